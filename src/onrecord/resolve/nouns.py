"""Noun phrases for people and bodies: `the minister`, `our Russian colleagues`, `the head of the delegation`."""

from __future__ import annotations

from onrecord.record import Span
from onrecord.resolve.found import Found, Kind
from onrecord.resolve.genders import gender_of
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import INTERNATIONAL, country_in, is_demonym
from onrecord.resolve.offices import read_offices
from onrecord.resolve.titles import owner_start
from onrecord.resolve.words import Word

_LONGEST = 7


def find_nouns(text: str, words: list[Word], taken: bytearray, lexicon: Lexicon) -> list[Found]:
    """Every such phrase whose head is not inside a name; `taken` marks the characters that names hold."""
    return [found for i, w in enumerate(words) if w.noun and not taken[w.start] and (found := _read_noun(text, words, i, taken, lexicon))]


def _read_noun(text: str, words: list[Word], i: int, taken: bytearray, lexicon: Lexicon) -> Found | None:
    w = words[i]
    title = w.title
    person = title or w.low in lexicon.persons or w.low in lexicon.plural
    body = w.low in lexicon.org_nominal
    if not (person or body or w.low in lexicon.country_nouns):
        return None
    if w.low in lexicon.adjectives and i + 1 < len(words) and words[i + 1].sentence == w.sentence and _may_be_noun(words[i + 1], lexicon):
        return None
    if i + 1 < len(words) and words[i + 1].sentence == w.sentence and not taken[words[i + 1].start] and _is_head(words[i + 1], lexicon):
        return None
    first, determined = _phrase_start(words, i, taken, lexicon)
    plural = w.low in lexicon.plural or (w.low.endswith("s") and w.low[:-1] in lexicon.title_heads)
    if not determined and not plural:
        return None
    inside = words[first : i + 1]
    owned = any(x.low == "'s" for x in inside)
    end = extend(words, i + 1, lexicon)
    code = country_in(words[first:end], text=text)
    kind: Kind = "unnamed" if person else "organization" if body else "country"
    before = words[first - 1].low if first and words[first - 1].sentence == w.sentence else ""
    lows = [x.low for x in words[max(first, _last_owner(words, first, i)) : i + 1]]
    return Found(
        Span(words[first].start, words[end - 1].end),
        Span(w.start, w.end),
        "noun",
        kind,
        w.low,
        w.sentence,
        offices=read_offices(text, words[first:end], lexicon) if title else (),
        gender=gender_of(lows, (), (), lexicon),
        plural=plural,
        definite=inside[0].low in lexicon.definite or owned,
        country=None if code == INTERNATIONAL else code,
        possessive=end < len(words) and words[end].low == "'s",
        subject=before not in lexicon.prepositions,
    )


def _may_be_noun(word: Word, lexicon: Lexicon) -> bool:
    return (
        word.text[0].isalpha()
        and word.low not in lexicon.lower
        and word.low not in lexicon.verbs
        and word.low not in lexicon.stops
        and not word.low.endswith("ed")
    )


def _is_head(word: Word, lexicon: Lexicon) -> bool:
    return word.title or word.low in lexicon.persons or word.low in lexicon.org_nominal or word.low in lexicon.plural


def _last_owner(words: list[Word], first: int, i: int) -> int:
    return max((k + 1 for k in range(first, i) if words[k].low == "'s"), default=first)


def _phrase_start(words: list[Word], i: int, taken: bytearray, lexicon: Lexicon) -> tuple[int, bool]:
    """Where the phrase with its head at `i` begins, and whether a determiner or possessor opens it."""
    j, sentence = i, words[i].sentence
    while j and words[j - 1].sentence == sentence and i - j < _LONGEST:
        w = words[j - 1]
        if w.low in lexicon.determiners or w.text.isdigit():
            return j - 1, True
        if w.low == "'s" and j > 1:
            return owner_start(words, j - 2, lexicon), True
        stops = w.low in lexicon.links or w.low in lexicon.stops or w.low in lexicon.verbs
        if not w.text[0].isalpha() or stops or (w.low in lexicon.lower and w.low not in lexicon.modifiers):
            break
        if w.cap and not (is_demonym(w.text) or taken[w.start]):
            break
        j -= 1
    return j, j < i and (is_demonym(words[j].text) or words[j].cap)


def extend(words: list[Word], after: int, lexicon: Lexicon) -> int:
    """The end of the `of` phrase behind a noun, if one follows: `the head of the delegation`."""
    n = len(words)
    if after + 1 >= n or words[after].low not in ("of", "for") or words[after + 1].sentence != words[after - 1].sentence:
        return after
    k = after + 1
    while k < n and words[k].sentence == words[after].sentence and words[k].low in lexicon.determiners:
        k += 1
    start = k
    while k < n and words[k].sentence == words[after].sentence:
        w = words[k]
        named = w.cap and w.text[0].isalpha() and w.low not in lexicon.calendar
        if not (
            named
            or w.low in lexicon.modifiers
            or w.low in lexicon.org_heads
            or w.low in lexicon.portfolios
            or w.low == "'s"
            or w.low in lexicon.country_nouns
        ):
            break
        k += 1
    return k if k > start else after
