"""Country codes in the forms' own manner. A record may also hold a code that is no country's (an international body's): it gives none."""

from __future__ import annotations

from dataclasses import replace

from onrecord.countries import alpha3, former_names, is_country
from onrecord.events.actors import actor_code
from onrecord.record import Entity


def alpha3_of(code: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of a country, today's or a former one; None for what is none."""
    return (alpha3(code) or None) if code and _is_state(code) else None


def country_of(entity: Entity) -> str | None:
    """The country someone belongs to or holds office in."""
    return entity.country or next((office.of for office in entity.offices if office.of), None)


def actor_code_of(entity: Entity) -> str | None:
    """The field's code of an actor (`KAZGOV`), whatever codes the record holds."""
    offices = tuple(o if not o.of or _is_state(o.of) else replace(o, of=None) for o in entity.offices)
    country = entity.country if entity.country and _is_state(entity.country) else None
    return actor_code(replace(entity, offices=offices, country=country))


def _is_state(code: str) -> bool:
    return is_country(code) or any(former.kind == "country" and former.code == code for former in former_names())
