"""The walk through the text: names have their entities already; noun phrases and pronouns find theirs, in the order they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.record import Statement
from onrecord.resolve.anaphora import Mention, resolve_noun, resolve_pronoun, speaks_here
from onrecord.resolve.cluster import Cluster, country_cluster
from onrecord.resolve.found import Found
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.pronouns import FIRST_PERSON, FIRST_PLURAL

Joined = tuple[Cluster, str] | None


class Walk:
    """One dispatch being walked: `clusters` and `home` grow as mentions find their entities."""

    def __init__(
        self,
        text: str,
        clusters: list[Cluster],
        home: dict[Found, Cluster],
        statements: Sequence[Statement],
        source_of: Mapping[str, Found],
        addressed: Mapping[str, Found],
        lexicon: Lexicon,
    ) -> None:
        self.text, self.clusters, self.home, self.lexicon = text, clusters, home, lexicon
        self.statements, self.source_of = statements, source_of
        self.sources = set(source_of.values())
        self.spoken_to = {found: key for key, found in addressed.items()}
        self.before: list[Mention] = []
        self.latest: dict[int, int] = {}
        self.last_speaker: Cluster | None = None

    def go(self, founds: Sequence[Found]) -> None:
        """Walk the mentions in the order of the text, then give the first person to whoever speaks."""
        waiting: list[Found] = []
        for found in founds:
            cluster = self.home.get(found)
            if cluster is None:
                if found.head in FIRST_PERSON or found.head in FIRST_PLURAL:
                    waiting.append(found)
                    continue
                joined = self._name(found) if found.form == "name" else self._noun(found) if found.form == "noun" else self._pronoun(found)
                if joined is None:
                    continue
                cluster, why = joined
                cluster.add(replace(found, country=None) if cluster.kind == "country" else found, why)
            self.home[found] = cluster
            self.latest[id(cluster)] = len(self.before)
            self.before.append((found.span, cluster, found))
            if found in self.sources:
                self.last_speaker = cluster
                cluster.spoke = True
        for _ in range(2):  # a speaker may be first person too: "he told me I was late", she said
            for found in waiting:
                self._first_person(found)

    def _name(self, found: Found) -> Joined:
        """A name that fits nobody named: a capital that acts for its government, or someone who speaks or is spoken to."""
        wanted = found in self.sources or found in self.spoken_to
        if found.country and found.kind == "place" and (wanted or found.subject):
            return country_cluster(found.country, self.clusters), "seat of power"
        if not wanted:
            return None
        return self._new("person" if len(found.parts) > 1 and found in self.sources else "organization", found, "name")

    def _noun(self, found: Found) -> Joined:
        hit = resolve_noun(found, self.before, self.latest, self.clusters, self.lexicon)
        if hit or found.kind == "country":
            return hit
        return self._new("organization" if found.kind == "organization" else "unnamed", found, "noun phrase")

    def _pronoun(self, found: Found) -> Joined:
        hit = resolve_pronoun(
            found, self.before, is_source=found in self.sources, last_speaker=self.last_speaker, barred=self._barred(found)
        )
        if hit or found not in self.sources:
            return hit
        return self._new("unnamed", found, "pronoun")

    def _barred(self, found: Found) -> Cluster | None:
        """Whom a pronoun cannot be: who speaks to it, and who speaks in the quotation that it stands in."""
        if found in self.spoken_to:
            source = self.source_of.get(self.spoken_to[found])
        else:
            told = speaks_here(self.statements, found.span.start)
            source = self.source_of.get(told.id) if told and told.kind == "direct" else None
        return self.home.get(source) if source is not None and source is not found else None

    def _first_person(self, found: Found) -> None:
        """I, me, my: who speaks here. We, us: the same, where they speak or are spoken to; else nobody on record."""
        if found in self.home or (found.head in FIRST_PLURAL and found not in self.sources and found not in self.spoken_to):
            return
        told = speaks_here(self.statements, found.span.start)
        source = self.source_of.get(told.id) if told else None
        speaker = self.home.get(source) if source is not None and source is not found else None
        if speaker is None and found in self.sources and told is None:
            speaker, _ = self._new("unnamed", found, "first person")
        if speaker:
            speaker.add(found, "first person")
            self.home[found] = speaker

    def _new(self, kind: str, found: Found, why: str) -> tuple[Cluster, str]:
        cluster = Cluster(
            "person" if kind == "person" else "organization" if kind == "organization" else "unnamed",
            plural=found.plural,
            gender=found.gender,
            described=self.text[found.span.start : found.span.end],
        )
        self.clusters.append(cluster)
        return cluster, why
