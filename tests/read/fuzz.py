"""Spoilt input for every reader: golden files cut, flipped, doubled and mixed. No reader may raise anything; it gives issues.

python tests/read/fuzz.py [--minutes 60] [--seed N]      prints what failed, with the seed that makes it again; exit status 1
"""

from __future__ import annotations

import argparse
import io
import logging
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from onrecord.read import FORMATS, Options
from onrecord.read.files import read_stream
from onrecord.read.format import Format
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue, Record

CASES = Path(__file__).parents[1] / "cases" / "read"
PIECES = (b"<", b">", b"&", b"\x00", b"\xff\xfe", b"\x01\x02\x03", b"{", b"[" * 300, b'"', b"]]>", b"<!ENTITY a 'b'>", b"\n\n", b"\t", b",",
          b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"99999999999", b"\xd0\xb0" * 40, b"<p>" * 300, b"-1", b"\\ud800", b"&#0;", b"&#xD800;",
          b"2024-99-99", b"\r", b"=?utf-8?b?", b"Content-Type: multipart/mixed; boundary=a\n", b"\x80\x81")  # fmt: skip


def list_seeds() -> list[bytes]:
    """The golden files, each a beginning to spoil."""
    files = sorted(p for p in CASES.rglob("*") if (p.is_file() and not p.name.endswith(".json")) or p.name.startswith("ninjs"))
    return [p.read_bytes() for p in files if p.stat().st_size < 200_000]


def spoil(data: bytes, rng: random.Random) -> bytes:
    """The bytes with up to eight things done to them."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randint(0, len(out))
        match rng.randint(0, 6):
            case 0:
                del out[at:]
            case 1 if out:
                out[at % len(out)] = rng.randint(0, 255)
            case 2:
                out[at:at] = rng.choice(PIECES)
            case 3:
                end = min(len(out), at + rng.randint(1, 400))
                out[at:at] = out[at:end] * rng.randint(1, 20)
            case 4:
                del out[at : at + rng.randint(1, 200)]
            case 5:
                out[at:at] = rng.randbytes(rng.randint(1, 64))
            case _:
                out[at : at + 4] = rng.choice(PIECES)
    return bytes(out)


def read(data: bytes, form: Format | None) -> int:
    """How many items reading gives; every dispatch is held to be a record."""
    count = 0
    options = Options(columns={} if form is None or len(data) % 2 else {"text": "text"})
    for item in read_stream(io.BytesIO(data), "fuzz", Outside(), form=form, options=options):
        assert isinstance(item, Dispatch | Issue)
        if isinstance(item, Dispatch):
            Record.of(item)
        count += 1
        if count > 5000:
            break
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description="Fuzz every reader.")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=0)
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    seeds, end, number, failed, slowest = list_seeds(), time.monotonic() + told.minutes * 60, told.seed, 0, (0.0, 0)
    began = time.monotonic()
    while time.monotonic() < end:
        rng = random.Random(number)
        data, form = spoil(rng.choice(seeds), rng), rng.choice((None, *FORMATS))
        start = time.monotonic()
        try:
            read(data, form)
        except Exception as err:  # noqa: BLE001  what is looked for
            failed += 1
            print(f"seed {number}, {form.name if form else 'detected'}: {type(err).__name__}: {str(err)[:200]}", flush=True)
        slowest = max(slowest, (time.monotonic() - start, number))
        number += 1
    minutes = (time.monotonic() - began) / 60
    print(f"{number - told.seed:,} inputs in {minutes:.1f} minutes, {failed} failed, slowest {slowest[0]:.1f} s (seed {slowest[1]})")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
