"""English word forms made from lemmas, so that a codebook says `give` and the copy may say gives, gave, given or giving.

Forms are looked up rather than words cut down: what a codebook names is found, and nothing else is.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENGLISH: dict[str, Any] = yaml.load(files("onrecord.codebooks").joinpath("english.yaml").read_bytes(), Loader=_LOADER)
_PARTS: dict[str, tuple[str, ...]] = {base: tuple(rest) for base, *rest in _ENGLISH["irregular"]}
_DOUBLED: frozenset[str] = frozenset(_ENGLISH["doubled"])
_PLURALS: dict[str, str] = _ENGLISH["plurals"]
_PREFIXES = ("re", "un", "over", "out", "up")


@cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """A verb's forms: base, third person, past, participle, -ing; of a phrasal verb those of its first word."""
    verb = lemma.split()[0]
    return tuple(dict.fromkeys((verb, _third(verb), *past_forms(verb), ing_form(verb))))


@cache
def past_forms(verb: str) -> tuple[str, ...]:
    """The past and the past participle."""
    if verb in _PARTS:
        return _PARTS[verb]
    for prefix in _PREFIXES:
        if verb.startswith(prefix) and verb[len(prefix) :] in _PARTS:
            return tuple(prefix + form for form in _PARTS[verb[len(prefix) :]])
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    if verb in _DOUBLED:
        return (verb + verb[-1] + "ed",)
    if verb.endswith("l") and verb[-2:-1] in "aeiou" and verb[-3:-2] not in "aeiou":
        return (verb + "led", verb + "ed")
    return (verb + "ed",)


@cache
def ing_form(verb: str) -> str:
    """The -ing form."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if verb in _DOUBLED else verb + "ing"


@cache
def noun_forms(lemma: str) -> tuple[str, ...]:
    """A noun's singular and plural; of several words the last is inflected."""
    *before, noun = lemma.split(" ")
    if noun in _PLURALS:
        plural = _PLURALS[noun]
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        plural = noun[:-1] + "ies"
    elif noun.endswith(("s", "x", "z", "ch", "sh")):
        plural = noun + "es"
    else:
        plural = noun + "s"
    return tuple(" ".join([*before, form]) for form in (noun, plural))


@cache
def word_forms(word: str) -> frozenset[str]:
    """Every form a word of a constraint may stand in, whatever part of speech it is."""
    return frozenset((*noun_forms(word), *verb_forms(word))) if " " not in word else frozenset(noun_forms(word))


def _third(verb: str) -> str:
    if verb == "be":
        return "is"
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
