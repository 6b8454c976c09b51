"""Input made to hurt its reader: refused with a reason, on record as an issue, in bounded time."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from onrecord.read.files import read_stream
from onrecord.read.format import Format, Input, Match
from onrecord.read.formats import FORMATS, find_format
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

NITF = "<nitf><body><body.content><p>{}</p></body.content></body></nitf>"
LAUGHS = (
    '<!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {y} "{f"&{x};" * 10}">' for x, y in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
FOREIGN = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
HOSTILE = {
    "million laughs": (LAUGHS + NITF.format("&i;"), "nitf", "entities"),
    "a foreign entity": (FOREIGN + NITF.format("&a;"), "nitf", "entities"),
    "entities in UTF-16": ((FOREIGN + NITF.format("&a;")).encode("utf-16"), "nitf", "entities"),
    "deep XML": (NITF.format("<em>" * 100_000 + "</em>" * 100_000), "nitf", "elements in one another"),
    "XML cut short": (NITF.format("x")[:-20], "nitf", "broken XML"),
    "deep JSON": ("[" * 200_000, "ninjs", "not JSON"),
    "deep JSON lines": ('{"a": ' + "[" * 200_000 + "\n", "jsonl", "not JSON"),
    "deep RTF": ("{\\rtf1" + "{" * 100_000, "rtf", "groups"),
    "a PDF without its end": ("%PDF-1.7\n1 0 obj\n", "pdf", "cannot be opened"),
    "Parquet without its end": ("PAR1" + "x" * 100, "parquet", "damaged"),
    "a Word document that is none": (b"PK\x03\x04word/" + b"x" * 100, "docx", "not a Word document"),
    "a message of pictures": ("Content-Type: image/png\n\nabc", "mail", "no text"),
    "a transmission without messages": ("\x01a0001", "takes", "no message"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_an_issue(name: str) -> None:
    data, form, words = HOSTILE[name]
    stream = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    issues = [x for x in read_stream(stream, "a", Outside(), form=find_format(form)) if isinstance(x, Issue)]
    assert words in issues[0].reason


def test_nested_messages_have_an_end() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(400))
    items = list(read_stream(io.BytesIO(nested.encode()), "a", Outside(), form=find_format("mail")))
    assert len(items) == 1


class Endless(io.RawIOBase):
    """A stream that never ends, of the same bytes."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        buffer[:] = b"a" * len(buffer)
        return len(buffer)


@pytest.mark.parametrize("form", ["plain", "jsonl", "mail", "mbox", "nitf"])
def test_endless_input_is_refused(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("decode", "format", "plain", "jsonl", "mail"):
        monkeypatch.setattr(sys.modules[f"onrecord.read.{module}"], "MOST_BYTES", 1 << 20)
    monkeypatch.setattr(Input.read_all, "__defaults__", (1 << 20,))
    chosen = find_format(form)
    (issue,) = read_stream(Endless(), "a", Outside(), form=chosen)  # type: ignore[arg-type]
    assert isinstance(issue, Issue)


def test_a_word_document_that_is_a_bomb(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w", force_zip64=True) as part:
        for _ in range(257):
            part.write(b" " * (1 << 20))
    with path.open("rb") as stream:
        (issue,) = read_stream(stream, "a.docx", Outside())
    assert isinstance(issue, Issue) and "bomb" in issue.reason


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize(
    "head", [b" ", b"\n", b"<!--", b"<?", b"[", b"<!DOCTYPE ", b"\x00", b"\x01 a0001", b"From: a\n", b"Document ", b"1 of 2 "]
)
def test_formats_are_told_in_time_that_grows_with_the_head(form: Format, head: bytes) -> None:
    assert form.matches(head * (2_000_000 // len(head))) in Match  # were it quadratic, this would take an hour


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("AT&amp;T, caf&eacute;", "AT&T, café"),
        ("&AMP; &LT;b&GT;", "& <b>"),
        ("five&nbsp;boats", "five boats"),
        ("&nosuch; it", "&nosuch; it"),
    ],
)
def test_entities_of_html_in_xml(written: str, shown: str) -> None:
    (item,) = read_stream(io.BytesIO(NITF.format(written).encode()), "a", Outside(), form=find_format("nitf"))
    assert isinstance(item, Dispatch) and item.text == shown


@pytest.mark.parametrize(
    ("written", "shown"), [("AT&amp;T, caf&eacute;", "AT&T, café"), ("five&nbsp;boats", "five boats"), ("AT&T", "AT&T")]
)
def test_entities_of_html_in_feeds(written: str, shown: str) -> None:
    rss = f"<rss version='2.0'><channel><title>a</title><item><guid>1</guid><description>{written}</description></item></channel></rss>"
    (item,) = read_stream(io.BytesIO(rss.encode()), "a", Outside(), form=find_format("rss"))
    assert isinstance(item, Dispatch) and item.text.replace("\xa0", " ") == shown
