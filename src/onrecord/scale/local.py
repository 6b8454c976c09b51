"""`onrecord code` on one machine: the same folder of record tables that a cluster writes, by the same rules, without Java.

Inputs are first read into dispatches and staged; then it is known which texts are new and which are copies, and those that are to be read
go through all processes and are committed part by part. What is held of a text meanwhile is its id, source and signature, about half a
kilobyte.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from onrecord.export.parquet import load_arrow
from onrecord.scale.batch import ROWS, code_batches
from onrecord.scale.coders import WholePath
from onrecord.scale.folder import opened, read_known
from onrecord.scale.inputs import Inputs
from onrecord.scale.part import Coded, rest_schema, write_records, write_rest
from onrecord.scale.plan import make_plan
from onrecord.scale.stage import make_lots, stage_lots
from onrecord.scale.work import Limits

PART = 10_000  # dispatches committed at a time


def code_into(
    inputs: Inputs,
    out: Path,
    *,
    path: WholePath,
    jobs: int,
    limits: Limits | None = None,
    part_size: int = PART,
    retry: bool = False,
    watch: Callable[[int, int], None] = lambda done, total: None,
) -> Coded:
    """Read the inputs into record tables below `out`, by `jobs` processes; `part_size` dispatches (or up to 63 more) are a part.

    What `out` holds is not read again; with `retry` what could not be read is. Exact and near copies of a text are read once, and listed
    in `copies`. `watch` is told how many dispatches are done, of how many. Raises `ScaleError` where `out` cannot be used.
    """
    coder, limits = path.load()[0], limits or Limits()
    run = uuid.uuid4().hex[:8]
    with opened(out, coder) as staged:
        lots = ((f"{n:06d}", lot) for n, lot in enumerate(make_lots(inputs.all)))
        stage_lots(lots, staged / "texts", jobs=jobs, limits=limits)
        files = sorted((staged / "texts").glob("*.parquet"))
        plan = make_plan(files, read_known(out), retry=retry)
        done = Coded()
        if plan.rest:
            rest = load_arrow("pyarrow").RecordBatch.from_pylist(plan.rest, schema=rest_schema())
            done += write_rest([rest], staged / "rest", out / f"part-{run}-rest", coder)
        texts = _take(files, plan.wanted)
        records = _watched(code_batches(texts, path=path, jobs=jobs, limits=limits, coder=coder), sum(map(len, plan.wanted)), watch)
        for number, part in enumerate(_in_parts(records, part_size)):
            done += write_records(part, staged / f"{number}", out / f"part-{run}-{number:05d}", coder)
    return done


def _take(files: Sequence[Path], wanted: Sequence[Sequence[int]]) -> Iterator[Any]:
    """The wanted rows of the files, in batches."""
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    for file, rows in zip(files, wanted, strict=True):
        start, left = 0, list(reversed(rows))
        with pq.ParquetFile(file) as table:
            for batch in table.iter_batches(batch_size=ROWS):
                here = []
                while left and left[-1] < start + len(batch):
                    here.append(left.pop() - start)
                if here:
                    yield batch.take(pa.array(here))
                start += len(batch)


def _watched(batches: Iterable[Any], total: int, watch: Callable[[int, int], None]) -> Iterator[Any]:
    done = 0
    for batch in batches:
        yield batch
        done += len(batch)
        watch(done, total)


def _in_parts(batches: Iterator[Any], size: int) -> Iterator[Iterator[Any]]:
    """The batches, so many that a part has `size` rows or a few more; each part is to be taken whole before the next."""
    for first in batches:
        yield chain([first], _until(batches, size - len(first)))


def _until(batches: Iterator[Any], left: int) -> Iterator[Any]:
    while left > 0 and (batch := next(batches, None)) is not None:
        left -= len(batch)
        yield batch
