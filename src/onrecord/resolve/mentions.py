"""Every mention of someone or something: names with their titles and appositions, noun phrases, pronouns. By rule, from words alone."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.countries import country_named, demonym, seat
from onrecord.record import Office, Place, Span
from onrecord.resolve.found import Found, Gender, Kind
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.offices import INTERNATIONAL, country_in, is_title, read_offices
from onrecord.resolve.runs import Run, find_runs
from onrecord.resolve.words import Word

PRONOUNS: dict[str, tuple[Gender | None, bool]] = {
    "he": ("male", False),
    "him": ("male", False),
    "his": ("male", False),
    "himself": ("male", False),
    "she": ("female", False),
    "her": ("female", False),
    "hers": ("female", False),
    "herself": ("female", False),
    "it": (None, False),
    "its": (None, False),
    "itself": (None, False),
    "they": (None, True),
    "them": (None, True),
    "their": (None, True),
    "themselves": (None, True),
    "i": (None, False),
    "me": (None, False),
    "my": (None, False),
    "myself": (None, False),
    "mine": (None, False),
    "who": (None, False),
}
FIRST_PERSON = frozenset(["i", "me", "my", "myself", "mine"])
_LINKS = frozenset(["of", "for", "to", "at", "in", "on", "with", "from"])
_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "around",
        "outside",
        "via",
        "off",
        "into",
        "through",
        "across",
        "toward",
        "towards",
        "between",
        "of",
        "within",
    ]
)
_STOPS = frozenset(
    [
        "who",
        "which",
        "that",
        "whose",
        "whom",
        "where",
        "when",
        "while",
        "as",
        "after",
        "before",
        "but",
        "said",
        "says",
        "told",
        "has",
        "had",
        "was",
        "is",
        "will",
        "would",
    ]
)
_AGE = 130


def find_mentions(text: str, words: list[Word], places: Sequence[Place], lexicon: Lexicon) -> list[Found]:
    """Mentions in the order of the text; those of names may hold others (`the ministry's spokesman`)."""
    named = [found for run in find_runs(text, words, lexicon) if (found := _read_named(text, words, run, places, lexicon))]
    taken = bytearray(len(text) + 1)
    for found in named:
        if found.form == "name":
            taken[found.core.start : found.core.end] = b"\1" * (found.core.end - found.core.start)
    covered = {(f.span.end) for f in named if f.form == "noun"}
    nouns = [f for i in range(len(words)) if (f := _read_noun(text, words, i, taken, lexicon)) and f.span.end not in covered]
    inside_title = [f.span for f in named if f.kind == "person"]
    nouns = [f for f in nouns if not any(s.start <= f.core.start and f.core.end <= s.end for s in inside_title) or f.kind != "unnamed"]
    pronouns = [f for i in range(len(words)) if (f := _read_pronoun(words, i))]
    return sorted([*named, *nouns, *pronouns], key=lambda f: (f.span.start, -f.span.end, f.core.start))


def _read_named(text: str, words: list[Word], run: Run, places: Sequence[Place], lexicon: Lexicon) -> Found | None:
    first, name, after = run.first, run.name, run.after
    sentence = words[first].sentence
    core = Span(words[min(name, after - 1)].start, words[after - 1].end)
    if run.kind == "person":
        return _read_person(text, words, run, lexicon)
    piece = text[core.start : core.end]
    start = _determiner(words, first)
    kind = run.kind
    code = country_named(piece) if kind == "country" else country_in(words[max(0, first - 1) : after], text=text)
    if kind == "place" and (held := seat(piece)):
        code = held.of
    if kind in ("unknown", "place") and kind != "place" and any(p.start < core.end and core.start < p.end for p in places):
        kind = "place"
    before = words[first - 1].low if first and words[first - 1].sentence == sentence else ""
    return Found(
        Span(start, core.end),
        core,
        "name",
        kind,
        words[after - 1].low,
        sentence,
        " ".join(piece.split()),
        parts=tuple(w.text for w in words[first:after] if w.low != "'s"),
        country=None if code == INTERNATIONAL else code,
        definite=True,
        possessive=after < len(words) and words[after].low == "'s",
        subject=before not in _PREPOSITIONS,
    )


def _determiner(words: list[Word], first: int) -> int:
    if first and words[first - 1].low in ("the", "a", "an") and words[first - 1].sentence == words[first].sentence:
        return words[first - 1].start
    return words[first].start


def _read_person(text: str, words: list[Word], run: Run, lexicon: Lexicon) -> Found | None:
    first, name, after = run.first, run.name, run.after
    sentence = words[first].sentence
    titled = any(is_title(w, lexicon) for w in words[first:name])
    left = _walk_left(words, first, titled, lexicon)
    if left < first:
        titled = titled or any(is_title(w, lexicon) for w in words[left:first])
    honour = [w.low for w in words[left:name] if w.low in lexicon.honorifics]
    title = words[left:name] if titled else []
    right = after
    offices = read_offices(text, title, lexicon) if title else ()
    lows = [w.low for w in words[left:name]]
    parts = tuple(w.text for w in words[name:after] if w.low not in lexicon.suffixes and w.low != "'s")
    if name < after:
        right, more = _apposition(text, words, after, lexicon)
        if right > after:
            lows += [w.low for w in words[after:right]]
            offices += more
    elif not titled:
        return None
    gender = _gender(lows, honour, parts, lexicon)
    country = country_in(words[left:first] + title, text=text)
    if name >= after:  # a title alone: the Prime Minister
        end, _ = _extend(words, after, lexicon)
        core = Span(words[after - 1].start, words[after - 1].end)
        definite = words[left].low in lexicon.definite or words[left].cap
        head = next((w.low for w in reversed(words[first:after]) if is_title(w, lexicon)), words[after - 1].low)
        plural = head in lexicon.plural or (head.endswith("s") and head[:-1] in lexicon.title_heads)
        return Found(
            Span(words[left].start, words[end - 1].end),
            core,
            "noun",
            "unnamed",
            head,
            sentence,
            offices=offices,
            gender=gender,
            plural=plural,
            definite=definite,
            country=None if country == INTERNATIONAL else country,
            possessive=after < len(words) and words[after].low == "'s",
            subject=True,
        )
    core = Span(words[name].start, words[after - 1].end)
    before = words[left - 1].low if left and words[left - 1].sentence == sentence else ""
    return Found(
        Span(words[left].start, words[right - 1].end),
        core,
        "name",
        "person",
        parts[-1].lower() if parts else "",
        sentence,
        " ".join(text[core.start : core.end].split()),
        parts=parts,
        offices=offices,
        gender=gender,
        definite=True,
        country=None if country == INTERNATIONAL else country,
        possessive=after < len(words) and words[after].low == "'s",
        subject=before not in _PREPOSITIONS and before not in ("and", "with", "by"),
    )


def _walk_left(words: list[Word], first: int, titled: bool, lexicon: Lexicon) -> int:
    """The first word of the phrase: titles, their modifiers, possessors and the determiner before a name."""
    j, sentence = first, words[first].sentence
    has_title = titled
    while j and words[j - 1].sentence == sentence:
        w = words[j - 1]
        if is_title(w, lexicon) or w.low in lexicon.persons:
            has_title = True
            j -= 1
        elif (w.low in lexicon.honorifics and w.cap) or (has_title and _belongs(words, j - 1, lexicon)):
            j -= 1
        elif has_title and w.low == "'s" and j > 1:
            j -= 2
            while j and words[j - 1].sentence == sentence and words[j - 1].cap and words[j].cap:
                j -= 1
        elif w.text == "," and has_title and (back := _title_before_comma(words, j - 1, lexicon)) is not None:
            j = back
        else:
            break
    if j and has_title and words[j - 1].low in lexicon.determiners and words[j - 1].sentence == sentence:
        j -= 1
    return j


def _belongs(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether the word is part of a title to its right: a modifier, a field, a body, a demonym, an `and` between fields."""
    w = words[i]
    if w.low in ("and", "&") and i:
        return words[i - 1].low in lexicon.portfolios or words[i - 1].low in lexicon.modifiers or is_title(words[i - 1], lexicon)
    return w.low in lexicon.modifiers or w.low in lexicon.portfolios or w.low in lexicon.org_heads or demonym(w.text) is not None


