"""The coder: a dispatch's sentences through the codebooks' patterns, one event a happening.

Trigger, roles, status, statement, time and place are found one after the other, each by its own small module; what may not be put on
record (a weak proposal, the same happening told again) is left out at the end. Without syntax nothing is coded: words alone say
too little of who did what to whom, and over-production is this field's disease.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.codebooks import Codebook
from onrecord.events.choose import choose_roles
from onrecord.events.clues import Scene, Told, scene_of, slots_of
from onrecord.events.features import features
from onrecord.events.implied import imply_roles
from onrecord.events.merge import Mention, merge_told_twice
from onrecord.events.roles import assign_roles
from onrecord.events.sentences import Sentence, chances_of, find_event_sentences
from onrecord.events.setting import lends_day, set_event, share_ceremony
from onrecord.events.status import status_of
from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.weigh import CUT, weigh
from onrecord.events.who import Roles, cast_of
from onrecord.record import Dispatch, Entity, Event, Place, Span, Statement, Time
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged

T = TypeVar("T", Time, Place)
BY = "events@1.0"
NOTICES = ("kill", "advisory")  # series marks of copy that speaks to editors, not of what happened


def code_events(
    dispatch: Dispatch,
    segments: Segments,
    tagged: Tagged | None,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
    times: Sequence[Time],
    places: Sequence[Place],
    *,
    codebooks: Iterable[Codebook],
    sentences: Sequence[Sentence] | None = None,
    cut: float = CUT,
) -> tuple[Event, ...]:
    """The events that a dispatch tells, in the order of their triggers.

    `sentences` are those of `find_event_sentences`, where they are at hand. `cut` is the confidence below which a proposal is left out.
    No syntax (`tagged` is None), no events. The headline yields none.
    """
    if tagged is None or (dispatch.series and dispatch.series.kind in NOTICES):
        return ()
    told = find_told(dispatch, segments, tagged, entities, statements, times, places, codebooks=codebooks, sentences=sentences, cut=cut)
    mentions = [Mention(t.event, t.ruled, t.proposal, t.tree) for t in told if not _is_told_to_press(t.event, statements)]
    # a mention that is weak by itself (`the strike`) may be another's; one that only the model proposed stands or falls alone
    mentions = [m for m in _surest_a_word(mentions) if not m.proposal.loose or (m.event.confidence or 0.0) >= cut]
    kept = [event for event in merge_told_twice(mentions) if (event.confidence or 0.0) >= cut]
    return tuple(replace(e, id=f"v{n}") for n, e in enumerate(kept, 1))


def _weighed(told: Told, beside: Sequence[Told], entities: Sequence[Entity], statements: Sequence[Statement], tagged: Tagged) -> Told:
    """What is told with its confidence, by what the rules found: what is only guessed makes nobody surer."""
    chances, governor = chances_of(tagged, told.tree), governor_of(told, beside)
    confidence = weigh(features(told.proposal, told.tree, told.ruled, entities, statements, chances, governor))
    return replace(told, event=replace(told.event, confidence=confidence))


def governor_of(told: Told, beside: Sequence[Told]) -> str | None:
    """The code that a fitting proposal for the word above a noun has."""
    if told.proposal.rule.pattern.pos != "noun":
        return None
    head = told.tree.heads[told.tree.first_conjunct(told.proposal.at)]
    return next((t.event.code for t in beside if t.tree is told.tree and t.proposal.at == head and not t.proposal.loose), None)


def _surest_a_word(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without those whose trigger a surer one has."""
    best: dict[Span, Mention] = {}
    for mention in mentions:
        trigger = mention.event.trigger[0]
        if trigger not in best or (mention.event.confidence or 0.0) > (best[trigger].event.confidence or 0.0):
            best[trigger] = mention
    yield from best.values()


