"""Copies and versions: which stored dispatches are one piece of news, and which of them a reader is shown.

Two dispatches are near copies where most of the shorter one's shingles stand in the longer (containment, not resemblance: a trimmed
copy is a copy). They are versions of one story where their sender gives them one name (a guid; its count of versions orders them), or where
the same agency marks one of them as an update, a correction or a kill, the other came within days, and they overlap or share a headline.
Dispatches made from one template are neither: their figures and names differ.
Every pair is judged by a rule that does not ask which came first into the archive, so that the order of adding changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Text, case, cast, delete, func, insert, or_, select, update

from onrecord.store.figures import Figures, agree, find_figures
from onrecord.store.schema import dispatch, link, shingle
from onrecord.store.shown import show_facts
from onrecord.store.sketch import WORD, Hashes, overlap, sample, shingles

COPY_AT = 0.7  # containment from which a dispatch is a copy (measured: benchmarks/archive.py)
VERSION_AT = 0.4  # containment from which two marked dispatches of one agency tell one story
TITLES_AT = 0.6  # share of the shorter headline's words that stand in the other's
LEAST_SHINGLES = 8  # a text with fewer is too short to be called a near copy
MOST_SHARING = 64  # a sampled shingle in more dispatches than this is boilerplate and finds nobody
LEAST_SHARED = 2  # sampled shingles in common, so that a pair is looked at
LEAST_SHARE = 0.2  # and as a share of the smaller sample without boilerplate: well below VERSION_AT, for a sample errs
DAYS = 3  # versions of a story come within so many days
REVISES = ("update", "correction", "kill", "urgent")
RANK = {"kill": 3, "correction": 2, "update": 1, "urgent": -1}
ORDER = ("id", "published", "day_from", "series", "series_number", "item_version")  # what versions are ordered by
COLUMNS = (*ORDER, "title", "agency", "item", "text", "body_start", "body_end")


@dataclass(frozen=True, slots=True)
class Copy:
    """What a pair of dispatches is judged by."""

    row: Any
    hashes: Hashes = field(default_factory=lambda: shingles(""))

    @property
    def figures(self) -> Figures:
        """The body's numbers and names."""
        return find_figures(self.row.text[self.row.body_start : self.row.body_end])

    @property
    def order(self) -> tuple[str, int, int, int, int]:
        """Earlier versions before later ones: time of publication, then the sender's count, the mark, its number, and arrival."""
        r = self.row
        return (r.published or r.day_from or "", r.item_version or 0, RANK.get(r.series or "", 0), r.series_number or 0, r.id)


def link_dispatches(conn: Connection, new: Mapping[int, Hashes], common: set[int]) -> int:
    """Link new dispatches, given by id with their bodies' shingles, to those in the archive that tell the same, and settle which are
    shown; the number of links is returned. `common` gathers the shingles found to be boilerplate, so that they are looked up once."""
    pairs = _candidates(conn, {number: sample(hashes) for number, hashes in new.items()}, common)
    pairs |= _marked(conn, list(new)) | pair_items(conn, list(new))
    if not pairs:
        return 0
    copies = _load(conn, {i for pair in pairs for i in pair}, new)
    rows = [row for a, b in sorted(pairs) if (row := judge_pair(copies[a], copies[b]))]
    if rows:
        conn.execute(insert(link), rows)
        settle(conn, {i for row in rows for i in (row["earlier_id"], row["later_id"])})
    return len(rows)


def judge_pair(a: Copy, b: Copy) -> dict[str, Any] | None:
    """The link between two dispatches, if there is one; the same whichever way round they are given."""
    earlier, later = sorted((a, b), key=lambda c: c.order)
    containment, jaccard = overlap(a.hashes, b.hashes)
    kind = None
    if earlier.row.item and earlier.row.item == later.row.item:
        kind, why = "version", f"{later.row.item}: the same item of its sender"
    elif _is_version(earlier.row, later.row, containment) and agree(a.figures, b.figures, "version"):
        kind, why = "version", f"{later.row.series or earlier.row.series}: same agency, within {DAYS} days"
    elif containment >= COPY_AT and min(len(a.hashes), len(b.hashes)) >= LEAST_SHINGLES and agree(a.figures, b.figures, "copy"):
        kind, why = "copy", f"{containment:.0%} of the shorter text stands in the longer"
    if kind is None:
        return None
    shares = {"containment": round(containment, 4), "jaccard": round(jaccard, 4)}
    return {"earlier_id": earlier.row.id, "later_id": later.row.id, "kind": kind, "why": why, **shares}


