"""An archive on each database that is here: SQLite always, a real PostgreSQL where Debian's package is installed (`make debian`)."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.store import Archive, add_dispatches, open_archive
from store.readymade import Readymade, make_dispatch


def _programs() -> Path | None:
    """Where initdb and pg_ctl are, the newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: -float(p.parts[-3]))
    if found:
        return found[0].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb and shutil.which("pg_ctl") else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL (without a database) of a server of our own, on a socket in a temporary directory; it refuses to run as root."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (no initdb under /usr/lib/postgresql): run `make debian` as root")
    psycopg = pytest.importorskip("psycopg", reason="the driver is not installed: pip install 'onrecord[postgres]'")
    as_user: dict[str, Any] = {}
    name = pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:
        name = next((u for u in ("postgres", "nobody") if any(p.pw_name == u for p in pwd.getpwall())), "")
        if not name:
            pytest.skip("running as root, and there is no user `postgres` or `nobody` to run PostgreSQL as")
        as_user = {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []}
    home = Path(tempfile.mkdtemp(prefix="onrecord-pg-", dir="/tmp"))
    if as_user:
        os.chown(home, pwd.getpwnam(name).pw_uid, pwd.getpwnam(name).pw_gid)

    def run(*command: str) -> None:
        subprocess.run(command, check=True, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120, **as_user)

    data = str(home / "data")
    try:
        run(str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "archivist", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-k {home} -c listen_addresses='' -c fsync=off -c max_connections=20"
        run(str(programs / "pg_ctl"), "-D", data, "-o", options, "-l", str(home / "log"), "-w", "start")
    except subprocess.CalledProcessError as err:
        shutil.rmtree(home, ignore_errors=True)
        pytest.skip(f"PostgreSQL does not start here: {err.stderr.decode(errors='replace')[-300:]}")
    try:
        psycopg.connect(host=str(home), user="archivist", dbname="postgres").close()
        yield f"postgresql://archivist@/{{database}}?host={home}"
    finally:
        run(str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> str:
    if request.param == "postgresql":
        request.getfixturevalue("postgres")
    return str(request.param)


def make_empty(request: pytest.FixtureRequest, schema: str) -> str:
    """The URL of a schema of that name, made anew: much faster than a database each."""
    import psycopg

    url: str = request.getfixturevalue("postgres").format(database="postgres")
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        conn.execute(f"CREATE SCHEMA {schema}")
    return f"{url}&options=-csearch_path%3D{schema}"


@pytest.fixture
def where(request: pytest.FixtureRequest, dialect: str, tmp_path: Path) -> str:
    """Where a new archive may be made, on each database."""
    return str(tmp_path / "archive.db") if dialect == "sqlite" else make_empty(request, "scratch")


@pytest.fixture
def archive(where: str) -> Iterator[Archive]:
    """A new, empty archive on each database."""
    with open_archive(where, create=True) as made:
        yield made


def fill(archive: Archive) -> Archive:
    """Twelve dispatches with their ready-made records."""
    add_dispatches(archive, [make_dispatch(n, day=n + 1) for n in range(12)], reading=Readymade())
    return archive


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Twelve dispatches, for a test that changes them."""
    return fill(archive)


@pytest.fixture(scope="session")
def library(request: pytest.FixtureRequest, dialect: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The same twelve, for tests that only ask."""
    where = str(tmp_path_factory.mktemp("library") / "archive.db") if dialect == "sqlite" else make_empty(request, "library")
    with open_archive(where, create=True) as made:
        yield fill(made)
