"""Which offices somebody held, by the register of office-holders: what the API and the assistant's tool `who` tell."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from onrecord.errors import QueryError
from onrecord.register import Register, load_register
from onrecord.register.rows import read_country
from onrecord.register.tenure import date_range


def find_tenures(name: str, on: str | None, country: str | None) -> list[dict[str, Any]]:
    """The register's tenures of a name, with their standing on a day. Raises `QueryError` for a day or country that is none."""
    try:
        if on is not None:
            if "/" in on:
                raise ValueError(on)
            date_range(on)
    except ValueError:
        raise QueryError(f"on: got {on!r}, expected an ISO date such as 2023-05-05, 2023-05 or 2023") from None
    try:
        code = read_country(country) if country else None
    except ValueError:
        raise QueryError(f"country: got {country!r}, expected an ISO alpha-2 code such as KZ, or an English name") from None
    found = _register().find(name, on=on, country=code)
    return [msgspec.to_builtins(t) | ({"standing": t.standing(on)} if on else {}) for t in found]


@cache
def _register() -> Register:
    return load_register()
