"""What words and names tell of a person's gender."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.resolve.found import Gender
from onrecord.resolve.lexicon import Lexicon

# Patronymics, Slavic and Baltic surnames, Turkic and Icelandic "daughter of" and "son of".
_FEMALE = (
    "ovna",
    "evna",
    "ichna",
    "kyzy",
    "qizi",
    "gyzy",
    "skaya",
    "skaia",
    "ova",
    "eva",
    "yeva",
    "ová",
    "dottir",
    "dóttir",
    "ienė",
    "aitė",
    "yte",
)
_MALE = ("ovich", "evich", "yevich", "uulu", "ogly", "oglu", "sky", "skiy", "skyi", "skyy", "ov", "ev", "yev", "sson")
_SHORTEST = 5


def gender_of(lows: Sequence[str], honorifics: Sequence[str], parts: tuple[str, ...], lexicon: Lexicon) -> Gender | None:
    """The gender that the words around a name tell (`spokeswoman`, `Mr`), or else the name itself."""
    for low in lows:
        if told := _known(lexicon.gendered.get(low)):
            return told
    for low in honorifics:
        if told := _known(lexicon.honorifics.get(low)):
            return told
    return gender_of_name(parts, lexicon)


def gender_of_name(parts: tuple[str, ...], lexicon: Lexicon) -> Gender | None:
    """What a name's own form says: a listed given name first, then the ending of a patronymic or surname."""
    if len(parts) > 1:
        listed = lexicon.given.get(parts[0].lower())
        if listed in ("m", "f"):
            return "male" if listed == "m" else "female"
    for part in reversed(parts):
        low = part.lower()
        if len(low) >= _SHORTEST and low.endswith(_FEMALE):
            return "female"
        if len(low) >= _SHORTEST and low.endswith(_MALE):
            return "male"
    return None


def _known(word: str | None) -> Gender | None:
    return "male" if word == "male" else "female" if word == "female" else None
