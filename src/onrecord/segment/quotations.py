"""Quotation marks: which open, which close, how they nest, and which paragraph carries on the speech of the one before.

Each paragraph is resolved by itself, so a stray or missing mark never reaches beyond its paragraph. Which side a mark is on is
decided by the white space and punctuation around it first, by its shape second, and by parity last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.record import Span, Spans
from onrecord.segment.sentences import load_words

MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚‛'`「」『』]")
OPENS = frozenset(["“", "„", "‟", "«", "‹", "‘", "‚", "‛", "`", "``", "「", "『"])
CLOSES = frozenset(["”", "»", "›", "’", "''", "」", "』"])
STYLES = {
    **dict.fromkeys('"', "straight"),
    **dict.fromkeys("“”‟", "curly"),
    **dict.fromkeys("„", "low"),
    **dict.fromkeys("«»‹›", "guillemet"),
    **dict.fromkeys(("``", "''"), "treebank"),
    **dict.fromkeys("「」『』", "corner"),
    **dict.fromkeys("'‘’‚‛`", "single"),
}
FAMILY = {"straight": 0, "curly": 0, "low": 0, "treebank": 0, "guillemet": 1, "corner": 2, "single": 3}
QUOTES = "\"“”„‟«»‹›‘’‚‛'`「」『』"
DASHES = "–—-―"
DIALOGUE = re.compile(r"[–—―-]\s")
FRAME_OPENS = re.compile(r"[,!?…][\"»”’]*(\s*[–—―-]\s+)(?=[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
FRAME_CLOSES = re.compile(r"[.,:]\s*([–—―-]\s+)(?=\S)")
SENTENCE_END = re.compile(r"[.!?…]\s+")
LETTERS = re.compile(r"[^\W_]+")
BESIDE = 3  # marks in a row that are looked past, to the word they stand at
STOP_BEFORE = ",.!?…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch with its marks.

    `style` is straight, curly, low, guillemet, treebank, corner, single or dash; `depth` is 0 outside any other quotation.
    `opened` and `closed` say whether the mark stands there: a quotation without its closing mark ends with its paragraph or
    before the next one opens, one without its opening mark begins with its sentence. `continues` is the index of the quotation
    whose speech it carries on (the paragraph before was left open and this one reopens).
    """

    start: int
    end: int
    style: str
    depth: int
    opened: bool
    closed: bool
    continues: int | None = None


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    style: str
    opens: bool


Pairs = list[tuple[_Mark, _Mark]]
Sides = list[tuple[bool, bool]]


def find_quotations(text: str, paragraphs: Spans) -> tuple[Quotation, ...]:
    """The quotations of each paragraph in order of `start` (the outer one first)."""
    found: list[Quotation] = []
    left_open: int | None = None
    for i, paragraph in enumerate(paragraphs):
        ahead = paragraphs[i + 1].start if i + 1 < len(paragraphs) else None
        reopens = STYLES.get(text[ahead]) if ahead is not None else None
        here = _nested(_resolved(text, paragraph, reopens) + list(_dialogue(text, paragraph)))
        if left_open is not None and here and here[0].start == paragraph.start and here[0].style == found[left_open].style:
            here[0] = replace(here[0], continues=left_open)
        first, left_open = len(found), None
        found += here
        for j, quotation in enumerate(here):
            if not quotation.closed and quotation.end == paragraph.end and quotation.depth == 0:
                left_open = first + j
    return tuple(found)


def _resolved(text: str, paragraph: Span, reopens: str | None) -> list[Quotation]:
    """The quotations of one paragraph, depth not yet known. `reopens` is the style of the mark that begins the next paragraph."""
    by_family: dict[int, list[re.Match[str]]] = {}
    for m in MARK.finditer(text, paragraph.start, paragraph.end):
        by_family.setdefault(FAMILY[STYLES[m[0]]], []).append(m)
    found: list[Quotation] = []
    for family, marks in by_family.items():
        if family == FAMILY["single"]:
            found += _paired(text, paragraph, list(_single_marks(text, paragraph, marks)), reopens)
        else:
            found += _paired(text, paragraph, list(_double_marks(text, paragraph, marks)), reopens)
    return found


