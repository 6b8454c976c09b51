"""Who stands in a role is chosen among all who may; countries and peoples in a role are actors; nobody is no actor."""

from events.trees import people, tagged
from onrecord.codebooks import load_built_in
from onrecord.events import add_participants, code_events
from onrecord.events.choose import choose_roles, load_role_weights
from onrecord.events.clues import ROLES, candidates
from onrecord.events.code import find_told
from onrecord.segment import segment

BOOKS = (load_built_in("plover"), load_built_in("statecraft"))
FREED = "Rebels/NOUN/nsubj>2 freed/VERB/root>0 nine/NUM/nummod>4 sailors/NOUN/obj>2 ./PUNCT/punct>2"


def told_of(sentence, weights, **named):
    """The proposals of a sentence with roles chosen by these weights, and the scene."""
    dispatch, syntax = tagged(sentence)
    scenes = []

    def choose(told, scene):
        scenes.append(scene)
        return choose_roles(told, scene, weights=weights)

    entities = people(dispatch, **named)
    told = find_told(dispatch, segment(dispatch), syntax, entities, (), (), (), codebooks=BOOKS, choose=choose)
    return told, scenes[0]


def test_the_shipped_weights_name_both_roles():
    assert set(load_role_weights()) == set(ROLES)


def test_the_heaviest_pair_stands_and_nobody_is_both():
    weights = {"actor": {"kind=group": 5.0}, "recipient": {"kind=group": 4.0, "kind=organization": 1.0}}
    (told,), _ = told_of(FREED, weights, e1="organization:Rebels", e2="group:nine sailors")
    assert (told.event.actor, told.event.recipient) == ("e2", "e1")
    assert (told.ruled.actor, told.ruled.recipient) == ("e1", "e2")


def test_a_role_is_left_open_where_nobody_weighs_more():
    (told,), _ = told_of(FREED, {"actor": {"none": 9.0}, "recipient": {"none": 9.0}}, e1="group:Rebels", e2="group:nine sailors")
    assert (told.event.actor, told.event.recipient) == (None, None)


def test_a_role_that_a_code_unknown_to_the_weights_does_not_ask_for_stays_open():
    weights = {"actor": {"kind=person": 9.0}, "recipient": {"kind=person": 9.0}}
    sentence = "Berg/PROPN/nsubj>2 resigned/VERB/root>0 before/ADP/case>4 Lind/PROPN/obl>2 ./PUNCT/punct>2"
    (told,), _ = told_of(sentence, weights, e1="person:Berg", e2="person:Lind")
    assert told.proposal.rule.pattern.recipient == ()
    assert told.event.recipient is None


def test_nobody_is_no_candidate():
    sentence = "No/DET/det>2 rebels/NOUN/nsubj>3 freed/VERB/root>0 nine/NUM/nummod>5 sailors/NOUN/obj>3 ./PUNCT/punct>3"
    (told,), scene = told_of(sentence, {role: {} for role in ROLES}, e1="unnamed:No rebels", e2="group:nine sailors")
    assert candidates(told, scene) == ["e2"]


def test_what_the_entry_does_not_ask_for_takes_nobody_from_where_it_puts_them():
    weights = {"actor": {"kind=person": 1.0}, "recipient": {"kind=person": 9.0, "none code=RETREAT unasked": 0.0}}
    (told,), _ = told_of("Berg/PROPN/nsubj>2 resigned/VERB/root>0 ./PUNCT/punct>2", weights, e1="person:Berg")
    assert (told.event.code, told.event.actor, told.event.recipient) == ("RETREAT", "e1", None)


def test_a_country_in_a_role_is_an_actor():
    dispatch, syntax = tagged("Berg/PROPN/nsubj>2 visited/VERB/root>0 Saudi/PROPN/compound>4 Arabia/PROPN/obj>2 ./PUNCT/punct>2")
    entities = add_participants(dispatch, syntax, people(dispatch, e1="person:Berg"), codebooks=BOOKS)
    assert [(e.kind, e.country, e.also) for e in entities[1:]] == [("country", "SA", ("Saudi Arabia",))]
    (event,) = code_events(dispatch, segment(dispatch), syntax, entities, (), (), (), codebooks=BOOKS, cut=0.0)
    assert (event.code, event.actor, event.recipient) == ("CONSULT", "e1", "e2")


def test_a_people_in_a_role_is_an_actor():
    dispatch, syntax = tagged("Norwegians/PROPN/nsubj>2 demonstrated/VERB/root>0 in/ADP/case>4 Oslo/PROPN/obl>2 ./PUNCT/punct>2")
    (entity,) = add_participants(dispatch, syntax, (), codebooks=BOOKS)
    assert entity.described == "Norwegians"
