"""Reading a codebook: one YAML file in, one `Codebook` out, or an error that names file, line, entry and fix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import inf
from pathlib import Path
from typing import Literal, cast

from onrecord.codebooks.book import BUILT_IN, Codebook, EventEntry, Example, Kind, Pattern, ThemeEntry
from onrecord.codebooks.nodes import At, read_yaml
from onrecord.errors import DataError
from onrecord.record import EventStatus

HEAD = ("name", "kind", "version", "language", "about", "source", "lists", "contexts", "entries")
EVENT = ("code", "means", "plover", "quad", "mutual", "modes", "patterns", "examples", "counter_examples")
PATTERN = (
    "verb",
    "noun",
    "phrase",
    "light",
    "voice",
    "actor",
    "recipient",
    "needs",
    "unless",
    "mode",
    "status",
    "plover",
    "confidence",
    "vouched",
    "label",
)
EXAMPLE = ("text", "trigger", "actor", "recipient", "status")
THEME = ("code", "title", "means", "within", "terms", "examples", "counter_examples")
STATUSES = ("actual", "planned", "negated", "hypothetical")
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
PLOVER_TYPES = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
POS: tuple[Literal["verb", "noun", "phrase"], ...] = ("verb", "noun", "phrase")
SLOTS = ("subject", "object", "receiver", "possessor", "compound", "clause", "governor", "sentence", "complement", "adverb", "auxiliary")
KINDS = ("<person>", "<organization>", "<country>", "<group>", "<anyone>", "<something>", "<nothing>")

Lists = dict[str, tuple[str, ...]]


@cache
def load_built_in(name: str) -> Codebook:
    """One of the codebooks that come with onrecord. Raises `DataError` for a name it does not know."""
    if name not in BUILT_IN:
        raise DataError(f"no codebook {name!r}; built in are {', '.join(BUILT_IN)}, your own is named by its path (my.yaml)")
    file = f"{name}.yaml"
    return parse_codebook(files("onrecord.codebooks").joinpath(file).read_text("utf-8"), file)


def load_codebook(name: str | Path) -> Codebook:
    """A codebook by its built-in name or by the path of a YAML file."""
    if str(name) in BUILT_IN:
        return load_built_in(str(name))
    path = Path(name)
    if not path.is_file():
        raise DataError(f"no codebook {str(name)!r}: neither a file nor one of {', '.join(BUILT_IN)}")
    try:
        return parse_codebook(path.read_text("utf-8"), path.name)
    except UnicodeDecodeError as err:
        raise DataError(f"{path}: not UTF-8 at byte {err.start}; save the file as UTF-8") from err


def load_codebooks(extra: Iterable[str | Path] = ()) -> tuple[Codebook, ...]:
    """The built-in codebooks and the user's own. Raises `DataError` where two books share a name."""
    books = tuple(load_built_in(n) for n in BUILT_IN) + tuple(load_codebook(p) for p in extra if str(p) not in BUILT_IN)
    seen: dict[str, Codebook] = {}
    for book in books:
        if book.name in seen:
            raise DataError(f"{book.file}: a codebook named {book.name!r} is already loaded from {seen[book.name].file}; rename one")
        seen[book.name] = book
    return books


def parse_codebook(text: str, file: str) -> Codebook:
    """The codebook in a YAML text; `file` is what errors and `why` call it."""
    head = read_yaml(text, file).fields(HEAD, required=("name", "kind", "version", "language", "about", "entries"))
    kind = cast(Kind, head["kind"].one_of(("events", "themes")))
    lists: Lists = {k.text(): v.words() for k, v in head["lists"].pairs()} if "lists" in head else {}
    entries = head["entries"].items()
    shipped = head["name"].text() in BUILT_IN  # none of one's own can be loaded under such a name
    events = tuple(_event(at, lists, shipped=shipped) for at in entries) if kind == "events" else ()
    themes = tuple(_theme(at) for at in entries) if kind == "themes" else ()
    _check_codes(entries, [*(e.code for e in events), *(e.code for e in themes)])
    _check_topics(themes, file)
    return Codebook(
        name=head["name"].text(),
        kind=kind,
        file=file,
        version=head["version"].text(),
        language=head["language"].text(),
        about=head["about"].text(),
        source=head["source"].text() if "source" in head else "",
        events=events,
        themes=themes,
        contexts=_pairs(head["contexts"]) if "contexts" in head else (),
    )


