"""CoNLL-U (https://universaldependencies.org/format.html, UD v2): the dispatch's sentences, their words and syntax.

A record keeps no words: the text is tagged again, by the model that reads dispatches. Where it does not know the language there are words
without syntax. LEMMA, XPOS, FEATS and DEPS are not tagged and stay `_`. MISC holds `TokenRange=start:end`, the word's code points in the
dispatch's text, and `SpaceAfter=No`. Words are not normalised to NFC, as treebanks are: offsets would no longer hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from onrecord.export.format import Format
from onrecord.export.words import url_of
from onrecord.record import Record
from onrecord.segment import Segments, segment
from onrecord.tag import Model, Tagged, Token, load_model, tag
from onrecord.tag.windows import cut_words


def write_conllu(records: Iterable[Record], out: BinaryIO) -> None:
    """Tag each dispatch and write its sentences."""
    model: Model | None = None
    for record in records:
        model = model or load_model("default")
        segments = segment(record)
        tagged = tag(record, segments, model=model) if record.language in model.languages else cut(record, segments)
        for line in lines_of(record, tagged):
            out.write(line.encode("utf-8", "backslashreplace") + b"\n")


def cut(record: Record, segments: Segments) -> Tagged:
    """The dispatch's words without syntax."""
    spans, _, numbers = cut_words(record.text, segments.paragraphs, segments.sentences)
    ends = [next((i for i, number in enumerate(numbers) if number > n), len(spans)) for n in range(len(segments.sentences))]
    return Tagged(tuple(Token(*span) for span in spans), tuple(zip([0, *ends], ends, strict=False)), (), (), "")


def lines_of(record: Record, tagged: Tagged) -> Iterator[str]:
    """The document's lines: comments, a line a word, an empty line after each sentence; of a text without sentences none, for a comment
    belongs to a sentence."""
    sentences = [(first, end) for first, end in tagged.sentences_tok if first < end]
    for number, (first, end) in enumerate(sentences, 1):
        tokens = tagged.tokens[first:end]
        if number == 1:
            yield f"# newdoc id = {record.id}"
            if url_of(record):
                yield f"# source = {url_of(record)}"
        yield f"# sent_id = {record.id}-{number}"
        yield f"# text = {_flat(record.text[tokens[0].start : tokens[-1].end])}"
        for i, token in enumerate(tokens, 1):
            yield _word(record.text, i, token, first, tagged.tokens[first + i] if first + i < end else None)
        yield ""


def _word(text: str, number: int, token: Token, first: int, after: Token | None) -> str:
    head = "_" if token.deprel is None else str(token.head_tok - first + 1 if token.head_tok >= 0 else 0)
    misc = f"TokenRange={token.start}:{token.end}"
    if after is not None and after.start == token.end:
        misc = f"SpaceAfter=No|{misc}"
    form = _flat(text[token.start : token.end])
    return "\t".join((str(number), form, "_", token.upos or "_", "_", "_", head, token.deprel or "_", "_", misc))


def _flat(text: str) -> str:
    """The text on one line, its white space single."""
    return " ".join(text.split())


CONLLU = Format(
    name="conllu",
    about="words and syntax, CoNLL-U",
    kept="the text's words with their characters, tagged again; nothing of the record itself",
    round_trip="no: it holds only words",
    standard="https://universaldependencies.org/format.html",
    stream=write_conllu,
)
