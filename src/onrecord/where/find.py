"""Toponyms in a dispatch → places with country, coordinates and GeoNames id."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.countries import Former, country_named, former_names, is_country, seat
from onrecord.record import Dispatch, Place, Span
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged
from onrecord.where.choose import LAND, Setting, choose, lies_in
from onrecord.where.evidence import Evidence, reconsider
from onrecord.where.fold import fold
from onrecord.where.gazetteer import KINDS, Gazetteer, Spot, load_gazetteer
from onrecord.where.scan import Candidate, Scan, scan
from onrecord.where.sense import Sense, broken_off, sense_of
from onrecord.where.terms import AILMENTS

_LIST = re.compile(r"(?:\s?,|,? (?:and|or)|/|–|-)\s?(?:the )?")
_CHAIN = re.compile(r"\s?(?:,|\()\s?(?:in (?:the )?)?")
TWICE = {"Georgia": ("US",), "GEORGIA": ("US",)}  # a country that is another country's region too
CONTAINERS = frozenset(("country", "region", "county", "island"))
RANK = {k: 3 if k == "country" else 2 if k in ("region", "island") else 1 if k == "county" else 0 for k in KINDS}


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that is a place, with the index of the candidate that follows it in a chain (`X, Y`), if one does."""

    candidate: Candidate
    sense: Sense
    within: int | None
    peers: tuple[str, ...]


def stretches(dispatch: Dispatch, segments: Segments) -> Iterator[Span]:
    """The stretches of copy to search: the body's paragraphs without headline, dateline and furniture."""
    skip = sorted(
        [(f.start, f.end) for f in dispatch.furniture] + ([(dispatch.dateline.start, dispatch.dateline.end)] if dispatch.dateline else [])
    )
    for start, end in segments.paragraphs or (Span(*dispatch.body),):
        for a, b in skip:
            if a < end and b > start:
                if a > start:
                    yield Span(start, a)
                start = max(start, b)
        if start < end:
            yield Span(start, end)


def find_places(
    dispatch: Dispatch, segments: Segments, tagged: Tagged | None = None, *, gazetteer: Gazetteer | None = None, literal: bool | None = None
) -> tuple[Place, ...]:
    """The places named in the body of a dispatch, in order.

    With `literal`, a place is one that something is in, at, near or on the way to: a country or a capital that stands for its government is
    not; without, every toponym that is not part of a person's or an organization's name. Left open, wire copy (a dateline, a header, a
    foot) is read literally, as its governments go on record as actors, and any other text for all its toponyms. Each place says why it
    is one and why this one.
    """
    literal = is_wire(dispatch) if literal is None else literal
    gazetteer = gazetteer or load_gazetteer()
    text = dispatch.text
    scanned = scan(text, stretches(dispatch, segments), gazetteer=gazetteer)
    date = (dispatch.dateline.date if dispatch.dateline else None) or dispatch.published
    candidates = [dated(c, date, gazetteer) for c in scanned.candidates]
    found = sense_all(text, candidates, scanned.people, literal, Evidence(tagged) if tagged else None)
    found += named_again(candidates, found, scanned.people)
    setting = setting_of(dispatch, scanned)
    chosen = choose_all(candidates, found, setting, scanned.demonyms)
    found.sort(key=lambda x: x[0])
    places = [place for i, f in found if (place := place_from(text, candidates, i, f, chosen, setting))]
    return tuple(sorted((*places, *later_datelines(dispatch, gazetteer)), key=lambda p: p.start))


def later_datelines(dispatch: Dispatch, gazetteer: Gazetteer) -> Iterator[Place]:
    """The places of datelines inside the body, as a round-up of briefs has them: unlike the first, they are part of what is told."""
    for d in dispatch.datelines:
        if d.place and (dispatch.dateline is None or d.start != dispatch.dateline.start):
            start = dispatch.text.casefold().find(d.place.name.casefold(), d.start, d.end)
            spots = [s for s in gazetteer.named(d.place.name) if d.place.country in (None, s.country)]
            pick = choose(spots, Setting({d.place.country: 0.6} if d.place.country else {}, {}, (), d.place.country))
            if start >= 0:
                spot = pick[0] if pick else None
                end = start + len(d.place.name)
                country = d.place.country or (spot.country if spot else None)
                lat, lon, geonames = (spot.lat, spot.lon, spot.geonames) if spot else (None, None, None)
                yield Place(start, end, d.place.name, country, lat, lon, geonames, why="the dateline of a part")


def is_wire(dispatch: Dispatch) -> bool:
    """Whether the copy says of itself that it is a dispatch: by a dateline, a header time, a mark of its series, furniture of any kind.

    An agency alone does not do: a text may only cite it.
    """
    return bool(dispatch.dateline or dispatch.published or dispatch.series or dispatch.furniture)