def _sides(text: str, paragraph: Span, m: re.Match[str]) -> tuple[bool, bool]:
    """Whether the mark could open and whether it could close, by what stands beside it (neighbouring marks aside)."""
    before, after = m.start(), m.end()
    while before > max(paragraph.start, m.start() - BESIDE) and text[before - 1] in QUOTES:
        before -= 1
    while after < min(paragraph.end, m.end() + BESIDE) and text[after] in QUOTES:
        after += 1
    left = text[before - 1] if before > paragraph.start else " "
    right = text[after] if after < paragraph.end else " "
    can_open = not right.isspace() and right not in ",.;:!?…)]}" and (left.isspace() or left in "([{/" or left in DASHES)
    can_close = not left.isspace() and left not in "([{" and (right.isspace() or right in DASHES or not (right.isalnum() or right in "([{"))
    return can_open, can_close


def _double_marks(text: str, paragraph: Span, marks: list[re.Match[str]]) -> Iterator[_Mark]:
    """The role of each double mark: spacing first, then shape, then parity."""
    depth, low = 0, 0
    for m in marks:
        mark, (can_open, can_close) = m[0], _sides(text, paragraph, m)
        if can_open != can_close:
            opens = can_open or (mark in OPENS and not depth)
        elif mark == "“" and low:
            opens = False
        else:
            opens = mark in OPENS or (mark not in CLOSES and not depth)
        depth = depth + 1 if opens else max(0, depth - 1)
        low = low + (mark == "„") if opens else max(0, low - 1)
        yield _Mark(m.start(), m.end(), STYLES[mark], opens)


def _single_marks(text: str, paragraph: Span, marks: list[re.Match[str]]) -> Iterator[_Mark]:
    """The single marks that are quotation marks; apostrophes and elisions are left out."""
    sides = [_sides(text, paragraph, m) for m in marks]
    closable = [can_close and m[0] in "'’‘" and not can_open for m, (can_open, can_close) in zip(marks, sides, strict=True)]
    last_close = max((i for i, can_close in enumerate(closable) if can_close), default=-1)
    opened = False
    for i, (m, (can_open, can_close)) in enumerate(zip(marks, sides, strict=True)):
        if can_open and not can_close and m[0] != "’" and not _is_elision(text, m, paragraph):
            at_start = not text[paragraph.start : m.start()].strip(QUOTES)
            if i < last_close or at_start:
                opened = True
                yield _Mark(m.start(), m.end(), "single", True)
        elif closable[i] and opened and not _is_possessive(text, m, i, marks, sides, paragraph):
            opened = False
            yield _Mark(m.start(), m.end(), "single", False)


def _is_elision(text: str, m: re.Match[str], paragraph: Span) -> bool:
    """'90s, 'tis: the mark stands for letters left out. A curly ‘ before a word is taken at its shape."""
    ahead = LETTERS.match(text, m.end(), paragraph.end)
    if ahead is None:
        return False
    decade = ahead[0][0].isdigit() and ahead[0][-1] == "s"
    return decade or (m[0] == "'" and ahead[0].lower() in load_words().elisions)


def _is_possessive(text: str, m: re.Match[str], i: int, marks: list[re.Match[str]], sides: Sides, paragraph: Span) -> bool:
    """Whether a mark that could close is an apostrophe (the boys' club): a space follows an s, and a later mark closes better."""
    before = text[m.start() - 1]
    after = text[m.end()] if m.end() < paragraph.end else "."
    if not before.isalnum() or not after.isspace() or not (before in "sS" or text[m.start() - 2 : m.start()] == "in"):
        return False
    for later in range(i + 1, len(marks)):
        can_open, can_close = sides[later]
        if can_open and not can_close and marks[later][0] != "’":
            return False
        if can_close:
            return True
    return False


