"""A piece of news as its envelope gives it → its `Dispatch`: the headline printed over the body, the rest told from outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.read.dates import is_iso
from onrecord.read.decode import check_text
from onrecord.read.habits import name_agency
from onrecord.read.moments import read_moment, read_printed
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Envelope, Issue, Page, Series

TOP = 1000  # code points of a body in which it prints its own headline and dateline, if it does
CANCELLED = frozenset({"canceled", "cancelled", "killed", "kill", "withdrawn"})
CORRECTS = frozenset({"correction", "corrected", "corrective"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an envelope holds. `format` is its format's name; `published` and `embargoed` are as it words them; `pages` lie in `body`."""

    format: str
    body: str
    headline: str | None = None
    dateline: str | None = None
    byline: str | None = None
    published: str | None = None
    agency: str | None = None
    language: str | None = None
    id: str | None = None
    version: int | None = None
    url: str | None = None
    rights: str | None = None
    subjects: tuple[str, ...] = ()
    series: Series | None = None
    pages: tuple[Page, ...] = ()
    embargoed: str | None = None


def file_story(story: Story, known: Outside) -> Iterator[Dispatch | Issue]:
    """The story's dispatch, and an issue for a date of its envelope that cannot be read. Raises `InputError` where no text is left.

    Its text is headline, dateline and body, parted by blank lines, each where the envelope gives it and the body does not print it already.
    """
    headline = " ".join((story.headline or "").split()) or None
    printed = {" ".join(line.split()) for line in story.body[:TOP].splitlines()}
    top = [headline] if headline and headline not in printed else []
    if story.dateline and story.dateline.strip() not in story.body[:TOP]:
        top.append(story.dateline.strip())
    before = "".join(f"{line}\n\n" for line in top)
    pages = tuple(Page(p.number, p.start + len(before), p.end + len(before)) for p in story.pages)
    envelope = Envelope(
        story.format,
        id=story.id or None,
        version=story.version,
        url=story.url or None,
        byline=story.byline or None,
        rights=story.rights or None,
        subjects=tuple(dict.fromkeys(s for s in story.subjects if s)),
        pages=pages,
        embargoed=read_stamp(story.embargoed),
    )
    named = name_agency(story.agency) if story.agency else None
    own = replace(
        known,
        published=read_stamp(story.published) or known.published,
        agency=(named.name if named else story.agency) or known.agency,
        language=known.language or read_language(story.language),
        headline=headline or known.headline,
        series=story.series or known.series,
        envelope=envelope,
    )
    yield read_wire(check_text(before + story.body), own)
    for name, value in (("published", story.published), ("embargoed", story.embargoed)):
        if value and value.strip() and read_stamp(value) is None:
            yield Issue(
                f"{known.source}:{name}", f"got the date {value[:100]!r}, expected ISO 8601, as 2023-05-05T13:17; it is read without one"
            )


def read_stamp(value: str | None) -> str | None:
    """A moment as ISO 8601, from its extended or basic form (`20240614T154200Z`, `20240614`, GDELT's `20240614154200`), from RFC 2822, or
    from a date in words or figures that reads one way only (`14 June 2024, 3:15 pm`, `14.06.2024`). None where it is none of these."""
    value = (value or "").strip()
    if len(value) == 14 and value.isdecimal():
        value = f"{value[:8]}T{value[8:]}"
    if len(value) == 8 and value.isdecimal():
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    found = read_moment(value)
    return found if found and is_iso(found) else read_printed(value)


def read_language(tag: str | None) -> str | None:
    """The ISO 639 code that a language tag begins with."""
    first = (tag or "").strip().replace("_", "-").partition("-")[0].lower()
    return first if len(first) in (2, 3) and first.isascii() and first.isalpha() else None


def tell_series(status: str | None, signals: tuple[str, ...], version: int | None) -> Series | None:
    """The place in a series that an envelope tells: cancelled, then correcting, then a version after the first."""
    if _bare(status) in CANCELLED:
        return Series("kill", version)
    if any(_bare(s) in CORRECTS for s in signals):
        return Series("correction", version)
    if any(_bare(s) == "update" for s in signals) or (version or 0) > 1:
        return Series("update", version)
    return None


def _bare(code: str | None) -> str:
    """`stat:canceled` and `http://cv.iptc.org/newscodes/pubstatusg2/canceled` → `canceled`."""
    return (code or "").strip().lower().replace("#", "/").rpartition("/")[2].rpartition(":")[2]


def read_count(value: object) -> int | None:
    """A version's number, where it is one."""
    text = str(value or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