@cache
def _former_cities() -> dict[str, Former]:
    return {name: f for f in former_names() if f.kind == "city" for name in f.names}


def dated(candidate: Candidate, date: str | None, gazetteer: Gazetteer) -> Candidate:
    """A former name is the city's it named while in force on that date; afterwards one of the places it may mean."""
    former = _former_cities().get(candidate.name)
    if former is None:
        return candidate
    now = tuple(s for s in gazetteer.named(former.now[0]) if s.country == former.code)[:1]
    held = date and not ((former.since and date < former.since[: len(date)]) or (former.until and date > former.until[: len(date)]))
    known = {s.row for s in candidate.spots}
    return candidate._replace(spots=now if held and now else (*candidate.spots, *(s for s in now if s.row not in known)))


def named_again(candidates: Sequence[Candidate], found: Sequence[tuple[int, Found]], people: frozenset[str]) -> list[tuple[int, Found]]:
    """Bare mentions of names that the syntax makes places elsewhere in the text; not of countries and capitals, which may be actors."""
    sure = {f.candidate.name for _, f in found if f.sense.sure == 2} - people
    sure = {name for name in sure if country_named(name) is None and seat(name) is None}
    taken = {i for i, _ in found}
    again = Sense(1, "named as a place elsewhere in the text")
    return [
        (i, Found(c, again, None, ()))
        for i, c in enumerate(candidates)
        if i not in taken and c.name in sure and not broken_off(c, "", True) and c.after not in AILMENTS
    ]


def sense_all(
    text: str, candidates: Sequence[Candidate], people: frozenset[str], literal: bool, evidence: Evidence | None = None
) -> list[tuple[int, Found]]:
    """The candidates that are places, with their index."""
    found: list[tuple[int, Found]] = []
    was_place = False
    kinds: list[str] = []
    for i, c in enumerate(candidates):
        before, following = (candidates[i - 1] if i else None), (candidates[i + 1] if i + 1 < len(candidates) else None)
        linked = before is not None and _LIST.fullmatch(text, before.end, c.start) is not None
        listed = linked and was_place
        within = i + 1 if following and (following.spots or following.area) and _CHAIN.fullmatch(text, c.end, following.start) else None
        contained = within is not None and following is not None and lies_within(c, following)
        sense = sense_of(c, literal=literal, people=people, listed=listed, contained=contained)
        if sense is None and listed and before and _CHAIN.fullmatch(text, before.end, c.start) and lies_within(before, c):
            sense = Sense(2, f"says where {before.name} lies")
        if evidence:
            sense = reconsider(c, sense, evidence, literal=literal)
        kinds = [*kinds, c.spots[0].kind] if listed and c.spots else [c.spots[0].kind] if c.spots else []
        was_place = sense is not None
        if sense:
            found.append((i, Found(c, sense, within if contained else None, tuple(kinds[:-1]))))
    return found


def in_one_breath(c: Candidate, spoken: Sequence[tuple[int, str]]) -> frozenset[str]:
    """The countries named within a line or so of a candidate; `spoken` is in order of place."""
    first, last = bisect_left(spoken, (c.start - 120, "")), bisect_left(spoken, (c.end + 120, ""))
    return frozenset(code for at, code in spoken[first:last] if not c.start <= at < c.end)


def lies_within(c: Candidate, larger: Candidate) -> bool:
    """Whether `X, Y` says that X lies in Y, rather than naming one after the other: Y must be the larger kind of thing."""
    if not larger.spots:
        return not c.spots and bool(larger.area)
    if not c.spots:
        return country_named(larger.name) is not None
    best, container = c.spots[0].kind, larger.spots[0].kind
    if "." in larger.name or larger.spots[0].standing == 3:  # only ever behind a town: Salem, Ore.
        return any(lies_in(s, w) for s in c.spots for w in larger.spots)
    if c.name in TWICE and larger.spots[0].country in TWICE[c.name]:
        return True
    if best == "country" or (best == container and c.name != larger.name):
        return False
    return any(w.kind in CONTAINERS and RANK[s.kind] < RANK[w.kind] and lies_in(s, w) for s in c.spots for w in larger.spots[:3])


def settled(spots: Sequence[Spot]) -> bool:
    """Whether a name's first reading is the only one of weight, so that it may speak for its country: Tripoli is no word for Libya."""
    first = spots[0]
    return first.kind == "country" or all(
        s.country == first.country or s.standing > 1 or 10 * s.population < first.population for s in spots
    )


