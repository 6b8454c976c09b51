"""The English words that the coder reads by, from `words.yaml`: language is data here as everywhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from onrecord.codebooks.forms import verb_forms

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_words(name: str) -> dict[str, Any]:
    """A YAML file of this room."""
    data: dict[str, Any] = yaml.load(files("onrecord.events").joinpath(name).read_bytes(), Loader=_LOADER)
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
