"""Who is who, sentence by sentence, in our own words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from make import dispatch, segments, span
from onrecord.record import Entity, Record, Span, Statement
from onrecord.resolve import entity_at, resolve


def statement(text: str, number: int, source: str | None, cue: str, content: str, nth: int = 0) -> Statement:
    at = (span(text, source, nth),) if source else ()
    return Statement(f"s{number}", None, "indirect", "asserted", at, (span(text, cue),), (span(text, content),))


def read(text: str, *statements: Statement) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    entities, told = resolve(dispatch(text), segments(text), None, statements, ())
    Record.of(dispatch(text), entities=entities, statements=told)
    return entities, told


def named(entities: tuple[Entity, ...], key: str | None) -> str | None:
    return next((e.name or e.described for e in entities if e.id == key), None)


def test_a_surname_and_a_pronoun_are_the_minister_named_before() -> None:
    text = "Water Minister Ilka Sorn toured the dam. It will hold, Sorn said. He added that rain is near."
    first = statement(text, 1, "Sorn", "said", "It will hold", nth=1)
    second = statement(text, 2, "He", "added", "that rain is near")
    entities, told = read(text, first, second)
    assert [named(entities, s.speaker) for s in told] == ["Ilka Sorn", "Ilka Sorn"]


def test_two_offices_in_one_title() -> None:
    text = "Tajik President and Supreme Commander-in-Chief Aziz Karimzoda opened the fair."
    (entity,) = [e for e in read(text)[0] if e.kind == "person"]
    assert [(o.title, o.of, o.type) for o in entity.offices] == [
        ("President", "TJ", "head of state"),
        ("Supreme Commander-in-Chief", "TJ", "commander"),
    ]
    assert all(text[o.start : o.end] == o.title for o in entity.offices)


def test_two_people_with_one_surname_stay_apart() -> None:
    text = "Judge Nora Valk spoke first. Lawyer Otto Valk answered."
    assert sorted(e.name or "" for e in read(text)[0] if e.kind == "person") == ["Nora Valk", "Otto Valk"]


def test_an_addressee() -> None:
    text = "The bridge is shut, Mayor Rosa Tamm told Harbour Radio."
    entities, (told,) = read(text, statement(text, 1, "Mayor Rosa Tamm", "told", "The bridge is shut"))
    assert (named(entities, told.speaker), named(entities, told.addressee)) == ("Rosa Tamm", "Harbour Radio")


def test_no_source_no_speaker() -> None:
    text = "It was reported that the bridge is shut."
    assert read(text, statement(text, 1, None, "was reported", "that the bridge is shut"))[1][0].speaker is None


def test_entity_at() -> None:
    one, two = Entity("e1", "person", "A", mentions=(Span(0, 10), Span(20, 22))), Entity("e2", "organization", "B", mentions=(Span(4, 8),))
    assert entity_at(Span(0, 10), (one, two)) is one and entity_at(Span(4, 8), (one, two)) is two
    assert entity_at(Span(5, 7), (one, two)) is two and entity_at(Span(40, 41), (one, two)) is None


PIECES = [
    "President ",
    "Ilka Sorn ",
    "Sorn",
    ", a doctor,",
    " he ",
    "the minister ",
    "'s ",
    " of ",
    "and ",
    "Mr. ",
    "told ",
    "TASS",
    ". ",
    '"',
    "I ",
    "\n\n",
    "🕊",
    "é",
    " al-",
    "(",
    ")",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.integers(0, 40), st.integers(1, 30))
def test_any_text_gives_a_record(text: str, start: int, size: int) -> None:
    source = Span(min(start, max(0, len(text) - 1)), min(start + size, len(text)))
    statements = [Statement("s1", None, "direct", "asserted", (source,) if source.end > source.start else (), (), ())]
    assert read(text, *statements) == read(text, *statements)
