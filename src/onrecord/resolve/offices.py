"""Offices out of the words of a title: each with its own span and wording, country and type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from onrecord.record import Office
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import country_in, country_of, named_country
from onrecord.resolve.words import Word

_OF_STATES = frozenset(["head of state", "deputy head of state", "governor"])
_DEPUTY = frozenset(["deputy", "vice", "assistant", "junior"])
_LOWERED = {"minister": "deputy minister", "head of government": "deputy head of government", "head of state": "deputy head of state"}


@lru_cache(maxsize=16384)
def office_type(title: str, lexicon: Lexicon) -> str | None:
    """The type of an office by its wording: the longest listed phrase before `of` or around it, then the head noun."""
    words = [w.strip("'’,.") for w in title.lower().replace("’", "'").split()]
    stop = next((i for i, w in enumerate(words) if w in lexicon.links and i), len(words))
    best: tuple[int, int, str] | None = None
    for size in (4, 3, 2, 1):
        for i in range(len(words) - size + 1):
            kind = lexicon.title_types.get(" ".join(words[i : i + size]))
            inside = i < stop
            if kind and inside and (best is None or size > best[0] or (size == best[0] and i > best[1])):
                best = (size, i, kind)
        if best:
            break
    if best is None:
        last = words[stop - 1] if stop else ""
        kind = lexicon.title_types.get(last.rsplit("-", 1)[-1])
        if kind is None:
            return None
        best = (1, stop - 1, kind)
    if _DEPUTY & set(words[: best[1]]):
        return _LOWERED.get(best[2], best[2])
    return best[2]


def read_offices(text: str, words: list[Word], lexicon: Lexicon, *, default: str | None = None) -> tuple[Office, ...]:
    """The offices that a title phrase names, in order: `Kazakh President and Supreme Commander-in-Chief` is two of KZ.

    `default` is the country where the phrase names none; `INTERNATIONAL` stands for a body of many states.
    """
    found: list[Office] = []
    country: str | None = None
    for part in _parts(words, lexicon):
        code = country_in(part, text=text) or country
        country = code
        start, end = _bare(text, part, lexicon)
        if start >= end or not any(w.title for w in part[start:end]):
            continue
        title = text[part[start].start : part[end - 1].end]
        of = code or default
        kind = office_type(title, lexicon)
        if kind in _OF_STATES and not code and _over_body(part[start:end], lexicon):
            kind = "executive"
        found.append(Office(title=" ".join(title.split()), of=of, start=part[start].start, end=part[end - 1].end, type=kind))
    return tuple(found)


def _over_body(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether the title is over a body, no state: `president of the boat builders' association`, `governor of the central bank`."""
    link = next((i for i, w in enumerate(words) if w.low in ("of", "for") and i), None)
    return link is not None and words[-1].low not in lexicon.country_nouns and any(w.low in lexicon.org_heads for w in words[link:])


def _parts(words: list[Word], lexicon: Lexicon) -> Iterator[list[Word]]:
    """The phrase cut at commas and at an `and` that joins two titles, and before a rank (`police spokeswoman | Lieutenant Colonel`)."""
    start = 0
    for i, w in enumerate(words):
        joins = w.text in (",", ";", "/") or w.low in ("and", "&")
        if joins and any(v.title for v in words[start:i]) and _opens_title(words[i + 1 :], lexicon):
            yield words[start:i]
            start = i + 1
        elif i > start and _opens_rank(words, i, lexicon):
            yield words[start:i]
            start = i
    yield words[start:]


def _opens_rank(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether a rank begins here, right behind another title; the second word of `Secretary General` is none."""
    before = words[i - 1]
    if not words[i].cap or not _is_rank(words[i], lexicon) or _is_rank(before, lexicon) or not before.title:
        return False
    return words[i].low != "general"


def _is_rank(word: Word, lexicon: Lexicon) -> bool:
    return lexicon.title_types.get(word.low) == "military rank"


def _opens_title(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether a title begins here, before any link: `Supreme Commander-in-Chief …`, but not `Water Resources`."""
    for w in words[:6]:
        if w.title:
            return True
        if w.low in lexicon.links or not w.text[0].isalnum() or w.low == "and":
            return False
    return False


def _bare(text: str, part: list[Word], lexicon: Lexicon) -> tuple[int, int]:
    """The title itself: without determiner, possessor, honorifics, the country before it and the country after `of`."""
    start, end = 0, len(part)
    for i in range(len(part) - 1):
        if part[i].low == "'s" and not any(w.title for w in part[:i]):
            start = i + 1
    while start < end:
        w = part[start]
        ahead = (
            next((j for j in range(min(end, start + 4), start, -1) if country_of(text[w.start : part[j - 1].end])), None) if w.cap else None
        )
        if w.low in lexicon.determiners or (w.low in lexicon.honorifics and not w.title) or not w.text[0].isalnum():
            start += 1
        elif ahead and ahead < end:
            start = ahead
        else:
            break
    titled = False
    for i in range(start, end):
        w = part[i]
        if titled and (
            (w.low.endswith("ing") and not w.cap) or (w.low == "and" and i + 1 < end and part[i + 1].low in lexicon.determiners)
        ):
            end = i
            break
        if titled and w.low == "of":
            j = i + 2 if i + 1 < end and part[i + 1].low == "the" else i + 1
            if j < end and named_country(text[part[j].start : part[end - 1].end]):
                end = i
                break
        titled = titled or w.title
    while end > start + 1 and (
        not part[end - 1].text[-1].isalnum() or (part[end - 1].low in lexicon.honorifics and not part[end - 1].title)
    ):
        if part[end - 1].text[-1] == "." and part[end - 1].title:
            break
        end -= 1
    return start, end
