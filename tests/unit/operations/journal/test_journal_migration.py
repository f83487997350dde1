"""A journal of the program's first version is taken over, whole or not at all."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged
from kiosk.operations.events import Event
from kiosk.operations.journal import file as journal_file_module
from kiosk.operations.journal.chain import BEGINNING
from kiosk.operations.journal.event_rows import insert, link_of
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import prove, stored_events
from kiosk.operations.journal.schema import SCHEMA_VERSION
from tests.unit.operations.journal.journals import (
    SETTLED,
    UNSURE,
    intended,
    opened_claim,
    write_events,
)

VERSION_1 = """
CREATE TABLE about (schema_version INTEGER NOT NULL);
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_operation ON events (operation_id);
CREATE UNIQUE INDEX one_decision ON events (operation_id) WHERE kind = 'intended';
CREATE TRIGGER no_update BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER no_delete BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER only_append BEFORE INSERT ON events
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
INSERT INTO about VALUES (1);
"""
EVENTS: list[Event] = [intended(), UNSURE, SETTLED]


def write_version_1(path: Path, events: Iterable[Event]) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.executescript(VERSION_1)
        tip = BEGINNING
        for event in events:
            link = link_of(event, tip)
            insert(database, link)
            tip = link.tip
        database.commit()


def version_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return int(database.execute("SELECT schema_version FROM about").fetchone()[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    write_version_1(path, EVENTS)
    return path


def test_an_old_journal_goes_on(path: Path) -> None:
    """Its events stay as they are, and the next ones follow."""
    opened = open_journal(path)
    (record,) = opened.ledger.records
    assert record.is_settled
    opened.file.close()
    assert version_in(path) == SCHEMA_VERSION
    write_events(path, opened_claim(2))
    assert [one.event for one in stored_events(path, archives=True)] == [*EVENTS, *opened_claim(2)]
    assert prove(path).holds


def test_an_old_journal_can_be_proved_as_it_is(path: Path) -> None:
    """Looking at it changes nothing."""
    before = path.read_bytes()
    proof = prove(path)
    assert (proof.holds, proof.head_noted, proof.files[0].last) == (True, False, 3)
    assert path.read_bytes() == before


def test_a_damaged_old_journal_is_left_as_it_is(path: Path) -> None:
    """It is proven before it is migrated."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TRIGGER no_update")
        database.execute("UPDATE events SET at = '' WHERE seq = 2")
        database.commit()
    before = path.read_bytes()
    with pytest.raises(JournalDamaged, match="chain breaks at event 2"):
        open_journal(path)
    assert path.read_bytes() == before


def test_a_migration_is_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in its middle leaves an old journal, which the next start migrates."""
    with monkeypatch.context() as patch:
        patch.setattr(journal_file_module, "is_as_made", lambda _: False)
        with pytest.raises(JournalDamaged, match="tables are not those"):
            open_journal(path)
    assert version_in(path) == 1
    open_journal(path).file.close()
    assert version_in(path) == SCHEMA_VERSION
