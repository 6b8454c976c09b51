"""What speaks for somebody standing in a role: the clues by which candidates are ranked. Names are the weights' own (`roles.json`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.events.actors import sector_of
from onrecord.events.implied import LEADER, tellers_body
from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.words import words
from onrecord.record import Dispatch, Entity, Event, Span, Statement

ROLES = ("actor", "recipient")
NOBODY = words("nobody") | {"no"}
_NEAR = (
    "to",
    "for",
    "by",
    "from",
    "with",
    "of",
    "on",
    "against",
    "at",
    "in",
    "upon",
    "between",
    "among",
    "toward",
    "towards",
    "over",
    "into",
)
_RECENT = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """A dispatch as the choice of roles sees it. `starts` are those of its sentences.

    `mentioned` are the numbers of the sentences that mention an entity, `bodies` the bodies for which the statements around events speak.
    """

    dispatch: Dispatch
    entities: Mapping[str, Entity]
    statements: Mapping[str, Statement]
    starts: Sequence[int]
    events: Sequence[Event]
    ranks: Mapping[str, int]
    nation: str | None
    sectors: Mapping[str, str]
    mentioned: Mapping[str, tuple[int, ...]]
    bodies: Mapping[str, str | None]

    def sentence(self, at: int) -> int:
        """Which sentence of the body a place of the text stands in."""
        return bisect_right(self.starts, at)


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what it was read from and who is mentioned in its sentence (head word, mention, entity).

    `event` has the roles found last, `ruled` those that the rules leave, `by_rule` those that the sentence's syntax alone gave.
    """

    event: Event
    ruled: Event
    proposal: Proposal
    tree: Tree
    by_rule: tuple[str | None, str | None]
    here: tuple[tuple[int, Span, str], ...]
    slots: Mapping[int, str] = field(default_factory=dict)


def scene_of(
    dispatch: Dispatch, starts: Sequence[int], entities: Sequence[Entity], statements: Sequence[Statement], events: Sequence[Event]
) -> Scene:
    """The scene of a dispatch."""
    often = sorted(entities, key=lambda e: (-len(e.mentions), e.mentions[0] if e.mentions else Span(0, 0)))
    nation = dispatch.dateline.place.country if dispatch.dateline and dispatch.dateline.place else None
    known, told = {e.id: e for e in entities}, {s.id: s for s in statements}
    return Scene(
        dispatch,
        known,
        told,
        starts,
        events,
        {e.id: n for n, e in enumerate(often)},
        nation,
        {e.id: sector_of(e) for e in entities} if events else {},
        {e.id: tuple([bisect_right(starts, m.start) for m in e.mentions]) for e in entities} if events else {},
        {key: tellers_body(told[key], known) for key in {e.within for e in events} if key in told},
    )


def slots_of(proposal: Proposal) -> dict[int, str]:
    """The slot that each word fills."""
    out: dict[int, str] = {}
    for slot, held in proposal.arguments.slots.items():
        for word in held:
            out.setdefault(word, slot)
    return out


def candidates(told: Told, scene: Scene) -> list[str]:
    """Who may stand in a role: whoever the sentence mentions, the rules name, tells it, or was spoken of shortly before."""
    at = told.event.trigger[0].start
    here = {key for _, _, key in told.here}
    here |= {key for key in (*told.by_rule, told.ruled.actor, told.ruled.recipient) if key}
    statement = scene.statements.get(told.event.within or "")
    if statement is not None:
        here |= {key for key in (statement.speaker, statement.addressee, scene.bodies[statement.id]) if key}
    sentence = scene.sentence(at)
    for key, numbers in scene.mentioned.items():
        if key not in here and (scene.ranks[key] < _RECENT or any(0 < sentence - n <= _RECENT for n in numbers)):
            here.add(key)
    here = {key for key in here & scene.entities.keys() if not _is_nobody(scene.entities[key])}
    return sorted(here, key=lambda key: (len(key), key))


def _is_nobody(entity: Entity) -> bool:
    """Whether an entity is only said not to be there: `no team`, `none of the drivers`."""
    return (entity.name or entity.described or "").partition(" ")[0].casefold() in NOBODY


def clues_of_nobody(told: Told, role: str) -> list[str]:
    """What speaks for a role being left open."""
    pattern, passive = told.proposal.rule.pattern, told.proposal.arguments.passive
    found = "rule" if told.by_rule[ROLES.index(role)] else "implied" if getattr(told.ruled, role) else "nothing"
    asked = "asked" if getattr(pattern, role) else "unasked"
    return [
        "none",
        f"none code={told.ruled.code}",
        f"none code={told.ruled.code} {asked}",
        f"none {pattern.pos} {'passive' if passive else 'active'} {found}",
        f"none within={told.ruled.within is not None} {found}",
        f"none status={told.ruled.status}",
        f"none rule {asked} {found}",
    ]


