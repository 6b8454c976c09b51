"""The words around a place's name that say whether it is one, and what: `terms.yaml`, each list as a set."""

from __future__ import annotations

from importlib.resources import files

from onrecord.data import parse_yaml
from onrecord.errors import DataError


def load_terms(text: str) -> dict[str, frozenset[str]]:
    """Word lists by name. Raises `DataError` where one is not a string of words."""
    lists = parse_yaml(text, "terms.yaml")
    for name, words in lists.items():
        if not isinstance(words, str):
            raise DataError(f"terms.yaml, {name}: got {type(words).__name__}, expected words separated by spaces")
    return {name: frozenset(words.split()) for name, words in lists.items()}


_TERMS = load_terms(files("onrecord.where").joinpath("terms.yaml").read_text(encoding="utf-8"))

AREA = _TERMS["area"]
SITE = _TERMS["site"]
GROUND = _TERMS["ground"]
FOLK = _TERMS["folk"]
DWELLERS = _TERMS["dwellers"]
POINTS = _TERMS["points"]
LEADS = _TERMS["leads"]
FUNCTION = _TERMS["function"]
NEVER = _TERMS["never"]
OFFICES = _TERMS["offices"]
BROAD = _TERMS["broad"]
INSIDE = _TERMS["inside"]
MOVING = _TERMS["moving"]
TRAVEL = _TERMS["travel"]
VOICE = _TERMS["voice"]
TITLES = _TERMS["titles"]
ROLES = _TERMS["roles"]
AILMENTS = _TERMS["ailments"]
COURTS = _TERMS["courts"]
AFTER = AREA | SITE
HEADS = GROUND | FOLK
