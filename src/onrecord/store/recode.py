"""Read stored dispatches anew with the coder of today: what was added, lost, changed, and which judgements still apply."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import select

from onrecord.record import Event, Issue, Record, Span, Statement
from onrecord.store.add import Read, Reading
from onrecord.store.apply import apply_judgements, apply_merges
from onrecord.store.archive import Archive
from onrecord.store.pack import as_dispatch, join_spans, pack, unpack
from onrecord.store.recut import OVERLAP, Standing, shared
from onrecord.store.schema import coder, dispatch
from onrecord.store.write import replace_coded, write_issues

PART = 50  # dispatches a transaction
Fact = Statement | Event


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is not as it was: `added`, `lost` or `changed`. `fields` are those that differ, with both values."""

    what: str
    dispatch_id: int
    words: str
    fields: tuple[tuple[str, object, object], ...] = ()


@dataclass(slots=True)
class Recoded:
    """What came of it. `judgements` says by number how each one fares."""

    dispatches: int = 0
    same: int = 0
    changes: list[Change] = field(default_factory=list)
    judgements: dict[int, Standing] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def recode(archive: Archive, *, reading: Reading, dry: bool = False, watch: Callable[[Recoded], None] = lambda _: None) -> Recoded:
    """Read every dispatch that another coder read; `dry` compares and changes nothing.

    Where the coder fails on a dispatch, what was on record of it stays, and the failure becomes an issue.
    """
    name, read = reading.load()
    told = Recoded()
    with archive.read() as conn:
        old = select(dispatch.c.id).join(coder, coder.c.id == dispatch.c.coder_id).where(coder.c.name != name).order_by(dispatch.c.id)
        ids = list(conn.execute(old).scalars())
    for i in range(0, len(ids), PART):
        _recode_part(archive, ids[i : i + PART], name, read, told, dry=dry)
        watch(told)
    return told


def _recode_part(archive: Archive, ids: list[int], name: str, read: Read, told: Recoded, *, dry: bool) -> None:
    with archive.read() as conn:
        rows = conn.execute(select(dispatch.c.id, dispatch.c.record, dispatch.c.record_hash).where(dispatch.c.id.in_(ids))).all()
    read_anew: list[tuple[int, Record]] = []
    for row in rows:
        before = unpack(row.record, row.record_hash, f"dispatch {row.id}")
        try:
            after = read(as_dispatch(before))
        except Exception as err:  # noqa: BLE001  put on record: one dispatch must not stop the others
            told.issues.append(
                Issue(before.source or f"dispatch {row.id}", f"re-coding failed ({type(err).__name__}: {err}); kept as it was")
            )
            continue
        changes, same = compare_records(before, after, row.id)
        told.dispatches, told.same = told.dispatches + 1, told.same + same
        told.changes += changes
        read_anew.append((row.id, after))
    if dry:
        return
    with archive.write() as conn:
        for number, after in read_anew:
            replace_coded(conn, pack(after), number, coder_name=name)
        told.judgements |= apply_judgements(conn, [number for number, _ in read_anew])
        apply_merges(conn)
        write_issues(conn, told.issues)


def compare_records(before: Record, after: Record, dispatch_id: int = 0) -> tuple[list[Change], int]:
    """The facts added, lost and changed, and how many are the same. A fact is the same one where its words mostly are."""
    changes: list[Change] = []
    same = 0
    for old, new in (*_pairs(before.statements, after.statements), *_pairs(before.events, after.events)):
        if old is None and new is not None:
            changes.append(Change("added", dispatch_id, join_spans(after.text, anchor_of(new))))
        elif new is None and old is not None:
            changes.append(Change("lost", dispatch_id, join_spans(before.text, anchor_of(old))))
        elif old is not None and new is not None:
            one, two = describe(old, before), describe(new, after)
            differing = tuple((name, one[name], two[name]) for name in one if one[name] != two[name])
            same += not differing
            if differing:
                changes.append(Change("changed", dispatch_id, join_spans(after.text, anchor_of(new)), differing))
    return changes, same


def anchor_of(fact: Fact) -> tuple[Span, ...]:
    """The spans that tell which fact it is: a statement's content, an event's trigger."""
    return fact.content if isinstance(fact, Statement) else fact.trigger


def _pairs(before: tuple[Fact, ...], after: tuple[Fact, ...]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Each old fact with the new one that is most alike; those without one alone."""
    free = list(after)
    for old in before:
        scored = [(_alike(old, new), -i) for i, new in enumerate(free)]
        best = max(scored, default=(0.0, 0))
        yield (old, free.pop(-best[1])) if best[0] >= OVERLAP else (old, None)
    yield from ((None, new) for new in free)


def _alike(old: Fact, new: Fact) -> float:
    if isinstance(old, Event) and isinstance(new, Event) and old.code != new.code:
        return 0.0
    return shared(anchor_of(old), anchor_of(new))


def describe(fact: Fact, record: Record) -> dict[str, object]:
    """What a fact says, without ids and confidences, which differ from reading to reading and say nothing of themselves."""
    names = {e.id: e.name or e.described for e in record.entities}
    if isinstance(fact, Statement):
        roles = {"speaker": names.get(fact.speaker or ""), "addressee": names.get(fact.addressee or "")}
        themes = sorted(f"{t.scheme}:{t.code}" for t in fact.themes)
        spans = {"source": fact.source, "cue": fact.cue, "content": fact.content}
        return {**roles, **spans, "kind": fact.kind, "polarity": fact.polarity, "date": fact.date, "place": fact.place, "themes": themes}
    roles = {"actor": names.get(fact.actor or ""), "recipient": names.get(fact.recipient or "")}
    marks = {"plover": fact.plover, "mode": fact.mode, "status": fact.status, "country": fact.country}
    return {**roles, **marks, "trigger": fact.trigger, "date": fact.date, "place": fact.place}