def clues(told: Told, role: str, key: str, scene: Scene) -> list[str]:
    """What speaks for or against one candidate."""
    event, proposal, entity = told.ruled, told.proposal, scene.entities[key]
    n = ROLES.index(role)
    code = event.code
    sector = scene.sectors[key]
    out = [f"kind={entity.kind}", f"kind={entity.kind} code={code}", f"sector={sector} code={code}"]
    if told.by_rule[n] == key:
        out += ["rule", f"rule kind={entity.kind}", f"rule pos={proposal.rule.pattern.pos}", f"rule code={code}"]
    elif told.by_rule[n] is not None:
        out.append("not the rule's")
    if told.by_rule[1 - n] == key:
        out.append("rule's other")
    if getattr(event, role) == key and told.by_rule[n] != key:
        out += ["implied", f"implied code={code}", f"implied kind={entity.kind}"]
    elif getattr(event, role) is not None and told.by_rule[n] is None:
        out.append("not the implied")
    here = [(at, span) for at, span, k in told.here if k == key]
    if here:
        out += _in_sentence(told, here, role, entity)
    else:
        out += _elsewhere(told, key, scene)
    statement = scene.statements.get(event.within or "")
    if statement is not None:
        if statement.speaker == key:
            out += ["teller", f"teller kind={entity.kind}", f"teller code={code}"]
        elif scene.bodies[statement.id] == key:
            out += ["teller's body", f"teller's body code={code}"]
        if statement.addressee == key:
            out += ["addressee"]
    if entity.kind == "country" and entity.country == scene.nation:
        out.append("nation")
    if any(LEADER.search(o.title) for o in entity.offices):
        out += ["leader", f"leader code={code}"]
    out.append(f"rank={min(scene.ranks[key], 4)}")
    agency = (scene.dispatch.agency or "").casefold()
    if agency and entity.name and (entity.name.casefold() in agency or agency in entity.name.casefold()):
        out.append("agency")
    for other in scene.events:
        if other.id != event.id:
            if other.code == code and getattr(other, role) == key:
                out.append("same role, same code")
                break
            if other.code == code and getattr(other, ROLES[1 - n]) == key:
                out.append("other role, same code")
                break
    return out


def is_rules(clue: str) -> bool:
    """Whether a clue is what the rules say, and not what the sentence shows: a text without fitting rules gives none of these."""
    return clue.startswith(("rule", "not the rule's", "implied", "not the implied")) or clue.endswith((" rule", " implied", " nothing"))


def _in_sentence(told: Told, here: Sequence[tuple[int, Span]], role: str, entity: Entity) -> list[str]:
    tree, proposal = told.tree, told.proposal
    at = proposal.at
    pattern = proposal.rule.pattern
    wanted = pattern.actor if role == "actor" else pattern.recipient
    best: list[str] = []
    shortest = None
    for head, _ in here:
        path = path_between(tree, at, head)
        far = abs(head - at)
        if shortest is None or (len(path), far) < shortest:
            shortest = (len(path), far)
            slot = told.slots.get(head)
            side = "after" if head > at else "before"
            passive = "passive" if proposal.arguments.passive else pattern.pos
            walked = ">".join(path) if len(path) <= 3 else "far"
            before = _word_before(tree, head)
            between = sum(1 for h, _, _ in told.here if min(at, head) < h < max(at, head))
            best = [
                "here",
                f"path={walked} {passive}",
                f"steps={min(len(path), 5)}",
                f"{side} {passive} between={min(between, 3)}",
                f"{side} words={min(far // 3, 4)}",
                f"before={before} {side}",
                f"slot={slot} {passive}",
                f"{'wanted' if slot in wanted else 'unwanted'} kind={entity.kind}",
            ]
            if slot:
                best += [f"slot={slot} code={told.event.code}"]
            if tree.tokens[head].upos == "PRON":
                best.append("pronoun")
    return best


def _elsewhere(told: Told, key: str, scene: Scene) -> list[str]:
    at = told.event.trigger[0].start
    sentence = scene.sentence(at)
    before = [sentence - n for n in scene.mentioned[key] if n <= sentence]
    out = ["elsewhere", f"elsewhere kind={scene.entities[key].kind}"]
    out.append(f"back={min(min(before), 4)}" if before else "only later")
    out.append(f"elsewhere {told.proposal.rule.pattern.pos} {'passive' if told.proposal.arguments.passive else 'active'}")
    return out


def path_between(tree: Tree, a: int, b: int) -> tuple[str, ...]:
    """The relations from one word to another, upwards with `^`; a preposition stands with the relation it introduces."""
    up_a, up_b = [a, *tree.climb(a)], [b, *tree.climb(b)]
    meet = next((k for k in up_a if k in up_b), None)
    if meet is None:
        return ("apart", "apart", "apart", "apart")
    rise = [f"^{tree.deps[k]}" for k in up_a[: up_a.index(meet)]]
    fall = []
    for k in reversed(up_b[: up_b.index(meet)]):
        case = tree.preposition(k) if tree.dep(k) in ("obl", "nmod") else ""
        fall.append(f"{tree.deps[k]}:{case}" if case else tree.deps[k])
    return (*rise, *fall)


def _word_before(tree: Tree, head: int) -> str:
    """The preposition that stands before the phrase, if one does."""
    first = min(tree.phrase(head), default=head)
    for k in (first, first - 1):
        if 0 <= k < len(tree.words) and tree.words[k] in _NEAR:
            return tree.words[k]
    return "-"
