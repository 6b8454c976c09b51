"""Signing in with a token, and out."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.serve.answer import answer
from onrecord.serve.auth import COOKIE, address_of
from onrecord.serve.problem import Problem
from onrecord.serve.sessions import SESSION_SECONDS
from onrecord.serve.workspace import Desk

router = APIRouter()


@router.get("/login")
def show_login(request: Request, next: str = "/") -> Response:
    """The form."""
    return answer(request, "login.html", {"next": local(next), "wrong": None})


@router.post("/login")
def login(request: Request, desk: Desk, token: Annotated[str, Form(max_length=500)], next: Annotated[str, Form()] = "/") -> Response:
    """Sign in, and go where one was going."""
    try:
        session = desk.gate.sign_in(token.strip(), address_of(request))
    except Problem as problem:
        return answer(request, "login.html", {"next": local(next), "wrong": problem.detail}, status=problem.status, headers=problem.headers)
    response = RedirectResponse(local(next), 303)
    secure = desk.settings.secure
    response.set_cookie(COOKIE, session, max_age=SESSION_SECONDS, httponly=True, samesite="strict", secure=secure, path="/")
    return response


@router.post("/logout")
def logout(request: Request, desk: Desk) -> Response:
    """Sign out: the session ends, wherever its cookie was copied to."""
    if cookie := request.cookies.get(COOKIE):
        desk.gate.sign_out(cookie)
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE, path="/")
    return response


def local(address: str) -> str:
    """The address if it is one of our own pages, else the first page: a link must not lead elsewhere after signing in."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if plain else "/"
