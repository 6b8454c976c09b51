"""Heads over the encoder's states: kept, read again, refused where broken."""

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.tag.word_head import EVENTS, NOTHING, WordHead, load_word_head


def test_a_head_is_kept_and_read_again(tmp_path):
    head = WordHead({NOTHING: 0, "AID": 1, "ASSAULT": 2}, np.eye(4, 3, dtype=np.float32), np.array([0.5, 0, -1], dtype=np.float32))
    head.save(tmp_path / EVENTS)
    again = load_word_head(tmp_path / EVENTS)
    states = np.array([[0, 3, 0, 0, 9], [0, 0, 3, 0, 9]], dtype=np.float32)
    assert again.column == head.column
    assert again.read(states).tolist() == [[0.5, 3, -1], [0.5, 0, 2]]


def test_many_words_are_read_as_few_are():
    rng = np.random.default_rng(3)
    head = WordHead({str(n): n for n in range(30)}, rng.normal(size=(64, 30)).astype(np.float32), np.zeros(30, np.float32))
    states = rng.normal(size=(700, 64)).astype(np.float32)
    assert head.read(states) == pytest.approx(states @ head.weight, abs=1e-4)
    assert head.read(states[:0]).shape == (0, 30)


def test_a_broken_head_is_refused(tmp_path):
    path = tmp_path / EVENTS
    with pytest.raises(ModelError, match="no head"):
        load_word_head(path)
    path.write_bytes(b"PK no archive")
    with pytest.raises(ModelError, match=r"training/events\.py"):
        load_word_head(path)
    WordHead({"AID": 0}, np.zeros((4, 3), np.float32), np.zeros(3, np.float32)).save(path)
    with pytest.raises(ModelError, match="for 1 codes"):
        load_word_head(path)
