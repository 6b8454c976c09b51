"""What holds for every request: it names a host of ours, it does not come from somebody else's page, and its answer carries the headers
that keep a browser from running or framing anything that is not ours.

Cross-site requests: a browser says where a request comes from (Sec-Fetch-Site, Origin). One that changes something must come from our
own pages (the check of Go 1.25's CrossOriginProtection), and must bring the session's CSRF token besides. A program that is no browser
sends neither header; it has no cookie that could be abused.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.serve.auth import COOKIE, SAFE, Gate
from onrecord.serve.problem import Problem

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
FORM = "application/x-www-form-urlencoded"
MOST_FORM = 4_000_000  # bytes of a form that are looked through for its CSRF token; FastAPI's limit lies below


def host_is_ours(host: str | None, bound: str, names: tuple[str, ...]) -> bool:
    """Whether a Host header names this workspace: the address it is bound to, this machine's loopback where it is bound there, or a name
    that was allowed. A stranger's name that resolves to our address (DNS rebinding) is none of these."""
    if host and "@" in host:  # a user's name has no place in a Host header, and would be read as no part of the name
        return False
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    name = name.lower().rstrip(".")
    if name == bound.lower() or name in {n.lower() for n in names}:
        return True
    address, ours = _address(name), _address(bound)
    if bound == "localhost" or (ours and ours.is_loopback):
        return name == "localhost" or bool(address and address.is_loopback)
    return bool(ours and ours.is_unspecified and (address or name == "localhost"))


def _address(name: str):  # type: ignore[no-untyped-def]
    try:
        return ip_address(name.strip("[]"))
    except ValueError:
        return None


def is_from_here(headers: Headers) -> bool | None:
    """Whether a browser says that a request comes from our own pages; None where no browser speaks."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return None
    return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()


class Guard:
    """The middleware that does so. A request that fails is answered by `refuse`, the application's own way of telling a problem."""

    def __init__(self, app: ASGIApp, *, gate: Gate, bound: str, names: tuple[str, ...], most: int) -> None:
        self.app, self.gate, self.bound, self.names, self.most = app, gate, bound, names, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, pass on, add the headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            receive = await self._check(scope, receive)
        except Problem as problem:
            from onrecord.serve.app import tell_problem

            await tell_problem(Request(scope), problem)(scope, receive, send_guarded)
            return
        await self.app(scope, receive, send_guarded)

    async def _check(self, scope: Scope, receive: Receive) -> Receive:
        headers = Headers(scope=scope)
        if not host_is_ours(headers.get("host"), self.bound, self.names):
            raise Problem(421, f"got the host {headers.get('host')!r}, which is none of this workspace's; allow it with --allow-host")
        if "transfer-encoding" in headers:
            raise Problem(411, "got a body of unknown length; send it with a Content-Length")
        if (length := headers.get("content-length", "")).isdecimal() and int(length) > self.most:
            raise Problem(413, f"got a body of {int(length):,} bytes, at most {self.most:,} are taken")
        if scope["method"] in SAFE or self._bears_token(headers):
            return receive
        here = is_from_here(headers)
        if here is False:
            raise Problem(403, "this request comes from another site's page; use the workspace's own")
        cookie = Request(scope).cookies.get(COOKIE)
        if here is None and cookie is None:
            return receive
        if sent := headers.get("x-csrf-token"):
            return self._compare(cookie, sent, receive)
        if headers.get("content-type", "").startswith(FORM):
            body, receive = await _replay(receive)
            return self._compare(cookie, parse_qs(body.decode("utf-8", "replace")).get("csrf", [""])[0], receive)
        return self._compare(cookie, "", receive)

    def _bears_token(self, headers: Headers) -> bool:
        """Whether the request stands or falls with a Bearer token, which no browser sends by itself. An open workspace asks for none."""
        scheme, _, token = headers.get("authorization", "").strip().partition(" ")
        return not self.gate.is_open and scheme.lower() == "bearer" and bool(token.strip())

    def _compare(self, cookie: str | None, sent: str, receive: Receive) -> Receive:
        if not self.gate.csrf_matches(cookie, sent):
            raise Problem(
                403, "the form is of another session (signed out, or the workspace was restarted); reload the page and send it again"
            )
        return receive


async def _replay(receive: Receive) -> tuple[bytes, Receive]:
    """The body, and a `receive` that gives it once more."""
    parts, size = [], 0
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MOST_FORM:
            raise Problem(413, f"got a form of more than {MOST_FORM:,} bytes; send less")
        if message["type"] != "http.request" or not message.get("more_body"):
            break
    body, given = b"".join(parts), False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return body, again
