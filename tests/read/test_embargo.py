"""Copy under embargo is an issue until its moment, unless it is asked for; its record says until when."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord.read import Options, read_path
from onrecord.read.embargo import find_embargo, is_embargoed
from onrecord.record import Dispatch, Issue

NOW = datetime(2024, 6, 14, 12, 0, tzinfo=UTC)
COPY = "Bridge to open\n\nSHETPE, June 14 (Steppe News) - The bridge opens next week, the mayor said on Friday.\n"


@pytest.mark.parametrize(
    ("until", "holds"),
    [
        ("2024-06-14T12:01Z", True),
        ("2024-06-14T12:00+00:00", False),
        ("2024-06-14T17:30+06:00", False),
        ("2024-06-14T18:30+06:00", True),
        ("2024-06-14T00:30", True),  # no zone: somewhere it is not yet that time
        ("2024-06-13T23:30", False),
        ("2024-06-15", True),
        ("2024-06", False),
    ],
)
def test_when_an_embargo_ends(until: str, holds: bool) -> None:
    assert is_embargoed(until, NOW) is holds


def save(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def later(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat(timespec="minutes")


def envelopes(moment: str) -> dict[str, str]:
    """An item of each format that can tell an embargo."""
    return {
        "a.ninjs": json.dumps({"uri": "u", "type": "text", "headline": "Bridge to open", "body_text": COPY, "embargoed": moment}),
        "a.newsml": '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u" version="1"><itemMeta>'
        f"<embargoed>{moment}</embargoed></itemMeta><contentSet><inlineData>{COPY}</inlineData></contentSet></newsItem>",
        "a.nitf": f'<nitf><head><docdata><date.issue norm="20240614T090000Z"/><date.release norm="{moment}"/></docdata></head>'
        f"<body><body.content><p>{COPY}</p></body.content></body></nitf>",
    }


@pytest.mark.parametrize("name", envelopes(""))
def test_embargoed_items_are_held_back(tmp_path: Path, name: str) -> None:
    path = save(tmp_path, name, envelopes(later(2))[name])
    (issue,) = read_path(path)
    assert isinstance(issue, Issue) and "under embargo until" in issue.reason and "--embargoed" in issue.reason
    (told,) = read_path(path, options=Options(embargoed=True))
    assert isinstance(told, Dispatch) and told.envelope and told.envelope.embargoed
    (free,) = read_path(save(tmp_path, name, envelopes(later(-2))[name]))
    assert isinstance(free, Dispatch) and free.envelope and free.envelope.embargoed


def test_an_embargo_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    told, issue = read_path(save(tmp_path, "a.ninjs", envelopes("the morrow")["a.ninjs"]))
    assert isinstance(told, Dispatch) and isinstance(issue, Issue) and "the morrow" in issue.reason


@pytest.mark.parametrize(
    ("notice", "until"),
    [
        ("EMBARGOED UNTIL 0900 GMT, JUNE 20, 2024", "2024-06-20T09:00+00:00"),
        ("Embargo: 20 June 2024, 9:00", "2024-06-20T09:00"),
        ("Strictly embargoed until 20 June", "2024-06-20"),
        ("HOLD FOR RELEASE JUNE 20", "2024-06-20"),
        ("EMBARGOED", None),
    ],
)
def test_printed_embargoes(tmp_path: Path, notice: str, until: str | None) -> None:
    (told,) = read_path(save(tmp_path, "a.txt", f"{notice}\n\n{COPY}"), published="2024-06-14", options=Options(embargoed=True))
    assert isinstance(told, Dispatch)
    assert find_embargo(told) == until
    assert told.headline and told.headline.text == "Bridge to open"


def test_a_printed_embargo_holds_it_back(tmp_path: Path) -> None:
    coming = (datetime.now(UTC) + timedelta(days=30)).strftime("%d %B %Y").lstrip("0")
    (issue,) = read_path(save(tmp_path, "a.txt", f"EMBARGOED UNTIL 0900 GMT, {coming}\n\n{COPY}"))
    assert isinstance(issue, Issue) and "under embargo" in issue.reason
