"""An archive, opened: one SQLite file, or a PostgreSQL database by URL, behind the same two transactions, `read()` and `write()`.

SQLite runs in WAL mode with `synchronous=FULL`: a commit that was answered survives the end of the process and of the machine. A write
transaction takes the write lock at its beginning, so that two writers take turns instead of failing half way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from onrecord.errors import StoreError
from onrecord.store.migrate import check_version, create_archive, upgrade, version_of
from onrecord.store.schema import VERSION

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.store.frame import Facts

APPLICATION_ID = 0x4F6E5265  # "OnRe", in the SQLite file's header
WAIT_MS = 30_000  # how long a writer waits for its turn
ADVISORY_LOCK = 0x4F6E5265  # PostgreSQL: the lock under which one writer at a time writes
SQLITE_HEAD = b"SQLite format 3\x00"
PURE_MESSAGES = (
    ("locked", "locked: another program is writing to it; wait until it has finished, or close it"),
    ("readonly", "read-only; change the permissions of the file and its directory, or name another archive"),
    ("read-only", "read-only; change the permissions of the file and its directory, or name another archive"),
    ("disk is full", "the disk is full; make room and run the command again: what was committed is kept, nothing is half there"),
    ("No space left", "the disk is full; make room and run the command again: what was committed is kept, nothing is half there"),
    ("not a database", "not an onrecord archive; name one, or a new file"),
    ("malformed", "corrupt: SQLite cannot read its pages; restore it from a copy, or save what can be with: sqlite3 FILE .recover"),
    ("unable to open", "cannot be opened; check that the directory exists and may be written to"),
    ("disk I/O error", "the disk fails to read or write; make room, check the disk, and run the command again"),
)


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. `where` is its file or URL as given (no password in it)."""

    where: str
    engine: Engine
    writable: bool

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that reads one consistent state. Raises `StoreError` where the database fails."""
        with self._guarded(), self.engine.connect() as conn, conn.begin():
            yield conn

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: all of it or nothing. Raises `StoreError` where the database fails or was opened to read."""
        if not self.writable:
            raise StoreError(f"{self.where}: opened for reading only; open it with write=True")
        with self._guarded(), self.engine.connect().execution_options(onrecord_write=True) as conn, conn.begin():
            if self.dialect == "postgresql":
                conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
            yield conn

    def statements(self, words: str | None = None, **fields: Any) -> Facts:
        """The statements that hold `words` and meet the fields of `Filters`, as rows, Arrow, pandas or polars."""
        from onrecord.store.frame import statements

        return statements(self, words, **fields)

    def events(self, words: str | None = None, **fields: Any) -> Facts:
        """The events, likewise."""
        from onrecord.store.frame import events

        return events(self, words, **fields)

    def dispatches(self, words: str | None = None, **fields: Any) -> Facts:
        """The dispatches, likewise."""
        from onrecord.store.frame import dispatches

        return dispatches(self, words, **fields)

    def record(self, ref: int | str) -> Record:
        """The whole record of a dispatch, by its number in the archive (`12`, `12:s3`) or its hash. Raises `QueryError` for none."""
        from onrecord.store.read import load_record

        return load_record(self, ref)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        with told_plainly(self.where):
            yield


@contextmanager
def told_plainly(where: str) -> Iterator[None]:
    """Turn a database's error into a `StoreError` that says what to do; one of ours passes with the archive's name before it."""
    try:
        yield
    except DBAPIError as err:
        message = str(err.orig)
        plain = next((said for mark, said in PURE_MESSAGES if mark in message), None)
        raise StoreError(f"{where}: {plain or message.strip()}") from err
    except StoreError as err:
        if str(err).startswith(where) or type(err) is not StoreError:
            raise
        raise StoreError(f"{where}: {err}") from err


def open_archive(where: str | Path, *, write: bool = False, create: bool = False) -> Archive:
    """Open the archive in a file or at a `postgresql://` URL; `create` makes it where there is none, `write` allows changes.

    An older archive is upgraded when opened to write. Raises `StoreError` where there is none, or it is foreign, corrupt, locked,
    read-only, or of a newer onrecord.
    """
    name = str(where)
    write = write or create
    if "://" in name:
        archive = Archive(_public(name), _postgres(name), write)
    else:
        path = Path(name.removeprefix("sqlite:///"))
        _check_file(path, create=create)
        archive = Archive(str(path), _sqlite(path, write=write), write)
    try:
        _settle(archive, create=create)
    except BaseException:
        archive.close()
        raise
    return archive


