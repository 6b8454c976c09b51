"""Write down the archive that this version makes, filled, as SQL: what later versions must be able to upgrade without loss.

python tests/store/archives/dump.py [postgresql://…]      run before a change of the schema; PostgreSQL's needs an empty database, pg_dump
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from onrecord.record import Issue  # noqa: E402
from onrecord.store import Archive, add_dispatches, judge, open_archive  # noqa: E402
from onrecord.store.schema import VERSION  # noqa: E402
from store.readymade import Readymade, body_of, make_dispatch  # noqa: E402

SKIPPED = ("--", "\\", "SET ", "SELECT pg_catalog.set_config", "COMMENT ON SCHEMA")
BY = {"author": "Ines Calder", "reason": "read it again"}
ITEMS = (
    make_dispatch(0, day=1),
    make_dispatch(1, day=2, title="Grain exports to double by autumn"),
    make_dispatch(1, day=2, title="UPDATE 1 Grain exports to double by autumn", body=body_of(1) + " Shares rose.", hour=11,
                  series=("update", 1)),
    make_dispatch(2, day=3),
    make_dispatch(2, day=3, title="Barges return", agency="Lakeside", hour=12),
    make_dispatch(3, day=4),
)  # fmt: skip


def fill(archive: Archive) -> None:
    """Six dispatches, one revised and one copied; an issue; judgements of each kind, one of them undone; a feed and a saved search."""
    add_dispatches(archive, [*ITEMS, Issue("wire/broken.txt", "no text in it")], reading=Readymade())
    judge.reject(archive, "1:s2", **BY)
    judge.set_speaker(archive, "4:s1", "Vera Stanova", **BY)
    judge.merge(archive, "Aidar Temirov", "Jonas Okello", **BY)
    judge.split(archive, "6:e1", "Vera Stanova junior", **BY)
    judge.undo(archive, judge.reject(archive, "6:s2", **BY), **BY)
    if VERSION >= 3:
        with archive.write() as conn:
            facts = "1, 'https://news.example/feed.xml', '2023-05-01T00:00:00Z', '2023-05-01T00:00:00Z', 0"
            conn.exec_driver_sql(f"INSERT INTO feed (id, url, added, due, failures) VALUES ({facts})")
    if VERSION >= 5:
        from onrecord.store import Filters
        from onrecord.store.saved import save_search

        save_search(archive, owner="ines", name="plans", asked=Filters(words="plan"))

    if VERSION >= 6:
        judge.set_recipient(archive, "4:v1", "Mara Lindqvist", **BY)


def dump_sqlite(path: Path) -> str:
    """The file as SQL: what there is of tables, indexes and triggers, then the rows; the full-text tables fill themselves."""
    conn = sqlite3.connect(path)
    made = conn.execute("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    shadows = tuple(f"{name}_" for name, _, sql in made if sql.startswith("CREATE VIRTUAL"))
    order = {"table": 0, "index": 1, "trigger": 2, "view": 3}
    kept = sorted((x for x in made if x[1] != "table" or not x[0].startswith(("sqlite_", *shadows))), key=lambda x: order[x[1]])
    lines = ["PRAGMA application_id = 1332630117;", *(f"{sql};" for _, _, sql in kept)]
    for name, kind, sql in kept:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
            columns = [row[1] for row in conn.execute(f"PRAGMA table_info({name})")]
            quoted = ", ".join(f'quote("{c}")' for c in columns)
            names = ", ".join(f'"{c}"' for c in columns)
            for row in conn.execute(f"SELECT {quoted} FROM {name}"):
                lines.append(f"INSERT INTO {name} ({names}) VALUES ({', '.join(row)});")
    conn.close()
    return "\n".join(lines) + "\n"


def dump_postgresql(url: str) -> str:
    """The database as pg_dump writes it, without what only psql reads, and without its owner's settings."""
    program = max(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"))
    written = subprocess.run(
        [program, "--inserts", "--no-owner", "--no-privileges", url], check=True, capture_output=True, text=True
    ).stdout
    lines = [line for line in written.splitlines() if not line.startswith(SKIPPED)]
    return "\n".join(lines).replace("public.", "") + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, open_archive(Path(folder) / "a.db", create=True) as made:
        fill(made)
        made.close()
        (HERE / f"version{VERSION}.sqlite.sql").write_text(dump_sqlite(Path(folder) / "a.db"), encoding="utf-8")
    for given in sys.argv[1:]:
        with open_archive(given, create=True) as made:
            fill(made)
        (HERE / f"version{VERSION}.postgresql.sql").write_text(dump_postgresql(given), encoding="utf-8")
