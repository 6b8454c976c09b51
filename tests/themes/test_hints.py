"""The model's theme head ranks the codes that terms speak for, and nothing else."""

import numpy as np
import pytest

from onrecord.codebooks import load_built_in
from onrecord.record import Dispatch, Span, Statement, text_id
from onrecord.tag.tagged import Tagged, Token
from onrecord.tag.word_head import WordScores
from onrecord.themes import code_themes
from onrecord.themes.code import by_model, shares
from onrecord.themes.hints import Hints

TEXT = "The army needs hospitals, the minister said."
CONTENT = (Span(0, 24),)


def read(**odds):
    """The themes of the one statement, with a head that holds these log-odds of every word; none without them."""
    words = [(m, m + len(w)) for w in TEXT.replace(",", "").replace(".", "").split() if (m := TEXT.index(w)) >= 0]
    scores = None
    if odds:
        column = {f"marpor:{code[1:]}": n for n, code in enumerate(odds)}
        scores = WordScores(column, np.tile(np.array(list(odds.values()), dtype=np.float32), (len(words), 1)))
    tagged = Tagged(tuple(Token(a, b) for a, b in words), ((0, len(words)),), (), (), "test", theme_scores=scores)
    dispatch = Dispatch(id=text_id(TEXT), source=None, text=TEXT, language="en", body=Span(0, len(TEXT)))
    statement = Statement("s1", None, "indirect", "asserted", (), (), CONTENT)
    (coded,) = code_themes(dispatch, [statement], codebooks=[load_built_in("marpor")], tagged=tagged)
    return [theme.code for theme in coded.themes if "." not in theme.code]


def test_the_head_says_which_of_the_terms_codes_comes_first():
    by_terms = set(read())
    assert {"104", "504"} & by_terms
    assert read(c104=4.0, c504=0.0)[0] == "104"
    assert read(c104=0.0, c504=4.0)[0] == "504"


def test_no_code_stands_without_a_term():
    assert "107" not in read(c107=9.0, c104=0.0, c504=0.0)


def test_shares_add_up_and_grow_with_chance_and_terms():
    found = shares({"104": 2.0, "504": 1.0, "605": 1.0}, {"104": 0.2, "504": 0.2, "605": 0.6})
    assert sum(found.values()) == pytest.approx(1)
    assert found["605"] > found["104"] > found["504"]


def test_the_first_code_stands_however_faint_and_at_most_three_do():
    faint = {str(n): 1.0 for n in range(40)}
    assert len(list(by_model(faint, {}))) == 1
    assert len(list(by_model(dict.fromkeys("abcd", 1.0), dict.fromkeys("abcd", 0.25)))) == 3


def test_a_scheme_the_head_was_not_taught_has_no_hints():
    tagged = Tagged((Token(0, 3),), ((0, 1),), (), (), "test", theme_scores=WordScores({"marpor:104": 0}, np.zeros((1, 1), np.float32)))
    assert Hints.of(tagged, "cap") is None
    assert Hints.of(tagged, "marpor") is not None
