"""The English words that the coder reads by, from `words.yaml`: language is data here as everywhere."""

from __future__ import annotations

from functools import cache
from typing import Any

from onrecord.codebooks.forms import verb_forms
from onrecord.data import read_yaml


def read_words(name: str) -> dict[str, Any]:
    """A YAML file of this room."""
    data: dict[str, Any] = read_yaml("onrecord.events", name)
    return data


@cache
def _words() -> dict[str, Any]:
    return read_words("words.yaml")


def words(name: str) -> frozenset[str]:
    """A list of word forms as it stands in the file."""
    return frozenset(_words()[name])


def verbs(name: str) -> frozenset[str]:
    """Every form of a list of verbs."""
    return frozenset(form for verb in _words()[name] for form in verb_forms(verb))
