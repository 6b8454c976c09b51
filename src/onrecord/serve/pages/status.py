"""The archive: what it holds, how the feeds stand that `onrecord watch` follows into it, and what could not be read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.serve.answer import answer
from onrecord.serve.auth import Reader
from onrecord.serve.workspace import Desk
from onrecord.store.feeds import FeedStatus, list_feeds
from onrecord.store.holdings import list_issues, load_holdings

router = APIRouter()
A_PAGE = 100
LATE = 600  # seconds after its time at which a feed's poll is called late


@router.get("/status")
def show_status(
    request: Request, desk: Desk, reader: Reader, every: Annotated[bool, Query(description="Also issues resolved since.")] = False,
    before: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
) -> Response:  # fmt: skip
    """The archive's holdings, its feeds and its issues, the last first."""
    issues, total = list_issues(desk.archive, every=every, limit=A_PAGE, before=before)
    feeds = list_feeds(desk.archive)
    facts = {
        "archive": desk.told_where, "held": load_holdings(desk.archive), "feeds": feeds, "late": [f.id for f in feeds if is_late(f)],
        "issues": issues, "total": total, "every": every, "next": issues[-1].id if len(issues) == A_PAGE else None,
    }  # fmt: skip
    return answer(request, "status.html", facts)


def is_late(feed: FeedStatus, moment: datetime | None = None) -> bool:
    """Whether a feed's poll is overdue: nobody watches."""
    now = moment or datetime.now(UTC)
    due = datetime.fromisoformat(feed.due) if feed.due else now
    return feed.ended is None and (now - due).total_seconds() > LATE