def _settle(archive: Archive, *, create: bool) -> None:
    """Make or upgrade the schema, or check that it is one this version reads."""
    with archive.read() as conn:
        version = version_of(conn)
        if version is not None:
            check_version(version)
    if version == VERSION:
        return
    if not archive.writable:
        if version is None:
            raise StoreError(f"{archive.where}: empty; fill it with: onrecord add PATH --archive {archive.where}")
        raise StoreError(f"{archive.where}: its schema is version {version}, older than {VERSION}; upgrade it with: onrecord add --upgrade")
    with archive.write() as conn:
        version = version_of(conn)
        if version is None and not create:
            raise StoreError(f"{archive.where}: empty; fill it with: onrecord add PATH --archive {archive.where}")
        if version is None:
            create_archive(conn)
        else:
            upgrade(conn, version)


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: a directory; name a file, for example {path / 'archive.db'}")
    if not path.exists():
        if not create:
            raise StoreError(f"{path}: no such archive; make one with: onrecord add PATH --archive {path}")
        if not path.parent.exists():
            raise StoreError(f"{path}: the directory {path.parent} does not exist; make it first")
        return
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except PermissionError:
        raise StoreError(f"{path}: no permission to read it; change its permissions or run as a user who may") from None
    if head and not head.startswith(SQLITE_HEAD):
        raise StoreError(f"{path}: not an onrecord archive (no SQLite file); name one, or a new file")
    application = int.from_bytes(head[68:72], "big") if len(head) == 100 else 0
    if application not in (0, APPLICATION_ID):
        raise StoreError(f"{path}: a SQLite file of another program (application id {application:#x}); name an onrecord archive")


class Frozen(sqlite3.Connection):
    """A connection that takes its file for one that nobody writes to."""


def _sqlite(path: Path, *, write: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        wal = path.with_name(path.name + "-wal")
        uri = f"file:{quote(str(path.absolute()))}?mode={'rwc' if write else 'ro'}"
        conn = sqlite3.connect(uri, uri=True, timeout=WAIT_MS / 1000, isolation_level=None, check_same_thread=False)
        try:
            conn.execute("PRAGMA schema_version")
        except sqlite3.OperationalError:
            conn.close()
            if write or (wal.exists() and wal.stat().st_size):
                raise
            # a WAL archive in a directory that may not be written to: nobody writes, so read the file as it is
            conn = sqlite3.connect(uri + "&immutable=1", uri=True, isolation_level=None, check_same_thread=False, factory=Frozen)
        return conn

    # connections are kept, and with them the pages in memory; closed after each transaction, every writing would end in a checkpoint
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _prepare(conn: Any, _: object) -> None:
        try:
            _set_pragmas(conn, write=write)
        except sqlite3.Error:
            conn.close()
            raise

    @event.listens_for(engine, "checkin")
    def _leave(conn: Any, record: Any) -> None:
        if isinstance(conn, Frozen):  # it would never see what somebody else writes later
            record.invalidate()

    @event.listens_for(engine, "begin")
    def _begin(conn: Connection) -> None:
        conn.exec_driver_sql("BEGIN IMMEDIATE" if conn.get_execution_options().get("onrecord_write") else "BEGIN")

    return engine


def _set_pragmas(conn: sqlite3.Connection, *, write: bool) -> None:
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA cache_size = -65536")
    conn.execute("PRAGMA temp_store = MEMORY")
    if not write:
        conn.execute("PRAGMA mmap_size = 1073741824")
        return
    if conn.execute("PRAGMA schema_version").fetchone()[0] == 0:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if conn.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:  # a foreign file is left as it is
        conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA journal_size_limit = 67108864")
    conn.execute("PRAGMA wal_autocheckpoint = 16384")  # pages (64 MiB): fewer, longer copies of the log into the file


def _postgres(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(f"{url!r}: no URL of an archive, expected postgresql://USER@HOST/DATABASE or the path of a file") from None
    if parsed.get_backend_name() not in ("postgresql", "postgres"):
        raise StoreError(f"{_public(url)}: got the database {parsed.get_backend_name()!r}, expected postgresql:// or the path of a file")
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise StoreError("an archive on PostgreSQL needs the driver; install it with: pip install 'onrecord[postgres]'") from None
    return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)


def _public(url: str) -> str:
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url
