"""Which entity stands in a role: from the word a slot holds to the entity whose mention it heads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.countries import country_named, inhabitant
from onrecord.events.tree import Tree
from onrecord.events.words import words
from onrecord.record import Entity, Span

# Nouns that stand for whom they are said of: `the Danish side`, `the government's troops`, `officials in Oslo`.
STAND_INS = words("stand_ins")
PERSONAL = words("personal")
_MODIFIERS = ("nmod:poss", "compound", "amod", "nmod:desc", "flat")
_LEAD = 4
_OF = ("of", "from")


def named_words(tree: Tree, head: int) -> list[int]:
    """The words of a name around its head: `Saudi Arabia`, `United States`, `South Africa`, without an article."""
    parts = [head, *tree.children(head, "compound", "flat", "amod")]
    first, last = head, head
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    return list(range(first, last + 1))


def is_people(tree: Tree, word: int) -> bool:
    """Whether a word names a country's people: `Norwegians`. A common noun of the same letters (`poles`) does not."""
    return tree.tokens[word].upos == "PROPN" and inhabitant(tree.words[word].title()) is not None


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a dispatch with their mentions in order of place."""

    mentions: tuple[tuple[Span, Entity], ...]
    starts: tuple[int, ...]

    def near(self, span: Span) -> list[tuple[Span, Entity]]:
        """The mentions that a sentence holds."""
        first = bisect_left(self.starts, span.start)
        after = bisect_left(self.starts, span.end, lo=first)
        return [(m, e) for m, e in self.mentions[first:after] if m.end <= span.end]


def cast_of(entities: Sequence[Entity]) -> Cast:
    """The cast of a dispatch."""
    mentions = sorted(((Span(*m), e) for e in entities for m in e.mentions), key=lambda me: me[0])
    return Cast(tuple(mentions), tuple([m.start for m, _ in mentions]))


@dataclass(frozen=True, slots=True)
class Roles:
    """Who is who in one sentence."""

    tree: Tree
    here: tuple[tuple[Span, Entity], ...]

    @property
    def heads(self) -> tuple[tuple[int, Span, str], ...]:
        """Every mention of the sentence with its head word and whose it is."""
        out = []
        for span, entity in self.here:
            inside = [k for k, t in enumerate(self.tree.tokens) if span.start <= t.start and t.end <= span.end]
            head = next((k for k in inside if self.tree.heads[k] not in inside), None)
            if head is not None:
                out.append((head, span, entity.id))
        return tuple(out)

    def entity(self, word: int) -> Entity | None:
        """The entity that a noun phrase with this head names, by its own mention or, for a stand-in, by its modifiers'."""
        return self.mentioned(word) or self._stand_in(word)

    def mentioned(self, word: int) -> Entity | None:
        """The entity of the smallest mention that the word heads, or else that ends with it, or that holds it."""
        token = self.tree.tokens[word]
        argument = self.tree.dep(word) not in ("compound", "amod", "nmod", "flat", "appos")
        best: tuple[tuple[int, int], Entity] | None = None
        for span, entity in self.here:
            if span.start <= token.start and token.end <= span.end and not (argument and self._modifies(span)):
                rank = 0 if self._heads(word, span) else 1 if span.end == token.end else 2
                if best is None or (rank, span.end - span.start) < best[0]:
                    best = ((rank, span.end - span.start), entity)
        if best and best[0][0] == 2 and self.tree.dep(word) not in ("flat", "compound", "amod", "nmod", "appos"):
            inside = self.tree.phrase(word)
            return best[1] if len(inside) > 1 or self.tree.tokens[word].upos == "PROPN" else None
        return best[1] if best else None

    def kind(self, word: int) -> str | None:
        """The kind of entity a word stands for; a personal pronoun that nobody resolved is still a person or group.

        A country in a role is an actor, even where the rooms before this one took it for a place only (`visited Norway`).
        """
        entity = self.entity(word)
        if entity is not None:
            return str(entity.kind)
        if self.country(word) is not None:
            return "country"
        if is_people(self.tree, word):
            return "group"
        return "person" if self.tree.words[word] in PERSONAL else None

    def country(self, word: int) -> str | None:
        """The country (alpha-2) that a noun phrase names, whose head this is."""
        if self.tree.tokens[word].upos != "PROPN":
            return None
        return country_named(" ".join(self.tree.words[k].title() for k in named_words(self.tree, word)))

    def _modifies(self, span: Span) -> bool:
        """Whether a mention only stands in front of the noun of a longer one: `Halden Yard` in `Halden Yard director Tom Lind`."""
        longer = [s for s, _ in self.here if s.start <= span.start and span.end < s.end]
        if not longer:
            return False
        after = next((k for k, t in enumerate(self.tree.tokens) if t.start >= span.end), None)
        return after is not None and self.tree.tokens[after].upos in ("NOUN", "PROPN", "ADJ")

    def owner(self, word: int) -> Entity | None:
        """Whose the thing is: `Berg's office`, `the decision of the council`, `the Danish decision`."""
        near = self.tree.children(word, "nmod:poss")
        near += [k for k in self.tree.children(word, "nmod") if self.tree.preposition(k) in ("of", "by", "from")]
        near += self.tree.children(word, "appos", "flat")
        near += [k for k in self.tree.children(word, "compound", "amod") if self.tree.tokens[k].upos == "PROPN" or self._is_country(k)]
        return next((e for k in near if (e := self.mentioned(k)) is not None), None)

    def _premodifies(self, span: Span) -> bool:
        """Whether a mention is an adjective or a compound of a noun outside it: `military` in `military ranks`."""
        inside = [k for k, t in enumerate(self.tree.tokens) if span.start <= t.start and t.end <= span.end]
        head = next((k for k in inside if self.tree.heads[k] not in inside), None)
        return head is not None and self.tree.dep(head) in ("amod", "compound", "nummod")

    def _is_country(self, word: int) -> bool:
        entity = self.mentioned(word)
        return entity is not None and entity.kind == "country"

    def starting(self, word: int, *, lead: int = _LEAD) -> Entity | None:
        """The entity of the longest mention that starts with a word, or with one right after it (`the German company` Zeiler)."""
        if word >= len(self.tree.tokens):
            return None
        for k in range(word, min(word + lead, len(self.tree.tokens))):
            at = self.tree.tokens[k].start
            whole = [(s, e) for s, e in self.here if s.start == at and not self._premodifies(s)]
            found = max(whole, key=lambda hit: hit[0].end)[1] if whole else None
            if found is not None or self.tree.tokens[k].upos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
                return found
        return None

    def ending(self, word: int) -> tuple[Entity, int] | None:
        """The entity of the longest mention that ends with a word, and the mention's first word."""
        end = self.tree.tokens[word].end
        found = [(s.start, e) for s, e in self.here if s.end == end]
        if not found:
            return None
        start, entity = min(found, key=lambda f: f[0])
        return entity, next((k for k, token in enumerate(self.tree.tokens) if token.start >= start), word)

    def _heads(self, word: int, span: Span) -> bool:
        head = self.tree.heads[word]
        if head < 0:
            return True
        above = self.tree.tokens[head]
        return not (span.start <= above.start and above.end <= span.end)

    def _stand_in(self, word: int) -> Entity | None:
        if self.tree.words[word] not in STAND_INS:
            return None
        near = [*self.tree.children(word, *_MODIFIERS)]
        near += [k for k in self.tree.children(word, "nmod") if self.tree.preposition(k) in _OF]
        return next((e for k in near if (e := self.mentioned(k)) is not None), None)
