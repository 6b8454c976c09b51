"""Paste a text, see its record; nothing is stored."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from onrecord.errors import InputError
from onrecord.serve.answer import answer
from onrecord.serve.auth import Reader
from onrecord.serve.pages.cards import make_cards
from onrecord.serve.pages.dispatch import marks_of
from onrecord.serve.workspace import Desk

router = APIRouter()


@router.get("/read")
def show_box(request: Request, desk: Desk, reader: Reader) -> Response:
    """The box."""
    return answer(request, "paste.html", {"text": "", "wrong": None, "record": None, "cards": (), "marks": []})


@router.post("/read")
def read_text(request: Request, desk: Desk, reader: Reader, text: Annotated[str, Form()] = "") -> Response:
    """The record of the text. A form sends CRLF for every line end, so they are read as LF; what cannot be read is said above the box."""
    text = text.replace("\r\n", "\n")
    try:
        if "\0" in text or not text.strip():
            raise InputError("got no text to read; paste a dispatch")
        record = desk.reading.read(text)
    except InputError as err:
        facts: dict[str, Any] = {"text": text[: desk.settings.most_text], "wrong": str(err), "record": None, "cards": (), "marks": []}
        return answer(request, "paste.html", facts, status=422)
    cards = make_cards(record, labels=desk.labels)
    return answer(request, "paste.html", {"text": text, "wrong": None, "record": record, "cards": cards, "marks": marks_of(cards)})
