"""Windows: the stretches of words that pass through the encoder together, as arrays. Training and running cut them with the same code.

A window is a run of whole paragraphs of at most `LIMIT` word pieces; a paragraph longer than that is cut between sentences, a sentence
longer than that between words. It stays with the next paragraph where the copy announces it (a colon, a quotation left open).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.record import Span
from onrecord.tag.features import quote_states, shape_of
from onrecord.tag.tokens import find_tokens

LIMIT = 176
PIECES_PER_WORD = 8
REMEMBERED = 100_000  # words
CLS, SEP, UNK = 101, 102, 100

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """A dispatch's words and everything known of them before the encoder runs. All lists have one entry per word.

    `pieces` are vocabulary ids (at least one a word); `paragraph`, `sentence` and `quotation` are running numbers (`quotation` 0: none).
    """

    spans: list[Span]
    pieces: list[list[int]]
    shape: list[int]
    quote: list[int]
    quotation: list[int]
    paragraph: list[int]
    sentence: list[int]


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first_tok` to `last_tok` (half-open) as the encoder's input.

    `ids`, `shape`, `quote`: [P], one entry per piece, with [CLS], a [SEP] after every paragraph; `start`: [W], each word's first piece.
    """

    first_tok: int
    last_tok: int
    ids: Ints
    shape: Ints
    quote: Ints
    start: Ints


def read_words(text: str, spans: list[Span], paragraph: list[int], sentence: list[int], tokenizer: Tokenizer) -> Words:
    """Cut words into pieces and look at their case and quotation marks."""
    read = [_read_word(text[s:e], tokenizer) for s, e in spans]
    quote, quotation = quote_states(text, spans, paragraph)
    return Words(spans, [pieces for pieces, _ in read], [shape for _, shape in read], quote, quotation, paragraph, sentence)


@lru_cache(maxsize=REMEMBERED)
def _read_word(word: str, tokenizer: Tokenizer) -> tuple[list[int], int]:
    """A word's pieces and its shape, remembered: copy says few words often."""
    ids = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids
    return ids[:PIECES_PER_WORD] or [UNK], shape_of(word)


def cut_windows(text: str, words: Words, limit: int = LIMIT) -> list[tuple[int, int]]:
    """Word ranges of the windows, in order, covering every word once."""
    size = [len(p) for p in words.pieces]
    blocks: list[tuple[int, int, int]] = []
    for begin, end in runs(words.paragraph):
        total = sum(size[begin:end])
        if total <= limit:
            blocks.append((begin, end, total))
            continue
        for s_begin, s_end in runs(words.sentence, begin, end):
            at, count = s_begin, 0
            for i in range(s_begin, s_end):
                if count + size[i] > limit:
                    blocks.append((at, i, count))
                    at, count = i, 0
                count += size[i]
            blocks.append((at, s_end, count))
    out: list[tuple[int, int]] = []
    i = 0
    while i < len(blocks):
        j, total = i, 0
        while j < len(blocks) and total + blocks[j][2] <= limit:
            total += blocks[j][2]
            j += 1
        j = max(j, i + 1)
        if j < len(blocks) and j - i > 1 and _announces(text, words, blocks[j - 1][1]):
            j -= 1
        out.append((blocks[i][0], blocks[j - 1][1]))
        i = j
    return out


def _announces(text: str, words: Words, end_tok: int) -> bool:
    """Whether what ends before word `end_tok` announces what follows: by a colon, or by a quotation that the next word carries on."""
    s, e = words.spans[end_tok - 1]
    if text[s:e] == ":":
        return True
    held = words.quotation[end_tok - 1]
    return bool(held) and end_tok < len(words.spans) and words.quotation[end_tok] == held


def runs(numbers: Sequence[int], begin: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open ranges over which `numbers` stays the same."""
    stop = len(numbers) if end is None else end
    out: list[tuple[int, int]] = []
    at = begin
    for i in range(begin + 1, stop + 1):
        if i == stop or numbers[i] != numbers[at]:
            if i > at:
                out.append((at, i))
            at = i
    return out


def build_window(words: Words, first_tok: int, last_tok: int) -> Window:
    """The arrays of one window."""
    pieces = words.pieces[first_tok:last_tok]
    count = np.fromiter(map(len, pieces), np.int64, len(pieces))
    opens = np.diff(words.paragraph[first_tok:last_tok], prepend=words.paragraph[first_tok]) != 0
    ends = np.cumsum(count + opens)  # a word that opens a paragraph has a [SEP] before its pieces
    total, size = int(count.sum()), int(ends[-1]) + 2
    of = np.repeat(np.arange(len(pieces)), count)  # each piece's word
    at = np.arange(1, total + 1) + np.cumsum(opens)[of]
    ids, shape, quote = np.full(size, SEP), np.zeros(size, np.int64), np.zeros(size, np.int64)
    ids[0] = CLS
    ids[at] = np.fromiter(chain.from_iterable(pieces), np.int64, total)
    shape[at] = np.asarray(words.shape[first_tok:last_tok])[of] + 1
    quote[at] = np.asarray(words.quote[first_tok:last_tok])[of] + 1
    return Window(first_tok, last_tok, ids, shape, quote, 1 + ends - count)


def cut_words(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> tuple[list[Span], list[int], list[int]]:
    """Words of the sentences, with the number of each word's paragraph and sentence (indices into the arguments)."""
    spans: list[Span] = []
    paragraph: list[int] = []
    sentence: list[int] = []
    at = 0
    for number, (begin, end) in enumerate(sentences):
        while at + 1 < len(paragraphs) and paragraphs[at].end < end:
            at += 1
        found = find_tokens(text, begin, end)
        spans += found
        paragraph += [at] * len(found)
        sentence += [number] * len(found)
    return spans, paragraph, sentence
