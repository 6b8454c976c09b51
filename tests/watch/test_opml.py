"""Lists of feeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.watch import read_opml

LIST = """<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="Ports">
<outline type="rss" text="A" xmlUrl="https://a.example/feed?x=1&amp;y=2"/><outline text="B" xmlUrl=" https://b.example/ "/></outline>
<outline text="again" xmlUrl="https://b.example/"/><outline text="none"/></body></opml>"""


def test_a_list_is_read_in_order_and_each_feed_once(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(LIST, encoding="utf-8")
    assert read_opml(path) == ["https://a.example/feed?x=1&y=2", "https://b.example/"]


def test_folders_in_folders_and_names_as_people_write_them(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    deep = '<outline text="a">' * 30 + '<outline text="caf&eacute;&nbsp;&amp; b" xmlurl="https://c.example/"/>' + "</outline>" * 30
    path.write_bytes(
        f'<?xml version="1.0" encoding="windows-1252"?><opml version="1.0"><body>{deep}<outline text="é"/></body></opml>'.encode("cp1252")
    )
    assert read_opml(path) == ["https://c.example/"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<html/>", "got <html>"),
        ("<rss/>", "watch its address"),
        ("<opml><body/></opml>", "no outline with an xmlUrl"),
        ("<opml", "not OPML"),
        ("", "not OPML"),
        ('<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml><outline xmlUrl="&a;"/></opml>', "not OPML|no outline"),
    ],
)
def test_what_is_no_list(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_opml(path)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_opml(tmp_path / "none.opml")
