"""The coder over hand-made trees: roles, status, statements, one happening once."""

import pytest

from events.trees import people, tagged
from onrecord.codebooks import load_built_in
from onrecord.events import code_events
from onrecord.record import Dispatch, Span, Statement
from onrecord.segment import segment

BOOKS = (load_built_in("plover"), load_built_in("statecraft"))


def events(dispatch: Dispatch, syntax, entities=(), statements=()):
    return code_events(dispatch, segment(dispatch), syntax, entities, statements, (), (), codebooks=BOOKS)


ACTIVE = "Norland/PROPN/nsubj>2 accused/VERB/root>0 Sudland/PROPN/obj>2 of/SCONJ/mark>5 fraud/NOUN/obl>2 ./PUNCT/punct>2"
PASSIVE = "Sudland/PROPN/nsubj:pass>3 was/AUX/aux:pass>3 accused/VERB/root>0 by/ADP/case>5 Norland/PROPN/obl:agent>3 ./PUNCT/punct>3"
RELATIVE = (
    "Norland/PROPN/nsubj>7 ,/PUNCT/punct>4 which/PRON/nsubj>4 accused/VERB/acl:relcl>1 Sudland/PROPN/obj>4 "
    ",/PUNCT/punct>4 slept/VERB/root>0 ./PUNCT/punct>7"
)
CONTROL = "Norland/PROPN/nsubj>2 decided/VERB/root>0 to/PART/mark>4 blame/VERB/xcomp>2 Sudland/PROPN/obj>4 ./PUNCT/punct>2"
COORDINATED = "Norland/PROPN/nsubj>2 slept/VERB/root>0 and/CCONJ/cc>4 accused/VERB/conj>2 Sudland/PROPN/obj>4 ./PUNCT/punct>2"
WHILE = "Norland/PROPN/nsubj>2 slept/VERB/root>0 while/SCONJ/mark>4 accusing/VERB/advcl>2 Sudland/PROPN/obj>4 ./PUNCT/punct>2"


@pytest.mark.parametrize("sentence", [ACTIVE, PASSIVE, RELATIVE, CONTROL, COORDINATED, WHILE])
def test_who_stands_where_however_it_is_said(sentence):
    dispatch, syntax = tagged(sentence)
    (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", s="country:Sudland"))
    assert (event.code, event.actor, event.recipient) == ("ACCUSE", "n", "s")
    assert dispatch.text[slice(*event.trigger[0])] in ("accused", "accusing", "blame")
    assert event.why in ("plover.yaml#ACCUSE:accuse", "plover.yaml#ACCUSE:blame")


@pytest.mark.parametrize(
    ("helpers", "status"),
    [
        ("", "actual"),
        ("has/AUX/aux>3", "actual"),
        ("will/AUX/aux>3", "planned"),
        ("may/AUX/aux>3", "hypothetical"),
        ("never/ADV/advmod>3", "negated"),
    ],
)
def test_status_by_auxiliary(helpers, status):
    verb = 3 if helpers else 2
    dispatch, syntax = tagged(f"Norland/PROPN/nsubj>{verb} {helpers} arrested/VERB/root>0 Tom/PROPN/obj>{verb} ./PUNCT/punct>{verb}")
    (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", t="person:Tom"))
    assert event.status == status


def test_what_is_denied_did_not_happen():
    dispatch, syntax = tagged(
        "Norland/PROPN/nsubj>2 denied/VERB/root>0 having/AUX/aux>4 arrested/VERB/xcomp>2 Tom/PROPN/obj>4 ./PUNCT/punct>2",
    )
    (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", t="person:Tom"))
    assert event.status == "negated"


def test_two_sides_of_an_agreement():
    dispatch, syntax = tagged(
        "Norland/PROPN/nsubj>4 and/CCONJ/cc>3 Sudland/PROPN/conj>1 signed/VERB/root>0 an/DET/det>6 agreement/NOUN/obj>4 ./PUNCT/punct>4"
    )
    (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", s="country:Sudland"))
    assert (event.code, event.actor, event.recipient) == ("AGREE", "n", "s")


def test_a_noun_that_points_back_is_the_same_happening():
    dispatch, syntax = tagged(
        "Miners/NOUN/nsubj>2 began/VERB/root>0 a/DET/det>4 strike/NOUN/obj>2 ./PUNCT/punct>2",
        "The/DET/det>2 strike/NOUN/nsubj>3 continues/VERB/root>0 ./PUNCT/punct>3",
    )
    (event,) = events(dispatch, syntax, people(dispatch, m="group:Miners"))
    assert [dispatch.text[a:b] for a, b in event.trigger] == ["strike", "strike"]
    assert event.actor == "m"


def test_within_is_the_innermost_statement():
    dispatch, syntax = tagged(ACTIVE)
    outer = Statement("s1", None, "indirect", "asserted", (), (), (Span(0, len(dispatch.text)),))
    inner = Statement("s2", None, "indirect", "asserted", (), (), (Span(0, len(dispatch.text) - 1),))
    (event,) = events(dispatch, syntax, (), (outer, inner))
    assert event.within == "s2"


def test_said_is_no_event_and_no_syntax_is_no_event():
    dispatch, syntax = tagged("Norland/PROPN/nsubj>2 said/VERB/root>0 so/ADV/advmod>2 ./PUNCT/punct>2")
    assert events(dispatch, syntax) == ()
    assert events(tagged(ACTIVE)[0], None) == ()


def test_nothing_from_outside_the_body():
    dispatch, syntax = tagged(ACTIVE, "Rain/NOUN/nsubj>2 fell/VERB/root>0 ./PUNCT/punct>2")
    from dataclasses import replace

    at = dispatch.text.index("Rain")
    assert events(replace(dispatch, body=Span(at, len(dispatch.text))), syntax) == ()


def test_a_refusal_to_yield_is_told_by_its_helping_verb_and_negation():
    lift = (
        "Norland/PROPN/nsubj>{0} {1} lift/VERB/root>0 the/DET/det>{2} embargo/NOUN/obj>{0} "
        "on/ADP/case>{3} Sudland/PROPN/nmod>{2} ./PUNCT/punct>{0}"
    )
    for helpers, verb, code in (("will/AUX/aux>3", 3, "CONCEDE"), ("will/AUX/aux>4 not/PART/advmod>4", 4, "REJECT")):
        dispatch, syntax = tagged(lift.format(verb, helpers, verb + 2, verb + 4))
        (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", s="country:Sudland"))
        assert (event.code, event.actor) == (code, "n")


def test_a_gerund_stands_in_the_slot_of_its_preposition():
    dispatch, syntax = tagged(
        "Norland/PROPN/nsubj>2 barred/VERB/root>0 Tom/PROPN/obj>2 from/SCONJ/mark>5 voting/VERB/advcl>2 ./PUNCT/punct>2",
    )
    (event,) = events(dispatch, syntax, people(dispatch, n="country:Norland", t="person:Tom"))
    assert (event.code, event.recipient) == ("SANCTION", "t")


def test_a_name_of_which_no_entity_was_made_is_somebody():
    found = []
    for who in ("Norland/PROPN", "Hail/NOUN", "Monday/PROPN"):
        dispatch, syntax = tagged(f"{who}/nsubj>2 shelled/VERB/root>0 the/DET/det>4 town/NOUN/obj>2 ./PUNCT/punct>2")
        found.append(len(code_events(dispatch, segment(dispatch), syntax, (), (), (), (), codebooks=BOOKS, cut=0.0)))
    assert found == [1, 0, 0]
