"""The model's words and mentions laid over the words that `resolve` reads: by characters, so that neither needs the other's cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record import Span
from onrecord.resolve.words import Word
from onrecord.tag.tagged import Mention, Tagged, Token

SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer", "csubj"])
_NO_NAME = frozenset(["VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "PART", "INTJ"])
_IN_PHRASE = frozenset(["flat", "flat:name", "compound", "fixed", "goeswith", "nmod:desc"])
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Syntax:
    """Tokens by the character they start at, and the model's mentions by the character their head starts at."""

    tokens: Sequence[Token]
    at: dict[int, int]
    mentions: dict[int, Mention]

    @classmethod
    def of(cls, tagged: Tagged) -> Syntax:
        """Index what the model yields. Where several mentions share a head, the longest one stands."""
        mentions: dict[int, Mention] = {}
        for m in tagged.mentions:
            start = tagged.tokens[m.head_tok].start
            if start not in mentions or m.end - m.start > mentions[start].end - mentions[start].start:
                mentions[start] = m
        return cls(tagged.tokens, {t.start: i for i, t in enumerate(tagged.tokens)}, mentions)

    def token(self, word: Word) -> Token | None:
        """The token that begins where the word does."""
        i = self.at.get(word.start)
        return self.tokens[i] if i is not None else None

    def is_no_name(self, word: Word) -> bool:
        """Whether the model reads the word as a verb, preposition and the like: `Having listened`, `Speaking in Riga`."""
        token = self.token(word)
        return token is not None and token.upos in _NO_NAME

    def is_subject(self, word: Word) -> bool | None:
        """Whether the word is, or stands inside the name of, a subject; None where the model does not know the word."""
        i = self.at.get(word.start)
        for _ in range(4):
            if i is None or i < 0:
                return None
            token = self.tokens[i]
            if token.deprel in SUBJECTS:
                return True
            if token.deprel not in _IN_PHRASE:
                return False
            i = token.head_tok
        return False

    def type_of(self, words: Sequence[Word]) -> tuple[str, float] | None:
        """The type and confidence of the model's mention whose head is one of the words."""
        found = [m for w in words if (m := self.mentions.get(w.start))]
        best = max(found, key=lambda m: m.confidence, default=None)
        return (best.type, best.confidence) if best else None

    def governor(self, word: Word) -> Token | None:
        """The word that this one depends on."""
        i = self.at.get(word.start)
        if i is None or self.tokens[i].head_tok < 0:
            return None
        return self.tokens[self.tokens[i].head_tok]

    def head_in(self, span: Span) -> int | None:
        """Where the head of a phrase starts: its first word that depends on one outside it."""
        for token in self.tokens:
            if token.start >= span.end:
                return None
            if token.start >= span.start and token.upos != "PUNCT":
                above = self.tokens[token.head_tok] if token.head_tok >= 0 else None
                if above is None or not span.start <= above.start < span.end:
                    return token.start
        return None
