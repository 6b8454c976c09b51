"""Every mention of someone or something: names with their titles and appositions, noun phrases, pronouns. By rule, from words alone."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Place, Span
from onrecord.resolve.found import Found
from onrecord.resolve.genders import gender_of
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.modelled import with_model
from onrecord.resolve.names import acronym_of
from onrecord.resolve.nations import INTERNATIONAL, country_in, named_country, seat_of
from onrecord.resolve.nouns import extend, find_nouns
from onrecord.resolve.offices import read_offices
from onrecord.resolve.pronouns import find_pronouns
from onrecord.resolve.runs import Run, defined_by, find_runs
from onrecord.resolve.syntax import Syntax
from onrecord.resolve.titles import apposition, predicate, title_before
from onrecord.resolve.words import Word


def find_mentions(
    text: str, words: list[Word], places: Sequence[Place], sources: Sequence[Span], lexicon: Lexicon, syntax: Syntax | None = None
) -> list[Found]:
    """Mentions in the order of the text; one may hold others (`the ministry's spokesman`)."""
    starts = frozenset(s.start for s in sources)
    named = [f for run in find_runs(text, words, lexicon, syntax) if (f := _read_named(text, words, run, places, starts, lexicon))]
    taken = bytearray(len(text) + 1)
    for f in named:
        if f.form == "name":
            taken[f.core.start : f.core.end] = b"\1" * (f.core.end - f.core.start)
    ends = {f.span.end for f in named if f.form == "noun"}
    titled = bytearray(len(text) + 1)
    for f in named:
        if f.kind == "person":
            titled[f.span.start : f.span.end] = b"\1" * (f.span.end - f.span.start)
    nouns = [
        f for f in find_nouns(text, words, taken, lexicon) if f.span.end not in ends and not (titled[f.core.start] and f.kind == "unnamed")
    ]
    found = [*named, *nouns, *find_pronouns(words, lexicon)]
    if syntax:
        found = with_model(text, words, found, syntax, lexicon)
    return sorted(found, key=lambda f: (f.span.start, -f.span.end, f.core.start))


def _read_named(text: str, words: list[Word], run: Run, places: Sequence[Place], starts: frozenset[int], lexicon: Lexicon) -> Found | None:
    short = defined_by(words, run, lexicon)
    if (
        short is not None
        and run.kind == "person"
        and acronym_of(text[words[run.first].start : words[run.after - 1].end], words[short].text)
    ):
        run = Run(run.first, run.first, run.after, "organization")  # Joint Chiefs of Staff (JCS)
    if run.kind == "person":
        return _read_person(text, words, run, starts, lexicon)
    if run.kind == "organization" and (split := _split_body(words, run, starts, lexicon)):
        return _read_person(text, words, split, starts, lexicon)
    if run.kind == "unknown" and run.after - run.first > 1 and apposition(words, run.after, lexicon)[0] > run.after:
        return _read_person(text, words, run, starts, lexicon)
    first, after = run.first, run.after
    core = Span(words[first].start, words[after - 1].end)
    piece = text[core.start : core.end]
    before = words[first - 1].low if first and words[first - 1].sentence == words[first].sentence else ""
    if after - first == 1 and before in ("the", "this", "that") and words[first].low in lexicon.org_nominal:
        return _noun_of_body(words, first, before)
    kind = "organization" if short is not None and run.kind == "unknown" else run.kind
    code = (
        named_country(piece)
        if kind == "country"
        else seat_of(piece)
        if kind == "place"
        else country_in(words[max(0, first - 1) : after], text=text)
    )
    if kind == "unknown" and any(p.start < core.end and core.start < p.end for p in places):
        kind = "place"
    start = words[first - 1].start if before in ("the", "a", "an") else core.start
    return Found(
        Span(start, core.end),
        core,
        "name",
        kind,
        words[after - 1].low,
        words[first].sentence,
        " ".join(piece.split()),
        parts=tuple(w.text for w in words[first:after] if w.low != "'s"),
        country=None if code == INTERNATIONAL else code,
        definite=True,
        possessive=after < len(words) and words[after].low == "'s",
        subject=before not in lexicon.abroad if kind == "place" else before not in lexicon.prepositions,
        short=words[short].text if short is not None else None,
    )


def _noun_of_body(words: list[Word], i: int, before: str) -> Found:
    """`the Company`, `the Ministry`: a noun, though capitalised."""
    w = words[i]
    return Found(
        Span(words[i - 1].start, w.end),
        Span(w.start, w.end),
        "noun",
        "organization",
        w.low,
        w.sentence,
        definite=bool(before),
        subject=True,
    )


def _split_body(words: list[Word], run: Run, starts: frozenset[int], lexicon: Lexicon) -> Run | None:
    """A body glued to a name by capitals alone: `director of Norway's | Radiation Protection Agency Tormod Kvalheim`."""
    head = next((k for k in range(run.after - 2, run.first, -1) if words[k].low in lexicon.org_heads), None)
    if head is None or not 1 < run.after - head - 1 <= 3:
        return None
    tail = words[head + 1 : run.after]
    if not all(
        (w.cap and w.text.isalpha() and w.low not in lexicon.portfolios and w.low not in lexicon.org_heads) or "-" in w.text for w in tail
    ):
        return None
    if title_before(words, head + 1, lexicon, after=run.after, starts=starts) >= run.first:
        return None
    return Run(head + 1, head + 1, run.after, "person")


def _read_person(text: str, words: list[Word], run: Run, starts: frozenset[int], lexicon: Lexicon) -> Found | None:
    name, after = run.name, run.after
    if name >= after and after + 1 < len(words) and words[after].low == "'s" and words[after + 1].low in lexicon.calendar:
        return None  # Fatherland Defender's Day
    inner = next((k for k in range(run.first, name) if words[k].title), None)
    if name >= after:
        return _read_title(text, words, run, lexicon) if inner is not None else None
    left = title_before(words, name, lexicon, after=after, starts=starts)
    left = min(left, run.first)
    title = words[left:name] if any(w.title for w in words[left:name]) else []
    right, behind = apposition(words, after, lexicon)
    parts = tuple(w.text for w in words[name:after] if w.low not in lexicon.suffixes and w.low != "'s")
    offices = (*read_offices(text, title, lexicon), *(read_offices(text, words[behind:right], lexicon) if behind < right else ()))
    if not offices and right <= after:
        told, until = predicate(words, after, lexicon)
        offices = read_offices(text, words[told:until], lexicon) if told < until else ()
    code = country_in([*words[left:name], *words[behind:right]], text=text) or (_capital_before(words, left, lexicon) if offices else None)
    core = Span(words[name].start, words[after - 1].end)
    before = words[left - 1].low if left and words[left - 1].sentence == words[name].sentence else ""
    lows = [w.low for w in words[_after_owner(words, left, name) : name]] + [
        w.low for w in words[_after_owner(words, behind, right) : right]
    ]
    return Found(
        Span(words[left].start, words[max(right, after) - 1].end),
        core,
        "name",
        "person",
        parts[-1].lower() if parts else "",
        words[name].sentence,
        " ".join(text[core.start : core.end].split()),
        parts=parts,
        offices=offices,
        gender=gender_of(lows, [w.low for w in words[left:name] if w.low in lexicon.honorifics], parts, lexicon),
        definite=True,
        country=None if code == INTERNATIONAL else code,
        possessive=after < len(words) and words[after].low == "'s",
        subject=before not in lexicon.prepositions and before != "and",
        sure=bool(title or offices or left < name or (parts and parts[0].lower() in lexicon.given)),
    )


def _capital_before(words: list[Word], left: int, lexicon: Lexicon) -> str | None:
    """The country of `In Lisbon, Foreign Minister ...`."""
    if left < 3 or words[left - 1].text != "," or words[left - 3].low != "in" or words[left - 3].sentence != words[left].sentence:
        return None
    code = seat_of(words[left - 2].text)
    return code if code and len(code) == 2 else None


def _after_owner(words: list[Word], first: int, after: int) -> int:
    return max((k + 1 for k in range(first, after) if words[k].low == "'s"), default=first)


def _read_title(text: str, words: list[Word], run: Run, lexicon: Lexicon) -> Found:
    """A title that stands alone: `the Prime Minister`, `President`."""
    first, after = run.first, run.after
    link = next((k for k in range(first, after) if words[k].low in ("of", "for")), after)
    head = next(k for k in range(link - 1, first - 1, -1) if words[k].title) if any(w.title for w in words[first:link]) else after - 1
    left = _determined(words, first, lexicon)
    end = extend(words, after, lexicon) if link == after else after
    code = country_in(words[left:end], text=text)
    low = words[head].low
    lows = [w.low for w in words[left:end]]
    before = words[left - 1].low if left and words[left - 1].sentence == words[first].sentence else ""
    return Found(
        Span(words[left].start, words[end - 1].end),
        Span(words[head].start, words[head].end),
        "noun",
        "unnamed",
        low,
        words[first].sentence,
        offices=read_offices(text, words[left:end], lexicon),
        gender=gender_of(lows, (), (), lexicon),
        plural=low in lexicon.plural or (low.endswith("s") and low[:-1] in lexicon.title_heads),
        definite=words[left].low in lexicon.definite or words[left].cap,
        country=None if code == INTERNATIONAL else code,
        possessive=end < len(words) and words[end].low == "'s",
        subject=before not in lexicon.prepositions,
    )


def _determined(words: list[Word], first: int, lexicon: Lexicon) -> int:
    """The phrase's first word, its determiner and lower-case modifiers taken in."""
    j = first
    while (
        j
        and words[j - 1].sentence == words[first].sentence
        and (words[j - 1].low in lexicon.modifiers or words[j - 1].low in lexicon.honorifics)
    ):
        j -= 1
    if j and words[j - 1].sentence == words[first].sentence and words[j - 1].low in lexicon.determiners:
        j -= 1
    return j