def _is_version(earlier: Any, later: Any, containment: float) -> bool:
    if earlier.item and later.item and (later.item_version or 0) > 1:
        return False  # a further version, but of an item of its own
    if later.series not in REVISES and not (earlier.series == "urgent" and later.series is None):
        return False
    if later.agency is None or earlier.agency != later.agency or not _near(earlier.day_from, later.day_from):
        return False
    return containment >= VERSION_AT or _titles(earlier.title, later.title, later.series) >= TITLES_AT


def _near(a: str | None, b: str | None) -> bool:
    return a is None or b is None or abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= DAYS


def _titles(a: str | None, b: str | None, mark: str | None) -> float:
    """Share of the shorter headline's words of four letters or more that stand in the other; the mark itself does not count."""
    one, two = (set(WORD.findall((t or "").casefold())) for t in (a, b))  # the mark may be joined to a word: CORRECTED-Weather
    one, two = ({w for w in words if len(w) > 3 and not w.startswith((mark or "-")[:5])} for words in (one, two))
    return len(one & two) / min(len(one), len(two)) if min(len(one), len(two)) >= 3 else 0.0


def _candidates(conn: Connection, samples: Mapping[int, Sequence[int]], common: set[int]) -> set[tuple[int, int]]:
    """Pairs, a new dispatch after one added before it, that share enough sampled shingles that are not boilerplate."""
    mine: dict[int, list[int]] = {}
    for number, sampled in samples.items():
        for hash_ in set(sampled) - common:
            mine.setdefault(hash_, []).append(number)
    times = func.count()
    holders = func.aggregate_strings(cast(shingle.c.dispatch_id, Text), ",")  # put together by the database: most hashes are one's own
    held = select(shingle.c.hash, times, case((times <= MOST_SHARING, holders))).group_by(shingle.c.hash).having(times > 1)
    shared: Counter[tuple[int, int]] = Counter()
    for part in _parts(sorted(mine)):
        for hash_, _, listed in conn.execute(held.where(shingle.c.hash.in_(part))).all():
            if listed is None:
                common.add(hash_)
                continue
            others = [int(number) for number in listed.split(",")]
            shared.update((o, n) for n in mine[hash_] for o in others if o < n)
    likely = {pair: count for pair, count in shared.items() if count >= LEAST_SHARED}
    sizes = {number: len(set(sampled) - common) for number, sampled in samples.items()}
    for part in _parts({i for pair in likely for i in pair} - sizes.keys()):
        counted = select(shingle.c.dispatch_id, func.count()).where(shingle.c.dispatch_id.in_(part)).group_by(shingle.c.dispatch_id)
        sizes |= {row[0]: row[1] for row in conn.execute(counted)}
    return {(a, b) for (a, b), count in likely.items() if count >= LEAST_SHARE * min(sizes[a], sizes[b])}