def _paired(text: str, paragraph: Span, marks: list[_Mark], reopens: str | None) -> list[Quotation]:
    """Pair the marks of one family: the last one open closes first; what stays open or was never opened is bounded."""
    pairs: Pairs = []
    stack: list[_Mark] = []
    found: list[Quotation] = []
    floor = paragraph.start
    for mark in marks:
        if mark.opens:
            stack.append(mark)
        elif stack:
            opener = stack.pop()
            pairs.append((opener, mark))
            found.append(Quotation(opener.start, mark.end, opener.style, 0, True, True))
            floor = mark.end
        elif mark.start > floor and text[mark.start - 1] in STOP_BEFORE and mark.style != "single":
            found.append(Quotation(_sentence_start(text, floor, mark.start), mark.end, mark.style, 0, False, True))
            floor = mark.end
    pairs.sort(key=lambda pair: pair[0].start)
    return found + [_unclosed(text, paragraph, i, stack, pairs, reopens) for i in range(len(stack))]


def _sentence_start(text: str, floor: int, at: int) -> int:
    """Where the sentence that ends at `at` begins, not before `floor`."""
    start = floor
    for m in SENTENCE_END.finditer(text, floor, at):
        start = m.end()
    while start < at and text[start].isspace():
        start += 1
    return start


def _unclosed(text: str, paragraph: Span, i: int, stack: list[_Mark], pairs: Pairs, reopens: str | None) -> Quotation:
    """Where a quotation without its closing mark ends: with the paragraph, before the next one opens, or at a shared mark."""
    opener = stack[i]
    inner = bisect_right(pairs, opener.start, key=lambda pair: pair[0].start)
    starts = [mark.start for mark in stack[i + 1 : i + 2]] + [pair[0].start for pair in pairs[inner : inner + 1]]
    following = min(starts, default=None)
    if following is None or reopens == opener.style:
        return Quotation(opener.start, paragraph.end, opener.style, 0, True, False)
    if SENTENCE_END.search(text, opener.end, following):
        end = following
        while end > opener.end and text[end - 1].isspace():
            end -= 1
        return Quotation(opener.start, end, opener.style, 0, True, False)
    is_name = opener.style == "guillemet" and text[max(paragraph.start, opener.start - 2) : opener.start].strip().isalnum()
    if is_name and inner < len(pairs) and pairs[inner][0].start == following:
        return Quotation(opener.start, pairs[inner][1].end, opener.style, 0, True, True)  # «завод «Луч»: one mark closes both
    return Quotation(opener.start, paragraph.end, opener.style, 0, True, False)


def _dialogue(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Speech after a dash at the paragraph's start, with its frame set off by dashes: `– Yes, – says she. – Of course.`"""
    if not DIALOGUE.match(text, paragraph.start, paragraph.end):
        return
    start: int | None = paragraph.start
    frame = FRAME_OPENS.search(text, paragraph.start + 1, paragraph.end)
    if frame is None:
        return
    while start is not None:
        yield Quotation(start, frame.start(1) if frame else paragraph.end, "dash", 0, True, True)
        again = FRAME_CLOSES.search(text, frame.end(), paragraph.end) if frame else None
        start = again.start(1) if again else None
        frame = FRAME_OPENS.search(text, again.end(), paragraph.end) if again else None


def _nested(quotations: list[Quotation]) -> list[Quotation]:
    """In order of `start`, the outer one first, each with its depth."""
    ordered = sorted((q for q in quotations if q.end > q.start), key=lambda q: (q.start, -q.end))
    out: list[Quotation] = []
    ends: list[int] = []
    for q in ordered:
        while ends and ends[-1] <= q.start:
            ends.pop()
        out.append(replace(q, depth=len(ends)))
        ends.append(q.end)
    return out
