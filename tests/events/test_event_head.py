"""The model's event head vouches for a codebook's word where its constraints fail, and is asked only of what it was taught."""

import numpy as np
import pytest

from events.trees import people, tagged
from onrecord.codebooks import load_built_in
from onrecord.events.chances import Chances, logit
from onrecord.events.code import find_told
from onrecord.events.features import features
from onrecord.events.sentences import LONGEST, find_event_sentences
from onrecord.segment import segment
from onrecord.tag.word_head import NOTHING, WordScores

BOOKS = (load_built_in("plover"), load_built_in("statecraft"))
# `answered` alone is no trigger of REJECT; `blocked` needs what was blocked to be known
SENTENCE = "Workers/NOUN/nsubj>2 blocked/VERB/root>0 it/PRON/obj>2 ./PUNCT/punct>2"


def with_chances(syntax, **rows):
    """The syntax with an event head that knows the codes named; each gives word and probability."""
    column = {code: n for n, code in enumerate([NOTHING, *rows])}
    values = np.zeros((len(syntax.tokens), len(rows) + 1), dtype=np.float32)
    for code, (word, chance) in rows.items():
        values[word, column[code]] = chance
    values[:, 0] = 1 - values.sum(1)
    return syntax.__class__(
        syntax.tokens, syntax.sentences_tok, syntax.mentions, syntax.attributions, syntax.by, WordScores(column, values)
    )


def told_in(syntax, dispatch):
    entities = people(dispatch, e1="group:Workers", e2="group:Rebels", e3="group:nine sailors")
    return find_told(dispatch, segment(dispatch), syntax, entities, (), (), (), codebooks=BOOKS)


def loose(told):
    return [t for t in told if t.proposal.loose]


def test_the_head_vouches_for_a_word_that_is_listed():
    dispatch, syntax = tagged(SENTENCE)
    assert not loose(told_in(syntax, dispatch))
    (told,) = loose(told_in(with_chances(syntax, PROTEST=(1, 0.8)), dispatch))
    assert (told.event.code, told.event.actor, told.event.why) == ("PROTEST", "e1", "plover.yaml#PROTEST:block+model")


@pytest.mark.parametrize(("code", "chance"), [("PROTEST", 0.05), ("HONOR", 0.9)])
def test_nothing_is_proposed_unlikely_or_under_a_code_that_does_not_list_the_word(code, chance):
    dispatch, syntax = tagged(SENTENCE)
    assert not [t for t in loose(told_in(with_chances(syntax, **{code: (1, chance)}), dispatch)) if t.event.code == code]


def test_of_several_codes_that_list_a_word_the_likeliest_is_proposed():
    dispatch, syntax = tagged(SENTENCE)
    told = loose(told_in(with_chances(syntax, PROTEST=(1, 0.2), REJECT=(1, 0.7)), dispatch))
    assert [t.event.code for t in told] == ["REJECT"]


def test_nothing_is_proposed_loosely_under_a_code_that_the_head_was_not_taught():
    dispatch, syntax = tagged(SENTENCE)
    assert not loose(told_in(with_chances(syntax, HONOR=(1, 0.9)), dispatch))


def test_another_codebook_means_something_else_by_the_same_code():
    dispatch, syntax = tagged("Rebels/NOUN/nsubj>2 freed/VERB/root>0 nine/NUM/nummod>4 sailors/NOUN/obj>2 ./PUNCT/punct>2")
    (told,) = told_in(syntax, dispatch)
    chances = Chances(with_chances(syntax, CONCEDE=(1, 0.5)).event_chances, 0, len(syntax.tokens))
    assert chances.knows(told.proposal.rule.book.name, "CONCEDE")
    assert not chances.knows("my.yaml", "CONCEDE")


def test_a_sentence_without_end_is_looked_at_in_parts():
    clause = "Rebels/NOUN/nsubj>{1} freed/VERB/root>0 nine/NUM/nummod>{2} sailors/NOUN/obj>{1} and/CCONJ/cc>{1}"
    times = 2 * LONGEST // 5
    dispatch, syntax = tagged(" ".join(clause.format(0, 5 * n + 2, 5 * n + 4) for n in range(times)))
    found = find_event_sentences(dispatch, syntax, codebooks=BOOKS)
    assert [len(s.tree.tokens) for s in found] == [LONGEST, LONGEST]
    assert sum(len(s.triggers) for s in found) == times


def test_features_ask_the_head_only_what_it_was_taught():
    dispatch, syntax = tagged("Rebels/NOUN/nsubj>2 freed/VERB/root>0 nine/NUM/nummod>4 sailors/NOUN/obj>2 ./PUNCT/punct>2")
    (told,) = told_in(syntax, dispatch)

    def asked(**rows):
        chances = Chances(with_chances(syntax, **rows).event_chances, 0, len(syntax.tokens))
        return {k: v for k, v in features(told.proposal, told.tree, told.ruled, (), (), chances).items() if k.startswith("model")}

    assert asked(HONOR=(1, 0.5)) == {}
    assert asked(CONCEDE=(1, 0.5))["model code fitting"] == pytest.approx(logit(0.5))
