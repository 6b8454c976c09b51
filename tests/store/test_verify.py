"""Verify: a sound archive is proved, one changed character is found wherever it is."""

from __future__ import annotations

import pytest

from onrecord.store import Archive
from onrecord.store.verify import Fault, verify

TAMPERED = [
    "UPDATE dispatch SET text = replace(text, 'parliament', 'parliamenT') WHERE id = 3",
    "UPDATE dispatch SET title = title || '.' WHERE id = 3",
    "UPDATE statement SET content = replace(content, 'need', 'neeD') WHERE id = 6",
    "UPDATE statement SET polarity = 'denied' WHERE id = 5",
    "UPDATE statement SET spans = replace(spans, '\"content\":[[1', '\"content\":[[2') WHERE id = 6",
    "UPDATE event SET trigger_text = 'thanKed' WHERE id = 3",
    "UPDATE entity SET name = 'Jonas Okella' WHERE id = 5",
    "UPDATE office SET title = 'Prezident' WHERE id = 3",
    "UPDATE theme SET code = '105' WHERE id = 3",
    "DELETE FROM theme WHERE id = 3",
    "UPDATE statement SET speaker_id = 2 WHERE id = 6",
    "UPDATE statement SET agent_id = 1 WHERE id = 6",
    "UPDATE event SET actor_id = 6 WHERE id = 3",
    "UPDATE event SET recipient_agent_id = 1 WHERE id = 3",
    "UPDATE entity SET agent_id = 1 WHERE id = 5",
    "UPDATE theme SET statement_id = 6 WHERE id = 3",
    "UPDATE statement SET judged = true WHERE id = 6",
    "UPDATE event SET rejected = true WHERE id = 3",
    "DELETE FROM shingle WHERE dispatch_id = 3",
    "UPDATE dispatch SET record_hash = 'sha256:0' WHERE id = 3",
]


def faults(archive: Archive) -> list[Fault]:
    return [x for x in verify(archive) if isinstance(x, Fault)]


def test_a_sound_archive_is_proved(library: Archive) -> None:
    assert list(verify(library)) == [12]


@pytest.mark.parametrize("sql", TAMPERED)
def test_tampering_is_found(filled: Archive, sql: str) -> None:
    with filled.write() as conn:
        conn.exec_driver_sql(sql)
    assert {f.where.split()[1] for f in faults(filled)} == {"3"}


def test_a_changed_record_is_found(filled: Archive) -> None:
    with filled.write() as conn:
        conn.exec_driver_sql("UPDATE dispatch SET record = (SELECT record FROM dispatch WHERE id = 1) WHERE id = 3")
    assert any("hash differs" in f.what for f in faults(filled))
