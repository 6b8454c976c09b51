"""New hits of saved searches, posted to an address of the owner's: signed, bounded in time, tries and size.

The form is Standard Webhooks (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and `webhook-signature`, an HMAC-SHA256
of `id.timestamp.body` under the secret. A posting that is tried again has the same id. Private addresses are refused unless allowed: an
address must not reach into the network that the archive runs in. Redirects are not followed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import msgspec

from onrecord.errors import FetchError, QueryError
from onrecord.fetch.address import parse_url, resolve
from onrecord.fetch.terms import Manners
from onrecord.fetch.wire import Wire
from onrecord.store import Archive, Hit
from onrecord.store.explain import explain
from onrecord.store.rows import as_row
from onrecord.store.saved import SavedSearch, find_new, last_dispatch, mark_sent

PREFIX = "whsec_"
TRIES = 3
PAUSE = 2.0  # seconds before the second try; doubled before the third
MOST_HITS = 200  # a posting
MOST_POSTINGS = 50  # of one search in one run; what is left goes with the next run
MANNERS = Manners(timeout=10.0, deadline=20.0)
MOST_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a search's postings: how many hits were taken by the other side, and what hindered the rest."""

    saved: SavedSearch
    hits: int
    problem: str | None


def new_secret() -> str:
    """A secret for signing, as Standard Webhooks writes it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def check_hook(url: str) -> str:
    """The address of a webhook. Raises `QueryError` where it is none that can be posted to."""
    try:
        return parse_url(url).url
    except FetchError as err:
        raise QueryError(f"webhook: {err}") from None


def sign(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature of a posting: `v1,` and the HMAC-SHA256 in base64."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode()


def describe_hit(saved: SavedSearch, hit: Hit) -> dict[str, Any]:
    """A hit with the reasons why it was found: the clauses that were met, and the rule or model that put it on record."""
    return {"hit": as_row(hit), "reasons": msgspec.to_builtins(explain(saved.asked, hit))}


def deliver(
    archive: Archive, saved: SavedSearch, *, allow_private: bool = False, pause: float = PAUSE, tell: Callable[[str], None] = lambda _: None
) -> Delivery:
    """Post what is new since the last posting, oldest first, and note how far that came. Needs the archive opened to write."""
    if saved.hook is None or saved.hook_secret is None:
        raise QueryError(f"{saved.name}: has no webhook; save it with one")
    wire, sent, last = Wire(MANNERS), saved.hook_sent, last_dispatch(archive)
    taken = 0
    problem: str | None = None
    for _ in range(MOST_POSTINGS):
        hits, upto = _next_hits(archive, saved, sent, last)
        if hits:
            problem = _post(wire, saved, hits, allow_private=allow_private, pause=pause, tell=tell)
        if problem:
            break
        taken, sent = taken + len(hits), upto
        mark_sent(archive, saved, upto=sent)
        if sent >= last:
            break
    if problem:
        mark_sent(archive, saved, upto=sent, problem=problem)
    return Delivery(saved, taken, problem)


def _next_hits(archive: Archive, saved: SavedSearch, sent: int, last: int) -> tuple[list[Hit], int]:
    """The hits of the next posting, those of a dispatch together, and the dispatch that it reaches to."""
    hits = find_new(archive, saved, after=sent, upto=last, limit=MOST_HITS + 1)
    if len(hits) <= MOST_HITS:
        return hits, last
    whole = [(number, list(those)) for number, those in groupby(hits, key=lambda hit: int(hit.ref.partition(":")[0]))]
    if len(whole) > 1:
        return [hit for _, those in whole[:-1] for hit in those], whole[-2][0]
    number = whole[0][0]
    return find_new(archive, saved, after=number - 1, upto=number, limit=100_000), number


def _post(wire: Wire, saved: SavedSearch, hits: list[Hit], *, allow_private: bool, pause: float, tell: Callable[[str], None]) -> str | None:
    """Post hits; what hindered it, or None."""
    asked = {name: v for name in saved.asked.__dataclass_fields__ if (v := getattr(saved.asked, name)) not in (None, False)}
    search = {"name": saved.name, "owner": saved.owner, "layer": saved.layer, "asked": asked}
    body = msgspec.json.encode({"type": "search.new", "search": search, "hits": [describe_hit(saved, hit) for hit in hits]})
    message_id = "msg_" + hashlib.sha256(f"{saved.id}:{saved.made}:".encode() + body).hexdigest()[:32]
    problem = ""
    for number in range(TRIES):
        if number:
            time.sleep(pause * 2 ** (number - 1))
        problem = _try(wire, saved, message_id, body, allow_private=allow_private)
        if not problem:
            return None
        tell(f"{saved.name}: {problem}" + (f"; try {number + 2} of {TRIES} follows" if number + 1 < TRIES else ""))
    return problem


def _try(wire: Wire, saved: SavedSearch, message_id: str, body: bytes, *, allow_private: bool) -> str:
    timestamp = int(time.time())
    headers = {
        "content-type": "application/json",
        "user-agent": MANNERS.user_agent,
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": sign(saved.hook_secret or "", message_id, timestamp, body),
    }
    try:
        target = parse_url(saved.hook or "")
        reply = wire.send(target, resolve(target, allow_private=allow_private), headers, most=MOST_ANSWER, whole=False, body=body)
    except FetchError as err:
        return str(err)
    return "" if 200 <= reply.status < 300 else f"{target.authority} answered {reply.status}, expected 200 to 299"
