"""Every rule's own examples, and the data files' form."""

from __future__ import annotations

import msgspec
import pytest

from make import dispatch
from onrecord.errors import DataError
from onrecord.segment import segment
from onrecord.when import find_times
from onrecord.when.language import LANGUAGES, Data, Language, Rule, load_language, read_data

TOLD = "2019-08-14"  # a Wednesday

CASES = [
    pytest.param(name, rule, text, value, id=f"{name}-{rule.name}-{i}")
    for name in LANGUAGES
    for rule in read_data(name).rules
    for i, (text, value) in enumerate(rule.examples.items())
]


@pytest.mark.parametrize(("language", "rule", "marked", "value"), CASES)
def test_example(language: str, rule: Rule, marked: str, value: str | None) -> None:
    text = marked.replace("[", "").replace("]", "")
    told = dispatch(text, language=language, published=TOLD)
    times = find_times(told, segment(told), extent="wire" if rule.only == "wire" else "timeml")
    if "[" not in marked:
        assert not times
        return
    start = marked.index("[")
    mine = [t for t in times if (t.start, t.end) == (start, marked.index("]") - 1)]
    assert mine, [(text[t.start : t.end], t.value, t.rule) for t in times]
    assert mine[0].value == value
    assert mine[0].rule == rule.name


@pytest.mark.parametrize("name", LANGUAGES)
def test_data_file(name: str) -> None:
    language = load_language(name)
    assert language.name == name
    assert all(value in range(1, 13) for value in language.data.lexicon["month"].words.values())
    assert sorted(set(language.data.lexicon["month"].words.values())) == list(range(1, 13))
    assert sorted(set(language.data.lexicon["dow"].words.values())) == list(range(1, 8))
    assert any(rule.examples for rule in language.data.rules)


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_rule_that_matches_is_passed_over(name: str) -> None:
    language = load_language(name)
    for rule in language.data.rules:
        for text in rule.examples:
            chars = language.scan(text.replace("[", "").replace("]", "")).chars
            for at in range(len(chars)):
                matching = [r for r in language.rules if r.pattern.regex.match(chars, at)]
                assert not matching or [r for r in language.rules_at(chars[at : at + 2]) if r in matching] == matching


def test_a_macro_that_nobody_wrote() -> None:
    data = Data(language="xx", lexicon={}, macros={}, rules=[Rule(name="r", pattern="$gone", make="point")])
    with pytest.raises(DataError, match=r"no macro \$gone"):
        Language(data)


def test_a_feature_that_no_word_has() -> None:
    data = Data(language="xx", lexicon={}, macros={}, rules=[Rule(name="r", pattern="{moth}", make="point")])
    with pytest.raises(DataError, match="moth"):
        Language(data)


@pytest.mark.parametrize("pattern", ["( the", "the )", "?", "the?", "the {", ""])
def test_a_pattern_out_of_form(pattern: str) -> None:
    with pytest.raises(DataError):
        Language(Data(language="xx", lexicon={}, macros={}, rules=[Rule(name="r", pattern=pattern, make="point")]))


def test_a_rule_that_makes_nothing_known() -> None:
    with pytest.raises(DataError, match="make is 'guess'"):
        Language(Data(language="xx", lexicon={}, macros={}, rules=[Rule(name="r", pattern="the", make="guess")]))


def test_a_language_without_rules() -> None:
    with pytest.raises(DataError, match="no time rules for language 'xx'"):
        read_data("xx")
    told = dispatch("5 May 2023", language="xx")
    assert find_times(told, segment(told)) == ()


def test_a_key_misspelt() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"name": "r", "pattern": "the", "exmples": {}}, Rule)
