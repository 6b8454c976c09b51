"""The models: their output holds together on any text and is the same every time; files that do not belong together are refused."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ModelError
from onrecord.record import Dispatch, Span, text_id
from onrecord.segment import segment
from onrecord.tag import Tagged, load_model, tag
from onrecord.tag.model import FILES, MODELS, list_models

COPY = (
    'The minister said on Friday that wages would rise. "We keep our word," Anna Petrova told reporters in Oslo.\n\n'
    "According to the union, talks have stalled. It declined to comment further.\n\n"
    "“This is the first step,” she added. “More will follow.”"
)
WORDS = ["He", "said", "“", "”", '"', "that", "\n\n", ".", "😀", "é", "(", "U.S.", "-", "1"]


def read(text: str, **facts: object) -> Dispatch:
    return Dispatch(**{"id": text_id(text), "source": None, "text": text, "body": Span(0, len(text)), **facts})  # type: ignore[arg-type]


def tagged(text: str, model: str = "default") -> Tagged:
    dispatch = read(text)
    return tag(dispatch, segment(dispatch), model=load_model(model))


every_model = pytest.mark.parametrize("model", ["default", "fast"])


def test_both_models_are_in_the_package() -> None:
    assert list_models() == ["default", "fast"]


@every_model
def test_it_finds_who_said_what(model: str) -> None:
    found = {COPY[a.cue.start : a.cue.end]: a for a in tagged(COPY, model).attributions if a.cue}
    words = {cue: ([COPY[s:e] for s, e in a.source], [COPY[s:e] for s, e in a.content]) for cue, a in found.items()}
    assert words["said"] == (["The minister"], ["that wages would rise"])
    assert words["told"] == (["Anna Petrova"], ['"We keep our word,"'])
    assert words["According to"][0] == ["the union"]
    assert all(0 < a.confidence <= 1 for a in found.values())


@every_model
def test_it_parses(model: str) -> None:
    result = tagged("The minister said that wages would rise.", model)
    words = ["The minister said that wages would rise."[t.start : t.end] for t in result.tokens]
    said = words.index("said")
    assert result.tokens[said].upos == "VERB"
    assert result.tokens[said].head_tok == -1
    assert (result.tokens[words.index("minister")].head_tok, result.tokens[words.index("minister")].deprel) == (said, "nsubj")
    assert any(m.type == "person" and m.head_tok == words.index("minister") for m in result.mentions)


def check(text: str, result: Tagged) -> None:
    spans = [(t.start, t.end) for t in result.tokens] + [(m.start, m.end) for m in result.mentions]
    spans += [s for a in result.attributions for s in (*a.source, *a.content, *((a.cue,) if a.cue else ()))]
    assert all(0 <= s < e <= len(text) for s, e in spans)
    edges = [i for pair in result.sentences_tok for i in pair]
    assert edges == sorted(edges)
    assert not edges or (edges[0], edges[-1]) == (0, len(result.tokens))
    for begin, end in result.sentences_tok:
        heads = [result.tokens[i].head_tok for i in range(begin, end)]
        assert all(h == -1 or begin <= h < end for h in heads)
        assert begin == end or -1 in heads


@every_model
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n", id="blank"),
        pytest.param("x", id="a letter"),
        pytest.param("😀", id="an emoji"),
        pytest.param("“", id="a mark"),
        pytest.param("word " * 2000, id="a sentence of 10,000 characters"),
        pytest.param("He said no. " * 300, id="many sentences"),
        pytest.param("a\n\nb\n\n" * 200, id="paragraphs of a word"),
        pytest.param("“" * 300, id="marks"),
        pytest.param("e\u0301\u0301 don't\r\n\r\n\u200d\x00 said X", id="combining marks, CRLF, NUL"),
        pytest.param("X" * 10000, id="a word of 10,000 letters"),
    ],
)
def test_odd_text_is_tagged_all_the_same(text: str, model: str) -> None:
    check(text, tagged(text, model))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["He", "said", "“", "”", '"', "that", "\n\n", ".", "😀", "é", "(", "U.S.", "-", "1"]), max_size=40).map(
        " ".join
    )
)
def test_spans_can_be_sliced_and_sentences_are_trees(text: str) -> None:
    check(text, tagged(text))
    check(text, tagged(text, "fast"))


def test_nothing_outside_the_body_is_tagged() -> None:
    head = "Mayor said wages rise\n\n"
    dispatch = read(head + COPY, body=Span(len(head), len(head + COPY)))
    result = tag(dispatch, segment(dispatch), model=load_model())
    assert min(t.start for t in result.tokens) == len(head)
    assert [(t.start - len(head), t.end - len(head)) for t in result.tokens] == [(t.start, t.end) for t in tagged(COPY).tokens]


@every_model
def test_the_same_dispatch_gives_the_same_result_whatever_came_before(model: str) -> None:
    first = tagged(COPY, model)
    tagged("Something else was said by somebody else. " * 40, model)
    assert tagged(COPY, model) == first


def test_more_threads_find_the_same() -> None:
    dispatch = read(COPY)
    one, two = (tag(dispatch, segment(dispatch), model=load_model(threads=n)) for n in (1, 2))
    assert one == two


def test_running_loads_no_training_library() -> None:
    code = (
        "import sys\nfrom onrecord.tag import load_model, tag\n"
        "from onrecord.record import Dispatch, Span\nfrom onrecord.segment import segment\n"
        "d = Dispatch(id='x', source=None, text='He said no.', body=Span(0, 11))\ntag(d, segment(d), model=load_model())\n"
        "sys.exit(bool({'torch', 'sklearn', 'transformers', 'onnx'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def copy_model(folder: Path) -> Path:
    shutil.copytree(MODELS / "default", folder)
    return folder


def test_a_model_whose_files_do_not_belong_together_is_refused(tmp_path: Path) -> None:
    for file in FILES:
        folder = copy_model(tmp_path / file)
        (folder / file).write_bytes((folder / file).read_bytes() + b" ")
        with pytest.raises(ModelError, match=f"{file}.*SHA-256.*export again"):
            load_model(str(folder))


def test_a_model_with_a_file_missing_is_refused(tmp_path: Path) -> None:
    folder = copy_model(tmp_path / "m")
    (folder / "links.onnx").unlink()
    with pytest.raises(ModelError, match="missing"):
        load_model(str(folder))


@pytest.mark.parametrize(("change", "message"), [({"format": 99}, "format is 99"), ({"files": {}}, "digests"), ({"labels": None}, "lacks")])
def test_a_card_of_another_kind_is_refused(tmp_path: Path, change: dict[str, object], message: str) -> None:
    folder = copy_model(tmp_path / "m")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8")) | change
    (folder / "card.json").write_text(json.dumps({k: v for k, v in card.items() if v is not None}), encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        load_model(str(folder))


def test_an_unknown_model_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ModelError, match="default"):
        load_model("nonesuch")


@pytest.mark.parametrize(("model", "most"), [("default", 25e6), ("fast", 10e6)])
def test_the_card_says_where_the_model_comes_from(model: str, most: float) -> None:
    card = load_model(model).card
    assert all(c["licence"] and len(c["sha256"]) == 64 for c in card["corpora"])
    assert {"attribution", "syntax"} <= card["scores"].keys()
    assert sum(p.stat().st_size for p in (MODELS / model).iterdir()) < most
