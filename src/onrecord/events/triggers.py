"""Where an event may be told: words that trigger a codebook's patterns, and whether what stands around them fits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from onrecord.codebooks import Codebook, EventEntry, Pattern
from onrecord.codebooks.forms import noun_forms, verb_forms, word_forms
from onrecord.events.arguments import Arguments, noun_arguments, verb_arguments
from onrecord.events.chances import Chances
from onrecord.events.tree import Tree
from onrecord.events.words import words as words_of

MEASURES = words_of("measures")
_DATES = words_of("dates")
VERBAL = ("VERB", "AUX")
NOMINAL = ("NOUN", "PROPN")
_REACH = 4
LIKELY, THIS_CODE = 0.25, 0.1
"""The least chance of any event, and of the code, at a word that is proposed loosely: with less, next to none is ever sure enough to stand,
and roles, day and place would be looked for in vain."""
_HYPHEN = re.compile(r"(?<!\bre)(?<!\bco)(-)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern ready to be looked up: which lemma of which entry of which book."""

    book: Codebook
    entry: EventEntry
    pattern: Pattern
    lemma: str
    tail: tuple[str, ...]

    @property
    def why(self) -> str:
        """What the event will name: `statecraft.yaml#HONOR:present+awards`."""
        return f"{self.book.file}#{self.entry.code}:{self.lemma}{self.pattern.label}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A trigger whose surroundings fit a pattern. `words` are the trigger's words, `at` the one that the tree knows it by.

    A `loose` one has the pattern's word and not its surroundings; the model vouches for it.
    """

    rule: Rule
    at: int
    words: tuple[int, ...]
    arguments: Arguments
    loose: bool = False

    @property
    def why(self) -> str:
        """What the event names: the rule, and that the model vouched for it (`plover.yaml#ACCUSE:accuse+model`)."""
        return f"{self.rule.book.file}#{self.rule.entry.code}:{self.rule.lemma}+model" if self.loose else self.rule.why


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell an event: what it would tell by words and part of speech alone, and whether the model holds it likely."""

    candidates: tuple[Proposal, ...]
    likely: bool


Index = dict[str, tuple[Rule, ...]]
Knows = Callable[[int], str | None]


@lru_cache(maxsize=8)
def index_of(books: tuple[Codebook, ...]) -> Index:
    """Every form of every trigger's first word, with its rules. Books of themes hold none."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for book in books:
        for entry in book.events:
            for pattern in entry.patterns:
                for lemma in pattern.words:
                    first, *tail = _HYPHEN.sub(r" \1 ", lemma).split()
                    forms: Iterable[str] = (first,)
                    if pattern.pos == "verb":
                        forms = verb_forms(first)
                    elif pattern.pos == "noun":
                        forms = noun_forms(first) if not tail else (first,)
                    rule = Rule(book, entry, pattern, lemma, tuple(tail))
                    for form in forms:
                        found[form].append(rule)
    return {form: tuple(rules) for form, rules in found.items()}


def find_triggers(tree: Tree, index: Index, chances: Chances | None = None) -> Iterator[Trigger]:
    """The triggers of a sentence. Entries that only list a word are asked where `chances` hold that the word tells an event."""
    for i, word in enumerate(tree.words):
        rules = index.get(word)
        if not rules:
            continue
        likely = chances is not None and chances.event(i) >= LIKELY
        arguments: dict[str, Arguments] = {}
        candidates: list[Proposal] = []
        for rule in rules:
            words = _trigger(tree, i, rule) if likely or not rule.pattern.vouched else ()
            if not words:
                continue
            kind = "verb" if rule.pattern.pos == "verb" or (rule.pattern.pos == "phrase" and tree.tokens[i].upos in VERBAL) else "noun"
            at = words[-1] if kind == "noun" else i
            if kind not in arguments:
                arguments[kind] = (verb_arguments if kind == "verb" else noun_arguments)(tree, at)
            candidates.append(Proposal(rule, at, words, arguments[kind]))
        if candidates:
            yield Trigger(tuple(candidates), likely)


def find_proposals(tree: Tree, triggers: Iterable[Trigger], knows: Knows, chances: Chances | None = None) -> Iterator[Proposal]:
    """What of a sentence's triggers fits a pattern. `knows` gives a word's kind of entity, for constraints such as `<person>`.

    One word may fit several patterns; all are proposed, and what is kept is decided elsewhere. Where `chances` vouch for a word as one of
    the codes that list it and none of that code's patterns fits, its surest is proposed loosely.
    """
    for trigger in triggers:
        loose: list[Proposal] = []
        fitting: set[str] = set()
        barred: set[str] = set()  # what a pattern rules out, the model does not bring in
        for candidate in trigger.candidates:
            pattern, code = candidate.rule.pattern, candidate.rule.entry.code
            if any(_holds(tree, slot, listed, candidate.arguments, knows) for slot, listed in pattern.unless):
                barred.add(code)
                continue
            fit = fits(tree, candidate, knows)
            if fit and not pattern.vouched:
                fitting.add(code)
                yield candidate
            elif trigger.likely and (fit or not pattern.vouched):
                loose.append(candidate)
        if chances is not None:
            yield from _vouched([p for p in loose if p.rule.entry.code not in barred], fitting, chances)


def _vouched(loose: Sequence[Proposal], fitting: set[str], chances: Chances) -> Iterator[Proposal]:
    """The candidate whose code the model holds likeliest for its word, of those it was taught, if that is much likelier than what fits."""
    loose = [p for p in loose if chances.knows(p.rule.book.name, p.rule.entry.code)]
    if not loose:
        return
    best = max(loose, key=lambda p: (chances.code(p.at, p.rule.entry.code), p.rule.pattern.confidence))
    code = best.rule.entry.code
    rivals = max((chances.code(best.at, c) for c in fitting), default=0.0)
    if code not in fitting and chances.code(best.at, code) >= max(THIS_CODE, 2 * rivals):
        yield replace(best, loose=True)


def _trigger(tree: Tree, i: int, rule: Rule) -> tuple[int, ...]:
    """The words of a trigger that starts at `i`, or nothing where it is another part of speech or lacks its particle."""
    upos = tree.tokens[i].upos
    if rule.pattern.pos == "verb":
        if tree.deps[i] == "amod" or tree.dep(i) == "aux":
            return ()
        if upos not in VERBAL and not (upos == "ADJ" and tree.words[i].endswith("ed") and tree.children(i, "nsubj", "obl", "aux")):
            return ()
        words = [i]
        for particle in rule.tail:
            at = words[-1] + 1
            reach = range(at, min(at + _REACH, len(tree.words)))
            near = [k for k in reach if tree.words[k] == particle and tree.dep(k) != "det"]
            here = [k for k in near if k == at or tree.heads[k] == i or tree.words[at] in _FILLERS]
            if not here:
                return ()
            words.append(here[0])
        return tuple(words) if words == list(range(i, i + len(words))) else (i,)
    if rule.pattern.pos == "noun" and not rule.tail and (upos not in NOMINAL or (upos == "PROPN" and tree.words[i] in _MONTHS)):
        return ()
    words = [i]
    for part in rule.tail:
        at = words[-1] + 1
        if at >= len(tree.words) or tree.words[at] not in (part, *(noun_forms(part) if part == rule.tail[-1] else ())):
            return ()
        words.append(at)
    return tuple(words)


_MONTHS = frozenset({"march", "may"})
_FILLERS = frozenset(["him", "her", "them", "it", "himself", "herself", "themselves"])


def fits(tree: Tree, candidate: Proposal, knows: Knows) -> bool:
    """Whether voice, light verb and what is needed hold."""
    pattern, arguments = candidate.rule.pattern, candidate.arguments
    if pattern.voice != "any" and pattern.pos == "verb" and arguments.passive != (pattern.voice == "passive"):
        return False
    if pattern.light and not _is_light(tree, candidate.at, pattern.light):
        return False
    return all(_holds(tree, slot, words, arguments, knows) for slot, words in pattern.needs)


def needed_words(tree: Tree, proposal: Proposal) -> Iterator[int]:
    """The heads of the phrases that hold what a proposal's pattern needs by name."""
    for slot, words in proposal.rule.pattern.needs:
        if named := _forms(words):
            yield from (head for head in proposal.arguments.get(slot) if _phrase_holds(tree, head, named))


