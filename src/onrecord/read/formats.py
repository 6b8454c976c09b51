"""The formats there are, and which of them an input is in: by its content, and by its name where the content leaves it open."""

from __future__ import annotations

from pathlib import PurePath

from onrecord.errors import InputError
from onrecord.read.exports import EXPORT
from onrecord.read.feedformats import ATOM, JSONFEED, RSS
from onrecord.read.format import Format, Match
from onrecord.read.gkg import GKG
from onrecord.read.html import HTML
from onrecord.read.jsonl import JSONL
from onrecord.read.mail import MAIL, MBOX
from onrecord.read.newsml import NEWSML
from onrecord.read.ninjs import NINJS
from onrecord.read.nitf import NITF
from onrecord.read.office import DOCX, RTF
from onrecord.read.pdf import PDF
from onrecord.read.plain import PLAIN
from onrecord.read.tables import CSV, PARQUET
from onrecord.read.takes import TAKES
from onrecord.read.warc import WACZ, WARC

FORMATS: tuple[Format, ...] = (
    NEWSML, NITF, NINJS, TAKES, HTML, RSS, ATOM, JSONFEED, MBOX, MAIL, GKG, CSV, PARQUET, PDF,
    WARC, WACZ, DOCX, RTF, EXPORT, JSONL, PLAIN,
)  # fmt: skip
SHARED_SUFFIXES = (".json", ".xml", ".csv", ".tsv")
"""Endings that much else has too: in a directory only those of these files are read whose content a format knows."""


def find_format(name: str) -> Format:
    """The format of that name. Raises `InputError` where there is none."""
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        raise InputError(f"got the format {name!r}, expected one of: {', '.join(f.name for f in FORMATS)}")
    return found


def detect(head: bytes, name: str) -> Format:
    """The format of an input that begins with `head` and is called `name` (`-` and other names without an ending say nothing).

    Content that only one format has goes first; then the name's ending, where several formats have it the one whose content is likely;
    then likely content. What is left is plain text, and whether it is text shows when it is decoded.
    """
    sure = {f.name: f.matches(head) for f in FORMATS}
    certain = [f for f in FORMATS if sure[f.name] is Match.CERTAIN]
    named = [f for f in FORMATS if PurePath(name).suffix.lower() in f.suffixes]
    for choice in (certain, [f for f in named if sure[f.name]], named, [f for f in FORMATS if sure[f.name]]):
        if choice:
            return choice[0]
    return PLAIN


def list_suffixes() -> tuple[str, ...]:
    """The file name endings that formats have."""
    return tuple(dict.fromkeys(suffix for f in FORMATS for suffix in f.suffixes))
