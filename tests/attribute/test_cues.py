import pytest

from onrecord.attribute.cues import LANGUAGES, POLARITIES, load_lexicon, polarity_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_loads_and_its_weak_cues_are_cues(language: str) -> None:
    lexicon = load_lexicon(language)
    last_words = {c.words[-1] for found in lexicon.cues.values() for c in found}
    assert lexicon.cues and all(c.polarity in POLARITIES for found in lexicon.cues.values() for c in found)
    assert lexicon.weak <= last_words


@pytest.mark.parametrize(
    ("cue", "content", "polarity"),
    [
        ("said", "the bridge is open", "asserted"),
        ("has denied", "that the bridge is closed", "denied"),
        ("did not deny", "that the bridge is closed", "asserted"),
        ("declined to comment", "", "declined"),
        ("would not say", "who paid", "declined"),
        ("didn’t immediately respond", "to a request", "declined"),
        ("has not confirmed", "the number", "declined"),
        ("said", 'it "does not comment on rumours"', "declined"),
        ("asked", "whether the bridge was open", "asked"),
        ("asked", '"Who paid for it?"', "asked"),
        ("was asked", "to leave", "asserted"),
        ("expressed hope", "that rain would come", "believed"),
        ("is convinced", "that rain will come", "believed"),
        ("does not believe", "in miracles", "believed"),
        ("did not rule out", "a delay", "asserted"),
        ("bellowed", "that it was late", "asserted"),
    ],
)
def test_polarity(cue: str, content: str, polarity: str) -> None:
    assert polarity_of(cue, content, load_lexicon("en")) == polarity


def test_polarity_in_russian() -> None:
    lexicon = load_lexicon("ru")
    assert polarity_of("опровергла", "слухи о закрытии", lexicon) == "denied"
    assert polarity_of("не ответили", "на запрос", lexicon) == "declined"
    assert polarity_of("выразил надежду", "что дождь пойдёт", lexicon) == "believed"
