"""The phrase around a name: the title before it, an apposition behind it. By words, positions are indices into the dispatch's words."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import is_demonym
from onrecord.resolve.words import Word

_CLOSING = frozenset([",", ".", ";", ":", ")", '"', "”", "“", "—", "–", "-", "who", "which", "whose"])
_OLDEST = 120
_REGION = 16
_NOUNS = 3


def title_before(words: list[Word], name: int, lexicon: Lexicon, *, after: int, starts: Collection[int]) -> int:
    """Where the phrase that ends in the name `name` to `after` begins; `name` itself where nothing stands before it.

    `starts` are the characters at which sources start: a phrase that begins there needs no comma behind the name to be one.
    """
    first, titled = _adjacent(words, name, lexicon)
    linked = _linked_title(words, first, lexicon)
    if linked is not None and (not titled or words[linked].cap or lexicon.title_types.get(words[first].low) == "military rank"):
        first, titled = _premodifiers(words, linked, lexicon), True
    while first and words[first - 1].sentence == words[name].sentence:
        mark = words[first - 1]
        if mark.text == "," or (titled and mark.low in ("and", "&")):
            head = _linked_title(words, first - 1, lexicon, alone=True)
            if head is None:
                break
            start = _premodifiers(words, head, lexicon)
            opens = titled or words[start].low in lexicon.determiners or words[start].cap or any(w.low == "'s" for w in words[start:head])
            joined = titled or words[start].start in starts or mark.text != "," or _closes(words, after)
            owned = words[start].low in lexicon.possessives or any(w.low == "'s" for w in words[start:head])
            bare = head == first - 2 and not words[head].cap and not owned  # the president, lawyer X: two people
            if not (opens and joined) or (titled and mark.text == "," and bare and words[start].start not in starts):
                break
            first, titled = start, True
        else:
            break
    return first


def _closes(words: list[Word], after: int) -> bool:
    return after >= len(words) or words[after].sentence != words[after - 1].sentence or words[after].low in _CLOSING


def _adjacent(words: list[Word], name: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Titles and honorifics right before a name, with their modifiers, possessors and determiner."""
    j, sentence = name, words[name].sentence
    while j and words[j - 1].sentence == sentence:
        w = words[j - 1]
        if (w.title or w.low in lexicon.persons) and not (j > 1 and words[j - 2].low in lexicon.links and not w.cap):
            return _premodifiers(words, j - 1, lexicon), True
        if w.low in lexicon.honorifics and w.cap:
            j -= 1
        else:
            break
    return j, False


def _premodifiers(words: list[Word], head: int, lexicon: Lexicon) -> int:
    """Where the noun phrase with its title at `head` begins."""
    j, sentence = head, words[head].sentence
    while j and words[j - 1].sentence == sentence:
        w = words[j - 1]
        if w.title or _belongs(words, j - 1, lexicon) or (w.low in lexicon.honorifics and w.cap):
            j -= 1
        elif w.low == "'s" and j > 1:
            return owner_start(words, j - 2, lexicon)
        elif w.cap and w.low not in lexicon.lower and w.text[0].isalpha() and w.low not in lexicon.calendar and not words[j].cap:
            j -= 1
        elif w.low in lexicon.openers:
            return j - 1
        elif (over := _over_nouns(words, j, lexicon)) is not None:
            j = over
        else:
            break
    return j


def _over_nouns(words: list[Word], j: int, lexicon: Lexicon) -> int | None:
    """Where up to three common nouns before word `j` begin, if a determiner or possessor opens them: `the drought | commissioner`."""
    k, sentence = j, words[j].sentence
    while k and j - k < _NOUNS and words[k - 1].sentence == sentence and _is_common(words[k - 1], lexicon):
        k -= 1
    if k == j or not k or words[k - 1].sentence != sentence:
        return None
    opener = words[k - 1]
    return k if opener.low in lexicon.openers or opener.low == "'s" or is_demonym(opener.text) else None


def _is_common(w: Word, lexicon: Lexicon) -> bool:
    return (
        w.text[0].isalpha()
        and not w.cap
        and w.low not in lexicon.lower
        and w.low not in lexicon.links
        and w.low not in lexicon.stops
        and w.low not in lexicon.verbs
    )


def owner_start(words: list[Word], last: int, lexicon: Lexicon) -> int:
    """Where the possessor that ends at word `last` begins: its capitalised words, or its noun, and their determiner."""
    k, sentence = last, words[last].sentence
    while k and words[k - 1].sentence == sentence:
        w = words[k - 1]
        chained = w.cap and w.text[0].isalpha() and w.low not in lexicon.lower and w.low not in lexicon.calendar
        linked = w.low in ("of", "for") and k > 1 and words[k - 2].cap
        if chained or linked or _belongs(words, k - 1, lexicon):
            k -= 1
        else:
            break
    if k and words[k - 1].low in lexicon.determiners and words[k - 1].sentence == sentence:
        k -= 1
    return k


