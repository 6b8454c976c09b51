"""brat: offsets that hold in the file, a round trip that changes nothing, and corrections that come back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from export.sample import bare, sample
from export.texts import records, texts
from onrecord.cli.export import export
from onrecord.errors import InputError
from onrecord.export.brat import lines_of, write_brat
from onrecord.export.standoff import TextBound, join_spans, parse_lines, plain_text, print_line, split_spans
from onrecord.export.unbrat import Corrected, import_brat, read_brat
from onrecord.record import Issue, Record, Span, from_json


def ann(record: Record) -> str:
    return "".join(print_line(line, record.text) + "\n" for line in lines_of(record))


@given(texts())
def test_the_text_file_keeps_every_offset(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert plain.splitlines() == plain.removesuffix("\n").split("\n") or not plain
    assert all(a == b or (a.isspace() or a in "\x1c\x1d\x1e") for a, b in zip(text, plain, strict=True))


@given(records())
def test_every_line_slices_its_text_exactly(record: Record) -> None:
    """As brat's own reader checks: text equals the parts joined by a space, no part crosses a line or touches another."""
    text = plain_text(record.text)
    for line in ann(record).splitlines():
        if line.startswith("T"):
            _, places, words = line.split("\t")
            spans = [tuple(map(int, part.split())) for part in places.split(" ", 1)[1].split(";")]
            assert " ".join(text[start:end] for start, end in spans) == words
            assert all(a[1] < b[0] for a, b in pairwise(spans))


@given(records())
def test_lines_read_back_as_they_were_printed(record: Record) -> None:
    assert tuple(parse_lines(ann(record).split("\n"))) == lines_of(record)


@given(records())
@settings(max_examples=60)
def test_what_nobody_touched_comes_back_whole(record: Record) -> None:
    assert import_brat(record, ann(record)) == Corrected(record, (), (), ())


@given(texts(), st.integers(0, 30), st.integers(1, 30))
def test_parts_join_to_what_was_split(text: str, start: int, size: int) -> None:
    span = Span(start, min(start + size, len(text)))
    if span.start < span.end and (parts := split_spans(text, (span,))):
        joined = join_spans(text, parts)
        assert len(joined) == 1 and text[slice(*joined[0])].strip() == text[slice(*span)].strip()


def edit(record: Record, *changes: tuple[str, str]) -> Corrected:
    lines = ann(record)
    for old, new in changes:
        assert lines.count(old) == 1, (old, lines)
        lines = lines.replace(old, new)
    return import_brat(record, lines)


def the(record: Record, type: str, words: str) -> TextBound:
    """The annotation of that type that holds the words."""
    (found,) = {
        line
        for line in lines_of(record)
        if isinstance(line, TextBound) and line.type == type and words in print_line(line, record.text).split("\t")[2]
    }
    return found


def test_a_moved_span_is_a_changed_statement() -> None:
    record = sample()
    line = the(record, "Content", "that Olin had")
    start, end = line.spans[0]
    done = edit(record, (f"{line.id}\tContent {start} {end}", f"{line.id}\tContent {start + 5} {end}"))
    assert (done.added, done.changed, done.removed) == ((), ("s2",), ())
    changed = done.record.statements[1]
    assert changed.content == (Span(start + 5, end),) and changed.by == "brat" and changed.confidence is None
    assert replace(changed, content=record.statements[1].content, by="t@1") == record.statements[1]
    assert done.record.statements[0] is record.statements[0] or done.record.statements[0] == record.statements[0]


def test_attributes_speakers_and_removals() -> None:
    record = sample()
    lines = ann(record).splitlines()
    head = the(record, "Content", "word").id
    tarn = the(record, "Person", "Bertil Tarn").id
    olin = the(record, "Person", "Ada Olin").id
    lines = [line.replace("kind " + head + " direct", "kind " + head + " mixed") for line in lines]
    lines = [line.replace(f"speaker Arg1:{head} Arg2:{olin}", f"speaker Arg1:{head} Arg2:{tarn}") for line in lines]
    gone = the(record, "Content", "that Olin had").id
    lines = [line for line in lines if gone not in line.replace(":", " ").replace("\t", " ").split()]
    done = import_brat(record, "\n".join(lines))
    assert (done.changed, done.removed) == (("s1", "s3"), ("s2",))
    assert (done.record.statements[0].kind, done.record.statements[0].speaker) == ("mixed", "e2")
    assert done.record.statements[0].themes == record.statements[0].themes, "the words are the same"
    assert done.record.statements[1].within is None


def test_an_added_statement_with_a_new_speaker() -> None:
    record = sample()
    said, order = record.text.index("Transport Minister"), record.text.index("Order of Merit")
    new = [
        f"T90\tContent {order} {order + 5};{order + 9} {order + 14}\tOrder Merit",
        f"T91\tSource {said} {said + 9}\tTransport",
        f"T92\tOrganization {said} {said + 9}\tTransport",
        "R90\tsource Arg1:T90 Arg2:T91",
        "R91\tspeaker Arg1:T90 Arg2:T92",
        "A90\tpolarity T90 asked",
    ]
    done = import_brat(record, ann(record) + "\n".join(new) + "\n")
    assert (done.added, done.changed, done.removed) == (("s4",), (), ())
    added = done.record.statements[-1]
    assert added.content == (Span(order, order + 5), Span(order + 9, order + 14)) and added.source == (Span(said, said + 9),)
    assert (added.kind, added.polarity, added.by, added.confidence) == ("indirect", "asked", "brat", None)
    (who,) = (e for e in done.record.entities if e.id == added.speaker)
    assert (who.kind, who.name, who.mentions) == ("organization", "Transport", (Span(said, said + 9),))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("T99\tContent 5 9999\tx", "T99: 5-9999 cannot be sliced"),
        ("T99 Content", "expected a line of brat's stand-off format"),
        ("R99\tsource Arg1:T1 Arg2:T99", "R99: points to T99, which is not there"),
        ("T99\tContent 0 4\tUPDA\nA99\tkind T99 loud", "got the kind 'loud', expected one of: direct, indirect, mixed"),
    ],
)
def test_a_wrong_line_is_named(line: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        import_brat(sample(), ann(sample()) + line)


def test_a_folder_comes_back_through_the_command(tmp_path: Path) -> None:
    write_brat([sample(), bare()], tmp_path)
    done = CliRunner().invoke(export, ["brat", "--import", str(tmp_path)])
    assert done.exit_code == 0 and "2 dispatches; statements: 0 added, 0 changed, 0 removed" in done.stderr
    assert {from_json(line) for line in done.stdout_bytes.splitlines()} == {sample(), bare()}


def test_a_folder_with_something_broken(tmp_path: Path) -> None:
    write_brat([sample(), bare()], tmp_path)
    text = next(p for p in tmp_path.glob("*.txt") if "UPDATE" in p.read_text(encoding="utf-8"))
    text.write_text(text.read_text(encoding="utf-8") + "!", encoding="utf-8")
    items = list(read_brat(tmp_path))
    assert [type(i) for i in items if "offsets no longer hold" in getattr(i, "reason", "")] == [Issue]
    text.unlink()
    assert any("belong together" in getattr(i, "reason", "") for i in read_brat(tmp_path))
    (tmp_path / "empty").mkdir()
    done = CliRunner().invoke(export, ["brat", "--import", str(tmp_path / "empty")])
    assert done.exit_code == 3 and "holds no .ann file" in done.stderr
