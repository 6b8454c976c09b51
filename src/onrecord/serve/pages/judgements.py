"""Correcting from a page: a form becomes a judgement, the page is shown again; and every judgement ever made, with undo."""

from __future__ import annotations

import re
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import TypeAdapter, ValidationError

from onrecord.serve.answer import answer
from onrecord.serve.api.judge import AnyJudgement, as_body, put_judgement
from onrecord.serve.auth import Judge, Reader
from onrecord.serve.pages.login import local
from onrecord.serve.problem import Problem
from onrecord.serve.workspace import Desk
from onrecord.store.stored import judgements_of

router = APIRouter()
FORM: TypeAdapter[Any] = TypeAdapter(AnyJudgement)
SPAN = re.compile(r"\s*(\d{1,9})\s*[-–]\s*(\d{1,9})\s*")
ROLES = ("content", "source", "cue")


@router.get("/judgements")
def show_judgements(request: Request, desk: Desk, reader: Reader) -> Response:
    """Every judgement ever made, the newest first."""
    with desk.archive.read() as conn:
        judged = [tell(as_body(*j)) for j in judgements_of(conn)]
    return answer(request, "judgements.html", {"judgements": judged[::-1]})


@router.post("/judgements")
async def make_judgement(request: Request, desk: Desk, judge: Judge) -> Response:
    """Put the form's judgement on record, then back to where it was filled in. Raises a 422 `Problem` where it is none."""
    from starlette.concurrency import run_in_threadpool

    form = {k: v for k, v in (await request.form()).items() if isinstance(v, str) and k not in ("csrf", "next")}
    facts: dict[str, Any] = {k: read_spans(v) if k in ROLES else v for k, v in form.items() if k not in ROLES or v.strip()}
    try:
        judged = FORM.validate_python(facts)
    except ValidationError as err:
        raise Problem(422, "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in err.errors())) from None
    await run_in_threadpool(put_judgement, desk, judged, author=judge.name)
    return RedirectResponse(local(str((await request.form()).get("next", "/judgements"))), 303)


def tell(judged: dict[str, Any]) -> dict[str, Any]:
    """A judgement with what it says in words (`told`)."""
    value = judged["value"]
    match judged["kind"]:
        case "reject":
            told = "This is no statement"
        case "speaker":
            told = f"Said by {value}"
        case "span":
            told = "The words are " + "; ".join(f"{role} {', '.join(f'{a}-{b}' for a, b in spans)}" for role, spans in value.items())
        case "merge":
            told = " and ".join(key.partition(":")[2] or key for key in value) + " are one"
        case "split":
            told = f"{value['entity']} is somebody else: {value['as']}"
        case _:
            told = f"Takes back {judged['undoes']}"
    return {**judged, "told": told}


def read_spans(written: str) -> list[tuple[int, int]]:
    """Spans as a form has them: `120-180, 200-210`. Raises a 422 `Problem` for anything else."""
    spans = []
    for part in written.split(","):
        m = SPAN.fullmatch(part)
        if m is None:
            raise Problem(422, f"got the span {part.strip()!r}, expected code points such as 120-180, several with commas between them")
        spans.append((int(m[1]), int(m[2])))
    return spans
