"""The record's entities out of the clusters: names, offices with their countries, mentions, and the reasons that joined them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.countries import bodies, name_of
from onrecord.record import Dispatch, Entity, Office, Statement
from onrecord.resolve.cluster import Cluster
from onrecord.resolve.found import Found
from onrecord.resolve.nations import INTERNATIONAL

_LONGEST_FORM = 60


def make_records(
    dispatch: Dispatch,
    home_country: str | None,
    clusters: Sequence[Cluster],
    home: Mapping[Found, Cluster],
    statements: Sequence[Statement],
    source_of: Mapping[str, Found],
    addressed: Mapping[str, Found],
) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    """Entities numbered in the order of their first mention, and the statements with their speaker and addressee."""
    held = sorted((c for c in clusters if c.spans), key=lambda c: (c.start, min(c.spans)))
    ids = {id(c): f"e{i}" for i, c in enumerate(held, 1)}

    def who(found: Found | None) -> str | None:
        return ids.get(id(home[found])) if found is not None and found in home else None

    entities = tuple(_entity(dispatch, c, ids[id(c)], home_country) for c in held)
    told = tuple(replace(s, speaker=who(source_of.get(s.id)), addressee=who(addressed.get(s.id))) for s in statements)
    return entities, told


def _entity(dispatch: Dispatch, cluster: Cluster, key: str, home_country: str | None) -> Entity:
    names = sorted(cluster.names, key=lambda n: (n.isupper() and len(n) > 1 and " " in n, -len(n.split()), cluster.names.index(n)))
    name = names[0] if names else None
    if cluster.kind == "country" and cluster.country:
        name = name_of(cluster.country)
    if cluster.code and (body := bodies().get(cluster.code)):
        name, names = body.name, [body.name, *names]
    offices = tuple(sorted((_placed(dispatch, o, cluster.country, home_country) for o in cluster.offices), key=lambda o: (o.start, o.end)))
    forms = {dispatch.text[s:e][:_LONGEST_FORM]: why for (s, e), why in sorted(cluster.spans.items())}
    return Entity(
        id=key,
        kind=cluster.kind,
        name=name,
        also=tuple(n for n in names if n != name),
        offices=offices,
        mentions=tuple(sorted(cluster.spans)),
        country=cluster.country or next((o.of for o in offices if o.of), None),
        described=None if name else cluster.described,
        why=tuple(f"{' '.join(form.split())}: {why}" for form, why in forms.items()),
    )


def _placed(dispatch: Dispatch, office: Office, country: str | None, home_country: str | None) -> Office:
    """The office with its country: the phrase's, its holder's, the dateline's above it, the dispatch's; none for an international body."""
    if office.of == INTERNATIONAL:
        return replace(office, of=None)
    if office.of or country:
        return replace(office, of=office.of or country)
    filed = [d.place.country for d in dispatch.datelines if d.place and d.place.country and d.start <= office.start]
    return replace(office, of=filed[-1] if len(dispatch.datelines) > 1 and filed else home_country)
