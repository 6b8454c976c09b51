"""Those whom nobody named become participants; what the sentence leaves open is filled where the dispatch makes it plain."""

from events.trees import people, tagged
from onrecord.codebooks import load_built_in
from onrecord.events import add_participants, code_events
from onrecord.events.arguments import verb_arguments
from onrecord.events.tree import sentence_tree
from onrecord.record import Span, Statement
from onrecord.segment import segment

BOOKS = (load_built_in("plover"), load_built_in("statecraft"))
ARREST = "Police/NOUN/nsubj>2 arrested/VERB/root>0 six/NUM/nummod>4 dockers/NOUN/obj>2 ./PUNCT/punct>2"


def test_a_role_that_nobody_fills_becomes_an_entity():
    dispatch, syntax = tagged(ARREST)
    entities = add_participants(dispatch, syntax, people(dispatch, e1="organization:Police"), codebooks=BOOKS)
    assert [(e.id, e.kind, e.described) for e in entities[1:]] == [("e2", "group", "six dockers")]
    (event,) = code_events(dispatch, segment(dispatch), syntax, entities, (), (), (), codebooks=BOOKS)
    assert (event.actor, event.recipient) == ("e1", "e2")
    assert add_participants(dispatch, None, entities, codebooks=BOOKS) == entities


def test_a_passive_told_by_a_body_is_its_doing():
    dispatch, syntax = tagged(
        "Six/NUM/nummod>2 dockers/NOUN/nsubj:pass>4 were/AUX/aux:pass>4 arrested/VERB/ccomp>7 "
        ",/PUNCT/punct>4 police/NOUN/nsubj>7 said/VERB/root>0 ./PUNCT/punct>7"
    )
    entities = people(dispatch, e1="organization:police", e2="group:Six dockers")
    at = dispatch.text.index(", police")
    statement = Statement("s1", "e1", "indirect", "asserted", (Span(at + 2, at + 8),), (Span(at + 9, at + 13),), (Span(0, at),))
    (event,) = code_events(dispatch, segment(dispatch), syntax, entities, (statement,), (), (), codebooks=BOOKS)
    assert (event.actor, event.recipient, event.within) == ("e1", "e2", "s1")


def test_slots_stand_in_the_order_of_the_words_whatever_the_run():
    dispatch, syntax = tagged(
        "Berg/PROPN/nsubj>2 spoke/VERB/root>0 on/ADP/case>6 behalf/NOUN/fixed>3 of/ADP/fixed>3 Oslo/PROPN/obl>2 ./PUNCT/punct>2"
    )
    slots = verb_arguments(sentence_tree(syntax, dispatch.text, 0, 7), 1).slots
    assert [slot for slot in slots if slot.startswith("on")] == ["on behalf of", "on"]
