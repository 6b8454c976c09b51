"""Turn what each snapshot says into tenures: who held an office over which snapshots, and between which dates it began and ended.

The snapshots are days on which the Factbook's text is known. Between two neighbours anything may have happened, so a date that no wording
states is an interval between snapshots. From April 2017 to 23 November 2020 the collection stood still (its texts of 2020-11-23 are mostly
those of 2017): what was last seen then counts as last seen in 2017.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as day_of

from onrecord.register.offices import singular_types
from onrecord.register.tenure import date_range

GAP_FROM, GAP_TO = "2017-03-29", "2020-11-23"
CORRECTION_DAYS = 60  # a stated date that moves by less is a correction; by more, a new term
HANDOVER_DAYS = 35  # seen in office this shortly before the successor's stated first day: taken to have stayed until then
FORMAT_CHANGE = "2024-06-01"  # from the next snapshot on the Factbook leaves out most deputies: their absence says nothing
LATEST = "2099-12-31"
HOLDING = ("", "acting", "interim", "caretaker", "transitional")


@dataclass(frozen=True, slots=True)
class Seen:
    """One holder on one snapshot day. `person` is the id of a cluster of spellings."""

    on: str
    person: str
    office: str
    start: str | None
    end: str | None
    role: str


@dataclass(slots=True)
class Run:
    """One person's unbroken stay in one office, as far as the snapshots show."""

    person: str
    status: str
    seen: list[Seen] = field(default_factory=list)
    before: str | None = None  # last snapshot that names the office and not this person in it
    after: str | None = None  # first such snapshot afterwards
    start: str | None = None
    start_known: str = ""
    end: str | None = None
    end_known: str = ""

    @property
    def first(self) -> str:
        return self.seen[0].on

    @property
    def last(self) -> str:
        return self.seen[-1].on

    @property
    def roles(self) -> str:
        return "".join(sorted({r for s in self.seen for r in s.role}, reverse=True))


def in_force(lines: Iterable[dict], days: list[str]) -> dict[str, dict]:
    """The line that one country and role shows on each snapshot day; where a text that came back covers another's days, the narrower
    one."""
    found: dict[str, dict] = {}
    for line in sorted(lines, key=lambda r: (r["first_seen"], r["last_seen"])):
        for on in days:
            if line["first_seen"] <= on <= line["last_seen"] and not (on == GAP_TO and line["first_seen"] <= GAP_FROM):
                held = found.get(on)
                if held is None or on in (line["first_seen"], line["last_seen"]) or _width(line) <= _width(held):
                    found[on] = line
    return found


def _width(line: dict) -> int:
    return days_between(line["first_seen"], line["last_seen"])


def days_between(a: str, b: str) -> int:
    """Days from `a` to `b`, full ISO dates."""
    return (day_of.fromisoformat(b) - day_of.fromisoformat(a)).days


def find_runs(seen: dict[str, list[tuple[str, Seen]]], kind: str) -> list[Run]:
    """The runs of one office type of one country. `seen`: by snapshot day, each holder's status and sighting; an empty list is a
    vacancy."""
    singular = kind in singular_types()
    days = sorted(seen)
    open_runs: dict[tuple[str, str], Run] = {}
    done: list[Run] = []
    for n, on in enumerate(days):
        now = {(s.person, status): (status, s) for status, s in seen[on]}
        for key in [k for k in open_runs if k not in now]:
            run = open_runs.pop(key)
            run.after = on
            done.append(run)
        for key, (status, sighting) in now.items():
            run = open_runs.get(key)
            if run and _is_new_term(run, sighting, singular):
                done.append(open_runs.pop(key))
                run = None
            if run is None:
                run = open_runs[key] = Run(sighting.person, status, before=days[n - 1] if n else None)
            run.seen.append(sighting)
    runs = _rejoin([*done, *open_runs.values()], singular)
    for run in runs:
        if not singular and run.after and run.after > FORMAT_CHANGE:
            run.after = None
        _date_start(run)
    _date_changes_of_status(runs)
    runs.sort(key=lambda r: (date_range(r.start)[1] if r.start else "", r.first))
    for _i, run in enumerate(runs):
        _date_end(run, [r for r in runs if r is not run], singular)
    return runs


def _date_changes_of_status(runs: list[Run]) -> None:
    """A holder who becomes caretaker keeps the first day in the wordings; the new status began when the wording changed."""
    for run in runs:
        for other in runs:
            changed = other.person == run.person and other.status != run.status and other.first < run.first
            if changed and run.start_known == "stated" and run.start and date_range(run.start)[1] <= other.first:
                run.start, run.start_known = f"{run.before or '..'}/{run.first}", "bounded"