def setting_of(dispatch: Dispatch, scanned: Scan) -> Setting:
    """What countries and regions the text speaks of: country names, demonyms, regions, and the dateline."""
    votes: dict[str, float] = defaultdict(float)
    regions: dict[str, float] = defaultdict(float)
    home = dispatch.dateline.place.country if dispatch.dateline and dispatch.dateline.place else None
    if home:
        votes[home] += 2
    for _, code in scanned.demonyms:
        votes[code] += 0.7
    for c in scanned.candidates:
        if c.spots and c.spots[0].kind in ("country", "region", "capital") and c.spots[0].standing < 2:
            spot = c.spots[0]
            if spot.country and settled(c.spots):
                votes[spot.country] += 1 if spot.kind == "country" else 0.7
            if spot.kind == "region" and spot.admin1:
                regions[spot.admin1] += 0.5
    total = sum(votes.values()) or 1
    return Setting({k: v / total for k, v in votes.items()}, regions, (), home)


def choose_all(
    candidates: Sequence[Candidate], found: Sequence[tuple[int, Found]], setting: Setting, demonyms: Sequence[tuple[int, str]]
) -> dict[int, tuple[Spot, str]]:
    """A reading for every place. One name has one reading in a text: the one that a containment (`X, Y`) gives it, or its best."""
    chosen: dict[int, tuple[Spot, str]] = {}
    points: dict[str, tuple[float, float]] = {}
    named_countries = [
        (c.start, c.spots[0].country or "")
        for c in candidates
        if c.spots and c.spots[0].kind in ("country", "capital") and settled(c.spots)
    ]
    spoken = sorted((*demonyms, *named_countries))
    for second in (False, True):
        named: dict[str, tuple[Spot, str]] = {}
        for i, f in sorted(found, key=lambda x: (x[1].within is None, not x[1].candidate.area, x[0])):
            c = f.candidate
            key = f"{fold(c.name)} {c.area}" if c.area in LAND else fold(c.name)
            here = Setting(
                setting.countries,
                setting.regions,
                tuple(p for n, p in points.items() if n != key) if second else (),
                setting.home,
                in_one_breath(c, spoken),
            )
            within = candidates[f.within].spots[:6] if f.within is not None else ()
            if key in named and not within:
                chosen[i] = named[key]
                continue
            if pick := choose(c.spots, here, area=c.area, peers=f.peers, within=within):
                chosen[i] = named[key] = pick
                if not second and pick[0].kind != "country":
                    points[key] = (pick[0].lat, pick[0].lon)
    return chosen


def place_from(
    text: str, candidates: Sequence[Candidate], i: int, f: Found, chosen: dict[int, tuple[Spot, str]], setting: Setting
) -> Place | None:
    """The place on record, or None where a name that is only perhaps a place has nothing else for it."""
    c = f.candidate
    name = text[c.start : c.end].replace("\n", " ")
    name = name.title() if c.capitals and not country_named(c.name) else name
    pick = chosen.get(i)
    if pick is None and f.sense.sure < 2:
        return None
    if pick is None:
        country, why = country_around(text, candidates, i, setting)
        return Place(c.start, c.end, name, country, why=f"{f.sense.why}; not in the gazetteer; {why}")
    spot, why = pick
    if f.sense.sure == 0 and not (
        spot.population > (50_000 if setting.countries.get(spot.country or "", 0) > 0.3 else 200_000) and spot.standing < 2
    ):
        return None
    if c.capitals:
        name = spot.name
    code = country_named(c.name)
    country = spot.country or (code if code and is_country(code) else None)
    return Place(c.start, c.end, name, country, spot.lat, spot.lon, spot.geonames, why=f"{f.sense.why}; {why}")


def country_around(text: str, candidates: Sequence[Candidate], i: int, setting: Setting) -> tuple[str | None, str]:
    """The country of a place that no gazetteer knows: of the place named next to it, the dateline's, the one the text speaks of most."""
    for j in (i + 1, i - 1):
        if 0 <= j < len(candidates) and candidates[j].spots:
            a, b = sorted((candidates[i], candidates[j]), key=lambda c: c.start)
            if b.start - a.end > 60 or re.search(r"[.!?]\s|\n\s*\n", text[a.end : b.start]):
                continue
            spot = candidates[j].spots[0]
            if spot.country and (spot.kind in ("country", "region", "capital") or spot.country in setting.countries):
                return spot.country, f"in the country of {candidates[j].name}"
    if setting.home and max(setting.countries, key=lambda k: setting.countries[k]) == setting.home:
        return setting.home, "in the dateline's country"
    if setting.countries:
        return max(setting.countries, key=lambda k: setting.countries[k]), "in the country the text speaks of"
    return None, "its country unknown"
