"""Build the office-holder register, `src/onrecord/register/offices.tsv`, from the World Factbook's wordings.

    .venv/bin/python data/build_register.py --wordings factbook_offices.jsonl

Input: one JSON object a line with `country`, `code` (GEC), `role`, `text`, `first_seen`, `last_seen`. Prints how many wordings were read
whole
and lists those that were not; `--left FILE` writes that list. Running it twice gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from factbook_country import HOMES, NO_ISO, gec_to_iso
from factbook_gaps import find_gaps
from factbook_tenures import HOLDING, Run, Seen, find_runs, group_sightings, in_force
from factbook_wording import Held, Parsed, parse_wording

from onrecord.register.names import _pair, _same_word, compare_names, name_words
from onrecord.register.offices import read_office, singular_types, split_title
from onrecord.register.register import COLUMNS
from onrecord.register.rows import slug

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/onrecord/register/offices.tsv"
PRINCIPAL = {"chief of state": "s", "head of government": "g"}
TOP = frozenset(["monarch", "president", "prime-minister", "chancellor", "pope", "council-chair"])  # may lead a state or its government
PRINCIPAL_TITLE = {"chief of state": "Chief of State", "head of government": "Head of Government"}
PLURALS = {"Ministers": "Minister", "Presidents": "President", "Premiers": "Premier", "Captains": "Captain", "Chairpersons": "Chairperson"}
TERMS = {"premiers": "premier", "ministers": "minister", "presidents": "president"}


JOINED = {
    frozenset(row.split("\t")[:2]) for row in (HERE / "factbook_same.tsv").read_text(encoding="utf-8").splitlines()[1:]
}  # spellings too far apart for the rules


def main() -> int:
    """Read the wordings, write the register, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordings", type=Path, required=True, help="the Factbook's wordings, one JSON object a line")
    parser.add_argument("--out", type=Path, default=TARGET)
    parser.add_argument("--left", type=Path, help="write the wordings that were not read whole here")
    options = parser.parse_args()
    if not options.wordings.is_file():
        parser.error(f"{options.wordings} is not there: name the Factbook's wordings with --wordings FILE")
    lines = [json.loads(line) for line in options.wordings.read_text(encoding="utf-8").splitlines()]
    parsed, left = read_wordings(lines)
    rows = make_rows(lines, parsed)
    options.out.write_text("\t".join(COLUMNS) + "\n" + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    gaps = find_gaps(rows, _vacant_years(lines, parsed))
    options.out.with_name("gaps.tsv").write_text(
        "country\trole\tyears\treason\n" + "".join("\t".join(g) + "\n" for g in gaps), encoding="utf-8"
    )
    if options.left:
        options.left.write_text("".join(f"{n}\t{lines[n]['code']}\t{why}\n" for n, why in left), encoding="utf-8")
    print(f"{len(lines)} wordings, {len(lines) - len(left)} read whole ({1 - len(left) / len(lines):.2%}); left:")
    for n, why in left:
        print(f"  {lines[n]['code']} {lines[n]['first_seen']}: {why}")
    print(f"{len(rows)} tenures of {len({r[0] for r in rows})} people in {len({r[8] for r in rows})} countries -> {options.out}")
    print(f"sha256 of the wordings {hashlib.sha256(options.wordings.read_bytes()).hexdigest()}")
    print(f"sha256 of the register {hashlib.sha256(options.out.read_bytes()).hexdigest()}")
    return 0


def read_wordings(lines: list[dict]) -> tuple[list[Parsed], list[tuple[int, str]]]:
    """Every line parsed, and those not read whole with the reason."""
    errata = [row.split("\t") for row in (HERE / "factbook_errata.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    fixed = []
    for line in lines:
        text = line["text"]
        for code, wrong, right, _ in errata:
            text = text.replace(wrong, right) if code == line["code"] else text
        fixed.append(parse_wording(text))
    defaults = _default_titles(lines, fixed)
    parsed, left = [], []
    for n, (line, first) in enumerate(zip(lines, fixed, strict=True)):
        title = defaults.get((line["code"], line["role"]), "")
        title = title or PRINCIPAL_TITLE[line["role"]]
        first.vacant = [title if v.lower() in ("", "vacant", "currently") else v for v in first.vacant]
        first.held = [_with_title(h, title if not h.title else h.title, line["role"]) for h in first.held]
        parsed.append(first)
        if first.left or not (first.held or first.vacant):
            left.append((n, "; ".join(first.left) or "names no holder: " + line["text"][:80]))
    return parsed, left


def _vacant_years(lines: list[dict], parsed: list[Parsed]) -> dict[str, set[str]]:
    """The years in which a wording names nobody for its role, by country and role."""
    iso = gec_to_iso()
    found: dict[str, set[str]] = defaultdict(set)
    for line, one in zip(lines, parsed, strict=True):
        if line["code"] in iso and (not one.held or (one.vacant and read_office(one.vacant[0]).type in TOP)):
            years = range(int(line["first_seen"][:4]), int(line["last_seen"][:4]) + 1)
            found[f"{iso[line['code']]}/{PRINCIPAL[line['role']]}"] |= {str(y) for y in years}
    return found


def _default_titles(lines: list[dict], parsed: list[Parsed]) -> dict[tuple[str, str], str]:
    """The office that a country's role usually has, for clauses that name a person only."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for line, one in zip(lines, parsed, strict=True):
        if one.held and one.held[0].title:
            counts[line["code"], line["role"]][one.held[0].title] += 1
    return {key: count.most_common(1)[0][0] for key, count in counts.items()}


def _with_title(held: Held, title: str, role: str) -> Held:
    """The title in the singular, words capitalized; `Prime` and a bare `Minister` at a head of government are slips for `Prime
    Minister`."""
    head, of, rest = title.partition(" of ")
    text = " ".join(PLURALS.get(w, TERMS.get(w, w)) for w in head.split()) + of + rest
    text = re.sub(r"^(?:GNU|CNSP) |(?<=New Zealand) Governor General$", "", text)
    text = text.replace("Presidential Council members", "").replace("Presidential Leadership Council members", "")
    text = re.sub(r"^Vice Chairperson and $", "Vice Chairperson, Presidential Council", text)
    text = re.sub(r"^(?:Interim )?Prime$|^Minister$", lambda m: m[0].replace("Minister", "Prime") + " Minister", text.strip())
    text = re.sub(r"\bPrime$", "Prime Minister", text)
    small = ("of", "and", "the", "for", "to", "or", "in")
    text = " ".join(w if w in small and i else w[:1].upper() + w[1:] for i, w in enumerate(text.split()))
    text = text.replace("Coprince", "Co-prince")
    return Held(re.sub(r"^(President) \1", r"\1", text), held.name.rstrip("."), held.family, held.also, held.start, held.end)


def make_rows(lines: list[dict], parsed: list[Parsed]) -> list[tuple[str, ...]]:
    """The register's rows, sorted by country, office type and time."""
    iso = gec_to_iso()
    days = sorted({line[side] for line in lines for side in ("first_seen", "last_seen")})
    by_country: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if line["code"] not in NO_ISO:
            by_country[iso[line["code"]]].append(n)
    found = []
    for country, numbers in sorted(by_country.items()):
        people = People(country)
        sightings = []
        vacancies: dict[str, set[str]] = defaultdict(set)
        for code, role in sorted({(lines[n]["code"], lines[n]["role"]) for n in numbers}):
            mine = {id(lines[n]): n for n in numbers if (lines[n]["code"], lines[n]["role"]) == (code, role)}
            for on, line in in_force([lines[n] for n in mine.values()], days).items():
                one = parsed[mine[id(line)]]
                sightings += _sightings(one, country, on, PRINCIPAL[role], people)
                for title in one.vacant:
                    vacancies[read_office(title, country).type].add(on)
        people.settle()
        settled = [(kind, status, Seen(s.on, people.of[s.person], s.office, s.start, s.end, s.role)) for kind, status, s in sightings]
        for kind, by_day in group_sightings(settled).items():
            if kind in singular_types():
                by_day.update({on: [] for on in vacancies[kind] if on not in by_day})
            found += [(country, kind, run, people) for run in find_runs(by_day, kind)]
    return _write_rows(found)


class People:
    """The spellings of one country's office-holders, gathered into people."""

    def __init__(self, country: str) -> None:
        self.country = country
        self.forms: dict[str, tuple[str, str, tuple[str, ...]]] = {}
        self.last: dict[str, str] = {}
        self.starts: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.of: dict[str, str] = {}

    def note(self, held: Held, kind: str, on: str) -> str:
        """Note a spelling, when it was last seen and which office it is dated in; its key."""
        _family, also = self.forms.get(held.name, ("", "", ()))[1:] or ("", ())
        self.forms[held.name] = (held.name, held.family, tuple(dict.fromkeys((*also, *held.also))))
        self.last[held.name] = max(on, self.last.get(held.name, ""))
        if held.start and len(held.start) == 10:
            self.starts[held.name].add((kind, held.start))
        return held.name

    def settle(self) -> None:
        """Join the spellings of one person: the names agree word by word, or share a word, an office and the day it began."""
        names = sorted(self.forms, key=lambda n: (self.last[n], n), reverse=True)
        leader: dict[str, str] = {}
        for name in names:
            leader[name] = next((leader[other] for other in names if other in leader and self._same(name, other)), name)
        self.of = leader

    def _same(self, a: str, b: str) -> bool:
        if frozenset((a, b)) in JOINED:
            return True
        words = name_words(a), name_words(b)
        short, long = sorted(words, key=len)
        if (
            compare_names(a, b, self.forms[b][1]) == "full"
            and compare_names(b, a, self.forms[a][1]) == "full"
            and len(_pair(short, long)) == len(short)
        ):
            return True
        shared = any(_same_word(x, y) for x in short for y in long if min(len(x), len(y)) > 2)
        return shared and any(kind in singular_types() for kind, _ in self.starts[a] & self.starts[b])

    def names(self, person: str) -> tuple[str, str, tuple[str, ...]]:
        """Name as last spelled, family name, and every other spelling."""
        _, family, also = self.forms[person]
        others = [n for n in self.forms if self.of[n] == person and n != person]
        extra = [x for n in (person, *others) for x in self.forms[n][2]]
        return person, family, tuple(sorted({*others, *extra, *also} - {person}))


def _sightings(parsed: Parsed, country: str, on: str, role: str, people: People) -> list[tuple[str, str, Seen]]:
    """What one wording in force on one day adds: (type, status, sighting)."""
    found = []
    for n, held in enumerate(parsed.held):
        for i, part in enumerate(split_title(held.title)):
            kind, status = read_office(part, country)
            if status not in HOLDING:
                continue
            kind = "monarch" if kind == "prince" else kind
            key = people.note(held, kind, on)
            principal = (
                role
                if (n == 0 and (i == 0 or kind in TOP))
                or (held.title == parsed.held[0].title and kind in ("captain-regent", "co-prince", "presidency-member"))
                else ""
            )
            found.append((kind or f"?{part}", status, Seen(on, key, part, held.start, held.end, principal)))
    return found


def _write_rows(found: list[tuple[str, str, Run, People]]) -> list[tuple[str, ...]]:
    homes = _shared_homes(found)
    aliases = _aliases()
    rows = []
    for country, kind, run, people in found:
        name, family, also = people.names(run.person)
        home = homes.get((name_key(name), run.start or ""), country)
        person = f"{home.lower()}-{slug(name)}"
        also = tuple(sorted({*also, *aliases.get(person, ())} - {name}))
        office = Counter(s.office for s in run.seen).most_common(1)[0][0]
        source = f"{run.first}/{run.last}"
        rows.append(
            (
                person, name, family, "|".join(also), office, "" if kind.startswith("?") else kind, run.status, run.roles, country,
                run.start or "", run.start_known, run.end or "", run.end_known, source,
            )
        )  # fmt: skip
    return sorted(rows, key=lambda r: (r[8], r[5], r[13], r[0], r[4]))


def _shared_homes(found: list[tuple[str, str, Run, People]]) -> dict[tuple[str, str], str]:
    """Where a head of state serves several countries from one day on (a king, a president of territories), the country to name them by."""
    where: dict[tuple[str, str], set[str]] = defaultdict(set)
    for country, kind, run, people in found:
        if kind in ("monarch", "president", "governor-general"):
            where[name_key(people.names(run.person)[0]), run.start or ""].add(country)
    return {key: next((h for h in HOMES if h in countries), min(countries)) for key, countries in where.items() if len(countries) > 1}


def _aliases() -> dict[str, tuple[str, ...]]:
    """Spellings of the press that the Factbook does not print, by register id (`spellings.tsv`)."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (HERE / "spellings.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        person, names = line.split("\t")
        found[person] = tuple(names.split("|"))
    return found


def name_key(name: str) -> str:
    """A name's words in any order."""
    return " ".join(sorted(name_words(name)))


if __name__ == "__main__":
    sys.exit(main())
