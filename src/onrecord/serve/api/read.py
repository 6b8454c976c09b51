"""`/api/read`: a text in, its record out; nothing is stored."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from onrecord.errors import InputError, ServeError
from onrecord.read.dates import is_iso
from onrecord.record import Record, to_json
from onrecord.serve.answer import JSON
from onrecord.serve.api.asked import Text
from onrecord.serve.api.send import FAULTS, PROBLEM
from onrecord.serve.auth import Reader
from onrecord.serve.problem import Problem
from onrecord.serve.workspace import Desk, Workspace

router = APIRouter()


def _iso(day: str) -> str:
    if not is_iso(day):
        raise ValueError("expected ISO 8601, as 2023-05, 2023-05-05 or 2023-05-05T13:17")
    return day


class Pasted(BaseModel):
    """A text to read; the rest tells what the copy itself does not print."""

    model_config = ConfigDict(extra="forbid")
    text: Annotated[str, Field(min_length=1, description="The copy, exactly as it is")]
    published: Annotated[Text, AfterValidator(_iso), Field(max_length=30)] | None = None
    agency: Annotated[Text, Field(min_length=1, max_length=200)] | None = None


@router.post(
    "/read",
    response_model=dict[str, Any],
    responses={413: {**PROBLEM, "description": "The text is too long"}, 503: FAULTS[503]},
)
def read_text(request: Request, desk: Desk, reader: Reader, pasted: Pasted) -> Response:
    """Read a text and send its record (docs/record.schema.json). It is not stored."""
    record = read_pasted(desk, pasted.text, published=pasted.published, agency=pasted.agency)
    return Response(to_json(record), media_type=JSON, headers={"cache-control": "no-store"})


def read_pasted(desk: Workspace, text: str, *, published: str | None = None, agency: str | None = None) -> Record:
    """The record of a text. Raises a `Problem`: 413 for one that is too long, 503 where too many are being read."""
    try:
        return desk.reading.read(text, published=published, agency=agency)
    except InputError as err:
        raise Problem(413 if len(text) > desk.settings.most_text else 422, str(err)) from None
    except ServeError as err:
        raise Problem(503, str(err), headers={"retry-after": "10"}) from None
