"""Actor codes in the field's manner, for exports: ISO alpha-3 country and a sector, `KAZGOV`, `USAMIL`, `IGO`.

Sectors (`sectors.yaml`) are PLOVER 2.0's; the words that show them are ours.
The record itself keeps alpha-2.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.countries import alpha3
from onrecord.events.words import read_words
from onrecord.record import Entity

_SECTORS = tuple((code, re.compile("|".join(found), re.IGNORECASE)) for code, found in read_words("sectors.yaml").items())


_NON_STATE = ("IGO", "NGO")


def actor_code(entity: Entity) -> str | None:
    """The code of an actor: country (alpha-3) and sector, either alone where the other is unknown, None where both are.

    A person is coded by the offices held, a country is its government, as in the field's actor dictionaries.
    """
    country = entity.country or next((o.of for o in entity.offices if o.of), None)
    nation = (alpha3(country) if country else None) or ""
    if entity.kind == "country":
        return nation + "GOV" if nation else None
    sector = sector_of(entity)
    if sector in _NON_STATE:
        return sector
    return (nation + sector) or None


def sector_of(entity: Entity) -> str:
    """The sector that an entity's offices, or else its names, show (`MIL`); empty where none does."""
    told = [o.title for o in entity.offices] or [n for n in (entity.name, *entity.also, entity.described) if n]
    shown = [_sectors_in(text) for text in told]
    return next((code for code, _ in _SECTORS if any(code in codes for codes in shown)), "")


@lru_cache(maxsize=16384)
def _sectors_in(text: str) -> frozenset[str]:
    return frozenset(code for code, shown in _SECTORS if shown.search(text))