def find_told(
    dispatch: Dispatch,
    segments: Segments,
    tagged: Tagged,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
    times: Sequence[Time],
    places: Sequence[Place],
    *,
    codebooks: Iterable[Codebook],
    sentences: Sequence[Sentence] | None = None,
    choose: Callable[[Sequence[Told], Scene], list[Event]] = choose_roles,
    cut: float = 0.0,
) -> list[Told]:
    """Every proposal with its roles, status, statement, time, place and confidence; at most one a trigger word.

    What only the model proposed, with less confidence than `cut`, keeps the roles that the rules gave it.
    """
    sentences = find_event_sentences(dispatch, tagged, codebooks=codebooks) if sentences is None else sentences
    cast, country_of = cast_of(entities), {e.id: e.country for e in entities}
    times_told, places_told = _with_contents(times, statements), _with_contents(places, statements)
    out: list[Told] = []
    for sentence in sentences:
        tree, roles = sentence.tree, Roles(sentence.tree, tuple(cast.near(sentence.span)))
        proposals = sentence.proposals(roles.kind)
        heads = roles.heads if proposals else ()
        for proposal in proposals:
            trigger = _trigger_spans(tree, proposal)
            within = innermost(trigger[0], statements)
            actor, recipient = assign_roles(proposal, tree, roles)
            noun = proposal.rule.pattern.pos == "noun"
            event = Event(
                id=f"v{len(out) + 1}",
                code=proposal.rule.entry.code,
                plover=proposal.rule.pattern.plover or proposal.rule.entry.plover,
                mode=proposal.rule.pattern.mode,
                status=proposal.rule.pattern.status or status_of(tree, proposal.at, within=within, noun=noun),
                trigger=trigger,
                actor=actor,
                recipient=recipient,
                within=within.id if within else None,
                why=proposal.why,
                by=BY,
            )
            own_times, own_places = _sharing(times_told, trigger[0].start), _sharing(places_told, trigger[0].start)
            event = set_event(event, sentence.span, dispatch, segments, own_times, own_places, tagged)
            out.append(Told(event, event, proposal, tree, (actor, recipient), heads, slots_of(proposal)))
    filled = imply_roles([t.event for t in out], [t.proposal for t in out], dispatch, segments, entities, statements)
    scene = scene_of(dispatch, [s.start for s in segments.sentences], entities, statements, filled)
    ruled = [replace(t, event=e, ruled=e) for t, e in zip(out, filled, strict=True)]
    ruled = [_weighed(t, ruled, entities, statements, tagged) for t in ruled]
    ranked = [t for t in ruled if not t.proposal.loose or (t.event.confidence or 0.0) >= cut or lends_day(t.event)]
    chosen = {e.id: e for e in choose(ranked, scene)}
    settled = [_settle(e, country_of, dispatch) for e in share_ceremony([chosen.get(t.event.id, t.event) for t in ruled])]
    return [replace(t, event=e) for t, e in zip(ruled, settled, strict=True)]


def _with_contents(items: Sequence[T], statements: Sequence[Statement]) -> list[tuple[T, list[Span]]]:
    """The times or places, each with the contents that hold it."""
    contents = [c for s in statements for c in s.content]
    return [(x, [c for c in contents if c.start <= x.start < c.end]) for x in items]


def _sharing(items: Sequence[tuple[T, list[Span]]], at: int) -> list[T]:
    """The times or places that stand in no words which somebody else speaks: one in a content counts only for what is told there too."""
    return [x for x, contents in items if all(c.start <= at < c.end for c in contents)]


def innermost(trigger: Span, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement whose content holds the trigger. A statement's own cue lies outside its content."""
    holding = [(c.end - c.start, s) for s in statements for c in s.content if c.start <= trigger.start and trigger.end <= c.end]
    return min(holding, key=lambda found: found[0])[1] if holding else None


def _is_told_to_press(event: Event, statements: Sequence[Statement]) -> bool:
    """Whether a meeting is only somebody's talk with the agency that quotes it (`in a conversation with …`): a statement, no event."""
    return event.code == "CONSULT" and any(
        s.addressee is not None and s.addressee == event.recipient and s.speaker == event.actor for s in statements
    )


def _trigger_spans(tree: Tree, proposal: Proposal) -> tuple[Span, ...]:
    return (tree.span(proposal.words[0], proposal.words[-1]),)


def _settle(event: Event, country_of: dict[str, str | None], dispatch: Dispatch) -> Event:
    """The country of an event: where it happened, else the recipient's or the actor's, else the dateline's."""
    if event.place and event.place.country:
        return replace(event, country=event.place.country)
    actor, recipient = (country_of.get(x) if x else None for x in (event.actor, event.recipient))
    dateline = dispatch.dateline.place.country if dispatch.dateline and dispatch.dateline.place else None
    return replace(event, country=actor or recipient or dateline)
