"""POLECAT's event columns, tab separated (POLECAT weekly data, https://doi.org/10.7910/DVN/AJGVIT; PLOVER 2.0), with offsets behind them.

The first 40 columns are POLECAT's in its order, so that what reads POLECAT reads this. Countries are ISO 3166-1 alpha-3. What onrecord
does not put on record (intensity, contexts, COW and Wikipedia ids, districts) stays empty. `Event Type` is by PLOVER's reading of tense
(`events/fold.py`: planned cooperation is AGREE, planned conflict THREATEN, what did not happen has none); `Event Status` tells which.
Tabs and line breaks within a cell become spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import BinaryIO

from onrecord.codebooks import load_codebooks
from onrecord.events.fold import plover_type
from onrecord.export.codes import actor_code_of, alpha3_of, country_of
from onrecord.export.format import Format
from onrecord.export.words import entities_of, name_of
from onrecord.record import Entity, Event, PlaceName, Record, Span

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw"),
    "Wikipedia Actor ID",
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title"),
    *("Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type"),
    *("Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
"""POLECAT's own."""

OFFSETS = (
    *("Event Code", "Event Status", "Actor Code", "Recipient Code", "Confidence", "Statement ID", "Dispatch ID"),
    *("Trigger Start", "Trigger End", "Trigger Text", "Actor Start", "Actor End", "Recipient Start", "Recipient End"),
)
"""Ours: the codebook's code, the field's actor codes, and where it stands in the text (half-open, code points)."""

BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def write_polecat(records: Iterable[Record], out: BinaryIO) -> None:
    """Write a row for every event."""
    out.write("\t".join((*COLUMNS, *OFFSETS)).encode() + b"\n")
    for record in records:
        for row in rows_of(record):
            cells = (BREAKS.sub(" ", row.get(name) or "") for name in (*COLUMNS, *OFFSETS))
            out.write("\t".join(cells).encode("utf-8", "backslashreplace") + b"\n")


def rows_of(record: Record) -> Iterator[dict[str, str | None]]:
    """The record's events as rows, by column."""
    entities = entities_of(record)
    story: dict[str, str | None] = {
        "Source": record.agency or record.source,
        "Publication Date": record.published[:10] if record.published else None,
        "Story People": _list(e.name for e in record.entities if e.kind == "person"),
        "Story Organizations": _list(e.name for e in record.entities if e.kind == "organization"),
        "Story Locations": _list(p.name for p in record.places),
        "Language": record.language,
        "Dispatch ID": record.id,
    }
    for event in record.events:
        actor = _who(record, event, "Actor", entities.get(event.actor))
        recipient = _who(record, event, "Recipient", entities.get(event.recipient))
        yield story | _event(record, event) | _place(record, event) | actor | recipient


def _event(record: Record, event: Event) -> dict[str, str | None]:
    start, end = event.trigger[0].start, event.trigger[-1].end
    return {
        "Event ID": f"{record.id}#{event.id}",
        "Event Date": event.date,
        "Event Type": plover_type(event),
        "Event Mode": event.mode,
        "Quad Code": _quads().get(plover_type(event) or ""),
        "Version": event.by,
        "Event Code": event.code,
        "Event Status": event.status,
        "Confidence": None if event.confidence is None else f"{event.confidence:g}",
        "Statement ID": event.within,
        "Trigger Start": str(start),
        "Trigger End": str(end),
        "Trigger Text": record.text[start:end],
    }


def _place(record: Record, event: Event) -> dict[str, str | None]:
    row: dict[str, str | None] = {"Country": alpha3_of(event.country)}
    if event.place:
        row["Placename"] = event.place.name
        found = next((p for p in record.places if PlaceName(p.name, p.country) == event.place), None)
        if found:
            row["Raw Placename"] = record.text[found.start : found.end]
            row["Latitude"], row["Longitude"], row["GeoNames ID"] = (
                None if x is None else str(x) for x in (found.lat, found.lon, found.geonames)
            )
    return row


def _who(record: Record, event: Event, role: str, entity: Entity | None) -> dict[str, str | None]:
    if entity is None:
        return {}
    country, code = alpha3_of(country_of(entity)), actor_code_of(entity)
    sector = (code or "").removeprefix(country or "") or None
    near = _nearest(entity, event.trigger[0])
    return {
        f"{role} Name": name_of(entity),
        f"{role} Country": country,
        f"Primary {role} Sector": sector,
        f"{role} Sectors": sector,
        f"{role} Title": _list(office.title for office in entity.offices),
        f"{role} Name Raw": record.text[slice(*near)] if near else None,
        f"{role} Code": code,
        f"{role} Start": str(near.start) if near else None,
        f"{role} End": str(near.end) if near else None,
    }


def _nearest(entity: Entity, trigger: Span) -> Span | None:
    """The mention nearest to the trigger."""
    return min(entity.mentions, key=lambda m: max(m.start - trigger.end, trigger.start - m.end, 0), default=None)


def _list(names: Iterable[str | None]) -> str | None:
    return ";".join(dict.fromkeys(BREAKS.sub(" ", n).replace(";", ",") for n in names if n)) or None


@cache
def _quads() -> Mapping[str, str]:
    """PLOVER's types with their quad class, as POLECAT prints it."""
    plover = next(book for book in load_codebooks() if book.name == "plover")
    return {entry.code: entry.quad.upper() for entry in plover.events if entry.quad}


POLECAT = Format(
    name="polecat",
    about="POLECAT's event columns, with offsets, tab separated",
    kept="events with actors, places and their exact characters; not statements, times, findings",
    round_trip="no: it holds only events",
    standard="https://doi.org/10.7910/DVN/AJGVIT",
    stream=write_polecat,
)
