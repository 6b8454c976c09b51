"""The reader: a dispatch exactly as written, with everything put on record from it; and two dispatches side by side."""

from __future__ import annotations

import difflib
import re
from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.serve.answer import answer
from onrecord.serve.api.facts import DispatchRef, found
from onrecord.serve.api.judge import as_body
from onrecord.serve.auth import Reader
from onrecord.serve.pages.cards import Card, make_cards
from onrecord.serve.pages.judgements import tell
from onrecord.serve.workspace import Desk
from onrecord.store.read import load_record
from onrecord.store.stored import judgements_of, load_stored

router = APIRouter()
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MOST_COMPARED = 20_000  # words of a text; beyond, lines are compared


@router.get("/dispatches/{ref}")
def show_dispatch(request: Request, desk: Desk, reader: Reader, ref: DispatchRef) -> Response:
    """The dispatch with its cards, its copies and versions, and what was judged of it."""
    stored = found(load_stored, desk.archive, ref)
    with desk.archive.read() as conn:
        judged = judgements_of(conn, stored.record.id)
    cards = make_cards(stored.record, stored.statements, labels=desk.labels)
    facts = {
        "number": stored.number, "record": stored.record, "cards": cards, "marks": marks_of(cards), "sources": stored.sources,
        "copy_of": stored.copy_of, "superseded_by": stored.superseded_by, "links": stored.links,
        "judgements": [tell(as_body(*j)) for j in judged],
    }  # fmt: skip
    return answer(request, "dispatch.html", facts)


@router.get("/compare/{earlier}/{later}")
def show_comparison(request: Request, desk: Desk, reader: Reader, earlier: DispatchRef, later: DispatchRef) -> Response:
    """Two dispatches side by side, what only one of them has marked."""
    one, two = (found(load_record, desk.archive, ref) for ref in (earlier, later))
    left, right = compare(one.text, two.text)
    sides = [{"ref": r, "record": x, "parts": p} for r, x, p in ((earlier, one, left), (later, two, right))]
    return answer(request, "compare.html", {"sides": sides})


def marks_of(cards: tuple[Card, ...]) -> list[dict[str, Any]]:
    """What the reader's script highlights: spans by role and fact."""
    return [{"id": c.id, "layer": c.layer, "spans": c.spans} for c in cards if not c.rejected]


def compare(one: str, two: str) -> tuple[list[tuple[bool, str]], list[tuple[bool, str]]]:
    """Both texts in parts, each told whether only this one has it; by word, of very long texts by line."""
    a, b = TOKEN.findall(one), TOKEN.findall(two)
    if max(len(a), len(b)) > MOST_COMPARED:
        a, b = one.splitlines(keepends=True), two.splitlines(keepends=True)
    left: list[tuple[bool, str]] = []
    right: list[tuple[bool, str]] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if j > i:
            left.append((tag != "equal", "".join(a[i:j])))
        if m > k:
            right.append((tag != "equal", "".join(b[k:m])))
    return left, right
