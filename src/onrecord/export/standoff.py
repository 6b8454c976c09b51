"""brat's stand-off lines (https://brat.nlplab.org/standoff.html): what they are, how they read, and how text must look beside them.

Offsets are code points, as in the record. Three rules of brat's own reader bind us: a text-bound annotation may not cross a line break and
its parts may not touch (so a span is given as one part a line), and the text file may not change under a reader that makes every line end
`\\n` or breaks lines elsewhere (so each such character is replaced by another single one: no offset moves).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.record import Span, Spans

OTHER_BREAKS = re.compile("[\t\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


class TextBound(NamedTuple):
    """`T1  Content 5 9;11 20  words`"""

    id: str
    type: str
    spans: Spans


class Relation(NamedTuple):
    """`R1  source Arg1:T1 Arg2:T2`"""

    id: str
    type: str
    from_: str
    to: str


class Attribute(NamedTuple):
    """`A1  kind T1 direct`"""

    id: str
    type: str
    of: str
    value: str


class Note(NamedTuple):
    """`#1  AnnotatorNotes T1  words`"""

    id: str
    type: str
    of: str
    text: str


class Equiv(NamedTuple):
    """`*  Equiv T1 T2`"""

    members: tuple[str, ...]


Line = TextBound | Relation | Attribute | Note | Equiv


def plain_text(text: str) -> str:
    """The text as brat may hold it: as long, with `\\n` as its only line break and no tabs."""
    return OTHER_BREAKS.sub(" ", text.replace("\r\n", " \n").replace("\r", "\n"))


def split_spans(text: str, spans: Spans) -> Spans:
    """Spans as brat takes them: in order, those that touch made one, cut at line breaks, white space at a cut left out."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    plain, parts = plain_text(text), []
    for start, end in joined:
        cut = [Span(start + m.start(), start + m.end()) for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", plain[start:end])]
        parts += cut if "\n" in plain[start:end] else [Span(start, end)]
    return tuple(parts)


def join_spans(text: str, spans: Spans) -> Spans:
    """The reverse: parts with nothing between them but a line break and white space are one stretch."""
    joined: list[Span] = []
    for span in sorted(spans):
        between = plain_text(text)[joined[-1].end : span.start] if joined else ""
        if joined and (span.start <= joined[-1].end or ("\n" in between and not between.strip())):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def print_line(line: Line, text: str) -> str:
    """A line of the annotation file, without its line break. `text` is the dispatch's."""
    match line:
        case TextBound(id, type, spans):
            plain = plain_text(text)
            places = ";".join(f"{start} {end}" for start, end in spans)
            return f"{id}\t{type} {places}\t{' '.join(plain[start:end] for start, end in spans)}"
        case Relation(id, type, from_, to):
            return f"{id}\t{type} Arg1:{from_} Arg2:{to}"
        case Attribute(id, type, of, value):
            return f"{id}\t{type} {of} {value}"
        case Note(id, type, of, words):
            return f"{id}\t{type} {of}\t{words}"
        case Equiv(members):
            return f"*\tEquiv {' '.join(members)}"


SPAN = re.compile(r"(\d+) (\d+)")
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("T", re.compile(r"(?P<id>T\S+)\t(?P<type>\S+) (?P<spans>\d+ \d+(?:;\d+ \d+)*)\s*(?:\t.*)?")),
    ("R", re.compile(r"(?P<id>R\S+)\t(?P<type>\S+) Arg1:(?P<from_>\S+) Arg2:(?P<to>\S+)\s*")),
    ("A", re.compile(r"(?P<id>[AM]\S+)\t(?P<type>\S+) (?P<of>\S+)(?: (?P<value>\S+))?\s*")),
    ("#", re.compile(r"(?P<id>#\S+)\t(?P<type>\S+) (?P<of>\S+)\t?(?P<text>.*)")),
    ("*", re.compile(r"\*\tEquiv (?P<members>\S+(?: \S+)*)\s*")),
)


def parse_lines(lines: Iterable[str]) -> Iterator[Line]:
    """The lines of an annotation file. Lines of kinds that the export does not write (events, normalizations) are passed over.

    Raises `ValueError` for a line that is none of brat's, with its number.
    """
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        if not line.strip() or line[0] in "EN":
            continue
        yield _parse(line, number)


def _parse(line: str, number: int) -> Line:
    for kind, form in FORMS:
        if found := form.fullmatch(line):
            got = found.groupdict()
            match kind:
                case "T":
                    spans = tuple(Span(int(a), int(b)) for a, b in SPAN.findall(got["spans"]))
                    return TextBound(got["id"], got["type"], spans)
                case "R":
                    return Relation(**got)
                case "A":
                    return Attribute(got["id"], got["type"], got["of"], got["value"] or "")
                case "#":
                    return Note(**got)
                case _:
                    return Equiv(tuple(got["members"].split()))
    raise ValueError(f"line {number}: got {line[:60]!r}, expected a line of brat's stand-off format")
