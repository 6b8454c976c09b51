"""A register as FollowTheMoney entities, one JSON object a line: Person, Position, Occupancy (followthemoney.tech, as OpenSanctions
exports them).

An Occupancy joins a `holder` and a `post` by id; it may stand before either. Other schemata are passed over. Kept while reading: the
names of
people and positions, and the occupancies that still wait for theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.register.rows import Problem, make_tenure
from onrecord.register.tenure import Tenure

LONGEST_LINE = 4 * 1024 * 1024


class Entity(msgspec.Struct):
    """What a line must have."""

    id: str
    schema: str
    properties: dict[str, list[str]] = {}
    caption: str | None = None


class Held(NamedTuple):
    """An occupancy, waiting."""

    line: int
    holder: str
    post: str
    start: str | None
    end: str | None


def is_ftm(path: Path, head: bytes) -> bool:
    """JSON lines whose first object has a schema."""
    return head.lstrip()[:1] == b"{" and bool(re.search(rb'"schema"\s*:\s*"[A-Z]\w+"', head.lstrip().split(b"\n", 1)[0]))


def read_ftm(path: Path) -> Iterator[Tenure | Problem]:
    """The tenures behind the occupancies of a file."""
    decoder = msgspec.json.Decoder(Entity)
    people: dict[str, tuple[str, tuple[str, ...], str | None]] = {}
    posts: dict[str, tuple[str, str | None]] = {}
    waiting: list[Held] = []
    with path.open("rb") as file:
        for number in range(1, 1 << 62):
            line = file.readline(LONGEST_LINE + 1)
            if not line:
                break
            if len(line) > LONGEST_LINE:
                yield Problem(
                    number, f"got a line of more than {LONGEST_LINE:,} bytes, expected one entity a line; put each on a line of its own"
                )
                return
            if not line.strip():
                continue
            try:
                entity = decoder.decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as err:
                yield Problem(
                    number, f"got {line[:40].decode('utf-8', 'replace')!r}, which is no FollowTheMoney entity ({err}); correct the line"
                )
                continue
            props = entity.properties
            if entity.schema == "Person":
                names = (*props.get("name", ()), *props.get("alias", ()), *props.get("weakAlias", ()))
                names = names or ((entity.caption,) if entity.caption else ())
                if names:
                    people[entity.id] = (names[0], tuple(names[1:]), _first(props, "lastName"))
            elif entity.schema == "Position":
                posts[entity.id] = (_first(props, "name") or entity.caption or "", _first(props, "country"))
            elif entity.schema == "Occupancy":
                held = Held(
                    number, _first(props, "holder") or "", _first(props, "post") or "", _first(props, "startDate"), _first(props, "endDate")
                )
                if held.holder in people and held.post in posts:
                    yield _tenure(held, people, posts)
                else:
                    waiting.append(held)
    for held in waiting:
        yield _tenure(held, people, posts)


def _first(props: dict[str, list[str]], key: str) -> str | None:
    return next(iter(props.get(key, ())), None)


def _tenure(
    held: Held, people: dict[str, tuple[str, tuple[str, ...], str | None]], posts: dict[str, tuple[str, str | None]]
) -> Tenure | Problem:
    if held.holder not in people:
        return Problem(
            held.line, f"holder: got {held.holder!r}, expected the id of a Person in this file; add the person or leave the line out"
        )
    if held.post not in posts:
        return Problem(
            held.line, f"post: got {held.post!r}, expected the id of a Position in this file; add the position or leave the line out"
        )
    name, also, family = people[held.holder]
    office, country = posts[held.post]
    try:
        return make_tenure(
            name=name,
            office=office,
            country=(country or "").split("-")[0],
            start=held.start,
            end=held.end,
            person=held.holder,
            also=also,
            family=family,
            source=f"line {held.line}",
        )
    except ValueError as err:
        return Problem(held.line, str(err))