def _marked(conn: Connection, ids: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs that a mark of series brings together: dispatches of one agency in the same days, one of them marked."""
    pairs = set()
    a, b = dispatch.alias("a"), dispatch.alias("b")
    marked = or_(a.c.series.in_(REVISES), b.c.series.in_(REVISES))
    same = (a.c.agency == b.c.agency) & (a.c.day_from == b.c.day_from) & (a.c.id != b.c.id)
    wanted = select(a.c.id, b.c.id, a.c.title, b.c.title, a.c.series, b.c.series).join_from(a, b, same)
    for part in _parts(ids):
        for x, y, one, two, first, second in conn.execute(wanted.where(a.c.id.in_(part), marked)):
            if _titles(one, two, second if second in REVISES else first) >= TITLES_AT:
                pairs.add((min(x, y), max(x, y)))
    return pairs


def pair_items(conn: Connection, ids: Sequence[int]) -> set[tuple[int, int]]:
    """Each dispatch whose sender names it, with the first in the archive that has the same name."""
    first = select(dispatch.c.item, func.min(dispatch.c.id).label("id")).where(dispatch.c.item.is_not(None)).group_by(dispatch.c.item)
    pairs = set()
    for part in _parts(ids):
        mine = select(dispatch.c.item).where(dispatch.c.id.in_(part), dispatch.c.item.is_not(None))
        named = first.where(dispatch.c.item.in_(mine)).subquery()
        asked = select(named.c.id, dispatch.c.id).join_from(dispatch, named, dispatch.c.item == named.c.item)
        pairs |= {(a, b) for a, b in conn.execute(asked.where(dispatch.c.id.in_(part), dispatch.c.id != named.c.id))}
    return pairs


def link_items(conn: Connection) -> None:
    """Link the versions that their senders name, of all dispatches there."""
    ids = conn.execute(select(dispatch.c.id).where(dispatch.c.item.is_not(None))).scalars().all()
    there = {(min(e.earlier_id, e.later_id), max(e.earlier_id, e.later_id)): e for e in conn.execute(select(link))}
    pairs = {pair for pair in pair_items(conn, ids) if pair not in there or there[pair].kind == "copy"}
    for part in _parts(there[pair].id for pair in pairs if pair in there):  # a version that says nearly the same was taken for a copy
        conn.execute(delete(link).where(link.c.id.in_(part)))
    if pairs:
        copies = _load(conn, {i for pair in pairs for i in pair}, {})
        rows = [row for a, b in sorted(pairs) if (row := judge_pair(copies[a], copies[b]))]
        conn.execute(insert(link), rows)
        settle(conn, {i for row in rows for i in (row["earlier_id"], row["later_id"])})


def _parts(values: Iterable[int], size: int = 500) -> Iterable[list[int]]:
    listed = list(values)
    return (listed[i : i + size] for i in range(0, len(listed), size))


def _load(conn: Connection, ids: set[int], known: Mapping[int, Hashes]) -> dict[int, Copy]:
    found = {}
    for part in _parts(sorted(ids)):
        for row in conn.execute(select(*(dispatch.c[name] for name in COLUMNS)).where(dispatch.c.id.in_(part))):
            found[row.id] = Copy(row, known[row.id] if row.id in known else shingles(row.text[row.body_start : row.body_end]))
    return found


def settle(conn: Connection, ids: set[int]) -> None:
    """Say anew, for the stories of these dispatches, which versions are superseded and which dispatches are copies of which."""
    edges = _story(conn, ids)
    members = {i for e in edges for i in (e.earlier_id, e.later_id)}
    wanted = [dispatch.c[name] for name in (*ORDER, "superseded_by", "copy_of")]
    rows = [row for part in _parts(sorted(members)) for row in conn.execute(select(*wanted).where(dispatch.c.id.in_(part)))]
    order = {row.id: Copy(row).order for row in rows}
    last: dict[int, int] = {}
    for chain in components([(e.earlier_id, e.later_id) for e in edges if e.kind == "version"]):
        newest = max(chain, key=lambda i: order[i])
        last |= {i: newest for i in chain if i != newest}
    first: dict[int, int] = {}
    for group in components([(e.earlier_id, e.later_id) for e in edges if e.kind == "copy"]):
        original = min(group, key=lambda i: order[i])
        shown = last.get(original, original)  # of an original that was revised, its last version
        first |= {i: shown for i in group if i != shown and i not in last}
    changed = [row.id for row in rows if (row.superseded_by, row.copy_of) != (last.get(row.id), first.get(row.id))]
    for i in changed:
        conn.execute(update(dispatch).where(dispatch.c.id == i).values(superseded_by=last.get(i), copy_of=first.get(i)))
    show_facts(conn, changed)


def _story(conn: Connection, ids: set[int]) -> list[Any]:
    """Every link of the stories that these dispatches belong to."""
    seen: set[int] = set()
    edges: dict[int, Any] = {}
    ahead = set(ids)
    while ahead:
        seen |= ahead
        found: list[Any] = []
        for part in _parts(sorted(ahead)):
            found += conn.execute(select(link).where(or_(link.c.earlier_id.in_(part), link.c.later_id.in_(part)))).all()
        edges |= {e.id: e for e in found}
        ahead = {i for e in found for i in (e.earlier_id, e.later_id)} - seen
    return list(edges.values())


def components(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """The connected groups of a graph given by its edges."""
    groups: dict[int, set[int]] = {}
    for a, b in pairs:
        joined = groups.get(a, {a}) | groups.get(b, {b})
        groups |= dict.fromkeys(joined, joined)
    return list({id(g): g for g in groups.values()}.values())
