"""How the API sends: JSON under an ETag, or a stream of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlencode

import msgspec
from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from onrecord.serve.answer import JSON, with_etag
from onrecord.serve.problem import ProblemBody

LINES = "application/jsonl"
PROBLEM = {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemBody"}}}, "model": ProblemBody}
FAULTS: dict[int | str, dict[str, Any]] = {
    304: {"description": "The answer is still the one under If-None-Match"},
    401: {**PROBLEM, "description": "Nobody signed in, or the token is nobody's or expired"},
    403: {**PROBLEM, "description": "Not this user's to do, or another site's request"},
    422: {**PROBLEM, "description": "A field that is wrong, or a value that the archive does not know; the message lists what there is"},
    503: {**PROBLEM, "description": "The archive cannot be read or written"},
}
AS_LINES: dict[int | str, dict[str, Any]] = {200: {"content": {LINES: {"schema": {"type": "string"}}}, "description": "A page, or lines"}}
NO_SUCH: dict[int | str, dict[str, Any]] = {404: {**PROBLEM, "description": "There is none"}}


def send_json(request: Request, body: Any, *, status: int = 200, next_cursor: str | None = None) -> Response:
    """A body as JSON; who has it already gets 304. `next_cursor` also as a Link header (RFC 8288)."""
    response = Response(msgspec.json.encode(body), status, media_type=JSON)
    if next_cursor:
        query = {**request.query_params, "cursor": next_cursor}
        response.headers["link"] = f'<{request.url.path}?{urlencode(query)}>; rel="next"'
    return with_etag(request, response)


def send_lines(rows: Iterable[Any]) -> Response:
    """Rows as JSON lines, sent as they are read. The first is read before the answer begins, so that a fault there is told as one."""
    lines = (msgspec.json.encode(row) + b"\n" for row in rows)
    first = next(lines, b"")

    def all_of_them() -> Iterator[bytes]:
        yield first
        yield from lines

    return StreamingResponse(all_of_them(), media_type=LINES)


def wants_lines(request: Request) -> bool:
    """Whether JSON lines are asked for: `?format=jsonl`, or by the Accept header."""
    asked = request.query_params.get("format")
    accepted = request.headers.get("accept", "")
    return asked == "jsonl" or (asked is None and any(x in accepted for x in (LINES, "application/x-ndjson")))
