"""The word lists: every one filled, lower case, and each file's origin written down."""

from dataclasses import fields
from importlib.resources import files

from onrecord.resolve.lexicon import load_lexicon


def test_every_list_is_filled_and_lower_case() -> None:
    lexicon = load_lexicon()
    for f in fields(lexicon):
        words = getattr(lexicon, f.name)
        assert words, f.name
        assert all(w == w.lower() and w.strip() == w for w in words), f.name


def test_given_names() -> None:
    assert set(load_lexicon().given.values()) == {"m", "f", "u"}


def test_every_file_says_where_it_is_from() -> None:
    data = files("onrecord.resolve").joinpath("data")
    source = data.joinpath("SOURCE.md").read_text(encoding="utf-8")
    assert all(f"`{file.name}`" in source for file in data.iterdir() if file.name != "SOURCE.md")
