"""Paragraphs, sentences and quotations: what each rule is for, and that offsets always hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Span
from onrecord.segment import find_paragraphs, find_quotations, find_sentences


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text, Span(0, len(text)))]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, find_paragraphs(text, Span(0, len(text))))]


def quotations(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, find_paragraphs(text, Span(0, len(text))))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
        ("    FIRST LINE HERE.\n    SECOND LINE HERE.", ["FIRST LINE HERE.", "SECOND LINE HERE."]),
        ("\n\n", []),
        (
            "The harbour master of the small port said on Monday that\nno ship had left the roads since the storm and that all\ncrews "
            "were safe.\n  A second paragraph is indented and goes on for a\nwhile.",
            [
                "The harbour master of the small port said on Monday that\nno ship had left the roads since the storm and that all\n"
                "crews were safe.",
                "A second paragraph is indented and goes on for a\nwhile.",
            ],
        ),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_what_is_skipped_is_in_no_paragraph() -> None:
    text = "First.\n\nPERM (Ural Press) - Second."
    assert [text[s:e] for s, e in find_paragraphs(text, Span(0, len(text)), skip=[Span(8, 27)])] == ["First.", "Second."]


@pytest.mark.parametrize(
    "expected",
    [
        ['"We are ready," he said.', '"We go."', "They went."],
        ["Mr. J. K. Vane of St. Orme met Dr. Low at 5 p.m. Wednesday.", "The U.S. Treasury Dept. said no."],
        ["It left at 5 p.m.", "The crew slept.", "No. 5 stayed in the U.S."],
        ['"Why?" Ina Roe asked.', '"Never!" the minister said.', '"What now?"', "He sighed."],
        ["It rose 2.5 percent to $3.40.", "Then... it fell.", "Was it a joke?!", "(No.)", "[It was not.]"],
        ["1. The first point of the list.", "It has two sentences."],
        ["Е.Тохтаров и Б. Койшин выделили 25 млн. тенге.", "В 2 тыс. домов нет света."],
        ["«Ждём!» – сказал он.", "«Да».", "Ещё бы."],
        ["Ол келді.", "«Бұл рас», – деді Е. Асанов."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("“One ‘two’ three,” he said", ["“One ‘two’ three,”", "‘two’"]),
        ("‘I’m not strict,’ she says. ‘Ask the boys’ club.’", ["‘I’m not strict,’", "‘Ask the boys’ club.’"]),
        ("'Tis the boys' club of the '90s, and they don't care.", []),
        ("'It is the boys' club,' he said", ["'It is the boys' club,'"]),
        ("no taxes, „not a tiny one“, he said, «none»", ["„not a tiny one“", "«none»"]),
        ('"He told me: "Go," and left," he said', ['"He told me: "Go," and left,"', '"Go,"']),
        ("АО «Завод «Луч» и «Юг»", ["«Завод «Луч»", "«Луч»", "«Юг»"]),
        ("– We go, – says Ann. – You stay.", ["– We go,", "– You stay."]),
        ("- a list item - with a dash", []),
        ("「行く」と言った。", ["「行く」"]),
        ('He said "no', ['"no']),
        ('We go now," he said. Foo is 5\'10" tall.', ['We go now,"']),
        ('"We fear no one, he said. "Come."', ['"We fear no one, he said.', '"Come."']),
        ("``One,'' he said", ["``One,''"]),
        ("»Eins«, sagt er", ["»Eins«"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_paragraphs_that_reopen_carry_on_the_speech() -> None:
    text = 'He said: "One.\n\n"Two.\n\n"Three," he said.\n\n"Four."'
    found = find_quotations(text, find_paragraphs(text, Span(0, len(text))))
    assert [(q.closed, q.continues) for q in found] == [(False, None), (False, 0), (True, 1), (True, None)]


def test_a_missing_mark_never_reaches_beyond_its_paragraph() -> None:
    text = 'He said: "One.\n\nTwo is no speech.\n\nThree is not either.'
    assert quotations(text) == ['"One.']


COPY = st.text(alphabet=st.sampled_from("aбB1 .,!?\"“”„«»‹›‘’'‚`–—-\n\r\t🙂e\u0301「」…:"), max_size=80) | st.text(max_size=80)


@given(COPY)
def test_offsets_hold_on_any_text(text: str) -> None:
    found = find_paragraphs(text, Span(0, len(text)))
    at = 0
    for start, end in found:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
    said = find_sentences(text, found)
    assert all(any(p.start <= s.start < s.end <= p.end for p in found) for s in said)
    assert "".join("".join(text[s:e].split()) for s, e in said) == "".join(text.split())
    quoted = find_quotations(text, found)
    assert [q.start for q in quoted] == sorted(q.start for q in quoted)
    for i, q in enumerate(quoted):
        assert any(p.start <= q.start < q.end <= p.end for p in found)
        assert q.continues is None or q.continues < i
