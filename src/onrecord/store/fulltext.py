"""Full-text search on both databases: what is indexed, how a reader's words become a query, where they were found.

SQLite: FTS5 tables whose content is the archive's own tables, kept in step by triggers. PostgreSQL: generated `tsvector` columns.
Words are compared without case and diacritics, English ones by their stem. A reader writes words (all must be there), "phrases in
quotation marks", `-word` for one that must not be there, and `begin*` for the beginning of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from onrecord.errors import QueryError

INDEXED: dict[str, tuple[str, ...]] = {"statement": ("content", "frame"), "event": ("passage",), "dispatch": ("title", "text")}
WEIGHTS = {"statement": (4.0, 1.0), "event": (1.0,), "dispatch": (4.0, 1.0)}
OPEN, CLOSE = "\x02", "\x03"  # around a word found, in what the database gives back
TERM = re.compile(r'(?P<no>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a query. `open`: the last word may go on."""

    words: tuple[str, ...]
    open: bool = False
    wanted: bool = True


def read_query(query: str) -> tuple[Term, ...]:
    """The terms of what a reader wrote. Raises `QueryError` where there is no word that could be looked for."""
    terms = []
    for m in TERM.finditer(query.replace("“", '"').replace("”", '"')):
        written = m["phrase"] if m["phrase"] is not None else m["word"]
        if words := tuple(WORDS.findall(written)):
            terms.append(Term(words, open=m["phrase"] is None and written.endswith("*"), wanted=not m["no"]))
    if not any(term.wanted for term in terms):
        raise QueryError(f'got the query {query!r}, expected at least one word to look for, as in: defence "state task" -navy strength*')
    return tuple(terms)


def as_fts5(terms: tuple[Term, ...]) -> str:
    """The terms in FTS5's own language; every word is quoted, so that none is taken for an operator."""

    def one(term: Term) -> str:
        return '"' + " ".join(term.words) + '"' + (" *" if term.open else "")

    wanted = " AND ".join(one(t) for t in terms if t.wanted)
    unwanted = " OR ".join(one(t) for t in terms if not t.wanted)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def as_tsquery(terms: tuple[Term, ...]) -> str:
    """The terms in the language of `to_tsquery`; words hold no character that it would read as an operator."""

    def one(term: Term) -> str:
        return "(" + " <-> ".join(term.words) + (":*" if term.open else "") + ")"

    return " & ".join(one(t) if t.wanted else f"!{one(t)}" for t in terms)


def create_indexes(conn: Connection) -> None:
    """Make the full-text indexes and the readers' views of an empty or migrated archive, where they are not there yet."""
    statements = _sqlite_indexes() if conn.dialect.name == "sqlite" else _postgres_indexes()
    for sql in (*statements, *_views(conn.dialect.name), *_append_only(conn.dialect.name)):
        conn.exec_driver_sql(sql)


def drop_views(conn: Connection) -> None:
    """Take the readers' views away, so that the tables under them can be altered."""
    for view in ("said", "done"):
        conn.exec_driver_sql(f"DROP VIEW IF EXISTS {view}")


def remake_words(conn: Connection) -> None:
    """Make SQLite's full-text indexes anew, out of the archive's own rows."""
    if conn.dialect.name != "sqlite":
        return
    for table in INDEXED:
        conn.exec_driver_sql(f"DROP TABLE IF EXISTS {table}_fts")
    for sql in _sqlite_indexes():
        conn.exec_driver_sql(sql)
    for table in INDEXED:
        conn.exec_driver_sql(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')")


def merge_words(conn: Connection) -> None:
    """Merge what many commits left of SQLite's full-text indexes into one piece each: a search then reads one. PostgreSQL needs none."""
    if conn.dialect.name == "sqlite":
        for table in INDEXED:
            conn.exec_driver_sql(f"INSERT INTO {table}_fts({table}_fts) VALUES ('optimize')")


def count_some(conn: Connection, layer: str, terms: tuple[Term, ...], most: int) -> int:
    """How many facts of a layer hold the terms, counted no further than `most`."""
    if conn.dialect.name == "sqlite":
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {layer}_fts WHERE {layer}_fts MATCH :query LIMIT :most)"
        bound = {"query": as_fts5(terms), "most": most}
    else:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {layer} WHERE words @@ to_tsquery('english', :query) LIMIT :most) AS found"
        bound = {"query": as_tsquery(terms), "most": most}
    return int(conn.execute(text(sql), bound).scalar_one())


