"""The forms that correct a statement: a page of their own, of which the reader fetches the forms when a card's “Correct” is opened."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.serve.answer import answer
from onrecord.serve.api.facts import FactRef, found
from onrecord.serve.auth import Judge
from onrecord.serve.workspace import Desk
from onrecord.store.rows import as_row
from onrecord.store.stored import find_fact

router = APIRouter()


@router.get("/correct/{ref}")
def show_forms(request: Request, desk: Desk, judge: Judge, ref: FactRef) -> Response:
    """Other words, another speaker, no statement at all."""
    item = as_row(found(find_fact, desk.archive, ref, "statement"))
    return answer(request, "correct.html", {"item": item, "number": ref.partition(":")[0], "id": ref.partition(":")[2]})