def _check_codes(entries: list[At], codes: list[str]) -> None:
    """Two entries with one code: which would `why` mean?"""
    seen: dict[str, int] = {}
    for at, code in zip(entries, codes, strict=True):
        if code in seen:
            at.of(code).fail(f"the code stands already at line {seen[code]}", "one entry a code: put both entries' patterns into one")
        seen[code] = at.line


def _check_topics(themes: tuple[ThemeEntry, ...], file: str) -> None:
    """Every topic named by `within` has an entry, and going from topic to topic comes to an end."""
    parent = {theme.code: theme.within for theme in themes}
    ends: set[str] = set()
    for theme in themes:
        path: list[str] = []
        code: str | None = theme.code
        while code is not None and code not in ends:
            here = f"{file}:{theme.line}: entry {theme.code}: within"
            if code not in parent:
                raise DataError(f"{here} names {code!r}, which has no entry; add it")
            if code in path:
                circle = " within ".join([*path[path.index(code) :], code])
                raise DataError(f"{here} goes in a circle ({circle}); drop within: from the topic of them all")
            path.append(code)
            code = parent[code]
        ends.update(path)


def _event(at: At, lists: Lists, *, shipped: bool) -> EventEntry:
    code = at.fields(EVENT, required=("code",))["code"].text()
    at = at.of(code)
    got = at.fields(EVENT, required=("code", "means", "patterns", "examples"))
    if not re.fullmatch(r"[A-Z][A-Z0-9_-]*", code):
        got["code"].fail(f"code {code!r}", "codes are capital letters, digits, _ and -")
    plover: str | None = code if code in PLOVER_TYPES else None
    if "plover" in got:
        plover = None if got["plover"].is_null() else got["plover"].one_of(PLOVER_TYPES)
    modes = _pairs(got["modes"]) if "modes" in got else ()
    examples = tuple(_example(e) for e in got["examples"].items())
    if not examples:
        got["examples"].fail("no example", "give at least one sentence that this entry codes")
    return EventEntry(
        code=code,
        means=got["means"].text(),
        plover=plover,
        patterns=tuple(_pattern(p, lists, dict(modes), shipped=shipped) for p in got["patterns"].items()),
        examples=examples,
        counter_examples=tuple(_example(e) for e in got["counter_examples"].items()) if "counter_examples" in got else (),
        quad=got["quad"].one_of(QUADS) if "quad" in got else None,
        mutual=got["mutual"].yes() if "mutual" in got else False,
        modes=modes,
        line=at.line,
    )


def _pattern(at: At, lists: Lists, modes: dict[str, str], *, shipped: bool) -> Pattern:
    got = at.fields(PATTERN)
    kinds = [k for k in POS if k in got]
    if len(kinds) != 1:
        at.fail(f"a pattern has one trigger, got {len(kinds)}", "give it one of verb:, noun:, phrase:")
    pos: Literal["verb", "noun", "phrase"] = kinds[0]
    words = _words(got[pos], lists)
    mode = got["mode"].text() if "mode" in got else None
    if mode is not None and mode not in modes:
        got["mode"].fail(f"mode {mode!r} is none of this entry's", f"it has {', '.join(modes) or 'no modes: add them under modes:'}")
    if "light" in got and pos != "noun":
        got["light"].fail("only a noun has light verbs", "drop light:, or make the trigger a noun")
    needs, unless = (_slots(got[k], lists) if k in got else () for k in ("needs", "unless"))
    confidence = got["confidence"].number() if "confidence" in got else 0.7
    if not 0 < confidence <= 1:
        got["confidence"].fail(f"got {confidence}", "it lies between 0 and 1")
    vouched = got["vouched"].yes() if "vouched" in got else False
    if vouched and not shipped:
        got["vouched"].fail(
            "vouched: true in a codebook of your own, of whose codes the model's event head knows nothing",
            "drop vouched:, and say under needs: what must stand around the words",
        )
    listed = [word[1:] for _, words in (got["needs"].pairs() if "needs" in got else ()) for word in words.words() if word[0] == "@"]
    return Pattern(
        label=got["label"].text() if "label" in got else "+".join(["", *listed[:1]]),
        pos=pos,
        words=words,
        light=_words(got["light"], lists) if "light" in got else (),
        voice=cast(Literal["any", "active", "passive"], got["voice"].one_of(("any", "active", "passive"))) if "voice" in got else "any",
        actor=_roles(got["actor"]) if "actor" in got else (("subject",) if pos == "verb" else ()),
        recipient=_roles(got["recipient"]) if "recipient" in got else (),
        needs=needs,
        unless=unless,
        mode=mode,
        status=cast(EventStatus, got["status"].one_of(STATUSES)) if "status" in got else None,
        plover=got["plover"].one_of(PLOVER_TYPES) if "plover" in got else None,
        confidence=confidence,
        vouched=vouched,
    )


