"""Offices out of the words of a title: each with its own span and wording, country and type."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.countries import body_named, country_named, demonym
from onrecord.record import Office
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word

INTERNATIONAL = "international"
_DEPUTY = frozenset(["deputy", "vice", "assistant", "junior"])
_LOWERED = {"minister": "deputy minister", "head of government": "deputy head of government", "head of state": "deputy head of state"}
_LINKS = frozenset(["of", "for", "to", "at", "in", "on", "with", "from"])


def is_title(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word can be the head of a title: `minister`, `Vice-Minister`, `ex-governor`."""
    return word.low in lexicon.title_heads or ("-" in word.low and word.low.rsplit("-", 1)[-1] in lexicon.title_heads)


def office_type(title: str, lexicon: Lexicon) -> str | None:
    """The type of an office by its wording: the longest listed phrase before `of` or around it, then the head noun."""
    words = [w.strip("'’,.") for w in title.lower().replace("’", "'").split()]
    stop = next((i for i, w in enumerate(words) if w in _LINKS and i), len(words))
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


def country_in(words: list[Word], *, text: str) -> str | None:
    """The country that a phrase names: by demonym or by name; `INTERNATIONAL` where it names a body of many states; the last one wins."""
    found: str | None = None
    n = len(words)
    for i in range(n):
        if not words[i].cap:
            continue
        for j in range(min(n, i + 5), i, -1):
            if not words[j - 1].cap:
                continue
            piece = text[words[i].start : words[j - 1].end]
            code = country_named(piece) or demonym(piece)
            if code:
                found = found if found and found != INTERNATIONAL else code
                break
            if body_named(piece):
                found = found or INTERNATIONAL
                break
    return found


def read_offices(text: str, words: list[Word], lexicon: Lexicon, *, default: str | None = None) -> tuple[Office, ...]:
    """The offices that a title phrase names, in order: `Kazakh President and Supreme Commander-in-Chief` is two of KZ.

    `default` is the country where the phrase names none; an international body has none.
    """
    found: list[Office] = []
    country: str | None = None
    for part in _parts(words, lexicon):
        code = country_in(part, text=text) or country
        country = code
        start, end = _bare(text, part, lexicon)
        if start >= end or not any(is_title(w, lexicon) for w in part[start:end]):
            continue
        title = text[part[start].start : part[end - 1].end]
        of = None if code == INTERNATIONAL else code or default
        found.append(
            Office(title=" ".join(title.split()), of=of, start=part[start].start, end=part[end - 1].end, type=office_type(title, lexicon))
        )
    return tuple(found)


def _parts(words: list[Word], lexicon: Lexicon) -> Iterator[list[Word]]:
    """The phrase cut at commas and at an `and` that joins two titles."""
    start = 0
    for i, w in enumerate(words):
        joins = w.text in (",", ";", "/") or w.low in ("and", "&")
        if joins and any(is_title(v, lexicon) for v in words[start:i]) and _opens_title(words[i + 1 :], lexicon):
            yield words[start:i]
            start = i + 1
    yield words[start:]


def _opens_title(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether a title begins here, before any link: `Supreme Commander-in-Chief …`, but not `Water Resources`."""
    for w in words[:6]:
        if is_title(w, lexicon):
            return True
        if w.low in _LINKS or not w.text[0].isalnum() or w.low == "and":
            return False
    return False


def _bare(text: str, part: list[Word], lexicon: Lexicon) -> tuple[int, int]:
    """The title itself: without determiner, honorifics, the country before it and the country after `of`."""
    start, end = 0, len(part)
    for i in range(len(part) - 1):
        if part[i].low == "'s" and not any(is_title(w, lexicon) for w in part[:i]) and not _owned_by_body(text, part[:i]):
            start = i + 1
    while start < end:
        w = part[start]
        ahead = next(
            (
                j
                for j in range(min(end, start + 4), start, -1)
                if demonym(text[w.start : part[j - 1].end]) or country_named(text[w.start : part[j - 1].end])
            ),
            None,
        )
        if w.low in lexicon.determiners or (w.low in lexicon.honorifics and not is_title(w, lexicon)) or not w.text[0].isalnum():
            start += 1
        elif ahead and w.cap and ahead < end:
            start = ahead
        else:
            break
    for i in range(start + 1, end):
        if part[i].low == "of":
            j = i + 2 if i + 1 < end and part[i + 1].low == "the" else i + 1
            if j < end and country_named(text[part[j].start : part[end - 1].end]):
                end = i
                break
    while end > start and (not part[end - 1].text[-1].isalnum() and part[end - 1].text[-1] != "."):
        end -= 1
    return start, end


def _owned_by_body(text: str, words: list[Word]) -> bool:
    """Whether the possessor is no country: the title is then worded with it (`Riga Grid's chief executive`)."""
    kept = [w for w in words if w.low not in ("the", "a", "an")]
    return bool(kept) and not country_named(text[kept[0].start : kept[-1].end])