def _sqlite_indexes() -> list[str]:
    made = []
    for table, columns in INDEXED.items():
        names, new, old = (", ".join(prefix + c for c in columns) for prefix in ("", "new.", "old."))
        gone = f"INSERT INTO {table}_fts({table}_fts, rowid, {names}) VALUES ('delete', old.id, {old});"
        came = f"INSERT INTO {table}_fts(rowid, {names}) VALUES (new.id, {new});"
        made += [
            f'CREATE VIRTUAL TABLE IF NOT EXISTS {table}_fts USING fts5({names}, content="{table}", content_rowid="id", '
            "tokenize='porter unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER IF NOT EXISTS {table}_fts_insert AFTER INSERT ON {table} BEGIN {came} END",
            f"CREATE TRIGGER IF NOT EXISTS {table}_fts_delete AFTER DELETE ON {table} BEGIN {gone} END",
            f"CREATE TRIGGER IF NOT EXISTS {table}_fts_update AFTER UPDATE OF {names} ON {table} BEGIN {gone} {came} END",
        ]
    return made


def _postgres_indexes() -> list[str]:
    made = []
    for table, columns in INDEXED.items():
        vectors = " || ".join(f"setweight(to_tsvector('english', coalesce({c}, '')), '{w}')" for c, w in zip(columns, "AD", strict=False))
        made += [
            f"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS ({vectors}) STORED",
            f"CREATE INDEX IF NOT EXISTS {table}_words ON {table} USING gin (words)",
        ]
    return made


def _views(dialect: str) -> list[str]:
    """What was said and what was done, in words: for Datasette, a spreadsheet, anyone with SQL."""
    create = "CREATE VIEW IF NOT EXISTS" if dialect == "sqlite" else "CREATE OR REPLACE VIEW"

    def named(agent: str, alias: str) -> str:
        return f"LEFT JOIN agent {alias} ON {alias}.id = {agent} LEFT JOIN agent {alias}_one ON {alias}_one.id = {alias}.same_as"

    return [
        f"""{create} said AS SELECT s.id AS statement_id, coalesce(a_one.name, a.name) AS speaker, s.kind, s.polarity, s.content, s.date,
            s.place, s.country, d.agency, d.published, d.title, d.id AS dispatch_id, s.start, s."end", s.confidence
            FROM statement s JOIN dispatch d ON d.id = s.dispatch_id {named("s.agent_id", "a")} WHERE s.shown""",
        f"""{create} done AS SELECT v.id AS event_id, v.code, v.plover, v.status, coalesce(a_one.name, a.name, x.described) AS actor,
            coalesce(b_one.name, b.name, y.described) AS recipient, v.passage, v.date, v.place, v.country, d.agency, d.published, d.title,
            d.id AS dispatch_id, v.start, v."end", v.confidence
            FROM event v JOIN dispatch d ON d.id = v.dispatch_id {named("v.agent_id", "a")} {named("v.recipient_agent_id", "b")}
            LEFT JOIN entity x ON x.id = v.actor_id LEFT JOIN entity y ON y.id = v.recipient_id WHERE v.shown""",
    ]


def _append_only(dialect: str) -> list[str]:
    """Judgements are never changed and never deleted: the database itself refuses."""
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS judgement_no_{verb.lower()} BEFORE {verb} ON judgement "
            "BEGIN SELECT RAISE(ABORT, 'judgements are append-only; undo one with another'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    return [
        "CREATE OR REPLACE FUNCTION judgement_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'judgements are append-only; undo one with another'; END $$",
        "DROP TRIGGER IF EXISTS judgement_append_only ON judgement",
        "CREATE TRIGGER judgement_append_only BEFORE UPDATE OR DELETE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_refuse()",
    ]