def _title_before_comma(words: list[Word], comma: int, lexicon: Lexicon) -> int | None:
    """Where a capitalised title with `of` begins that ends right before the comma (`Minister of Emergency Situations, Colonel …`)."""
    j = comma
    linked = False
    while (
        j and words[j - 1].sentence == words[comma].sentence and (words[j - 1].cap or words[j - 1].low in ("of", "the", "and", "for", "'s"))
    ):
        j -= 1
        linked = linked or words[j].low in ("of", "for")
        if is_title(words[j], lexicon) and (linked or j == comma - 1):
            while (
                j
                and words[j - 1].sentence == words[comma].sentence
                and words[j - 1].cap
                and (words[j - 1].low in lexicon.modifiers or demonym(words[j - 1].text))
            ):
                j -= 1
            return j
    return None


def _apposition(text: str, words: list[Word], after: int, lexicon: Lexicon) -> tuple[int, tuple[Office, ...]]:
    """The end of an apposition behind a name, and the offices in it: `, 63, deputy director of the centre,`."""
    n, sentence = len(words), words[after - 1].sentence
    k = after
    if k < n and words[k].text == "(":
        close = next((i for i in range(k, min(k + 8, n)) if words[i].text == ")"), None)
        k = close + 1 if close else k
    if k >= n or words[k].text != "," or words[k].sentence != sentence:
        return after, ()
    k += 1
    if k < n and words[k].text.isdigit() and int(words[k].text[:4]) < _AGE:
        if k + 1 < n and words[k + 1].text == ",":
            inner, offices = _apposition_body(text, words, k + 2, sentence, lexicon)
            return (inner, offices) if inner else (k + 1, ())
        return k + 1, ()
    inner, offices = _apposition_body(text, words, k, sentence, lexicon)
    return (inner, offices) if inner else (after, ())


