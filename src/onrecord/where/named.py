"""The country of a place by its name alone, as a dateline gives it."""

from __future__ import annotations

import re

from onrecord.countries import country_named, is_country, seat, successors
from onrecord.where.choose import Setting, choose
from onrecord.where.gazetteer import Gazetteer, load_gazetteer

_PARTS = re.compile(r"\s*[,(]\s*")


def country_of_place_name(name: str, *, near: str | None = None, on: str | None = None, gazetteer: Gazetteer | None = None) -> str | None:
    """The alpha-2 of the country that a place lies in: `ASTANA` → KZ, `Springfield, Ill.` → US, `Chad` → TD; None where nothing is known.

    `near` is the country that what else is known speaks for (the agency's home): it decides between places of one name, and is never given
    for a place that does not lie there. `on` is an ISO date, for names that held only for a time (Nur-Sultan).
    """
    parts = [p.strip(" .)") for p in _PARTS.split(name.strip()) if p.strip(" .)")]
    if not parts:
        return None
    for part in reversed(parts):
        if code := country_named(part) or country_named(part + "."):
            now = successors(code)
            if part not in ("Georgia", "GEORGIA") or len(parts) == 1:
                return code if is_country(code) else now[0] if len(now) == 1 else None
    gazetteer = gazetteer or load_gazetteer()
    spots = gazetteer.named(parts[0])
    within = gazetteer.named(parts[1]) if len(parts) > 1 else ()
    held = seat(parts[0].title() if parts[0].isupper() else parts[0], on)
    if held and held.kind == "capital" and not within:
        home = next((s.country for s in spots if s.country == held.of), None)
        if home and near in (None, home):
            return home
    setting = Setting({near: 0.6} if near else {}, {}, (), near)
    pick = choose(spots, setting, within=within) or (choose(within, setting) if within else None)
    return pick[0].country if pick else None