def _belongs(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether the word is part of a title to its right: a modifier, a field, a body, a demonym, an `and` between fields."""
    w = words[i]
    if w.low in ("and", "&") and i and i + 1 < len(words):
        before, behind = words[i - 1].low, words[i + 1].low
        return (before in lexicon.portfolios or before in lexicon.modifiers) and (
            behind in lexicon.portfolios or behind in lexicon.modifiers
        )
    return w.low in lexicon.modifiers or w.low in lexicon.portfolios or w.low in lexicon.org_heads or is_demonym(w.text)


def _linked_title(words: list[Word], end: int, lexicon: Lexicon, *, alone: bool = False) -> int | None:
    """The title whose phrase ends right before word `end`: `Head of the village administration |`; with `alone` also `the president |`."""
    if not end:
        return None
    j, sentence = end, words[end - 1].sentence
    best: int | None = None
    while j and end - j < _REGION and words[j - 1].sentence == sentence:
        w = words[j - 1]
        if w.text == ")" and j >= 3 and words[j - 3].text == "(":
            j -= 3
            end = j if end == j + 3 else end
            continue
        breaks = (
            not (w.text[0].isalnum() or w.low == "'s" or _is_plural_owner(words, j - 1)) or w.low in lexicon.stops or w.low in lexicon.verbs
        )
        if breaks or (
            w.low in lexicon.lower
            and w.low not in lexicon.determiners
            and w.low not in lexicon.links
            and not _belongs(words, j - 1, lexicon)
            and w.low != "and"
        ):
            break
        j -= 1
        if w.title and ((j == end - 1 and alone) or (j + 1 < end and words[j + 1].low in lexicon.links)):
            best = j
            break
    if best is None:
        return None
    k = best
    while k and (words[k - 1].low in lexicon.determiners or words[k - 1].low in lexicon.modifiers) and words[k - 1].sentence == sentence:
        k -= 1
    if k > 1 and words[k - 1].low in lexicon.links and words[k - 2].title and words[k - 2].sentence == sentence:
        return k - 2
    return best


def _is_plural_owner(words: list[Word], i: int) -> bool:
    """Whether the mark is the apostrophe of `the Nurses' Union`."""
    return words[i].text in "'’" and 0 < i < len(words) - 1 and words[i - 1].low.endswith("s") and words[i + 1].text[0].isalpha()


def apposition(words: list[Word], after: int, lexicon: Lexicon) -> tuple[int, int]:
    """The apposition behind the name that ends before word `after`: the word it ends before, and the word its title phrase begins at.

    An age counts (`, 63,`); both are `after` where there is none.
    """
    n, sentence = len(words), words[after - 1].sentence
    k = after
    if k < n and words[k].text == "(":
        close = next((i for i in range(k, min(k + 8, n)) if words[i].text == ")"), None)
        k = close + 1 if close else k
    if k >= n or words[k].sentence != sentence:
        return after, after
    if words[k].text != ",":
        return after, after
    k += 1
    aged = k < n and words[k].text.isdigit() and int(words[k].text[:4]) < _OLDEST
    if aged:
        if k + 1 >= n or words[k + 1].text != ",":
            return k + 1, k + 1
        end = _title_phrase(words, k + 2, sentence, lexicon)
        return (end, k + 2) if end else (k + 1, k + 1)
    end = _title_phrase(words, k, sentence, lexicon)
    return (end, k) if end else (after, after)


def _title_phrase(words: list[Word], first: int, sentence: int, lexicon: Lexicon) -> int:
    """Where the title phrase that begins at word `first` ends; 0 where none begins, or where it is another person's title."""
    n, head = len(words), None
    for i in range(first, min(first + 9, n)):
        w = words[i]
        if (
            w.sentence != sentence
            or w.low in lexicon.stops
            or not (w.text[0].isalnum() or w.low == "'s")
            or w.low in lexicon.links
            or w.low in ("and", "&")
        ):
            break
        owner = i + 1 < n and words[i + 1].low == "'s"
        if (w.title or w.low in lexicon.persons) and not owner:
            head = i
    if head is None:
        return 0
    end = head + 1
    if end < n and words[end].cap and words[end].sentence == sentence and words[end].low not in lexicon.portfolios:
        return 0
    while end < n and words[end].sentence == sentence and end < head + _REGION:
        w = words[end]
        if w.low in lexicon.stops or not (w.text[0].isalnum() or w.low == "'s" or _is_plural_owner(words, end)) or w.low in lexicon.verbs:
            break
        end += 1
    return end


def predicate(words: list[Word], after: int, lexicon: Lexicon) -> tuple[int, int]:
    """The title that the sentence gives the name before word `after`: `was named Regional Director`, `as ambassador to NATO`.

    The words it begins and ends at; both are `after` where there is none.
    """
    n, sentence = len(words), words[after - 1].sentence
    k = after
    while k < n and words[k].sentence == sentence and words[k].low in lexicon.becoming:
        k += 1
    given = after >= 2 and any(w.low in lexicon.naming for w in words[max(0, after - 6) : after] if w.sentence == sentence)
    if k == after and not given:
        return after, after
    end = _title_phrase(words, k, sentence, lexicon)
    return (k, end) if end else (after, after)
