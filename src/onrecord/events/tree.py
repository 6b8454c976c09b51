"""A sentence as a tree: its words, who depends on whom, and the questions the coder asks of them. Nothing here knows of events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.record import Span
from onrecord.tag.tagged import Tagged, Token

CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp")


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence. Token indices are positions in the sentence; `heads` is -1 for its root and for words cut off from it.

    `first` is where the sentence begins among the dispatch's tokens.

    `deps` are relations with their subtypes, `plain` without.
    """

    first: int
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    deps: tuple[str, ...]
    plain: tuple[str, ...]
    heads: tuple[int, ...]
    kids: tuple[tuple[int, ...], ...]

    def span(self, first: int, last: int | None = None) -> Span:
        """The stretch of the text from one word to another."""
        return Span(self.tokens[first].start, self.tokens[first if last is None else last].end)

    def children(self, i: int, *deps: str) -> list[int]:
        """Words that hang on a word by one of these relations; `nsubj` takes its subtypes too, `nsubj:pass` only itself."""
        if not deps:
            return list(self.kids[i])
        return [k for k in self.kids[i] if self.deps[k] in deps or self.plain[k] in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """The first of them."""
        found = self.children(i, *deps)
        return found[0] if found else None

    def dep(self, i: int) -> str:
        """A word's relation without its subtype."""
        return self.plain[i]

    def climb(self, i: int) -> Iterator[int]:
        """The words above a word, nearest first."""
        seen = {i}
        while (i := self.heads[i]) >= 0 and i not in seen:
            seen.add(i)
            yield i

    def first_conjunct(self, i: int) -> int:
        """The head of a coordination: `Oslo` for `Bergen` in `Oslo and Bergen`."""
        while self.dep(i) == "conj" and self.heads[i] >= 0:
            i = self.heads[i]
        return i

    def phrase(self, i: int) -> list[int]:
        """A noun phrase's words: what hangs on its head, clauses, appositions and further conjuncts left out."""
        out, stack = [], [i]
        while stack:
            at = stack.pop()
            out.append(at)
            stack += [k for k in self.kids[at] if self.dep(k) not in (*CLAUSES, "conj", "punct", "cc", "appos") and k not in out]
        return sorted(out)

    def subtree(self, i: int) -> set[int]:
        """A word and everything below it."""
        out, stack = set(), [i]
        while stack:
            at = stack.pop()
            if at not in out:
                out.add(at)
                stack += self.kids[at]
        return out

    def preposition(self, i: int) -> str:
        """The words that introduce an oblique or a modifier: `to`, `on behalf of`; empty where there are none."""
        case = self.child(i, "case")
        if case is None:
            return ""
        return " ".join(self.words[k] for k in sorted([case, *self.children(case, "fixed")]))

    def marks(self, i: int) -> set[str]:
        """The subordinating words of a clause: `that`, `to`, `if`, `while`."""
        return {self.words[k] for k in self.children(i, "mark")}


@cache
def _without_subtype(dep: str) -> str:
    return dep.partition(":")[0]


def tree_words(tagged: Tagged, text: str, first_tok: int, end_tok: int) -> tuple[str, ...]:
    """The words as a tree has them: lower case, with straight apostrophes."""
    return tuple([text[t.start : t.end].lower().replace("’", "'") for t in tagged.tokens[first_tok:end_tok]])


def sentence_tree(tagged: Tagged, text: str, first_tok: int, end_tok: int) -> Tree:
    """The tree of one of the tagger's sentences (`Tagged.sentences_tok`)."""
    tokens = tagged.tokens[first_tok:end_tok]
    heads = tuple([t.head_tok - first_tok if first_tok <= t.head_tok < end_tok else -1 for t in tokens])
    deps = tuple([t.deprel or "dep" for t in tokens])
    kids: list[list[int]] = [[] for _ in tokens]
    for i, head in enumerate(heads):
        if head >= 0 and head != i:
            kids[head].append(i)
    return Tree(
        first=first_tok,
        tokens=tokens,
        words=tree_words(tagged, text, first_tok, end_tok),
        deps=deps,
        plain=tuple(map(_without_subtype, deps)),
        heads=tuple([-1 if h == i else h for i, h in enumerate(heads)]),
        kids=tuple(map(tuple, kids)),
    )
