"""Spoilt input for every reader: good files cut, flipped, doubled, mixed and packed, and what parsers stumble over put into them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from backports import zstd

from onrecord.errors import InputError
from onrecord.read import FORMATS, Options
from onrecord.read.files import read_stream
from onrecord.read.format import Format
from onrecord.read.formats import detect
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue, Record
from onrecord.watch import read_opml

CASES = Path(__file__).parents[1] / "cases" / "read"
LARGEST = 200_000  # bytes of a file that is spoilt
MOST_ITEMS = 5000
OPML = (
    b'<opml version="2.0"><body><outline text="a"><outline text="b" xmlUrl="https://a.example/feed?x=1&amp;y=2"/></outline></body></opml>'
)
STUMBLES = (
    b"<", b">", b"&", b"{", b'"', b",", b"\t", b"\r", b"\n\n", b"-", b"-1", b"\x00", b"\xff", b"\xff\xfe", b"\xf0\x9f\x99\x82",
    b"\xed\xa0\x80", b"\x80\x81", b"\xe2\x80\xae", b"\x01\x02\x03", b"\\ud800", b"1e999", b"99999999999", b"2024-99-99",
    b"9999-99-99T99:99:99", b"-0001-01-01", b"Mon, 99 Foo 20240 25:61:61 +9999", b"&#0;", b"&#xD800;", b"&#x110000;", b"&a;", b"&nbsp;",
    b"&AMP;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!ENTITY a 'b'>", b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
    b"<?xml version='1.0' encoding='utf-7'?>", b"<meta charset=utf-16>", b"xmlns='urn:x'", b"xml:base='http://['",
    b"<base href='http://[::1'>", b"<a href='//[x'>", b"<svg><style>", b"<template>", b"</script>", b"[" * 500, b"{" * 500, b"<p>" * 300,
    b"<div>" * 500, b"<table><tr><td>" * 40, b"<script type='application/ld+json'>[[[[", b'"@type": ["NewsArticle", null, 7], ',
    b'"headline": {"a": []}, ', b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"=?utf-8?b?", b"Content-Type: multipart/mixed; boundary=a\n",
    b"e\xcc\x81" * 9, b"\xd0\xb0" * 40, b"Document ABCD00020240614ek6e0005k\n", b"1 of 9 DOCUMENTS\n", b"EMBARGOED UNTIL 14 JUNE 2024\n",
    b" " * 3000, b"\n" * 3000, b", 1st Add", b"{\\rtf1", b"\\bin999999999 ",
)  # fmt: skip
PACKERS = (gzip.compress, bz2.compress, lzma.compress, zstd.compress)


@dataclass(frozen=True, slots=True)
class Sample:
    """A good file and its format's name."""

    format: str
    data: bytes


@cache
def list_samples() -> tuple[Sample, ...]:
    """The golden files of every format, and a table, JSON lines and a list of feeds made here."""
    files = sorted(
        p for p in CASES.rglob("*") if p.is_file() and (not p.name.endswith(".json") or p.name.startswith(("ninjs", "jsonfeed")))
    )
    texts = [p.read_bytes() for p in files if p.stat().st_size < LARGEST and not p.name.endswith(".facts.json")]
    names = [p.name for p in files if p.stat().st_size < LARGEST and not p.name.endswith(".facts.json")]
    found = [Sample(detect(data[: 1 << 16], name).name, data) for name, data in zip(names, texts, strict=True)]
    lines = "".join(json.dumps({"text": t.decode("utf-8", "replace"), "published": "2024-06-14"}) + "\n" for t in texts[:4])
    return (*found, Sample("jsonl", lines.encode()), Sample("parquet", _make_table()), Sample("opml", OPML))


def _make_table() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    rows = {"text": ["The fair opens, he said.", None, "Road shut."], "date": ["2024-06-14", "31/31/2024", "03/10/2024"], "n": [1, 2, 3]}
    pq.write_table(pa.table(rows), out)
    return out.getvalue()


def spoil(data: bytes, rng: random.Random) -> bytes:
    """The bytes with up to eight things done to them."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at, length = rng.randint(0, len(out)), rng.choice((1, 2, 8, 40, 400))
        match rng.randint(0, 8):
            case 0 if rng.random() < 0.3:
                del out[at:]
            case 1 if out:
                out[at % len(out)] = rng.randint(0, 255)
            case 2:
                out[at:at] = rng.choice(STUMBLES)
            case 3:
                out[at:at] = out[at : at + length] * rng.randint(1, 20)
            case 4:
                del out[at : at + length]
            case 5:
                out[at:at] = rng.randbytes(rng.randint(1, 64))
            case 6 if out:
                out[at % len(out)] ^= 1 << rng.randrange(8)
            case 7:
                other = rng.randint(0, len(out))
                out[at : at + length], out[other : other + length] = out[other : other + length], out[at : at + length]
            case _:
                out[at : at + 4] = rng.choice(STUMBLES)
    return bytes(out)


def pack(data: bytes, rng: random.Random) -> bytes:
    """The bytes packed, as one stream or as a file in an archive among others; then, at times, spoilt once more."""
    if rng.random() < 0.5:
        packed = rng.choice(PACKERS)(data)
    else:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
            archive.writestr(rng.choice(("a.txt", "b/c.xml", "d.html", "../e.txt", "f.zip", "g.csv")), data)
            archive.writestr("z.txt", "A second file.")
        packed = out.getvalue()
    return spoil(packed, rng) if rng.random() < 0.5 else packed


def make_case(rng: random.Random, sample: Sample) -> tuple[bytes, Format | None]:
    """Spoilt bytes of the sample, a quarter of them packed, and the format as which they are read: its own, one told, or any other."""
    data = spoil(sample.data, rng)
    if rng.random() < 0.25:
        data = pack(data, rng)
    own = next((f for f in FORMATS if f.name == sample.format), None)
    return data, rng.choice((own, own, None, None, rng.choice(FORMATS)))


def read_case(data: bytes, form: Format | None, rng: random.Random | None = None) -> tuple[int, int]:
    """How many dispatches and how many issues reading gives; every dispatch is held to be a record."""
    dispatches = issues = 0
    charset = rng.choice((None, None, "utf-8", "utf-16", "koi8-r", "nonsense")) if rng else None
    options = Options(columns={} if len(data) % 2 else {"text": "text"}, charset=charset, embargoed=len(data) % 3 > 0)
    for item in read_stream(io.BytesIO(data), "https://a.example/x", Outside(), form=form, options=options):
        assert isinstance(item, Dispatch | Issue), item
        if isinstance(item, Dispatch):
            Record.of(item)
            dispatches += 1
        else:
            assert item.reason.strip() and len(item.reason) < 3000, item
            issues += 1
        if dispatches + issues > MOST_ITEMS:
            break
    return dispatches, issues


def read_list(data: bytes) -> tuple[int, int]:
    """How many feeds a list of feeds names, and 1 where it is refused."""
    with tempfile.NamedTemporaryFile(suffix=".opml") as file:
        file.write(data)
        file.flush()
        try:
            return len(read_opml(Path(file.name))), 0
        except InputError:
            return 0, 1
