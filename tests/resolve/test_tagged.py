"""With the model's words and mentions at hand, built here by hand."""

from make import dispatch, segments
from onrecord.record import Entity
from onrecord.resolve import resolve
from onrecord.tag.tagged import Mention, Tagged, Token
from onrecord.tag.tokens import find_tokens


def tagged(text: str, tags: dict[str, tuple[str, str]], mentions: dict[str, str]) -> Tagged:
    """Words with the tags given (upos, deprel; the rest are nouns), and mentions by their words, headed by their last one."""
    spans = find_tokens(text)
    tokens = tuple(Token(s, e, *((t := tags.get(text[s:e], ("NOUN", "dep")))[0], 0, t[1])) for s, e in spans)
    found = []
    for words, kind in mentions.items():
        start = text.index(words)
        head = max(i for i, s in enumerate(spans) if s.start < start + len(words))
        found.append(Mention(start, start + len(words), kind, head, 0.9))
    return Tagged(tokens, ((0, len(tokens)),), tuple(found), (), "test")


def read(text: str, tags: dict[str, tuple[str, str]], mentions: dict[str, str]) -> tuple[Entity, ...]:
    return resolve(dispatch(text), segments(text), tagged(text, tags, mentions), (), ())[0]


def test_a_verb_at_the_start_is_no_name() -> None:
    text = "Having Rosa Tamm at the table helped."
    assert [e.name for e in read(text, {"Having": ("VERB", "advcl")}, {}) if e.kind == "person"] == ["Rosa Tamm"]


def test_the_model_knows_phrases_that_no_list_holds() -> None:
    text = "The wrangler slept."
    assert [(e.kind, e.described) for e in read(text, {}, {"The wrangler": "person"})] == [("unnamed", "The wrangler")]


def test_the_model_tells_a_shop_from_a_person() -> None:
    text = "Wyl Brox closed on Monday."
    assert [e.kind for e in read(text, {}, {"Wyl Brox": "organization"})] == ["organization"]


def test_an_empty_it_is_nobody() -> None:
    text = "The bank closed. It rained."
    (bank,) = read(text, {"It": ("PRON", "expl")}, {})
    assert len(bank.mentions) == 1


def test_a_decoration_is_nobody_and_a_surname_of_the_same_letters_is_somebody() -> None:
    text = "Judge Medal handed her the Order of the Lamp."
    entities = read(text, {}, {"the Order": "organization", "Judge Medal": "person"})
    assert [(e.kind, e.name) for e in entities if e.name] == [("person", "Medal")]
