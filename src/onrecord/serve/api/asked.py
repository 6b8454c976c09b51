"""A request's question: the command line's fields as query parameters, made from their one declaration."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import Depends, Query, Request
from pydantic import AfterValidator

from onrecord.fields import FIELDS, WORDS, Field
from onrecord.record import EventStatus, Polarity, StatementKind
from onrecord.serve.problem import FieldFault, Problem
from onrecord.store import Filters
from onrecord.store.paging import Order

PREFIX = "/api"
MOST_WORDS = 1000
CHOICES: dict[str, Any] = {"kind": StatementKind, "polarity": Polarity, "status": EventStatus}
DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def refuse_nul(text: str) -> str:
    """Raise `ValueError` for a text with a NUL, which no archive holds and PostgreSQL refuses."""
    if "\0" in text:
        raise ValueError("holds a NUL character")
    return text


Text = Annotated[str, AfterValidator(refuse_nul)]
Limit = Annotated[int, Query(ge=1, le=200, description="Facts a page.")]
Cursor = Annotated[Text | None, Query(max_length=400, description="Where the page begins: `next` of the page before it.")]
Ordered = Annotated[Order, Query(description="best: by rank (without words: newest); or by day. A stream of lines is never by rank.")]
Form = Annotated[Literal["json", "jsonl"] | None, Query(description="jsonl: every fact, one a line, without pages.")]


def _parameter(field: Field) -> inspect.Parameter:
    """A field as a query parameter of the type that its values have."""
    kind: Any = {"text": CHOICES.get(field.name, Text), "share": float, "flag": bool}[field.kind]
    limits: dict[str, Any] = {"ge": 0, "le": 1} if field.kind == "share" else {}
    if field.kind == "text" and field.name not in CHOICES:
        limits = {"pattern": DAY} if field.name in ("since", "until") else {"max_length": 200, "min_length": 1}
    if field.kind != "flag":
        kind = kind | None
    hint: Any = Annotated[kind, Query(description=field.help, **limits)]
    return inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=False if field.kind == "flag" else None, annotation=hint)


def _read_fields(**given: Any) -> Filters:
    return Filters(**given)


WORDS_HINT = Annotated[Text | None, Query(description=WORDS, max_length=MOST_WORDS)]
WORDS_PARAMETER = inspect.Parameter("words", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=WORDS_HINT)
setattr(_read_fields, "__signature__", inspect.Signature([WORDS_PARAMETER, *map(_parameter, FIELDS)]))  # noqa: B010  FastAPI reads it there
Asked = Annotated[Filters, Depends(_read_fields)]


def refuse_unknown(request: Request) -> None:
    """Raise a 422 `Problem` for a query parameter that the address does not know: a misspelt filter must not find everything."""
    told = request.app.openapi()["paths"][PREFIX + request.scope["route"].path][request.method.lower()]
    known = {p["name"] for p in told.get("parameters", ()) if p["in"] == "query"} | {"format"}
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        there = ", ".join(sorted(known))
        faults = tuple(FieldFault(field=f"query.{name}", message="there is no such parameter") for name in unknown)
        raise Problem(422, f"got {', '.join(unknown)}, expected parameters out of {there}", errors=faults)


def as_query(asked: Filters) -> Mapping[str, Any]:
    """A question as the parameters that ask it."""
    given = {name: getattr(asked, name) for name in Filters.__dataclass_fields__}
    return {name: value for name, value in given.items() if value not in (None, False)}
