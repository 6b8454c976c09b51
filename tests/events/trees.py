"""Hand-made syntax for the coder's tests: one word a triple, so that no model is needed."""

from onrecord.record import Dispatch, Entity, Span, text_id
from onrecord.segment import segment
from onrecord.tag.tagged import Tagged, Token


def tagged(*sentences: str) -> tuple[Dispatch, Tagged]:
    """A dispatch and its syntax from sentences written `word/UPOS/deprel>head`, heads counted from 1 as in CoNLL-U, 0 the root."""
    text, tokens, bounds = "", [], []
    for sentence in sentences:
        first = len(tokens)
        for item in sentence.split():
            word, upos, relation = item.rsplit("/", 2)
            deprel, head = relation.split(">")
            glue = "" if not text or word in (".", ",", "'s", "?") else " "
            text += glue
            at = int(head)
            tokens.append(Token(len(text), len(text) + len(word), upos, first + at - 1 if at else -1, deprel))
            text += word
        bounds.append((first, len(tokens)))
    dispatch = Dispatch(id=text_id(text), source=None, text=text, language="en", body=Span(0, len(text)))
    return dispatch, Tagged(tuple(tokens), tuple(bounds), (), (), "hand")


def people(dispatch: Dispatch, **named: str) -> tuple[Entity, ...]:
    """Entities by id; the value is kind:words, every place of the words a mention."""
    out = []
    for key, value in named.items():
        kind, words = value.split(":")
        at, mentions = -1, []
        while (at := dispatch.text.find(words, at + 1)) >= 0:
            mentions.append(Span(at, at + len(words)))
        out.append(Entity(key, kind, words, mentions=tuple(mentions)))
    return tuple(out)


__all__ = ["people", "segment", "tagged"]
