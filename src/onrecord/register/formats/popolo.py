"""A register as Popolo JSON (popoloproject.com, as EveryPolitician published it): persons, organizations, posts, areas and memberships.

A membership's country is that of its area, its post, its organization or its organization's area: an `ocd-division/country:kz` id, an
alpha-2, or
an English name. Its office is its `role`, else its post's label, else its `label`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.register.rows import Problem, make_tenure, read_country
from onrecord.register.tenure import Tenure

LARGEST = 64 * 1024 * 1024
"""Bytes. JSON that is not in lines has to be held as a whole; larger data comes as a table or as FollowTheMoney lines."""


class OtherName(msgspec.Struct):
    name: str = ""


class Person(msgspec.Struct):
    id: str
    name: str = ""
    family_name: str | None = None
    other_names: list[OtherName] = []


class Area(msgspec.Struct):
    id: str = ""
    name: str = ""
    division_id: str | None = None


class Post(msgspec.Struct):
    id: str
    label: str | None = None
    role: str | None = None
    organization_id: str | None = None
    area_id: str | None = None
    division_id: str | None = None


class Organization(msgspec.Struct):
    id: str
    name: str = ""
    area_id: str | None = None
    area: Area | None = None
    division_id: str | None = None
    jurisdiction: str | None = None


class Membership(msgspec.Struct):
    person_id: str
    organization_id: str | None = None
    post_id: str | None = None
    area_id: str | None = None
    role: str | None = None
    label: str | None = None
    start_date: str | None = None
    end_date: str | None = None


class Popolo(msgspec.Struct):
    persons: list[Person]
    memberships: list[Membership]
    organizations: list[Organization] = []
    posts: list[Post] = []
    areas: list[Area] = []


def is_popolo(path: Path, head: bytes) -> bool:
    """One JSON object with lists that Popolo names."""
    return head.lstrip()[:1] == b"{" and bool(re.search(rb'"(?:persons|memberships|organizations|posts)"\s*:\s*\[', head))


def read_popolo(path: Path) -> Iterator[Tenure | Problem]:
    """The tenures behind the memberships of a file; a problem's line is the membership's number, counted from one."""
    size = path.stat().st_size
    if size > LARGEST:
        yield Problem(0, f"got {size:,} bytes of Popolo JSON, expected at most {LARGEST:,}; give it as CSV or as FollowTheMoney JSON lines")
        return
    try:
        data = msgspec.json.decode(path.read_bytes(), type=Popolo)
    except (msgspec.MsgspecError, UnicodeDecodeError) as err:
        yield Problem(0, f"got JSON that is no Popolo ({err}); expected persons and memberships; correct the file")
        return
    people = {p.id: p for p in data.persons}
    places = _Places(data)
    for number, held in enumerate(data.memberships, 1):
        person = people.get(held.person_id)
        if person is None:
            yield Problem(
                0, f"membership {number}: got person_id {held.person_id!r}, expected the id of one of the persons; add the person"
            )
            continue
        post = places.posts.get(held.post_id or "")
        office = held.role or (post and (post.role or post.label)) or held.label
        try:
            yield make_tenure(
                name=person.name,
                office=office,
                country=places.country(held),
                start=held.start_date,
                end=held.end_date,
                person=person.id,
                also=tuple(o.name for o in person.other_names),
                family=person.family_name,
                source=f"membership {number}",
            )
        except ValueError as err:
            yield Problem(0, f"membership {number}: {err}")


class _Places:
    """Where memberships belong."""

    def __init__(self, data: Popolo) -> None:
        self.posts = {p.id: p for p in data.posts}
        self.organizations = {o.id: o for o in data.organizations}
        self.areas = {a.id: a for a in data.areas}

    def country(self, held: Membership) -> str | None:
        """The first thing around a membership that names a country."""
        post = self.posts.get(held.post_id or "")
        organization = self.organizations.get(held.organization_id or (post.organization_id if post else None) or "")
        hints: list[str | None] = [*self._area(held.area_id)]
        if post:
            hints += [post.division_id, *self._area(post.area_id)]
        if organization:
            hints += [organization.division_id, organization.jurisdiction, *self._area(organization.area_id)]
            if organization.area:
                hints += [organization.area.division_id, organization.area.id, organization.area.name]
        named = [h for h in hints if h]
        return next((code for h in named if (code := _code(h))), named[0] if named else None)

    def _area(self, area_id: str | None) -> list[str | None]:
        area = self.areas.get(area_id or "")
        return [area.division_id, area.id, area.name] if area else [area_id]


def _code(hint: str) -> str | None:
    m = re.search(r"country:([a-z]{2})\b", hint)
    try:
        return read_country(m[1] if m else hint)
    except ValueError:
        return None