def _is_light(tree: Tree, noun: int, verbs: tuple[str, ...]) -> bool:
    """Whether the noun is governed by, or modified by a participle of, one of these verbs."""
    head = tree.heads[tree.first_conjunct(noun)]
    near = [head] if head >= 0 else []
    near += tree.children(noun, "acl")
    return any(tree.words[k] in verb_forms(v) for k in near for v in verbs)


def _holds(tree: Tree, slot: str, words: tuple[str, ...], arguments: Arguments, knows: Knows) -> bool:
    """Whether one of the words (or kinds) stands in a slot."""
    if slot == "sentence":
        return bool(_forms(words) & set(tree.words))
    heads = arguments.get(slot)
    if slot == "object":
        heads = [*heads, *arguments.get("receiver")]
    if not heads:
        return "<nothing>" in words
    if "<something>" in words:
        return True
    if slot == "clause":
        return any(_forms(words) & {tree.words[k] for k in tree.subtree(h)} for h in heads)
    if slot == "governor":
        return any(tree.words[h] in _forms(words) for h in heads)
    kinds = [w[1:-1] for w in words if w.startswith("<")]
    if kinds and any(_is_kind(knows(h), kinds) or ("anyone" in kinds and _is_name(tree, h)) for h in heads):
        return True
    wanted = _forms(words)
    return any(_phrase_holds(tree, h, wanted) for h in heads)


def _phrase_holds(tree: Tree, head: int, wanted: frozenset[str]) -> bool:
    conjuncts = [head, *tree.children(head, "conj")]
    phrase = sorted(k for h in conjuncts for k in _core(tree, h))
    text = [tree.words[k] for k in phrase]
    return any(w in wanted for w in text) or any(f"{a} {b}" in wanted for a, b in pairwise(text))


def _core(tree: Tree, head: int) -> list[int]:
    """A noun with what stands before it; what it is made of only where it is a measure: `tons of flour`, not `praise of the star`."""
    out = [
        head,
        *(k for j in tree.children(head, "compound", "amod", "flat", "nummod", "nmod:poss", "nmod:desc", "appos") for k in tree.phrase(j)),
    ]
    if tree.words[head] in MEASURES or tree.tokens[head].upos in ("NUM", "SYM"):
        return out + [k for j in tree.children(head, "nmod") for k in tree.phrase(j)]
    return out + [j for j in tree.children(head, "nmod") if tree.preposition(j) == "of"]


def _is_kind(kind: str | None, kinds: list[str]) -> bool:
    return kind is not None and (kind in kinds or "anyone" in kinds)


def _is_name(tree: Tree, word: int) -> bool:
    """Whether a word is a name that stands for somebody, though no entity was made of it."""
    return tree.tokens[word].upos == "PROPN" and tree.words[word] not in _DATES


@lru_cache(maxsize=4096)
def _forms(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in words if not word.startswith("<") for form in word_forms(word))
