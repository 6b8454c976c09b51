"""Every error onrecord raises on purpose.

    OnrecordError
    ├── InputError          a file, a text or a line that cannot be read as a dispatch
    │   └── FetchError      a page or a feed that cannot be had from the network, or may not
    ├── RecordError         a record that its own text contradicts (a span that cannot be sliced, an id nobody has)
    ├── DataError           a data file (agency habits, cues, rules, codebook, register) that is malformed
    ├── ModelError          a model whose files do not belong together, or that this version cannot run
    ├── ScaleError          a machine or cluster that cannot do the work: no Java, a wrong master, workers of another version
    ├── ServeError          a workspace that cannot start: a taken port, no users where others can reach it, a missing extra
    └── StoreError          an archive that is locked, read-only, foreign, corrupt, newer or full; nothing of it is changed
        └── QueryError      a question that the archive cannot be asked: an unknown field value, a wrong date, nobody by that name

A message says what, what was got, what was expected, and the fix. The caller's fault raises; a bad dispatch in a
batch becomes an `Issue` and the batch goes on.
"""


class OnrecordError(Exception):
    """The root: catch it to catch everything onrecord raises on purpose."""


class InputError(OnrecordError):
    """A file, a text or a line that cannot be read as a dispatch."""


class FetchError(InputError):
    """A page or a feed that cannot be had from the network, or may not.

    `status` is the server's (HTTP), if it answered; `retry_after` the seconds it asks to be left alone.
    """

    def __init__(self, message: str, *, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


class RecordError(OnrecordError, ValueError):
    """A record that its own text contradicts."""


class DataError(OnrecordError):
    """A data file that is malformed; the message names file, entry and fix."""


class ModelError(OnrecordError):
    """A model whose files do not belong together, or that this version cannot run."""


class ServeError(OnrecordError):
    """A workspace that cannot start as asked: a taken port, no users where others can reach it, a missing extra."""


class StoreError(OnrecordError):
    """An archive that cannot be opened, read or written. What was committed before stands."""


class QueryError(StoreError):
    """A question that the archive cannot be asked; the message lists what there is."""


class ScaleError(OnrecordError):
    """A machine or a cluster that cannot do the work; said before work starts, wherever that can be told."""
