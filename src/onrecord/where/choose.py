"""Which place of that name?

Each reading is weighed by what the text says: the place it is put in, the countries the text speaks of, where its other places lie, the
word for its kind, and only then how many people live there. Never by population alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.where.gazetteer import Spot

NEAR_KM = 300.0
KIND_PRIOR = {
    "country": 5.0, "continent": 6.0, "region": 1.6, "capital": 2.0, "ocean": 6.0, "sea": 6.0, "lake": 4.0, "river": 3.0, "mountains": 4.5,
    "mountain": 2.5, "island": 2.5, "desert": 4.0, "strait": 4.0, "canal": 4.0, "site": 3.0, "county": -0.6, "area": -0.5, "city": 0.0,
}  # fmt: skip
WATER = frozenset(["river", "lake", "sea", "bay", "strait", "gulf", "ocean", "canal", "delta", "creek"])
LAND = frozenset(
    [
        "region",
        "province",
        "oblast",
        "state",
        "district",
        "county",
        "governorate",
        "prefecture",
        "department",
        "division",
        "canton",
        "territory",
        "krai",
        "emirate",
    ]
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text speaks of: weights of countries (adding up to 1 at most) and of first-level regions, points already sure.

    `home` is the dateline's country, `near` are those named in the same breath as the place in question.
    """

    countries: Mapping[str, float]
    regions: Mapping[str, float]
    points: tuple[tuple[float, float], ...]
    home: str | None
    near: frozenset[str] = frozenset()


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance between two points (latitude, longitude in degrees), on a sphere of 6,371 km radius."""
    (la, lo), (lb, lp) = (tuple(map(math.radians, p)) for p in (a, b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def nearest_km(spot: Spot, points: Sequence[tuple[float, float]], limit: float) -> float:
    """The distance to the nearest of `points`, or `limit` where none is nearer (on a flat map of the surroundings: right within 1 %)."""
    lat, lon, best = spot.lat, spot.lon, limit
    reach = limit / 110
    scale = math.cos(math.radians(lat))
    for a, b in points:
        if -reach < a - lat < reach:
            best = min(best, 111.2 * math.hypot(a - lat, (b - lon) * scale))
    return best


def lies_in(spot: Spot, larger: Spot) -> bool:
    """Whether one place lies in another: the same first-level region, or the same country where the larger one is a country."""
    if larger.kind == "country" or (larger.kind == "capital" and spot.country == larger.country):
        return spot.country == larger.country
    if larger.admin1 and spot.admin1:
        return spot.admin1 == larger.admin1 and (
            larger.kind != "county" or distance_km((spot.lat, spot.lon), (larger.lat, larger.lon)) < 150
        )
    if larger.country and spot.country != larger.country:
        return False
    return distance_km((spot.lat, spot.lon), (larger.lat, larger.lon)) < (400 if larger.kind != "city" else 100)


def weigh(spot: Spot, setting: Setting, area: str, peers: Sequence[str]) -> float:
    """How well a reading fits the text. `area` is the region word beside the name, `peers` the kinds of its neighbours in a list."""
    score = 0.55 * math.log10(spot.population + 10) + KIND_PRIOR[spot.kind] - (0.0, 0.5, 1.6, 6.0)[spot.standing]
    if spot.kind == "region" and not spot.country:  # the Middle East: a part of the world, which no town of that name outweighs
        score += 4.0
    if spot.country:
        score += 3.0 * setting.countries.get(spot.country, 0) + (0.8 if spot.country == setting.home else 0.0)
        score += 1.5 if spot.country in setting.near else 0.0
    if spot.admin1:
        score += 2.0 * min(1.0, setting.regions.get(spot.admin1, 0))
    if spot.kind != "country" and setting.points:
        score += 1.5 * (1 - nearest_km(spot, setting.points, NEAR_KM) / NEAR_KM)
    if area:
        fits = spot.kind in ("region", "county") if area in LAND else spot.kind in ("river", "lake", "sea", "strait", "ocean", "canal")
        score += 1.5 if fits else -0.5
    if peers:
        score += 1.5 * sum(k == spot.kind for k in peers) / len(peers)
    return score


def remote(spot: Spot, setting: Setting) -> bool:
    """Whether a small place lies in a country the text never speaks of, far from all else: then its name is a coincidence."""
    if spot.kind not in ("city", "county", "area") or spot.population > 50_000 or not setting.countries or not spot.country:
        return False
    return not setting.countries.get(spot.country) and nearest_km(spot, setting.points, NEAR_KM) >= NEAR_KM


def choose(
    spots: Sequence[Spot], setting: Setting, *, area: str = "", peers: Sequence[str] = (), within: Sequence[Spot] = ()
) -> tuple[Spot, str] | None:
    """The reading that fits best, and why; None if there is none. `within` are the readings of the place that follows (`X, Y`)."""
    usable = [s for s in spots if s.standing < 3]
    if states := {s.country for s in usable if s.kind == "country"}:  # Mexico is the country before it is the city
        usable = [s for s in usable if s.kind == "country" or s.country not in states]
    elif not area:  # São Paulo is the city before it is the state around it
        cities = [
            s
            for s in usable
            if s.kind in ("city", "capital") and s.population > (100_000, 1_000_000)[min(s.standing, 1)] and s.standing < 2
        ]
        usable = [s for s in usable if s.kind != "region" or not any(c.country == s.country for c in cities)] if not peers else usable
    if within:
        held = [s for s in usable if any(lies_in(s, w) for w in within)]
        if held:
            best = max(held, key=lambda s: weigh(s, setting, area, peers))
            return best, f"lies in {within[0].name}"
    usable = [s for s in usable if not remote(s, setting)]
    if not usable:
        return None
    ranked = sorted(usable, key=lambda s: -weigh(s, setting, area, peers))
    best = ranked[0]
    if len(usable) == 1:
        return best, "the only place of that name"
    largest = max(usable, key=lambda s: s.population)
    if best.country and best.country == setting.home and best is not largest:
        return best, "in the dateline's country"
    if best.country and setting.countries.get(best.country, 0) > 0.3:
        return best, f"in a country the text speaks of: {best.country}"
    return best, "fits best among places of that name" if best is not largest else "the largest of that name, nothing against it"
