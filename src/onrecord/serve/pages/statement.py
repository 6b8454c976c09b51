"""One statement: its citation and the forms that correct it. The reader fetches them into a card when asked: there may be thousands."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.serve.answer import answer
from onrecord.serve.api.facts import FactRef, cited_statement
from onrecord.serve.auth import Reader
from onrecord.serve.workspace import Desk

router = APIRouter()


@router.get("/statements/{ref}")
def show_statement(request: Request, desk: Desk, reader: Reader, ref: FactRef) -> Response:
    """A statement with its citation; for a judge, other words, another speaker, no statement at all."""
    number, _, local = ref.partition(":")
    return answer(request, "statement.html", {**cited_statement(desk.archive, ref), "number": number, "local": local})
