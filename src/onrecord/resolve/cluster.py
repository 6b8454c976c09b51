"""Names that belong together become one entity: people by name and gender, bodies by words and acronym, countries by code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.countries import bodies, name_of
from onrecord.record import EntityKind, Office, Span
from onrecord.resolve.found import Found, Gender
from onrecord.resolve.names import org_score, person_score
from onrecord.resolve.nations import body_of

_LEAST = 0.5
_VAGUE = frozenset(["official", "executive", "expert", "professional", None])


@dataclass(slots=True)
class Cluster:
    """An entity in the making. `last` is the start of its latest mention so far in a walk through the text."""

    kind: EntityKind
    names: list[str] = field(default_factory=list)
    parts: list[tuple[str, ...]] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    spans: dict[Span, str] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    gender: Gender | None = None
    plural: bool = False
    country: str | None = None
    described: str | None = None
    sure: bool = False
    spoke: bool = False
    code: str | None = None

    def add(self, found: Found, why: str) -> None:
        """Take a mention in, with why it belongs here."""
        self.spans.setdefault(found.span, why)
        self.heads.add(found.head)
        if found.name and found.form == "name" and found.name not in self.names:
            self.names.append(found.name)
            if found.parts:
                self.parts.append(found.parts)
        if found.short and found.short not in self.names:
            self.names.append(found.short)
        self.offices += [o for o in found.offices if not self._holds(o, found.form)]
        self.sure = self.sure or (found.form == "name" and found.sure)
        self.gender = self.gender or found.gender
        self.country = self.country or found.country

    def _holds(self, office: Office, form: str) -> bool:
        """Whether the office says nothing new: the same title, or, read off a title alone, one with no word or type of its own."""
        words = set(office.title.lower().split())
        for held in self.offices:
            theirs = set(held.title.lower().split())
            if words == theirs and office.of in (held.of, None):
                return True
            if form == "noun" and words <= theirs:
                return True
        return form == "noun" and office.type in _VAGUE and len(words) == 1

    @property
    def start(self) -> int:
        return min((s.start for s in self.spans), default=0)


def cluster_names(named: Sequence[Found]) -> tuple[list[Cluster], dict[Found, Cluster]]:
    """One cluster for each person, body and country that is named; `unknown` names join a person they fit, or wait."""
    clusters: list[Cluster] = []
    home: dict[Found, Cluster] = {}
    people = sorted((f for f in named if f.kind == "person"), key=lambda f: (-len(f.parts), f.span.start))
    for found in people:
        _join_person(found, clusters, home, make=True)
    for found in named:
        if found.kind == "organization":
            _join_body(found, clusters, home)
        elif found.kind == "country" and found.country:
            _join_country(found, clusters, home, "country name")
    for found in named:
        if found.kind in ("unknown", "place") and found.form == "name":
            joined = _join_person(found, clusters, home, make=False)
            if not joined and found.kind == "unknown":
                best = _best_body(found, clusters)
                if best and best[0] >= 0.5:
                    best[2].add(found, best[1])
                    home[found] = best[2]
    return clusters, home


def _join_person(found: Found, clusters: list[Cluster], home: dict[Found, Cluster], *, make: bool) -> bool:
    best: tuple[float, int, str, Cluster] | None = None
    for cluster in clusters:
        if cluster.kind != "person" or (found.gender and cluster.gender and found.gender != cluster.gender):
            continue
        scored = [person_score(found.parts, parts) for parts in cluster.parts]
        score, why = max(scored, default=(0.0, ""))
        if score and {o.type for o in found.offices} & {o.type for o in cluster.offices}:
            score += 0.05
        if not score:
            continue
        earlier = max((s.start for s in cluster.spans if s.start < found.span.start), default=-1)
        if best is None or (score, earlier) > best[:2]:
            best = (score, earlier, why, cluster)
    if best and best[0] >= _LEAST:
        best[3].add(found, best[2])
        home[found] = best[3]
        return True
    if make:
        cluster = Cluster("person", plural=False)
        cluster.add(found, "name")
        clusters.append(cluster)
        home[found] = cluster
    return make


def _best_body(found: Found, clusters: list[Cluster]) -> tuple[float, str, Cluster] | None:
    best: tuple[float, str, Cluster] | None = None
    for cluster in clusters:
        if cluster.kind != "organization" or not found.name:
            continue
        if found.country and cluster.country and found.country != cluster.country:
            continue
        score, why = max((org_score(found.name, name) for name in cluster.names), default=(0.0, ""))
        if score and (best is None or score > best[0]):
            best = (score, why, cluster)
    return best


def _join_body(found: Found, clusters: list[Cluster], home: dict[Found, Cluster]) -> None:
    best = _best_body(found, clusters)
    code = body_of(found.name or "")
    known = next((c for c in clusters if code and c.code == code), None)
    if known:
        cluster, why = known, "the same body"
    elif best and best[0] >= _LEAST:
        cluster, why = best[2], best[1]
    else:
        cluster, why = Cluster("organization", code=code), "name"
        clusters.append(cluster)
    cluster.add(found, why)
    home[found] = cluster


def _join_country(found: Found, clusters: list[Cluster], home: dict[Found, Cluster], why: str) -> Cluster:
    cluster = country_cluster(found.country or "", clusters)
    cluster.add(found, why)
    home[found] = cluster
    return cluster


def country_cluster(code: str, clusters: list[Cluster]) -> Cluster:
    """The cluster of a country, or of the international body that a seat stands for (Brussels: the EU), made if there is none yet."""
    body = bodies().get(code)
    for cluster in clusters:
        if cluster.kind == "country" and cluster.country == code:
            return cluster
        if body and cluster.code == code:
            return cluster
    cluster = Cluster("organization", names=[body.name], code=code) if body else Cluster("country", names=[name_of(code)], country=code)
    clusters.append(cluster)
    return cluster
