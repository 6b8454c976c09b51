"""The register in memory: the shipped file, a user's own beside it, and the questions asked of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from onrecord.errors import DataError
from onrecord.register.names import NameAgreement, agree, name_keys
from onrecord.register.offices import read_office
from onrecord.register.tenure import Tenure

COLUMNS = (
    "person",
    "name",
    "family",
    "also",
    "office",
    "type",
    "status",
    "role",
    "country",
    "start",
    "start_known",
    "end",
    "end_known",
    "source",
)


class Register:
    """Tenures, and who is found among them. Indexes are made when first needed."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self.tenures = tuple(tenures)

    def __len__(self) -> int:
        return len(self.tenures)

    def __iter__(self) -> Iterator[Tenure]:
        return iter(self.tenures)

    def find(self, name: str, *, on: str | None = None, country: str | None = None, office: str | None = None) -> list[Tenure]:
        """The tenures of everyone called `name`, by country and time.

        Names agree across order, diacritics, transliteration, initials and missing middle names. A family name alone finds its bearers
        only where
        nobody's full name agrees. `on` (ISO date) keeps those in office that day, or perhaps in office; `country` is alpha-2; `office`
        any wording.
        Raises `ValueError` for a date that is none.
        """
        found = [(t, a) for t in self._candidates(name, country) if (a := self.agreement(name, t))]
        best: NameAgreement = "full" if any(a == "full" for _, a in found) else "family"
        kind = read_office(office, country).type if office else ""
        kept = [t for t, a in found if a == best and (not office or (t.type == kind if kind else office.lower() in t.office.lower()))]
        kept = [t for t in kept if on is None or t.standing(on) in ("held", None)]
        return sorted(kept, key=lambda t: (t.country, t.name, t.source))

    def in_country(self, country: str) -> tuple[Tenure, ...]:
        """Every tenure of a country (alpha-2)."""
        return tuple(self._by_country.get(country, ()))

    def held_in(self, country: str, type: str) -> tuple[Tenure, ...]:
        """Every tenure of one type of office in a country."""
        return tuple(t for t in self._by_country.get(country, ()) if t.type == type)

    @staticmethod
    def agreement(name: str, tenure: Tenure) -> NameAgreement | None:
        """How far a name agrees with the holder's names."""
        return agree(name, tenure.names(), tenure.family)

    def _candidates(self, name: str, country: str | None) -> Iterable[Tenure]:
        if country is not None:
            return self._by_country.get(country, ())
        numbers = sorted({n for key in name_keys(name) for n in self._by_key.get(key, ())})
        return (self.tenures[n] for n in numbers)

    @cached_property
    def _by_country(self) -> dict[str, list[Tenure]]:
        index: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            index[tenure.country].append(tenure)
        return index

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for n, tenure in enumerate(self.tenures):
            for key in {key for known in tenure.names() for key in name_keys(known)}:
                index[key].append(n)
        return index


def load_register(*paths: str | Path, shipped: bool = True) -> Register:
    """The shipped register with the user's own files beside it. Raises `DataError` where a file is none: nothing is half loaded."""
    from onrecord.register.formats import load_file

    own = [tenure for path in paths for tenure in load_file(Path(path))]
    return Register((*(read_shipped() if shipped else ()), *own)) if own or not shipped else _shipped_register()


@cache
def _shipped_register() -> Register:
    return Register(read_shipped())


@cache
def read_shipped() -> tuple[Tenure, ...]:
    """The shipped tenures, `offices.tsv`. Raises `DataError` where a row is not whole."""
    header, *lines = files("onrecord.register").joinpath("offices.tsv").read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != COLUMNS:
        raise DataError(f"offices.tsv:1: got columns {header!r}, expected {COLUMNS}; install onrecord again")
    return tuple(_read_line(number, line) for number, line in enumerate(lines, 2))


def _read_line(number: int, line: str) -> Tenure:
    try:
        person, name, family, also, office, type_, status, role, country, start, start_known, end, end_known, source = line.split("\t")
    except ValueError:
        raise DataError(
            f"offices.tsv:{number}: got {line.count(chr(9)) + 1} cells, expected {len(COLUMNS)}; install onrecord again"
        ) from None
    others = tuple(also.split("|")) if also else ()
    return Tenure(
        person, name, family, others, office, type_, status, role, country, start or None, start_known, end or None, end_known, source
    )
