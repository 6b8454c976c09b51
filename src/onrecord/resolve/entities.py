"""The stage itself: mentions → clusters → entities, and statements with their speaker and addressee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Dispatch, Entity, Place, Span, Statement
from onrecord.resolve.cluster import cluster_names
from onrecord.resolve.found import Found
from onrecord.resolve.lexicon import Lexicon, load_lexicon
from onrecord.resolve.mentions import find_mentions
from onrecord.resolve.nations import home_country
from onrecord.resolve.records import make_records
from onrecord.resolve.speakers import addressee_mention, source_mention
from onrecord.resolve.syntax import Syntax
from onrecord.resolve.walk import Walk
from onrecord.resolve.words import Word, find_words
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged


def resolve(
    dispatch: Dispatch, segments: Segments, tagged: Tagged | None, statements: Sequence[Statement], places: Sequence[Place]
) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    """Every entity of the dispatch with all its mentions, and the statements with `speaker` and `addressee` filled in."""
    lexicon = load_lexicon()
    text = dispatch.text
    sources_at = tuple(s.source[0] for s in statements if s.source)
    words = find_words(text, segments.sentences, sources_at)
    founds = find_mentions(text, words, places, sources_at, lexicon, Syntax.of(tagged) if tagged else None)
    source_of = _find_sources(text, words, statements, founds, lexicon)
    founds.sort(key=lambda f: (f.span.start, -f.span.end, f.core.start))
    clusters, home = cluster_names([f for f in founds if f.form == "name"])
    addressed = {s.id: f for s in statements if (f := addressee_mention(words, s, founds, lexicon))}
    Walk(text, clusters, home, statements, source_of, addressed, lexicon).go(founds)
    return make_records(dispatch, home_country(dispatch, words, places), clusters, home, statements, source_of, addressed)


def _find_sources(text: str, words: list[Word], statements: Sequence[Statement], founds: list[Found], lexicon: Lexicon) -> dict[str, Found]:
    """The mention that each statement's source is; `founds` gains the new ones, and those there grow to the source's length."""
    source_of: dict[str, Found] = {}
    known = set(founds)
    for statement in statements:
        if not statement.source or not words:
            continue
        source = statement.source[0]
        found = source_mention(text, words, source, founds, lexicon)
        if found is None:
            continue
        if found not in known:
            founds.append(found)
            known.add(found)
        elif found.form == "noun" and found.span.start == source.start and found.span.end < source.end:
            longer = replace(found, span=source)  # two people | familiar with the matter
            founds[founds.index(found)] = longer
            known.add(longer)
            source_of = {key: longer if one == found else one for key, one in source_of.items()}
            found = longer
        source_of[statement.id] = found
    return source_of


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