def _is_new_term(run: Run, sighting: Seen, singular: bool) -> bool:
    """Whether a stay goes on in name only: seen on both sides of the gap in the collection, with a start inside it that is another date."""
    if not (run.last <= GAP_FROM < GAP_TO <= sighting.on and sighting.start and run.seen[-1].start):
        return False
    began, before = date_range(sighting.start)[1], date_range(run.seen[-1].start)[1]
    return began > GAP_FROM and days_between(before, began) > CORRECTION_DAYS


def _rejoin(runs: list[Run], singular: bool) -> list[Run]:
    """Stays that the wordings interrupt but date from the same day are one."""
    joined: list[Run] = []
    for run in sorted(runs, key=lambda r: r.first):
        same = next(
            (
                r
                for r in reversed(joined)
                if (r.person, r.status) == (run.person, run.status)
                and run.seen[0].start
                and any(_near(run.seen[0].start, s.start) for s in r.seen[-1:])
            ),
            None,
        )
        if same:
            same.seen += run.seen
            same.after = run.after
        else:
            joined.append(run)
    return joined


def _near(a: str | None, b: str | None) -> bool:
    return bool(a and b) and abs(days_between(date_range(a)[0], date_range(b)[0])) <= CORRECTION_DAYS


def _date_start(run: Run) -> None:
    stated = [s.start for s in run.seen if s.start]
    if stated:
        first = min(stated, key=lambda d: date_range(d)[0])
        near = [d for d in stated if abs(days_between(date_range(first)[0], date_range(d)[0])) <= CORRECTION_DAYS]
        full = [d for d in near if len(d) == 10] or near
        run.start, run.start_known = full[-1], "stated"
    if not stated or days_between(run.first, min(date_range(run.start or run.first)[0], LATEST)) > CORRECTION_DAYS:
        before = run.before if run.before and run.before < run.first else None
        run.start, run.start_known = f"{before or '..'}/{run.first}", "bounded"


def _date_end(run: Run, others: list[Run], singular: bool) -> None:
    """When the stay ended: as a wording states; else between the last snapshot that can be trusted and whatever closed it."""
    stated = [s.end for s in run.seen if s.end]
    if stated:
        run.end, run.end_known = stated[-1], "stated"
        if run.start_known == "bounded" and run.start and date_range(run.start)[1] > run.end:
            run.start = f"{run.start.split('/')[0]}/{run.end}"
        return
    start = date_range(run.start or "..")[0] if run.start else ""
    last, after = run.last, run.after
    if singular:
        began = [d for r in others if (d := _successor_start(run, r)) and d > start]
        following = min(began, default=None)
        if following and (after is None or following <= after or following <= last):
            trusted = max((s.on for s in run.seen if s.on <= following), default=following)
            trusted = max(trusted, start) if start <= following else following
            near = days_between(trusted, following) <= HANDOVER_DAYS if trusted < following else True
            run.end, run.end_known = (following, "successor") if near else (f"{trusted}/{following}", "bounded")
            return
    run.end = f"{last}/{after}" if after else f"{last}/.."
    if start > last:
        run.end = f"{start}/{after}" if after and after > start else f"{start}/.."
    run.end_known = "bounded"


def _successor_start(run: Run, other: Run) -> str | None:
    """The day on which `other`, seen later than `run`, began; None where it is no successor or its start is not stated to the day."""
    if other.last <= run.last:
        return None
    if other.start_known == "stated" and other.start:
        return date_range(other.start)[1]
    return None


def group_sightings(sightings: Iterable[tuple[str, str, Seen]]) -> dict[str, dict[str, list[tuple[str, Seen]]]]:
    """(type, status, sighting) → by type, by day. The same person twice on one day (both roles' wordings) counts once, roles joined."""
    found: dict[str, dict[str, dict[tuple[str, str], Seen]]] = defaultdict(lambda: defaultdict(dict))
    for kind, status, s in sightings:
        held = found[kind][s.on].get((s.person, status))
        if held is None or (s.start and not held.start):
            role = "".join(sorted({*s.role, *(held.role if held else "")}))
            found[kind][s.on][(s.person, status)] = Seen(s.on, s.person, s.office, s.start, s.end, role)
        elif set(s.role) - set(held.role):
            role = "".join(sorted({*s.role, *held.role}))
            found[kind][s.on][(s.person, status)] = Seen(held.on, held.person, held.office, held.start, held.end, role)
    return {kind: {on: [(status, s) for (_, status), s in by.items()] for on, by in days.items()} for kind, days in found.items()}
