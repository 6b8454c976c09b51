"""Which countries' chief of state or head of government the register does not know for a year, and why."""

from __future__ import annotations

from collections import defaultdict

from factbook_tenures import GAP_FROM

from onrecord.register.tenure import date_range

YEARS = range(2014, 2027)
BEFORE, STILL = "2015-10-26", "2020-11-24"


def find_gaps(rows: list[tuple[str, ...]], vacant: dict[str, set[str]]) -> list[tuple[str, str, str, str]]:
    """(country, role, years, reason) wherever nobody is known to have held a role on any day of a year.

    `vacant`: by country and role (`KZ/s`), the years in which a wording calls the office vacant or abolished.
    """
    spans: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    countries = sorted({row[8] for row in rows})
    for row in rows:
        for role in row[7]:
            first = date_range(row[9])[1] if row[9] else "9999"
            last = date_range(row[11])[0] if row[11] else "0000"
            spans[row[8], role].append((first, last))
    found: list[tuple[str, str, str, str]] = []
    for country in countries:
        for role in "sg":
            held = spans[country, role]
            if not held:
                found.append((country, role, f"{YEARS[0]}-{YEARS[-1]}", "the Factbook names no holder"))
                continue
            for year in YEARS:
                if not any(first <= f"{year}-12-31" and last >= f"{year}-01-01" for first, last in held):
                    found.append((country, role, str(year), _reason(year, vacant.get(f"{country}/{role}", set()))))
    return found


def _reason(year: int, vacant: set[str]) -> str:
    if str(year) in vacant:
        return "vacant, or no such office"
    if str(year) < BEFORE[:4] or str(year) == BEFORE[:4]:
        return f"left office before the first snapshot, {BEFORE}"
    if GAP_FROM[:4] <= str(year) <= STILL[:4]:
        return f"no snapshots between {GAP_FROM} and {STILL}"
    return "no wording names a holder"
