"""The application: what answers which address, and how every fault is told."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from urllib.parse import quote

from anyio import to_thread
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from onrecord.errors import OnrecordError, QueryError, StoreError
from onrecord.serve import api, pages
from onrecord.serve.answer import answer, wants_json
from onrecord.serve.guard import Guard
from onrecord.serve.problem import FieldFault, Problem
from onrecord.serve.workspace import ROOM, Workspace

LOG = logging.getLogger("onrecord.serve")
PROBLEM_JSON = "application/problem+json"
BODY_BYTES_PER_CHARACTER = 6  # a code point as JSON's \uXXXX
AT_ONCE = 12  # requests that work at the same time: fewer than the connections that the archive keeps (15), or they would wait for one
MOST_BODY = 64 * 1024  # of anything beside a pasted text


def create_app(workspace: Workspace) -> FastAPI:
    """The workspace as an ASGI application. It closes the workspace when it ends."""

    @asynccontextmanager
    async def live(app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        yield
        workspace.close()

    app = FastAPI(
        title="onrecord",
        version=version("onrecord"),
        summary="Who said what, who did what to whom, when and where, anchored to the exact characters.",
        openapi_url="/api/openapi.json",
        docs_url=None,  # their pages load scripts from elsewhere
        redoc_url=None,
        lifespan=live,
    )
    app.state.workspace = workspace
    most = workspace.settings.most_text * BODY_BYTES_PER_CHARACTER + MOST_BODY
    app.add_middleware(Guard, gate=workspace.gate, bound=workspace.settings.host, names=workspace.settings.hosts, most=most)
    app.include_router(api.router)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=ROOM / "static"), name="static")
    app.add_exception_handler(Problem, lambda request, err: tell_problem(request, err))
    app.add_exception_handler(HTTPException, _tell_http)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _tell_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(OnrecordError, _tell_ours)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _tell_fault)
    return app


def tell_problem(request: Request, problem: Problem) -> Response:
    """A problem: as problem+json, as the page `error.html`, or, for a person who must sign in first, the way there."""
    headers = dict(problem.headers)
    if problem.status == 401:
        headers["www-authenticate"] = 'Basic realm="onrecord"' if request.url.path.endswith("/feed") else "Bearer"
    if _as_json(request):
        return Response(problem.body().model_dump_json(), problem.status, headers, PROBLEM_JSON)
    if problem.status == 401 and request.method == "GET" and request.url.path != "/login":
        to = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?next={quote(to, safe='')}", 303)
    return answer(request, "error.html", {"problem": problem.body()}, status=problem.status, headers=headers)


def _as_json(request: Request) -> bool:
    try:
        return wants_json(request)
    except Problem:
        return True


def _tell_http(request: Request, err: HTTPException) -> Response:
    detail = f"{request.url.path}: there is nothing at this address" if err.status_code == 404 and err.detail == "Not Found" else err.detail
    return tell_problem(request, Problem(err.status_code, detail, headers=dict(err.headers or {})))


def _tell_invalid(request: Request, err: RequestValidationError) -> Response:
    faults = tuple(FieldFault(field=".".join(map(str, e["loc"])), message=e["msg"]) for e in err.errors())
    detail = "; ".join(f"{f.field}: {f.message}" for f in faults)
    return tell_problem(request, Problem(422, detail, errors=faults))


def _tell_ours(request: Request, err: OnrecordError) -> Response:
    if isinstance(err, StoreError) and not isinstance(err, QueryError):
        LOG.error("%s", err)
        return tell_problem(request, Problem(503, str(err), headers={"retry-after": "5"}))
    return tell_problem(request, Problem(422, str(err)))


def _tell_fault(request: Request, err: Exception) -> Response:
    LOG.exception("a fault in onrecord at %s %s", request.method, request.url.path, exc_info=err)
    return tell_problem(request, Problem(500, "a fault in onrecord, please report it; the server's log has it"))
