"""The rule stage, sentence by sentence, in our own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make import dispatch, segments, span
from onrecord.attribute import find_attributions, load_lexicon, make_statements
from onrecord.tag.tagged import Attribution


def read(text: str, language: str = "en") -> list[tuple[list[str], str, list[str], str, str]]:
    lexicon = load_lexicon(language)
    found = find_attributions(dispatch(text), segments(text), lexicon=lexicon)
    return [
        ([text[a:b] for a, b in s.source], text[s.cue[0].start : s.cue[0].end], [text[a:b] for a, b in s.content], s.kind, s.polarity)
        for s in make_statements(dispatch(text), segments(text), found, lexicon=lexicon)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"),
    [
        ("The dam will hold, Water Minister Ilka Sorn said.", "Water Minister Ilka Sorn", "said", ["The dam will hold"], "indirect"),
        (
            '"The dam will hold. We checked it twice," Sorn said on Monday.',
            "Sorn",
            "said",
            ['"The dam will hold. We checked it twice,"'],
            "direct",
        ),
        ("“The dam will hold,” said Ilka Sorn, the water minister.", "Ilka Sorn", "said", ["“The dam will hold,”"], "direct"),
        ("Sorn has repeatedly said that the dam will hold.", "Sorn", "has repeatedly said", ["that the dam will hold"], "indirect"),
        ("According to two engineers, the dam leaks badly.", "two engineers", "According to", ["the dam leaks badly"], "indirect"),
        (
            "The dam on the upper river leaks badly, according to two engineers.",
            "two engineers",
            "according to",
            ["The dam on the upper river leaks badly"],
            "indirect",
        ),
        ("Sorn, an engineer, said that the dam will hold.", "Sorn, an engineer", "said", ["that the dam will hold"], "indirect"),
        ("Sorn toured the valley on foot, and said that the dam will hold.", "Sorn", "said", ["that the dam will hold"], "indirect"),
        ('Sorn told villagers that the dam was "as safe as a church".', "Sorn", "told", ['"as safe as a church"'], "direct"),
    ],
)
def test_one_attribution(text: str, source: str, cue: str, content: list[str], kind: str) -> None:
    ((sources, cue_found, contents, kind_found, _),) = read(text)
    assert (sources, cue_found) == ([source], cue)
    if "church" not in text:  # where a quotation stands inside indirect speech the rules see only the quotation
        assert (contents, kind_found) == (content, kind)


def test_speech_that_goes_on_in_quotation_marks_is_one_statement() -> None:
    ((_, _, contents, kind, _),) = read('"We checked the dam," Sorn said. "We shall check it again tomorrow."')
    assert contents == ['"We checked the dam,"', '"We shall check it again tomorrow."'] and kind == "direct"


@pytest.mark.parametrize(
    "text", ["The states signed a pact.", "Sorn maintains three houses.", "The film “Never Again” opened.", "", "!", "said"]
)
def test_what_is_no_attribution(text: str) -> None:
    assert read(text) == []


def test_a_statement_inside_another_lies_within_it() -> None:
    text = "Sorn said that the mayor had warned that the dam leaks."
    lexicon = load_lexicon("en")
    told = [
        Attribution((span(text, "Sorn"),), span(text, "said"), (span(text, "that the mayor had warned that the dam leaks"),), 0.9, "test"),
        Attribution((span(text, "the mayor"),), span(text, "had warned"), (span(text, "that the dam leaks"),), 0.9, "test"),
    ]
    outer, inner = make_statements(dispatch(text), segments(text), told, lexicon=lexicon)
    assert (outer.within, inner.within) == (None, outer.id)


def test_russian() -> None:
    ((source, cue, content, kind, polarity),) = read("«Плотина выдержит», — заявила министр Илка Сорн.", "ru")
    assert (source, cue, content, kind, polarity) == (["министр Илка Сорн"], "заявила", ["«Плотина выдержит»"], "direct", "asserted")


PIECES = st.sampled_from(["said ", "that ", "He ", "according to ", *'abS .,"“”—', "'", "\n", "🕊", "\u0301"])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_is_a_real_stretch_of_the_text(text: str) -> None:
    for sources, cue, contents, _, _ in read(text):
        assert cue.strip() and all(s.strip() for s in (*sources, *contents))


@pytest.mark.parametrize("addressees", ["", "журналистам ", "агентству "])
def test_whom_the_words_were_said_to_is_no_part_of_the_source_behind_a_cue(addressees: str) -> None:
    ((source, cue, _, _, _),) = read(f"Паром снова выйдет в рейс, сообщил {addressees}капитан порта Иван Орлов.", "ru")
    assert (source, cue) == (["капитан порта Иван Орлов"], "сообщил")


def test_two_that_hold_each_other_do_not_stand_in_a_circle() -> None:
    text = "Sorn said what Vint warned about."
    lexicon = load_lexicon("en")
    told = [
        Attribution((span(text, "Sorn"),), span(text, "said"), (span(text, "Vint warned about"),), 0.9, "test"),
        Attribution((span(text, "Vint"),), span(text, "warned"), (span(text, "Sorn said what"),), 0.9, "test"),
    ]
    first, second = make_statements(dispatch(text), segments(text), told, lexicon=lexicon)
    assert [first.within, second.within].count(None) >= 1


def test_without_content_nothing_is_said_unless_the_source_declines() -> None:
    text = "Sorn congratulated the team. Vint declined to comment."
    lexicon = load_lexicon("en")
    told = [
        Attribution((span(text, "Sorn"),), span(text, "congratulated"), (), 0.5, "test"),
        Attribution((span(text, "Vint"),), span(text, "declined to comment"), (), 0.9, "test"),
    ]
    (kept,) = make_statements(dispatch(text), segments(text), told, lexicon=lexicon)
    assert kept.polarity == "declined" and kept.id == "s1"
