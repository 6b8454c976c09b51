"""The archive's tables, declared once. Rows are what one queries; the record itself is kept whole beside them, compressed.

Every row that a coder made names it (`coder_id`). Columns called `name` or `title` are those that Datasette shows for a foreign key.
All `start`, `end` are half-open code points into `dispatch.text`; `day_from`, `day_to` are ISO days that bound a partial or open date.
`item` is the sender's name for a dispatch that keeps it through its versions (a guid), `item_version` its count of them.
`issued` (when the dispatch was published, else its dateline's day: what lists are ordered by) and `shown` (no copy, not superseded, not
rejected) stand on facts too, so that a list or a search need not look at the dispatches, whose rows are long.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

VERSION = 7  # the newest migration's number
METADATA = MetaData()


def _key(target: str, name: str, **facts: bool) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), **facts)  # type: ignore[arg-type]


def _rare(table: str, name: str) -> tuple[Index, ...]:
    """An index of a key that few rows have: without one, taking an entity away looks through the whole table for rows that name it."""
    known = text(f"{name} IS NOT NULL")
    return (Index(f"{table}_{name.removesuffix('_id')}", name, sqlite_where=known, postgresql_where=known),)


migration = Table(
    "migration",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("applied", Text, nullable=False),
)

coder = Table(
    "coder",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("added", Text, nullable=False),
)

dispatch = Table(
    "dispatch",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    _key("coder", "coder_id", nullable=False),
    Column("title", Text),
    Column("agency", Text),
    Column("language", Text),
    Column("published", Text),
    Column("issued", Text),
    Column("shown", Boolean, nullable=False, server_default=true()),
    Column("day_from", Text),
    Column("day_to", Text),
    Column("place", Text),
    Column("country", Text),
    Column("series", Text),
    Column("series_number", Integer),
    Column("item", Text),
    Column("item_version", Integer),
    Column("text", Text, nullable=False),
    Column("body_start", Integer, nullable=False),
    Column("body_end", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("record_hash", Text, nullable=False),
    Column("added", Text, nullable=False),
    _key("dispatch", "copy_of"),
    _key("dispatch", "superseded_by"),
    Index("dispatch_agency_day", "agency", "day_from"),
    Index("dispatch_agency", "agency", "issued"),
    Index("dispatch_issued", "issued"),
    Index("dispatch_copy_of", "copy_of"),
    Index("dispatch_item", "item"),
    Index("dispatch_superseded_by", "superseded_by"),
)

source = Table(
    "source",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    Column("name", Text, nullable=False),
    Column("added", Text, nullable=False),
    UniqueConstraint("dispatch_id", "name", name="source_once"),
    Index("source_name", "name"),
)

issue = Table(
    "issue",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("found", Text, nullable=False),
    Column("resolved", Text),
    UniqueConstraint("source", "reason", name="issue_once"),
)

agent = Table(
    "agent",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("register_id", Text),
    _key("agent", "same_as"),
)

agent_name = Table(
    "agent_name",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("agent", "agent_id", nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    UniqueConstraint("agent_id", "folded", name="agent_name_once"),
)

agent_word = Table(
    "agent_word",
    METADATA,
    Column("word", Text, primary_key=True),
    Column("agent_id", Integer, ForeignKey("agent.id"), primary_key=True, autoincrement=False),
    Index("agent_word_agent", "agent_id"),
    sqlite_with_rowid=False,
)

entity = Table(
    "entity",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    _key("coder", "coder_id", nullable=False),
    Column("local", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    Column("described", Text),
    Column("country", Text),
    Column("register_id", Text),
    _key("agent", "agent_id"),
    Index("entity_dispatch", "dispatch_id"),
    Index("entity_agent", "agent_id"),
)

office = Table(
    "office",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    _key("coder", "coder_id", nullable=False),
    _key("entity", "entity_id", nullable=False),
    Column("title", Text, nullable=False),
    Column("of", Text),
    Column("type", Text),
    Column("checked", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("office_entity", "entity_id", "title"),
    Index("office_dispatch", "dispatch_id"),
)

statement = Table(
    "statement",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    _key("coder", "coder_id", nullable=False),
    Column("local", Text, nullable=False),
    _key("agent", "agent_id"),
    _key("entity", "speaker_id"),
    _key("entity", "addressee_id"),
    Column("kind", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("spans", Text, nullable=False),
    Column("within", Text),
    Column("date", Text),
    Column("day_from", Text),
    Column("day_to", Text),
    Column("place", Text),
    Column("place_country", Text),
    Column("country", Text),
    Column("confidence", Float),
    Column("by", Text, nullable=False),
    Column("why", Text),
    Column("rejected", Boolean, nullable=False, default=False),
    Column("judged", Boolean, nullable=False, default=False),
    Column("issued", Text),
    Column("shown", Boolean, nullable=False, server_default=true()),
    Index("statement_dispatch", "dispatch_id"),
    Index("statement_agent", "agent_id", "issued"),
    Index("statement_speaker", "speaker_id"),
    *_rare("statement", "addressee_id"),
    Index("statement_country", "country"),
    Index("statement_issued", "issued"),
)

theme = Table(
    "theme",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    _key("coder", "coder_id", nullable=False),
    _key("statement", "statement_id", nullable=False),
    Column("scheme", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("theme_statement", "statement_id", "scheme", "code"),
    Index("theme_dispatch", "dispatch_id"),
    Index("theme_code", "scheme", "code"),
)

event = Table(
    "event",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "dispatch_id", nullable=False),
    _key("coder", "coder_id", nullable=False),
    Column("local", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("plover", Text),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    _key("entity", "actor_id"),
    _key("entity", "recipient_id"),
    _key("agent", "agent_id"),
    _key("agent", "recipient_agent_id"),
    Column("trigger_text", Text, nullable=False),
    Column("passage", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("spans", Text, nullable=False),
    Column("within", Text),
    Column("date", Text),
    Column("day_from", Text),
    Column("day_to", Text),
    Column("place", Text),
    Column("place_country", Text),
    Column("country", Text),
    Column("confidence", Float),
    Column("why", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("rejected", Boolean, nullable=False, server_default=false()),
    Column("judged", Boolean, nullable=False, server_default=false()),
    Column("issued", Text),
    Column("shown", Boolean, nullable=False, server_default=true()),
    Index("event_dispatch", "dispatch_id", "code", "plover", "rejected"),
    Index("event_code", "code"),
    Index("event_plover", "plover"),
    Index("event_actor", "actor_id"),
    Index("event_agent", "agent_id", "issued"),
    *_rare("event", "recipient_id"),
    Index("event_issued", "issued"),
)

shingle = Table(
    "shingle",
    METADATA,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("dispatch_id", Integer, ForeignKey("dispatch.id"), primary_key=True, autoincrement=False),
    Index("shingle_dispatch", "dispatch_id"),
    sqlite_with_rowid=False,
)

link = Table(
    "link",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("dispatch", "earlier_id", nullable=False),
    _key("dispatch", "later_id", nullable=False),
    Column("kind", Text, nullable=False),
    Column("containment", Float, nullable=False),
    Column("jaccard", Float, nullable=False),
    Column("why", Text, nullable=False),
    UniqueConstraint("earlier_id", "later_id", name="link_once"),
    Index("link_later", "later_id"),
)

judgement = Table(
    "judgement",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("made", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("dispatch_hash", Text),
    Column("layer", Text),
    Column("spans", Text),
    Column("quote", Text),
    Column("value", Text),
    _key("judgement", "undoes"),
    Index("judgement_dispatch", "dispatch_hash"),
)

feed = Table(
    "feed",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),  # as named by the user
    Column("location", Text),  # where it said that it has moved for good
    Column("title", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("added", Text, nullable=False),
    Column("polled", Text),
    Column("due", Text, nullable=False),
    Column("status", Integer),
    Column("failures", Integer, nullable=False, default=0),  # in a row
    Column("problem", Text),  # of the last poll
    Column("ended", Text),  # when it said that it is gone: it is not polled any more
)

feed_item = Table(
    "feed_item",
    METADATA,
    Column("id", Integer, primary_key=True),
    _key("feed", "feed_id", nullable=False),
    Column("key", Text, nullable=False),
    Column("digest", Text, nullable=False),  # of what the feed says of it: another one is a new version
    Column("url", Text),
    Column("entry", Text),  # JSON: what the feed gave, until it is read
    Column("state", Text, nullable=False),  # waiting, done or failed
    Column("tries", Integer, nullable=False, default=0),
    Column("found", Text, nullable=False),
    Column("due", Text, nullable=False),
    _key("dispatch", "dispatch_id"),
    UniqueConstraint("feed_id", "key", name="feed_item_once"),
    Index("feed_item_state", "state", "due"),
    Index("feed_item_dispatch", "dispatch_id"),
)

saved_search = Table(
    "saved_search",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("owner", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("layer", Text, nullable=False),
    Column("asked", Text, nullable=False),  # JSON: the fields of the question
    Column("made", Text, nullable=False),
    Column("seen", Integer, nullable=False),  # the last dispatch whose hits the owner has seen
    Column("hook", Text),  # where new hits are posted to
    Column("hook_secret", Text),
    Column("hook_sent", Integer, nullable=False),  # the last dispatch whose hits were posted
    Column("hook_problem", Text),  # of the last try
    UniqueConstraint("owner", "name", name="saved_search_once"),
)

CODED = (theme, office, event, statement, entity)  # what a coder made of a dispatch, dependants first
