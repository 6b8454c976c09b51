"""A malformed codebook names file, line, entry and fix; a sound one holds what it says."""

import pytest

from onrecord.codebooks import BUILT_IN, load_built_in, load_codebook, load_codebooks
from onrecord.codebooks.forms import noun_forms, verb_forms
from onrecord.codebooks.load import PLOVER_TYPES, parse_codebook
from onrecord.errors import DataError

HEAD = 'name: mine\nkind: events\nversion: "1"\nlanguage: en\nabout: mine\nlists:\n  gear: [boat]\nentries:\n'
ENTRY = """  - code: LAUNCH
    means: floats a ship
    patterns:
      - {verb: [launch], needs: {object: "@gear"}}
    examples: ["The yard launched a boat."]
"""
THEMES = 'name: mine\nkind: themes\nversion: "1"\nlanguage: en\nabout: mine\nentries:\n'


def theme(code: str, within: str = "null", weight: str = "3") -> str:
    return f"  - {{code: {code}, title: of {code}, within: {within}, terms: {{{weight}: [harbour*]}}}}\n"


def fault(text: str) -> str:
    with pytest.raises(DataError) as err:
        parse_codebook(text, "mine.yaml")
    return str(err.value)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_built_in_book_is_sound(name):
    book = load_built_in(name)
    assert book.name == name
    assert book.file == f"{name}.yaml"
    assert book.codes
    assert all(e.examples and e.counter_examples for e in book.events)


def test_plover_has_its_sixteen_types_each_with_a_quad_class():
    book = load_built_in("plover")
    assert sorted(book.codes) == sorted(PLOVER_TYPES)
    assert {e.code: e.quad for e in book.events}["SANCTION"] == "material conflict"
    assert all(e.plover == e.code and e.quad for e in book.events)


def test_statecraft_names_the_nearest_plover_type():
    near = {e.code: e.plover for e in load_built_in("statecraft").events}
    assert near["HONOR"] == "SUPPORT"
    assert near["EXERCISE"] == "COOPERATE"
    assert near["APPOINT"] is None


def test_a_sound_book():
    (entry,) = parse_codebook(HEAD + ENTRY, "mine.yaml").events
    (pattern,) = entry.patterns
    assert pattern.needs == (("object", ("boat",)),)
    assert pattern.actor == ("subject",)
    assert pattern.label == "+gear"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "mine.yaml:1: empty"),
        ("name: [", "not YAML"),
        (HEAD + ENTRY + ENTRY, "mine.yaml:14: entry LAUNCH: the code stands already at line 9"),
        (HEAD + ENTRY.replace("means", "meens"), "mine.yaml:10: no field 'meens'; it is one of code"),
        (HEAD + ENTRY.replace("    means: floats a ship\n", ""), "entry LAUNCH: field 'means' is missing; add means: …"),
        (HEAD + ENTRY.replace("@gear", "@gears"), "no list '@gears'; lists: holds @gear"),
        (HEAD + ENTRY.replace("verb: [launch]", "verb: [launch], noun: [launch]"), "a pattern has one trigger, got 2"),
        (HEAD + ENTRY.replace("object:", "objekt ßlot:"), "no slot"),
        (HEAD + ENTRY.replace("LAUNCH", "Launch it"), "codes are capital letters"),
        (HEAD + ENTRY.replace("[launch]", "[launch], confidence: 2"), "it lies between 0 and 1"),
        (HEAD + ENTRY.replace("[launch]", "[launch], mode: deep"), "mode 'deep' is none of this entry's"),
        (HEAD.replace("kind: events", "kind: event") + ENTRY, "mine.yaml:2: got 'event'; it is one of events, themes"),
        (HEAD + ENTRY.replace('["The yard launched a boat."]', "[{text: A boat., trigger: launched}]"), "does not stand in the example"),
        (HEAD + ENTRY.replace('["The yard launched a boat."]', "[]"), "no example; give at least one"),
        (
            HEAD + ENTRY.replace("[launch]", "[launch], vouched: true"),
            "mine.yaml:12: entry LAUNCH: vouched: true in a codebook of your own",
        ),
        (THEMES + theme("A", "C"), "mine.yaml:7: entry A: within names 'C', which has no entry; add it"),
        (THEMES + theme("A", "A"), "mine.yaml:7: entry A: within goes in a circle (A within A); drop within:"),
        (
            THEMES + theme("T") + theme("A", "C") + theme("B", "A") + theme("C", "B"),
            "mine.yaml:8: entry A: within goes in a circle (A within C",
        ),
        (THEMES + theme("A", weight="0"), "mine.yaml:7: entry A: a term's weight of 0; it is a number above 0"),
        (THEMES + theme("A", weight="-2"), "a term's weight of -2;"),
        (THEMES + theme("A", weight=".inf"), "expected a number, got '.inf'"),
        (THEMES + theme("A", weight="inf"), "a term's weight of inf;"),
        (THEMES + theme("A", weight="nan"), "a term's weight of nan;"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_the_fix(text, said):
    assert said in fault(text)


def test_a_sound_book_of_themes():
    themes = parse_codebook(THEMES + theme("C", "B") + theme("B", "A") + theme("A", weight="0.5"), "mine.yaml").themes
    assert [(t.code, t.within) for t in themes] == [("C", "B"), ("B", "A"), ("A", None)]
    assert themes[-1].terms == (("harbour*", 0.5),)


def test_only_shipped_books_have_vouched_patterns():
    for name in ("plover", "statecraft"):
        assert load_built_in(name)
    text = (HEAD + ENTRY).replace("[launch]", "[launch], vouched: false")
    assert not parse_codebook(text, "mine.yaml").events[0].patterns[0].vouched


def test_two_books_of_one_name(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text((HEAD + ENTRY).replace("name: mine", "name: plover"), encoding="utf-8")
    with pytest.raises(DataError, match=r"already loaded from plover\.yaml"):
        load_codebooks([path])
    path.write_text(HEAD + ENTRY, encoding="utf-8")
    assert load_codebooks([path])[-1].name == "mine"


def test_a_book_that_is_nowhere():
    with pytest.raises(DataError, match="neither a file nor one of plover, statecraft, marpor, cap"):
        load_codebook("nowhere.yaml")


def test_forms():
    assert set(verb_forms("give")) == {"give", "gives", "gave", "given", "giving"}
    assert set(verb_forms("ban")) == {"ban", "bans", "banned", "banning"}
    assert set(verb_forms("deny")) == {"deny", "denies", "denied", "denying"}
    assert "hit" in verb_forms("hit out at")
    assert noun_forms("ministry") == ("ministry", "ministries")
    assert noun_forms("phone call") == ("phone call", "phone calls")
