"""The stage itself: mentions → clusters → entities, and statements with their speaker and addressee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Dispatch, Entity, Place, Span, Statement
from onrecord.resolve.anaphora import Mention, is_first_person, resolve_noun, resolve_pronoun, speaks_here
from onrecord.resolve.cluster import Cluster, cluster_names, country_cluster
from onrecord.resolve.found import Found
from onrecord.resolve.lexicon import Lexicon, load_lexicon
from onrecord.resolve.mentions import find_mentions
from onrecord.resolve.nations import home_country
from onrecord.resolve.pronouns import FIRST_PLURAL
from onrecord.resolve.records import make_records
from onrecord.resolve.speakers import addressee_mention, source_mention
from onrecord.resolve.syntax import Syntax
from onrecord.resolve.words import find_words
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged


def resolve(
    dispatch: Dispatch, segments: Segments, tagged: Tagged | None, statements: Sequence[Statement], places: Sequence[Place]
) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    """Every entity of the dispatch with all its mentions, and the statements with `speaker` and `addressee` filled in."""
    lexicon = load_lexicon()
    text = dispatch.text
    sources_at = tuple(s.source[0] for s in statements if s.source)
    words = find_words(text, segments.sentences, lexicon, sources_at)
    founds = find_mentions(text, words, places, sources_at, lexicon, Syntax.of(tagged) if tagged else None)
    source_of: dict[str, Found] = {}
    for statement in statements:
        if statement.source and words:
            found = source_mention(text, words, statement.source[0], founds, lexicon)
            if found is None:
                continue
            if found not in founds:
                founds.append(found)
            source_of[statement.id] = found
    founds.sort(key=lambda f: (f.span.start, -f.span.end, f.core.start))
    clusters, home = cluster_names([f for f in founds if f.form == "name"])
    sources = set(source_of.values())
    addressed = {s.id: f for s in statements if (f := addressee_mention(words, s, founds, lexicon))}
    _walk(text, founds, clusters, home, statements, source_of, sources, addressed, lexicon)
    return make_records(dispatch, home_country(dispatch, words, places), clusters, home, statements, source_of, addressed)


def _walk(
    text: str,
    founds: Sequence[Found],
    clusters: list[Cluster],
    home: dict[Found, Cluster],
    statements: Sequence[Statement],
    source_of: dict[str, Found],
    sources: set[Found],
    addressed: dict[str, Found],
    lexicon: Lexicon,
) -> None:
    """Resolve what is no name, in the order of the text."""
    before: list[Mention] = []
    last_speaker: Cluster | None = None
    waiting: list[Found] = []
    spoken_to = {found: key for key, found in addressed.items()}
    for found in founds:
        cluster = home.get(found)
        if cluster is None and found.form == "name":
            if found.country and found.kind == "place" and (found in sources or found in spoken_to or found.subject):
                cluster = country_cluster(found.country, clusters)
                cluster.add(replace(found, country=cluster.country), "seat of power")
            elif found in sources or found in spoken_to:
                cluster = Cluster("person" if len(found.parts) > 1 and found in sources else "organization")
                cluster.add(found, "source" if found in sources else "addressee")
                clusters.append(cluster)
            else:
                continue
        elif cluster is None and found.form == "noun":
            hit = resolve_noun(found, before, clusters, lexicon)
            if hit:
                cluster = hit[0]
                cluster.add(found, hit[1])
            elif found.kind == "country":
                continue
            else:
                cluster = Cluster(
                    "organization" if found.kind == "organization" else "unnamed",
                    plural=found.plural,
                    described=text[found.span.start : found.span.end],
                )
                cluster.add(found, "noun phrase")
                clusters.append(cluster)
        elif cluster is None:
            if is_first_person(found) or (found.head in FIRST_PLURAL and (found in spoken_to or found in sources)):
                waiting.append(found)
                continue
            if found.head in FIRST_PLURAL:
                continue
            barred = home.get(source_of[spoken_to[found]]) if found in spoken_to and spoken_to[found] in source_of else None
            pronoun = resolve_pronoun(found, before, is_source=found in sources, last_speaker=last_speaker, barred=barred)
            if pronoun is None:
                if found not in sources:
                    continue
                cluster = Cluster("unnamed", plural=found.plural, gender=found.gender, described=text[found.span.start : found.span.end])
                clusters.append(cluster)
                cluster.add(found, "pronoun")
            else:
                cluster = pronoun[0]
                cluster.add(found, pronoun[1])
        home[found] = cluster
        before.append((found.span, cluster, found))
        if found in sources:
            last_speaker = cluster
            cluster.spoke = True
    for found in waiting:
        told = speaks_here(statements, found.span.start)
        speaker = home.get(source_of[told.id]) if told and told.id in source_of and source_of[told.id] is not found else None
        if speaker:
            speaker.add(found, "first person")
            home[found] = speaker


def entity_at(span: Span, entities: Sequence[Entity]) -> Entity | None:
    """The entity whose mention best matches a span: the same, one with the same end (head), the smallest that overlaps."""
    best: tuple[tuple[int, int, int], Entity] | None = None
    for entity in entities:
        for start, end in entity.mentions:
            if start >= span.end or span.start >= end:
                continue
            rank = 0 if (start, end) == tuple(span) else 1 if end == span.end else 2
            key = (rank, abs((end - start) - (span.end - span.start)) if rank < 2 else end - start, start)
            if best is None or key < best[0]:
                best = (key, entity)
    return best[1] if best else None
