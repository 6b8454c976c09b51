"""What databases of news call a language, in English, German, French and in itself → its ISO 639-1 code."""

from __future__ import annotations

NAMES = {
    "en": "english englisch anglais",
    "ru": "russian russisch russe русский",
    "kk": "kazakh kasachisch қазақ казахский",
    "de": "german deutsch allemand",
    "fr": "french französisch français francais",
    "es": "spanish spanisch espagnol español",
    "it": "italian italienisch italien italiano",
    "pt": "portuguese portugiesisch portugais português",
    "nl": "dutch niederländisch néerlandais nederlands",
    "uk": "ukrainian ukrainisch ukrainien українська",
    "pl": "polish polnisch polonais polski",
    "tr": "turkish türkisch turc türkçe",
    "ar": "arabic arabisch arabe العربية",
    "zh": "chinese chinesisch chinois 中文",
    "ja": "japanese japanisch japonais 日本語",
    "sv": "swedish schwedisch suédois svenska",
}
CODES = {name: code for code, names in NAMES.items() for name in names.split()}


def name_language(name: str | None) -> str | None:
    """The code of the language that `name` names; of several (`ENGLISH; RUSSIAN`), the first."""
    first = (name or "").partition(";")[0].partition("(")[0].strip().casefold()
    return CODES.get(first)
