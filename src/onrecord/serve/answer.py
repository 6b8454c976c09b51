"""One URL, two forms: a page for people, JSON for programs.

The one rule: `?format=json` or `?format=html` decides; without it the Accept header does, and JSON is sent only to who names
`application/json` (or `application/problem+json`) before, or without, `text/html`. A page's JSON is exactly what its template is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
from fastapi import Request, Response

from onrecord.serve.auth import COOKIE
from onrecord.serve.problem import Problem
from onrecord.serve.workspace import Workspace

JSON = "application/json"
HTML = "text/html; charset=utf-8"


def answer(
    request: Request, template: str, facts: Mapping[str, Any], *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A page: `facts` as JSON, or in `template`. The template also sees `request`, `workspace`, `user` (None: not signed in), `csrf`."""
    if wants_json(request):
        return with_etag(
            request, Response(msgspec.json.encode(facts, enc_hook=_plain), status, {**(headers or {}), "vary": "Accept"}, JSON)
        )
    workspace: Workspace = request.app.state.workspace
    known = {
        "request": request,
        "workspace": workspace,
        "user": _user(request),
        "csrf": workspace.gate.csrf_of(request.cookies.get(COOKIE)),
    }
    page = workspace.templates.get_template(template).render({**known, **facts})
    return Response(page, status, {**(headers or {}), "vary": "Accept, Cookie", "cache-control": "no-store"}, HTML)


def wants_json(request: Request) -> bool:
    """Whether JSON is asked for. Raises a 422 `Problem` for a format that there is not."""
    asked = request.query_params.get("format")
    if asked not in (None, "json", "html", "jsonl"):
        raise Problem(422, f"got format={asked!r}, expected json or html (of the API's lists also jsonl)")
    if asked is not None or request.url.path.startswith("/api/"):
        return asked != "html"
    weights = {}
    for n, part in enumerate(request.headers.get("accept", "text/html").split(",")):
        name, _, weight = part.strip().lower().partition(";q=")
        try:
            weights[name.split(";")[0].strip()] = (float(weight or 1), -n)
        except ValueError:
            continue
    named = max((w for n, w in weights.items() if n in (JSON, "application/problem+json")), default=None)
    return named is not None and named > weights.get("text/html", (0.0, 0))


def with_etag(request: Request, response: Response) -> Response:
    """The answer under the hash of its bytes; without them where the asker has them already (304)."""
    etag = f'"{hashlib.sha256(response.body).hexdigest()[:32]}"'
    response.headers["etag"] = etag
    response.headers.setdefault("cache-control", "private, no-cache")
    have = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if response.status_code == 200 and request.method in ("GET", "HEAD") and (etag in have or "*" in have):
        kept = {k: v for k, v in response.headers.items() if k in ("etag", "cache-control", "vary", "link")}
        return Response(status_code=304, headers=kept)
    return response


def _user(request: Request) -> Any:
    from onrecord.serve.auth import find_user

    try:
        return find_user(request)
    except Problem:
        return None


def _plain(value: Any) -> Any:
    """What msgspec does not know: pydantic's models."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    raise TypeError(f"{type(value).__name__} has no JSON form")
