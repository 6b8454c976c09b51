"""Roles that the sentence leaves out and the dispatch makes plain.

A passive without an agent ("two men were detained, the police said") is done by the body that tells it; "we" is whoever speaks, or
the body spoken for; what the same code tells elsewhere in the dispatch has the same actor (one ceremony, one court), and two sides
at odds stay so. Nothing here overrules a role that the sentence itself gives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.events.triggers import Proposal
from onrecord.record import Dispatch, Entity, Event, Span, Statement
from onrecord.segment import Segments

# Whose actor may be the body that tells of it, or that another event of the code names.
BY_TELLER = frozenset({"COERCE", "AID", "CONCEDE", "SANCTION", "EXERCISE", "PROCURE", "FUND", "ENACT", "MOBILIZE", "RETREAT"})
BY_SAME = BY_TELLER - {"RETREAT"} | {"HONOR", "APPOINT", "DISMISS", "PROTEST", "AGREE", "CONSULT"}
BY_STATE = frozenset({"FUND", "ENACT", "APPOINT", "HONOR"})
AT_ODDS = frozenset({"REQUEST", "THREATEN", "PROTEST", "REJECT", "ACCUSE", "AGREE", "CONSULT"})
_BODIES = ("organization", "country", "group")
_STATE = re.compile(r"\b(?:government|cabinet|council of ministers)\b", re.IGNORECASE)
BY_LEADER = frozenset({"HONOR", "APPOINT", "DISMISS"})
LEADER = re.compile(
    r"^(?!.*\b(?:vice|deputy|former)\b).*\b(?:president|prime minister|premier|king|queen|emir|chancellor|governor|mayor|head of state)\b",
    re.IGNORECASE,
)
_WE = frozenset(["we", "our", "us", "ours"])
_I = frozenset(["i", "my", "me"])


@dataclass(frozen=True, slots=True)
class _Stage:
    """What the dispatch knows when a role is looked for."""

    events: Sequence[Event]
    entities: dict[str, Entity]
    statements: dict[str, Statement]
    paragraphs: Sequence[Span]
    press: frozenset[str]
    nation: str | None

    def paragraph(self, at: int) -> Span | None:
        return next((p for p in self.paragraphs if p.start <= at < p.end), None)


def imply_roles(
    events: Sequence[Event],
    proposals: Sequence[Proposal],
    dispatch: Dispatch,
    segments: Segments,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
) -> list[Event]:
    """The events with the roles filled in that the dispatch makes plain."""
    nation = dispatch.dateline.place.country if dispatch.dateline and dispatch.dateline.place else None
    country = next((e.id for e in entities if e.kind == "country" and nation is not None and e.country == nation), None)
    known, told = {e.id: e for e in entities}, {s.id: s for s in statements}
    stage = _Stage(events, known, told, segments.paragraphs, _press(dispatch, entities, statements), country)
    out: list[Event] = []
    for n, (event, proposal) in enumerate(zip(events, proposals, strict=True)):
        actor, recipient = event.actor, event.recipient
        if actor is None:
            actor = _first_person(event, proposal, stage, dispatch.text)
        if actor is None and _open_actor(proposal):
            actor = _actor(n, event, stage)
            actor = None if actor == recipient else actor
        if recipient is None and event.code in AT_ODDS and proposal.rule.pattern.recipient:
            recipient = _opponent(n, actor, stage)
        if recipient is None and event.code == "PROCURE":
            recipient = _supplier(n, actor, stage)
        out.append(replace(event, actor=actor, recipient=recipient))
    return out


def _press(dispatch: Dispatch, entities: Sequence[Entity], statements: Sequence[Statement]) -> frozenset[str]:
    """The agency itself and the papers that people tell things to: they report what others do."""
    agency = (dispatch.agency or "").casefold()
    names = {e.id for e in entities if agency and e.name and (e.name.casefold() in agency or agency in e.name.casefold())}
    told = {
        s.addressee
        for s in statements
        if s.addressee and (e := next((x for x in entities if x.id == s.addressee), None)) and e.kind == "organization"
    }
    return frozenset(names | told)


def _open_actor(proposal: Proposal) -> bool:
    """Whether the sentence leaves the actor open: a passive without an agent, a noun without a possessor."""
    if proposal.rule.pattern.pos != "verb":
        return True
    return proposal.arguments.passive or not proposal.arguments.get("subject")


def _first_person(event: Event, proposal: Proposal, stage: _Stage, text: str) -> str | None:
    """Who `we` or `I` is: the body that the speaker speaks for, the speaker."""
    statement = stage.statements.get(event.within or "")
    trigger = event.trigger[0]
    if statement is None or proposal.arguments.passive:
        return None
    said = text[max(0, trigger.start - 40) : trigger.start].lower().split()
    near = set(said[-4:])
    if near & _I:
        return statement.speaker
    if near & _WE:
        return tellers_body(statement, stage.entities) or statement.speaker
    return None


def _actor(n: int, event: Event, stage: _Stage) -> str | None:
    if event.code in BY_TELLER:
        for statement in _tellers(event, stage):
            body = tellers_body(statement, stage.entities)
            if body is not None and body != event.recipient and body not in stage.press:
                return body
    if event.code in BY_SAME:
        same = [
            (abs(k - n), k > n, e.actor)
            for k, e in enumerate(stage.events)
            if e.code == event.code and e.actor and e.actor != event.recipient
        ]
        if same:
            return min(same)[2]
    if event.code == "APPOINT" or event.code == "DISMISS":
        other = "DISMISS" if event.code == "APPOINT" else "APPOINT"
        pair = [(abs(k - n), e.actor) for k, e in enumerate(stage.events) if e.code == other and e.actor and e.actor != event.recipient]
        if pair:
            return min(pair)[1]
    if event.code == "COMMEMORATE":
        return stage.nation
    if event.code in BY_LEADER and (leader := _leader(stage)) and leader != event.recipient:
        return leader
    if event.code in BY_STATE:
        return next((e.id for e in stage.entities.values() if e.kind == "organization" and e.name and _STATE.search(e.name)), None)
    return None


def _leader(stage: _Stage) -> str | None:
    """The head of state, of government or of a body who is mentioned most: whose ceremony, whose decree it is."""
    leaders = [
        (len(e.mentions), e.id) for e in stage.entities.values() if e.kind == "person" and any(LEADER.search(o.title) for o in e.offices)
    ]
    return max(leaders)[1] if leaders else None


def _tellers(event: Event, stage: _Stage) -> list[Statement]:
    """The statement that tells the event, then those of its paragraph."""
    told = stage.statements.get(event.within or "")
    paragraph = stage.paragraph(event.trigger[0].start)
    near = [s for s in stage.statements.values() if paragraph and any(paragraph.start <= c.start < paragraph.end for c in s.cue)]
    return ([told] if told else []) + [s for s in near if s is not told]


def tellers_body(statement: Statement, entities: Mapping[str, Entity]) -> str | None:
    """The body that a statement speaks for: its source, or the body that its source's title names."""
    speaker = entities.get(statement.speaker or "")
    if speaker is not None and speaker.kind in _BODIES:
        return speaker.id
    named = [
        (end - start, entity.id)
        for entity in entities.values()
        if entity.kind in ("organization",)
        for start, end in entity.mentions
        if any(s.start <= start and end <= s.end for s in statement.source)
    ]
    return max(named)[1] if named else None


def _supplier(n: int, actor: str | None, stage: _Stage) -> str | None:
    """The supplier that the nearest other purchase of the dispatch names, by the same buyer or by nobody named."""
    others = [(abs(k - n), e) for k, e in enumerate(stage.events) if e.code == "PROCURE" and e.recipient and e.recipient != actor]
    fitting = [(far, e.recipient) for far, e in others if e.actor is None or actor is None or e.actor == actor]
    return min(fitting)[1] if fitting else None


def _opponent(n: int, actor: str | None, stage: _Stage) -> str | None:
    """The other side of the same actor's nearest event that has one, of those in which two sides are at odds or at the table."""
    if actor is None:
        return None
    sides = [(abs(k - n), e.recipient) for k, e in enumerate(stage.events) if e.actor == actor and e.recipient and e.code in AT_ODDS]
    sides += [(abs(k - n), e.actor) for k, e in enumerate(stage.events) if e.recipient == actor and e.actor and e.code in AT_ODDS]
    return min(sides)[1] if sides else None
