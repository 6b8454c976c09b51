"""Packed input: read as what is in it, and refused where it is a bomb, a trick or damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zipfile
from pathlib import Path

import pytest
from backports import zstd

from onrecord.read import read_path, unpack
from onrecord.record import Dispatch, Issue

COPY = "RIGA. May 5 (Steppe News) - The ferry “Žubīte” sails again, its owner said.\n"
LINES = b'{"text": "One line."}\n{"text": "And one."}\n'


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


PACKERS = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd.compress}


@pytest.mark.parametrize("suffix", PACKERS)
def test_every_packing_is_read_as_what_is_in_it(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a.txt{suffix}").write_bytes(PACKERS[suffix](COPY.encode()))
    (tmp_path / f"b.jsonl{suffix}").write_bytes(PACKERS[suffix](LINES))
    found = list(read_path(tmp_path))
    assert [x.text for x in found if isinstance(x, Dispatch)] == [COPY, "One line.", "And one."]
    assert {x.source for x in found} == {str(tmp_path / f"a.txt{suffix}"), str(tmp_path / f"b.jsonl{suffix}")}


def test_standard_input_may_be_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(LINES))))
    assert len([x for x in read_path("-") if isinstance(x, Dispatch)]) == 2


def test_a_zip_archive_is_read_like_a_directory(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    inner = zipped({"deep/c.txt": COPY.encode()})
    path.write_bytes(zipped({"b.jsonl": LINES, "d.png": b"\x89PNG", "e.json": b"[1]", ".f.txt": b"hidden", "in.zip": inner}))
    found = list(read_path(path))
    assert [x.source for x in found] == [f"{path}/b.jsonl"] * 2 + [f"{path}/in.zip/deep/c.txt"]
    assert all(isinstance(x, Dispatch) for x in found)


def reason(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    (issue,) = [x for x in read_path(path) if isinstance(x, Issue)]
    return issue.reason


def test_what_is_damaged_is_an_issue(tmp_path: Path) -> None:
    for suffix, pack in PACKERS.items():
        packed = pack(COPY.encode() * 50)
        assert "breaks off or is damaged" in reason(tmp_path / f"a.txt{suffix}", packed[: len(packed) // 2]), suffix
    assert "cannot be read" in reason(tmp_path / "a.zip", zipped({"a.txt": COPY.encode()})[:-30])
    assert "without files" in reason(tmp_path / "b.zip", zipped({".hidden": b""}))


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "..\\a.txt", "C:\\a.txt"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert "leads out" in reason(tmp_path / "a.zip", zipped({name: COPY.encode()}))


def test_a_link_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "a link" in reason(tmp_path / "a.zip", out.getvalue())


@pytest.mark.parametrize("suffix", [".gz", ".xz", ".zst", ".zip"])
def test_a_bomb_is_refused(tmp_path: Path, suffix: str) -> None:
    nothing = b" " * (48 << 20)
    packed = zipped({"a.txt": nothing}) if suffix == ".zip" else PACKERS[suffix](nothing)
    assert "decompression bomb" in reason(tmp_path / f"a.txt{suffix}", packed)


def test_layers_have_an_end(tmp_path: Path) -> None:
    data = COPY.encode()
    for _ in range(4):
        data = gzip.compress(data)
    assert "layers" in reason(tmp_path / "a.txt.gz", data)


def test_many_small_bombs_are_bounded_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "FREE_IN_ALL", 4 << 20)
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{n:02}.txt": b" " * (1 << 20) for n in range(20)}))
    found = list(read_path(path))
    assert len(found) < 8 and "in all" in found[-1].reason and found[-1].source == str(path)  # type: ignore[union-attr]


def test_a_bomb_in_a_bomb_is_bounded_by_the_outer_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "FREE_IN_ALL", 4 << 20)
    inner = zipped({f"{n:02}.txt": b" " * (1 << 20) for n in range(20)})
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{n}.zip": inner for n in range(9)}))
    found = list(read_path(path))
    assert len(found) < 9 and "in all" in found[-1].reason  # type: ignore[union-attr]


def test_a_large_honest_archive_is_no_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "FREE_IN_ALL", 1 << 20)
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{n}.jsonl": b"".join(b'{"text": "Line %d of %d."}\n' % (i, n) for i in range(9000)) for n in range(8)}))
    assert len(list(read_path(path))) == 72_000