def _words(at: At, lists: Lists) -> tuple[str, ...]:
    """Words, with every @name put in from `lists:`."""
    out: list[str] = []
    for word in at.words():
        if word.startswith("@"):
            if word[1:] not in lists:
                at.fail(f"no list {word!r}", f"lists: holds {', '.join('@' + n for n in lists) or 'nothing'}")
            out += lists[word[1:]]
        elif word.startswith("<") and word not in KINDS:
            at.fail(f"no kind {word}", f"it is one of {', '.join(KINDS)}")
        else:
            out.append(word.lower())
    if not out:
        at.fail("no word", "name at least one")
    return tuple(out)


def _slot(at: At) -> str:
    """A slot's name: one of `SLOTS`, or a preposition of one to three words."""
    name = at.text()
    if name not in SLOTS and not re.fullmatch(r"[a-z]+(?: [a-z]+){0,2}", name):
        at.fail(f"no slot {name!r}", f"it is one of {', '.join(SLOTS)}, or a preposition (to, with, on behalf of)")
    return name


def _roles(at: At) -> tuple[str, ...]:
    return tuple(_slot(item) for item in (at.items() if not isinstance(at.node.value, str) else [at]))


def _slots(at: At, lists: Lists) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((_slot(slot), _words(words, lists)) for slot, words in at.pairs())


def _example(at: At) -> Example:
    if isinstance(at.node.value, str):
        return Example(at.text(), at.line)
    got = at.fields(EXAMPLE, required=("text",))
    told = {k: got[k].text() for k in ("trigger", "actor", "recipient") if k in got}
    for name, words in told.items():
        if words not in got["text"].text():
            got[name].fail(f"{name} {words!r} does not stand in the example", "copy it from the text, letter by letter")
    status = cast(EventStatus, got["status"].one_of(STATUSES)) if "status" in got else None
    return Example(got["text"].text(), at.line, told.get("trigger"), told.get("actor"), told.get("recipient"), status)


def _pairs(at: At) -> tuple[tuple[str, str], ...]:
    return tuple((k.text(), v.text()) for k, v in at.pairs())


def _theme(at: At) -> ThemeEntry:
    code = at.fields(THEME, required=("code",))["code"].text()
    at = at.of(code)
    got = at.fields(THEME, required=("code", "title"))
    terms: list[tuple[str, float]] = []
    for weight, words in got["terms"].pairs() if "terms" in got else ():
        value = weight.number()
        if not 0 < value < inf:
            weight.fail(f"a term's weight of {value:g}", "it is a number above 0: 3 decides nearly alone, 1 is a hint")
        for term in words.items():
            if not re.fullmatch(r"[\w'’.&-]+\*?(?: [\w'’.&-]+\*?)*", term.text()):
                term.fail(f"term {term.text()!r}", "a term is words with single spaces between, each may end in *")
            terms.append((term.text().lower(), value))
    return ThemeEntry(
        code=code,
        title=got["title"].text(),
        terms=tuple(terms),
        within=got["within"].text() if "within" in got and not got["within"].is_null() else None,
        means=got["means"].text() if "means" in got else "",
        examples=tuple(_example(e) for e in got["examples"].items()) if "examples" in got else (),
        counter_examples=tuple(_example(e) for e in got["counter_examples"].items()) if "counter_examples" in got else (),
        line=at.line,
    )