def _apposition_body(text: str, words: list[Word], k: int, sentence: int, lexicon: Lexicon) -> tuple[int, tuple[Office, ...]]:
    n = len(words)
    head = None
    for i in range(k, min(k + 9, n)):
        w = words[i]
        if w.sentence != sentence or w.low in _STOPS or w.text in ',;:.—–-"“”' or w.low in ("and", *_LINKS):
            break
        if is_title(w, lexicon) or w.low in lexicon.persons:
            head = i
    if head is None:
        return 0, ()
    end = head + 1
    while end < n and words[end].sentence == sentence and end < head + 16:
        w = words[end]
        if w.low in _STOPS or w.text in ',;:.—–"“”()' or w.low in lexicon.verbs:
            break
        end += 1
    return end, read_offices(text, words[k:end], lexicon)


def _gender(lows: list[str], honour: list[str], parts: tuple[str, ...], lexicon: Lexicon) -> Gender | None:
    for low in lows:
        if low in lexicon.gendered:
            return "male" if lexicon.gendered[low] == "male" else "female"
    for low in honour:
        if lexicon.honorifics[low] != "any":
            return "male" if lexicon.honorifics[low] == "male" else "female"
    return gender_of_name(parts, lexicon)


def gender_of_name(parts: tuple[str, ...], lexicon: Lexicon) -> Gender | None:
    """What a name's own form says: a listed given name, a patronymic, a Slavic or Turkic surname's ending."""
    if not parts:
        return None
    last = parts[-1].lower()
    if (
        last.endswith(("ovna", "evna", "kyzy", "qizi", "ova", "eva", "ska", "skaya", "skaia", "aya", "dottir", "dóttir", "ová", "binti"))
        and len(last) > 4
    ):
        return "female"
    if (
        last.endswith(("ovich", "evich", "uulu", "ogly", "oglu", "sky", "skiy", "skyi", "ov", "ev", "in", "sson"))
        and len(last) > 4
        and len(parts) > 1
        and last.endswith(("ov", "ev", "sky", "skiy", "ovich", "evich", "sson"))
    ):
        return "male"
    listed = lexicon.given.get(parts[0].lower()) if len(parts) > 1 else None
    if listed in ("m", "f"):
        return "male" if listed == "m" else "female"
    return None


def _extend(words: list[Word], after: int, lexicon: Lexicon) -> tuple[int, bool]:
    """The end of the `of` phrase behind a noun, if one follows: `the head of the delegation`."""
    n = len(words)
    if after + 1 < n and words[after].low == "of" and words[after + 1].sentence == words[after - 1].sentence:
        k = after + 1
        while k < n and words[k].sentence == words[after].sentence and words[k].low in lexicon.determiners:
            k += 1
        while (
            k < n
            and words[k].sentence == words[after].sentence
            and (
                words[k].cap or words[k].low in lexicon.modifiers or words[k].low in lexicon.org_heads or words[k].low in lexicon.portfolios
            )
        ):
            k += 1
        return (k, True) if k > after + 1 and words[k - 1].low not in lexicon.determiners else (after, False)
    return after, False


