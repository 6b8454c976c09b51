"""Inputs into dispatches before any is read by the model: files of dispatches (`batch.dispatch_schema`) that a run works from.

Small files go together in lots; a file whose reading crashes, never ends or takes all memory costs itself alone and becomes an issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import as_completed
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from onrecord.export.parquet import load_arrow
from onrecord.record import Issue
from onrecord.scale.batch import dispatch_batch, dispatch_schema
from onrecord.scale.inputs import read_input
from onrecord.scale.pool import LOADING, WALL, begin_worker, is_overdue, limit_memory, limit_time, name_end
from onrecord.scale.work import LOT, Limits

FILES = 64  # of a lot, at most
SIZE = 16 << 20  # bytes of a lot, unless one file is larger

Lot = tuple[str, ...]


def make_lots(paths: Iterable[str]) -> Iterator[Lot]:
    """The files in lots."""
    lot: list[str] = []
    size = 0
    for path in paths:
        length = Path(path).stat().st_size
        if lot and (len(lot) >= FILES or size + length > SIZE):
            yield tuple(lot)
            lot, size = [], 0
        lot.append(path)
        size += length
    if lot:
        yield tuple(lot)


def stage_lots(lots: Iterable[tuple[str, Lot]], folder: Path, *, jobs: int, limits: Limits) -> None:
    """Read lots, each with its name, into files of the folder that are called so, by `jobs` processes."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPool(jobs, initializer=begin_worker, context=get_context("spawn")) as pool:
        tasks = {_send(pool, lot, folder / name, limits): (name, lot) for name, lot in lots}
        again: dict[Any, tuple[str, Lot]] = {}
        for future in as_completed(tasks):
            name, lot = tasks[future]
            if why := _failure(future):
                alone = [(f"{name}-{n}", (path,)) for n, path in enumerate(lot)]
                again |= {_send(pool, one, folder / n, limits): (n, one) for n, one in alone}
        for future in as_completed(again):
            name, lot = again[future]
            if why := _failure(future):
                write_staged([dispatch_batch([Issue(lot[0], why)])], folder / f"{name}.parquet")


def _send(pool: Any, lot: Lot, target: Path, limits: Limits) -> Any:
    seconds = limits.seconds * max(1.0, sum(Path(path).stat().st_size for path in lot) / LOT)
    return pool.schedule(stage_lot, args=(lot, target.with_suffix(".parquet"), seconds, limits.megabytes), timeout=LOADING + WALL * seconds)


def _failure(future: Any) -> str | None:
    """Why a lot was not read."""
    try:
        future.result()
    except TimeoutError:
        return "was not read within its time limit; raise --time-limit, or report it with the file"
    except ProcessExpired as err:
        if is_overdue(err):
            return "was not read within its time limit; raise --time-limit, or report it with the file"
        return f"the process that read it was ended by it ({name_end(err.exitcode)}); please report it with the file"
    except MemoryError:
        return "takes more memory than its limit; raise --memory-limit, or report it with the file"
    return None


def stage_lot(lot: Lot, target: Path, seconds: float, megabytes: int) -> None:
    """Read the files of a lot into one file of dispatches, within limits."""
    limit_time(seconds)
    limit_memory(megabytes)
    write_staged(chain.from_iterable(map(read_input, lot)), target)


def write_staged(batches: Iterable[Any], target: Path) -> None:
    """Write batches of dispatches into a file, whole or not at all."""
    pq = load_arrow("pyarrow.parquet")
    part = target.with_suffix(".part")
    with pq.ParquetWriter(part, dispatch_schema(), compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
    part.replace(target)
