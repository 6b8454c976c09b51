"""New hits of saved searches, posted to an address of the owner's: signed, bounded in time, tries and size.

The form is Standard Webhooks (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and `webhook-signature`, an HMAC-SHA256
of `id.timestamp.body` under the secret. A posting that is tried again has the same id. A receiver that answers 410 (gone) gets no more; one
that says when it wants to be asked again (Retry-After) is not asked before. Private addresses are refused unless allowed: an address must
not reach into the network that the archive runs in. Redirects are not followed.
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
from onrecord.fetch.fetcher import read_retry_after
from onrecord.fetch.terms import Manners
from onrecord.fetch.wire import Wire
from onrecord.store import Archive, Hit
from onrecord.store.explain import explain
from onrecord.store.rows import as_row
from onrecord.store.saved import SavedSearch, find_new, last_dispatch, mark_sent

PREFIX = "whsec_"
TRIES = 3
PAUSE = 2.0  # seconds before the second try; doubled before the third
MOST_PAUSE = 20.0  # a receiver that wants to be left alone for longer is left alone until the next run
MOST_HITS = 200  # a posting
MOST_POSTINGS = 50  # of one search in one run; what is left goes with the next run
MANNERS = Manners(timeout=10.0, deadline=20.0)
MOST_ANSWER = 64 * 1024
GONE = "it answered 410: it wants no more; remove this search, or save it with another address"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a posting was not taken; after how many seconds the receiver wants to be asked again, where it says so."""

    problem: str
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a search's postings: how many hits were taken by the other side, what hindered the rest, and the wait it asks for."""

    saved: SavedSearch
    hits: int
    problem: str | None = None
    wait: float | None = None


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
    if saved.hook_problem == GONE:
        tell(f"{saved.name}: {GONE}")
        return Delivery(saved, 0, GONE)
    wire, sent, last = Wire(MANNERS), saved.hook_sent, last_dispatch(archive)
    taken = 0
    for _ in range(MOST_POSTINGS):
        hits, upto = _next_hits(archive, saved, sent, last)
        hindered = _post(wire, saved, hits, allow_private=allow_private, pause=pause, tell=tell) if hits else None
        if hindered:
            mark_sent(archive, saved, upto=sent, problem=hindered.problem)
            return Delivery(saved, taken, hindered.problem, hindered.wait)
        taken, sent = taken + len(hits), upto
        mark_sent(archive, saved, upto=sent)
        if sent >= last:
            break
    return Delivery(saved, taken)


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


def _post(
    wire: Wire, saved: SavedSearch, hits: list[Hit], *, allow_private: bool, pause: float, tell: Callable[[str], None]
) -> Hindrance | None:
    """Post hits; what hindered it, or None."""
    asked = {name: v for name in saved.asked.__dataclass_fields__ if (v := getattr(saved.asked, name)) not in (None, False)}
    search = {"name": saved.name, "owner": saved.owner, "layer": saved.layer, "asked": asked}
    body = msgspec.json.encode({"type": "search.new", "search": search, "hits": [describe_hit(saved, hit) for hit in hits]})
    message_id = "msg_" + hashlib.sha256(f"{saved.id}:{saved.made}:".encode() + body).hexdigest()[:32]
    number = 0
    while hindered := _try(wire, saved, message_id, body, allow_private=allow_private):
        number += 1
        wait = max(pause * 2 ** (number - 1), hindered.wait or 0.0)
        again = number < TRIES and wait <= MOST_PAUSE and hindered.problem != GONE
        tell(f"{saved.name}: {hindered.problem}" + (f"; try {number + 1} of {TRIES} follows" if again else ""))
        if not again:
            return hindered
        time.sleep(wait)
    return None


def _try(wire: Wire, saved: SavedSearch, message_id: str, body: bytes, *, allow_private: bool) -> Hindrance | None:
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
        return Hindrance(str(err))
    if 200 <= reply.status < 300:
        return None
    if reply.status == 410:
        return Hindrance(GONE)
    wait = read_retry_after(reply.headers.get("retry-after", ""))
    return Hindrance(f"{target.authority} answered {reply.status}, expected 200 to 299", wait)
