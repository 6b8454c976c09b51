"""A record as a card that a person likes to read: head, statements in their sentences, events, times, places, findings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import click

from onrecord.record import Entity, Event, Record, Span, Statement

STYLES: dict[str, dict[str, object]] = {
    "source": {"fg": "yellow"},
    "cue": {"fg": "magenta", "bold": True},
    "content": {"fg": "green"},
}
MARKS = {"source": "[]", "cue": "<>", "content": "{}"}
INDENT = "    "
NARROWEST = 24  # columns that the legend takes: a narrower terminal breaks the lines itself


def show_card(record: Record, *, width: int = 100, color: bool = True) -> str:
    """The record as text of at most `width` columns, 24 at least. Without colour, source, cue and content stand in [ ], < > and { }."""
    width = max(width, NARROWEST)
    lines = [*_head(record, width, color), ""]
    for statement in record.statements:
        lines += [*_statement(record, statement, width, color), ""]
    if not record.statements:
        lines += ["no statements found", ""]
    if record.events:
        lines += [_style("events", color, bold=True)]
        for event in record.events:
            lines += _wrap(_event(record, event), width, indent=INDENT)
        lines.append("")
    text = record.text
    said_when = [f"{_flat(text[t.start : t.end])} = {t.value or '?'}" for t in record.times]
    lines += _list("times", said_when, width, color)
    where = [f"{_flat(text[p.start : p.end])} = {p.name}{f', {p.country}' if p.country else ''}" for p in record.places]
    lines += _list("places", where, width, color)
    for finding in record.findings:
        sign = {True: "agrees", False: "DISAGREES", None: "cannot tell"}[finding.ok]
        lines += _wrap(f"{finding.check}: {sign}: {finding.message}", width, indent=INDENT)
    if not color and record.statements:
        lines.append("[source] <cue> {content}")
    return "\n".join(lines).rstrip() + "\n"


def _head(record: Record, width: int, color: bool) -> Iterator[str]:
    title = _flat(record.headline.text) if record.headline else "(no headline)"
    for line in _wrap(title, width):
        yield _style(line, color, bold=True)
    place = record.dateline.place if record.dateline else None
    where = f"{place.name}{f' ({place.country})' if place.country else ''}" if place else None
    dated = record.dateline.date if record.dateline else None
    series = f"{record.series.kind}{f' {record.series.number}' if record.series.number else ''}" if record.series else None
    held = f"embargoed until {record.envelope.embargoed}" if record.envelope and record.envelope.embargoed else None
    facts = (record.agency, where, dated, f"published {record.published}" if record.published else None, series, held)
    yield from _wrap(" · ".join(x for x in facts if x), width)


def _statement(record: Record, statement: Statement, width: int, color: bool) -> Iterator[str]:
    by_id = {e.id: e for e in record.entities}
    speaker = by_id.get(statement.speaker or "")
    facts: list[str | None] = [_who(speaker), statement.kind, statement.polarity]
    if statement.addressee:
        facts.append(f"to {_who(by_id[statement.addressee])}")
    if statement.within:
        facts.append(f"within {statement.within}")
    facts += [statement.date, statement.place.name if statement.place else None]
    if statement.confidence is not None:
        facts.append(f"{statement.confidence:.0%}")
    first, *more = _wrap(f"{statement.id}  " + " · ".join(f for f in facts if f), width, indent=INDENT)
    yield _style(statement.id, color, bold=True) + first[len(statement.id) :]
    yield from more
    yield from _marked(record, statement, width, color)


def _who(entity: Entity | None) -> str:
    if entity is None:
        return "no source named"
    offices = ", ".join(dict.fromkeys(f"{o.title}{f' of {o.of}' if o.of else ''}" for o in entity.offices))
    return f"{entity.name or entity.described or entity.id}{f' ({offices})' if offices else ''}"


def _marked(record: Record, statement: Statement, width: int, color: bool) -> Iterator[str]:
    """The statement's stretches of text with source, cue and content marked; what stands between them is kept if short, else cut out."""
    roles = {i: "content" for s, e in statement.content for i in range(s, e)}
    roles |= {i: "source" for s, e in statement.source for i in range(s, e)}
    roles |= {i: "cue" for s, e in statement.cue for i in range(s, e)}
    if not roles:
        return
    pieces: list[str] = []
    last = min(roles)
    for start, end in _chunks(sorted({*statement.content, *statement.source, *statement.cue})):
        if start - last > 1:
            pieces.append("…")
        pieces += _mark(record.text[start:end], [roles.get(i, "") for i in range(start, end)], color).split()
        last = end
    line, used = INDENT, len(INDENT)
    for piece in pieces:
        size = len(click.unstyle(piece)) + 1
        if used + size > width and line.strip():
            yield line.rstrip()
            line, used = INDENT, len(INDENT)
        line, used = line + piece + " ", used + size
    if line.strip():
        yield line.rstrip()


def _chunks(spans: list[Span], gap: int = 60) -> list[tuple[int, int]]:
    chunks: list[tuple[int, int]] = []
    for start, end in spans:
        if chunks and start - chunks[-1][1] <= gap:
            chunks[-1] = (chunks[-1][0], max(end, chunks[-1][1]))
        else:
            chunks.append((start, end))
    return chunks


def _mark(text: str, roles: list[str], color: bool) -> str:
    """The text with its runs of equal role bracketed, or, in colour, each of their words styled (so that a line can break between them)."""
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and roles[j] == roles[i]:
            j += 1
        role, piece = roles[i], text[i:j]
        if role and color:
            piece = re.sub(r"\S+", lambda m: click.style(m[0], **STYLES[role]), piece)  # type: ignore[arg-type]  # noqa: B023
        elif role:
            piece = MARKS[role][0] + piece + MARKS[role][1]
        out, i = out + piece, j
    return out


def _event(record: Record, event: Event) -> str:
    by_id = {e.id: e for e in record.entities}
    words = " … ".join(_flat(record.text[s:e]) for s, e in event.trigger)
    actor, recipient = (_name(by_id.get(i or "")) for i in (event.actor, event.recipient))
    when = ", ".join(x for x in (event.date, event.place.name if event.place else None, event.country) if x)
    told = f" within {event.within}" if event.within else ""
    return f"{event.id}  {event.code} ({event.status}) “{words}”: {actor} → {recipient}{f' · {when}' if when else ''}{told}"


def _name(entity: Entity | None) -> str:
    return "?" if entity is None else entity.name or entity.described or entity.id


def _list(title: str, items: list[str], width: int, color: bool) -> list[str]:
    if not items:
        return []
    lines = _wrap("; ".join(dict.fromkeys(items)), width - len(INDENT))
    return [_style(title, color, bold=True), *(INDENT + line for line in lines), ""]


def _wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    """The text in lines of at most `width`; dates and compounds are not parted at their hyphens. No line for no text."""
    return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _style(text: str, color: bool, *, bold: bool) -> str:
    return click.style(text, bold=bold) if color else text
