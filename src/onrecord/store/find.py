"""Who said this? A pasted sentence against every statement: exactly, or nearly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sqlalchemy import Connection, select

from onrecord.errors import QueryError
from onrecord.store.archive import Archive
from onrecord.store.filters import Filters
from onrecord.store.fulltext import Term, count_some, read_query
from onrecord.store.schema import statement
from onrecord.store.search import Hit, fetch_hits, rank

WORD = re.compile(r"\w+")
LIKE_AT = 0.6  # share of the pasted words that stand in a statement, in order, from which it is nearly the same
MOST_READ = 60  # candidates compared word by word
RARE = 6  # rarest words of the sentence that are looked up when its words do not all stand in one statement
COMMON = 5_000  # a word in so many statements is not counted further


@dataclass(frozen=True, slots=True)
class Likeness:
    """A statement that says what was pasted. `share` of the pasted words stand in it, in order; `exact`: all in one piece."""

    hit: Hit
    share: float
    exact: bool


def find_like(archive: Archive, pasted: str, *, limit: int = 5, everything: bool = False) -> list[Likeness]:
    """The statements that say what is pasted, the likest first. Raises `QueryError` where it holds no word."""
    words = fold(pasted)
    if not words:
        raise QueryError(f"--like: got {pasted!r}, expected a sentence or a part of one")
    with archive.read() as conn:
        ids = _candidates(conn, words, Filters(everything=everything))
        rows = conn.execute(select(statement.c.id, statement.c.content).where(statement.c.id.in_(ids))).all()
        scored = sorted(((*compare(words, fold(row.content)), row.id) for row in rows), key=lambda x: (-x[0], -x[1], x[2]))
        kept = [(share, exact, number) for share, exact, number in scored if share >= LIKE_AT][:limit]
        hits = fetch_hits(conn, "statement", [(number, share) for share, _, number in kept])
    return [Likeness(hit, share, exact) for hit, (share, exact, _) in zip(hits, kept, strict=True)]


def fold(text: str) -> list[str]:
    """The words of a text without case and punctuation."""
    return WORD.findall(text.casefold().replace("’", "'").replace("'s ", "s "))


def compare(pasted: Sequence[str], said: Sequence[str]) -> tuple[float, bool]:
    """Share of the pasted words that stand in what was said, in order (0-1), and whether they stand there in one piece."""
    n = len(pasted)
    if any(list(said[i : i + n]) == list(pasted) for i in range(len(said) - n + 1)):
        return 1.0, True
    blocks = SequenceMatcher(None, pasted, said, autojunk=False).get_matching_blocks()
    return min(sum(b.size for b in blocks) / n, 0.999), False


def _candidates(conn: Connection, words: Sequence[str], asked: Filters) -> set[int]:
    """Statements worth comparing: those that hold the sentence's words as they stand, all of them, or most of its rarest."""
    distinct = list(dict.fromkeys(words))
    rarest, rare = _rarest(conn, distinct)
    tries: list[tuple[Term, ...]] = [(Term(tuple(words)),), read_query(" ".join(distinct))]
    without_one = [[w for w in rarest if w != left] for left in rarest]
    pairs = [[a, b] for i, a in enumerate(rarest[:4]) for b in rarest[i + 1 : 4]]
    tries += [tuple(Term((w,)) for w in some) for some in (*without_one, *pairs) if len(some) > 2 or rare.intersection(some)]
    found: set[int] = set()
    for terms in tries:
        if len(found) >= MOST_READ:
            break
        found |= {number for number, _ in rank(conn, asked, "statement", terms, MOST_READ - len(found))}
    return found


def _rarest(conn: Connection, words: Sequence[str]) -> tuple[list[str], set[str]]:
    """Of the longest words, those that the fewest statements hold, the rarest first, without those that nobody ever said; and which of
    them are not common."""
    longest = sorted(words, key=lambda w: (-len(w), w))[: 2 * RARE]
    counted = [(count_some(conn, "statement", (Term((w,)),), COMMON), w) for w in longest]
    ordered = [word for count, word in sorted(counted, key=lambda x: (x[0], -len(x[1]), x[1])) if count]
    return ordered[:RARE], {word for count, word in counted if count < COMMON}
