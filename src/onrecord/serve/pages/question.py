"""A page's question: the API's fields as a form sends them, where a box left empty asks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Request

from onrecord.fields import FIELDS
from onrecord.serve.api.asked import MOST_WORDS, as_query, refuse_nul
from onrecord.serve.labels import Labels
from onrecord.serve.problem import Problem
from onrecord.store import Filters


def read_question(request: Request) -> Filters:
    """The question of a page's address. Raises a 422 `Problem` for a value that is none; the archive refuses those it does not know."""
    return read_fields(request.query_params)


def read_fields(sent: Mapping[str, str]) -> Filters:
    """The question among the fields of a form. Raises a 422 `Problem` for a value that is none."""
    given: dict[str, Any] = {}
    for name in ("words", *(f.name for f in FIELDS)):
        if value := sent.get(name, "").strip():
            given[name] = value
    try:
        for value in given.values():
            refuse_nul(value)
        if "min_confidence" in given:
            given["min_confidence"] = float(given["min_confidence"])
    except ValueError as err:
        raise Problem(422, f"the question {err}") from None
    if len(given.get("words", "")) > MOST_WORDS:
        raise Problem(422, f"words: got {len(given['words']):,} characters, at most {MOST_WORDS:,} are looked for")
    if "everything" in given:
        given["everything"] = given["everything"].lower() in ("true", "1", "on", "yes")
    return Filters(**given)


def describe(labels: Labels, asked: Filters) -> list[dict[str, Any]]:
    """The clauses of a question for a reader: field, value, and what that value is called."""
    return [
        {"field": field, "value": value, "called": labels.name(field, str(value)) or ("" if value is True else str(value))}
        for field, value in as_query(asked).items()
    ]


Question = Annotated[Filters, Depends(read_question)]