def _read_noun(text: str, words: list[Word], i: int, taken: bytearray, lexicon: Lexicon) -> Found | None:
    """A noun phrase whose head is a title, a person, a body or a country noun: `the minister`, `our Russian colleagues`, `the ministry`."""
    w = words[i]
    if taken[w.start] or w.low == "'s":
        return None
    title = is_title(w, lexicon)
    person = title or w.low in lexicon.persons or w.low in lexicon.plural or w.low == "source"
    body = w.low in lexicon.org_nominal
    country = w.low in lexicon.country_nouns
    if not (person or body or country):
        return None
    if i + 1 < len(words) and words[i + 1].sentence == w.sentence and not taken[words[i + 1].start]:
        nxt = words[i + 1]
        if is_title(nxt, lexicon) or nxt.low in lexicon.persons or nxt.low in lexicon.org_nominal or nxt.low in lexicon.plural:
            return None
    first, determined = _phrase_start(words, i, taken, lexicon)
    plural = w.low in lexicon.plural or (w.low.endswith("s") and w.low[:-1] in lexicon.title_heads)
    if not determined and not plural:
        return None
    lows = [x.low for x in words[first : i + 1]]
    definite = lows[0] in lexicon.definite or any(x.low == "'s" for x in words[first:i])
    end, _ = _extend(words, i + 1, lexicon)
    code = country_in(words[first:end], text=text)
    offices = read_offices(text, words[first:end], lexicon) if title else ()
    kind: Kind = "organization" if body and not person else "country" if country and not person and not body else "unnamed"
    before = words[first - 1].low if first and words[first - 1].sentence == w.sentence else ""
    return Found(
        Span(words[first].start, words[end - 1].end),
        Span(w.start, w.end),
        "noun",
        kind,
        w.low,
        w.sentence,
        offices=offices,
        gender=_gender(lows, [], (), lexicon),
        plural=plural,
        definite=definite,
        country=None if code == INTERNATIONAL else code,
        possessive=i + 1 < len(words) and words[i + 1].low == "'s",
        subject=before not in _PREPOSITIONS,
    )


def _phrase_start(words: list[Word], i: int, taken: bytearray, lexicon: Lexicon) -> tuple[int, bool]:
    """Where the phrase with its head at `i` begins, and whether a determiner or possessor opens it."""
    j, sentence = i, words[i].sentence
    while j and words[j - 1].sentence == sentence and i - j < 7:
        w = words[j - 1]
        if w.low in lexicon.determiners or w.text.isdigit():
            return j - 1, True
        if w.low == "'s" and j > 1:
            k = j - 2
            while k and words[k - 1].sentence == sentence and words[k - 1].cap and words[k].cap:
                k -= 1
            while (
                k
                and words[k - 1].sentence == sentence
                and (words[k - 1].low in lexicon.determiners or words[k - 1].low in lexicon.modifiers)
            ):
                k -= 1
            return k, True
        adjective = w.text.isalpha() or "-" in w.text
        if (
            not adjective
            or (w.low in lexicon.lower and w.low not in lexicon.modifiers)
            or w.low in _LINKS
            or w.low in _STOPS
            or w.low in lexicon.verbs
        ):
            break
        if w.cap and not (demonym(w.text) or taken[w.start]):
            break
        j -= 1
    return i, False


def _read_pronoun(words: list[Word], i: int) -> Found | None:
    w = words[i]
    if w.low not in PRONOUNS:
        if w.low.startswith(("i'", "he'", "she'", "they'", "it'")) and w.low.split("'")[1] in ("m", "ve", "ll", "d", "re", "s"):
            low = w.low.split("'")[0]
            gender, plural = PRONOUNS[low]
            span = Span(w.start, w.start + len(low))
            return Found(span, span, "pronoun", "unknown", low, w.sentence, gender=gender, plural=plural)
        return None
    if w.low == "i" and w.text != "I":
        return None
    gender, plural = PRONOUNS[w.low]
    span = Span(w.start, w.end)
    return Found(
        span,
        span,
        "pronoun",
        "unknown",
        w.low,
        w.sentence,
        gender=gender,
        plural=plural,
        subject=w.low in ("he", "she", "it", "they", "i", "who"),
    )
