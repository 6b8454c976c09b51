from make import dispatch, segments
from onrecord.attribute import find_labels, load_lexicon
from onrecord.record import Span
from onrecord.tag.tagged import Attribution


def read(text: str, found: tuple[Attribution, ...] = ()) -> list[tuple[str, list[str]]]:
    made = find_labels(dispatch(text), segments(text), None, found, lexicon=load_lexicon("en"))
    return [(text[a.source[0].start : a.source[0].end], [text[s:e] for s, e in a.content]) for a in made]


def test_transcript_turns_go_on_to_the_next_label() -> None:
    text = "Q: Is the dam safe?\n\nMS. SORN: It is.\n\nWe checked it.\n\n(Laughter.)\n\nQ: Thank you.\n"
    assert read(text) == [("Q", ["Is the dam safe?"]), ("MS. SORN", ["It is", "We checked it"]), ("Q", ["Thank you"])]


def test_a_name_and_a_quotation() -> None:
    text = 'Some reactions:\n\nFrom Water Minister Ilka Sorn: "The dam holds."\n\nPál Orbay, mayor of Vint: «It leaks.»\n'
    assert read(text) == [("Water Minister Ilka Sorn", ['"The dam holds."']), ("Pál Orbay, mayor of Vint", ["«It leaks.»"])]


def test_a_signed_quotation() -> None:
    assert read("“The dam holds.” – Commissioner Ilka Sorn\n") == [("Commissioner Ilka Sorn", ["“The dam holds.”"])]
    assert read("“The dam holds.”\nIlka Sorn, commissioner\n") == [("Ilka Sorn, commissioner", ["“The dam holds.”"])]


def test_what_is_no_label() -> None:
    assert read("Key points:\n\nTime: 10:30\n\nThe plan has one aim: to mend the dam.\n") == []
    assert read('Sorn said: "The dam holds."\n') == []
    assert read("NOTE: The dam is closed.\n\nThe road is open.\n") == []


def test_words_already_attributed_are_left_alone() -> None:
    text = 'Ilka Sorn: "The dam holds."\n'
    quotation = Span(text.index('"'), text.rindex('"') + 1)
    assert read(text, (Attribution((Span(0, 9),), None, (quotation,), 0.9, "model"),)) == []
