"""Takes of one story in a transmission are put together; what has no lead says what it is."""

from __future__ import annotations

from pathlib import Path

from onrecord.read import read_path
from onrecord.record import Dispatch


def message(number: int, keywords: str, text: str) -> bytes:
    return f"\x16\x16\x01a{number:04}\x1f r i \x13{keywords}\r\n\x02{text}\r\n\x03\r\n06-14-24 1542EDT\r\n\x04".encode()


def read(folder: Path, *messages: bytes) -> list[Dispatch]:
    path = folder / "a.anpa"
    path.write_bytes(b"".join(messages))
    return [x for x in read_path(path) if isinstance(x, Dispatch)]


def test_takes_are_put_together_in_their_order(tmp_path: Path) -> None:
    lead = message(1, "bc-river-camp, 0312", "Camp cut off\r\nURALSK (SN) -- The river rose. MORE")
    found = read(
        tmp_path,
        lead,
        message(2, "bc-fair,0100", "Fair opens\r\nURALSK (SN) -- It opened."),
        message(4, "bc-river-camp, 2nd Add,0080", "The water fell by night."),
        message(3, "bc-river-camp, take 1,0090", "Boats came at noon."),
    )
    assert [x.source.rpartition("#")[2] for x in found if x.source] == ["a0001", "a0002"]
    text = found[0].text
    assert text.index("MORE") < text.index("Boats came") < text.index("The water fell")
    assert found[0].series is None


def test_an_add_goes_to_the_lead_that_came_last(tmp_path: Path) -> None:
    first = message(1, "bc-river-camp,0312", "Camp cut off\r\nURALSK (SN) -- The river rose.")
    second = message(2, "bc-river-camp, 1st Ld-Writethru,0330", "Camp reached\r\nURALSK (SN) -- Boats reached it.")
    found = read(tmp_path, first, second, message(3, "bc-river-camp, 1st Add,0090", "All are well."))
    assert ["All are well." in x.text for x in found] == [False, True]
    assert found[1].series and (found[1].series.kind, found[1].series.number) == ("update", 1)


def test_an_add_without_its_lead_says_so(tmp_path: Path) -> None:
    (found,) = read(tmp_path, message(3, "bc-river-camp, 2nd Add,0090", "Boats came at noon."))
    assert found.series and (found.series.kind, found.series.number) == ("add", 2)
