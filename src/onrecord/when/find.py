"""The walk over a text: at each token the longest rule that holds, then its value."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Literal

from onrecord.record import Dateline, Dispatch, Time
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged
from onrecord.when import calendar as cal
from onrecord.when.context import Context, Draft
from onrecord.when.language import LANGUAGES, Language, Ready, load_language
from onrecord.when.scan import Scan
from onrecord.when.value import Value, make_value

Extent = Literal["wire", "timeml"]
BULLETS = frozenset("-–—•*·")
NEWSY = frozenset(("dow", "deictic", "dir", "ydir"))
VERBLIKE = {"month", "season"}


def find_times(
    dispatch: Dispatch, segments: Segments, tagged: Tagged | None = None, *, extent: Extent = "wire", header: bool = True
) -> tuple[Time, ...]:
    """Every time expression of a dispatch, in order, with its TimeML value, the rule that found it and what it was counted from.

    `extent` is the convention for where an expression begins and what counts as one. "timeml": by the TimeML guidelines, with no
    preposition ("Friday"). "wire": as dispatches are annotated here, adverbial phrase and all ("on Friday"). `header` puts the
    header's own time line on record too. A language without rules yields nothing.
    """
    name = (dispatch.language or "en")[:2]
    if name not in LANGUAGES:
        return ()
    language = load_language(name)
    scan = language.scan(dispatch.text)
    ctx = Context(language, dispatch.text, scan)
    drafts = list(_drafts(language, scan, extent))
    if tagged is not None:
        drafts = _vetoed(drafts, scan, tagged)
    return tuple(_valued(drafts, dispatch, segments, ctx, extent, header))


def _drafts(language: Language, scan: Scan, extent: Extent) -> Iterator[Draft]:
    """Leftmost, longest, then earliest in the data file; expressions never overlap."""
    chars, end = scan.chars, 0
    other = "timeml" if extent == "wire" else "wire"
    for m in language.starts(chars):
        at = m.start()
        if at < end:
            continue
        best: tuple[int, Ready, re.Match[str]] | None = None
        for ready in language.rules_at(chars[at : at + 2]):
            found = ready.pattern.regex.match(chars, at)
            if found and (best is None or found.end() > best[0]) and ready.rule.only != other and _holds(ready, chars, at, found.end()):
                best = (found.end(), ready, found)
        if best is not None:
            end = best[0]
            if best[1].rule.make != "none" and not _in_title(language, scan, at, end):
                yield Draft(best[1], at, end, _slots(language, scan, best[1], best[2]))


def _in_title(language: Language, scan: Scan, at: int, end: int) -> bool:
    """A lone word with a capital that its own kind has no need of, after another such: "Refuge Now", "They Told Me Tomorrow"."""
    word = scan.words[at]
    return (
        end - at == 1
        and word[0].isupper()
        and not word.isupper()
        and at > 0
        and scan.chars[at - 1] in language.marks["cap"]
        and not any(cased for _, _, cased in language.entries.get(word.casefold(), ()))
    )


def _guessed(draft: Draft, before_christ: bool) -> bool:
    """Small numbers are years only in a text that counts before Christ."""
    return "guess" in draft.slots and not before_christ


def _in_time_group(draft: Draft, scan: Scan) -> bool:
    """Month and year behind day, hour and minute written as one: `051317 May 23`, where 23 is no day."""
    before = scan.words[draft.first_tok - 1] if draft.first_tok else ""
    return len(before) == 6 and before.isdigit()


def _is_measure(draft: Draft, scan: Scan) -> bool:
    """A number that looks like a year, with what it counts tied to it by a hyphen: "a 2000-seat hall"."""
    tied = scan.words[draft.end_tok : draft.end_tok + 2]
    at = scan.ends[draft.end_tok - 1]
    return (
        set(draft.slots) == {"year"}
        and draft.end_tok - draft.first_tok == 1
        and len(tied) == 2
        and tied[0] == "-"
        and tied[1].isalpha()
        and tied[1].islower()
        and scan.starts[draft.end_tok] == at
        and scan.starts[draft.end_tok + 1] == at + 1
    )


def _holds(ready: Ready, chars: str, at: int, end: int) -> bool:
    """Whether the words around are as the rule wants them."""
    before = chars[at - 1] if at else ready.edge
    after = chars[end] if end < len(chars) else ready.edge
    return (
        (not ready.before or before in ready.before)
        and (not ready.after or after in ready.after)
        and before not in ready.not_before
        and after not in ready.not_after
    )


def _slots(language: Language, scan: Scan, ready: Ready, m: re.Match[str]) -> dict[str, Any]:
    found: dict[str, Any] = dict(ready.rule.set)
    for i, (slot, feature) in enumerate(ready.pattern.slots, start=1):
        if m.start(i) >= 0 and slot != "_":
            words = scan.words[m.start(i) : m.end(i)]
            found[slot] = words if feature is None else language.value(words[0], feature)
    return found


def _vetoed(drafts: list[Draft], scan: Scan, tagged: Tagged) -> list[Draft]:
    """Leave out the lone months and seasons that the tagger reads as verbs or auxiliaries ("may", "march", "fall", "spring")."""
    verbs = {t.start for t in tagged.tokens if t.upos in ("VERB", "AUX")}
    return [d for d in drafts if not (VERBLIKE & d.slots.keys() and d.end_tok - d.first_tok == 1 and scan.starts[d.first_tok] in verbs)]


def _valued(drafts: list[Draft], dispatch: Dispatch, segments: Segments, ctx: Context, extent: Extent, header: bool) -> Iterator[Time]:
    scan = ctx.scan
    body = dispatch.body
    sentence_starts = [s.start for s in segments.sentences]
    sections = sorted((d for d in (dispatch.datelines or ((dispatch.dateline,) if dispatch.dateline else ())) if d), key=lambda d: d.start)
    _set_now(ctx, dispatch, None)
    ctx.narrative = _is_narrative(drafts, ctx, bool(sections))
    furniture = [(f.start, f.end, f.role) for f in dispatch.furniture]
    heading = dispatch.headline
    section = -1
    for draft in drafts:
        if _guessed(draft, ctx.before_christ) or _is_measure(draft, scan):
            continue
        start, end = scan.starts[draft.first_tok], scan.ends[draft.end_tok - 1]
        while section + 1 < len(sections) and sections[section + 1].start <= start:
            section += 1
            _set_now(ctx, dispatch, sections[section])
        ctx.at = draft
        ctx.sentence = bisect.bisect_right(sentence_starts, start)
        value = make_value(draft.ready.rule.make, draft.slots, ctx)
        in_dateline = any(d.start <= start and end <= d.end for d in sections)
        if heading and heading.start <= start < heading.end:
            continue
        role = next((r for s, e, r in furniture if s <= start < e), None)
        inside = role is None and (body.start <= start < body.end or in_dateline or body.end <= body.start)
        if not inside and not (header and role == "time" and not _in_time_group(draft, scan)):
            continue
        ctx.remember(value.value)
        _note_heading(draft, value.value, ctx)
        if extent == "wire" and "loose" in draft.slots:
            start = scan.starts[draft.first_tok + len(draft.slots["loose"])]
        elif extent == "wire" and not in_dateline:
            start = _with_preposition(draft, ctx)
        yield Time(start, end, _type(value), _written(value.value, extent), draft.ready.rule.name, value.anchor or None)


def _note_heading(draft: Draft, value: str | None, ctx: Context) -> None:
    """A date that stands alone in its paragraph, or a year that opens it with a colon, dates what follows."""
    chars, para = ctx.scan.chars, ctx.language.marks["para"]
    at = draft.first_tok
    if at and ctx.scan.words[at - 1] in BULLETS:
        at -= 1
    before, after = chars[max(0, at - 1) : at], chars[draft.end_tok : draft.end_tok + 1]
    if value is None or (before and before not in para):
        return
    if ctx.scan.words[draft.end_tok : draft.end_tok + 1] == [":"] and cal.unit_of(value) == "Y":
        ctx.heading_year = int(value)
    elif (not after or after in para) and (day := cal.day_of(value)) and (ctx.now_name in ("", "heading") or "dow" in draft.slots):
        ctx.now, ctx.now_name = day, "heading"


def _written(value: str | None, extent: Extent) -> str | None:
    """Decades and centuries as the convention writes them: TimeML corpora `198` and `19`, dispatches `198X` and `19XX`."""
    return value.ljust(4, "X") if extent == "wire" and value and value.isdigit() and len(value) in (2, 3) else value


def _type(value: Value) -> Literal["DATE", "TIME", "DURATION", "SET"]:
    kinds: dict[str, Literal["DATE", "TIME", "DURATION", "SET"]] = {"DATE": "DATE", "TIME": "TIME", "DURATION": "DURATION", "SET": "SET"}
    return "TIME" if value.type == "DATE" and value.value and "T" in value.value and "_" not in value.value else kinds[value.type]


def _with_preposition(draft: Draft, ctx: Context) -> int:
    """Where the adverbial phrase begins: a preposition that the data file gives to this kind of value is taken in."""
    scan, at = ctx.scan, draft.first_tok
    if at:
        kinds = ctx.language.data.adverbial.get(scan.words[at - 1].casefold(), ())
        if draft.ready.rule.make in kinds or draft.ready.rule.name in kinds:
            return scan.starts[at - 1]
    return scan.starts[at]


def _set_now(ctx: Context, dispatch: Dispatch, dateline: Dateline | None) -> None:
    """Count from this dateline's date, else the dispatch's own, else the header."""
    datelines = [d for d in (dateline, dispatch.dateline) if d is not None]
    for date, name in [*((d.date, "dateline") for d in datelines), (dispatch.published, "header")]:
        if day := cal.day_of(date):
            ctx.now, ctx.now_name = day, name
            break
    ctx.country = datelines[0].place.country if datelines and datelines[0].place else None


def _is_narrative(drafts: list[Draft], ctx: Context, wire: bool) -> bool:
    """Whether a text without dateline tells of another time than its own.

    It does if it writes out three years or more, most of them over two years away, and speaks of weekdays, today and this year
    less than a third as often.
    """
    ctx.before_christ = any(d.slots.get("bc") and not d.slots.get("guess") for d in drafts)
    if wire or ctx.before_christ:
        return not wire
    years = [int(d.slots["year"]) for d in drafts if "year" in d.slots]
    now = ctx.now.year if ctx.now else dt.date.max.year
    away = sum(abs(year - now) > 2 for year in years)
    of_now = sum(not NEWSY.isdisjoint(d.slots) for d in drafts)
    return len(years) >= 3 and away > 0.6 * len(years) and of_now * 3 < away
