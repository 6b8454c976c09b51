"""Work on dispatches one at a time, by whatever engine: what it is, what one dispatch may take, what becomes of one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from onrecord.errors import DataError, ModelError, OnrecordError
from onrecord.record import Dispatch, Issue

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

LOT = 100_000  # code points that the time limit is for


class Work(Protocol[T_co]):
    """What is done with each dispatch; sent to every process and loaded there, once."""

    def load(self) -> Callable[[Dispatch], T_co]:
        """The function that does it. Raises `ModelError` or `DataError`."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What one dispatch may take: `seconds` of processor time for each 100,000 code points of it (at least one lot), `megabytes` of
    memory beyond the model's (Linux; elsewhere memory is not limited)."""

    seconds: float = 60.0
    megabytes: int = 4096

    def of(self, dispatch: Dispatch) -> float:
        """The seconds that this dispatch may take."""
        return self.seconds * max(1.0, len(dispatch.text) / LOT)


def work_all(
    items: Iterable[Dispatch | Issue],
    *,
    work: Work[T],
    jobs: int = 0,
    limits: Limits | None = None,
    ordered: bool = False,
    keep: bool = False,
) -> Iterator[T | Issue]:
    """Do the work on every dispatch; what cannot be done is an issue, and issues among the items are passed on.

    By `jobs` processes that are watched over, or with 0 in this one, where no limit holds. Results come as they are ready, or with
    `ordered` in the order of the items. With `keep` the processes stay, and what they loaded, for the next call with the same work.
    Raises `ModelError` or `DataError` where the work cannot be loaded.
    """
    if jobs:
        from onrecord.scale.pool import work_in_processes

        yield from work_in_processes(items, work=work, jobs=jobs, limits=limits or Limits(), ordered=ordered, keep=keep)
        return
    read: Callable[[Dispatch], T] | None = None
    for item in items:
        if isinstance(item, Issue):
            yield item
            continue
        read = read or work.load()
        yield try_one(read, item)


def try_one(read: Callable[[Dispatch], T], dispatch: Dispatch, megabytes: int | None = None) -> T | Issue:
    """The work done on one dispatch, or an issue. Raises `ModelError` or `DataError`: those are not the dispatch's."""
    source = dispatch.source or "-"
    try:
        return read(dispatch)
    except (DataError, ModelError):
        raise
    except OnrecordError as err:
        return Issue(source, str(err), dispatch.id)
    except MemoryError:
        least = f" more than {megabytes} MB of" if megabytes else " too much"
        return Issue(source, f"takes{least} memory, its limit; raise --memory-limit, or report it with the dispatch", dispatch.id)
    except Exception as err:  # noqa: BLE001  put on record: one dispatch must not stop the others
        return Issue(source, f"the coder failed on it ({type(err).__name__}: {err}); please report it with the dispatch", dispatch.id)
