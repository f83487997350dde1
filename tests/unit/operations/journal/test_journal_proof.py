"""Proving a journal over all its files, from outside and without a trace."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged
from kiosk.operations.errors import JournalOfAnotherVersion
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.chain import Tip
from kiosk.operations.journal.head import write_head
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import ArchiveDamaged, Proof, prove, stored_events
from tests.unit.operations.journal.journals import (
    append_by_hand,
    by_hand,
    files_in,
    opened_claim,
    seen_claim,
    write_events,
)

AUGUST = datetime(2026, 8, 20, tzinfo=UTC)
SEPTEMBER = datetime(2026, 9, 20, tzinfo=UTC)
NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with two archives and two events of its own."""
    path = tmp_path / "journal.sqlite3"
    write_events(path, [*seen_claim(1, AUGUST), *seen_claim(2, SEPTEMBER), *opened_claim(3, NOW)])
    file = open_journal(path).file
    archive_old(file, NOW)
    file.close()
    return path


def archive(path: Path, month: str) -> Path:
    return path.parent / "archive" / f"journal-{month}.sqlite3"


def faults(path: Path) -> dict[str, str]:
    proof: Proof = prove(path)
    found = {one.name: one.fault for one in proof.files if one.fault is not None}
    assert proof.holds is not bool(found)
    return found


def harm(file: Path, statement: str) -> None:
    file.chmod(0o600)
    with by_hand(file) as database:
        database.execute(statement)


def test_a_whole_journal_holds(path: Path) -> None:
    """Each file with its part of the chain."""
    proof = prove(path)
    assert proof.holds
    assert proof.head_noted
    assert [(one.name, one.first, one.last, one.events) for one in proof.files] == [
        ("journal-2026-08.sqlite3", 1, 3, 3),
        ("journal-2026-09.sqlite3", 4, 6, 3),
        ("journal.sqlite3", 7, 8, 2),
    ]


def test_events_are_listed_with_their_place(path: Path) -> None:
    """On request with the archives', in the chain's order."""
    stored = stored_events(path, archives=True)
    assert [one.seq for one in stored] == list(range(1, 9))
    assert [one.event for one in stored[3:6]] == list(seen_claim(2, SEPTEMBER))
    assert stored[3].file == "journal-2026-09.sqlite3"
    assert stored[0].hash == stored[1].link.previous_hash
    assert stored_events(path, archives=False) == stored[6:]


def test_looking_leaves_no_trace(path: Path) -> None:
    """No side file is made, none is changed, and none is folded into another."""
    before = files_in(path.parent) | files_in(path.parent / "archive")
    prove(path)
    stored_events(path, archives=True)
    assert files_in(path.parent) | files_in(path.parent / "archive") == before


def test_a_journal_in_use_is_proved_up_to_now(path: Path) -> None:
    """While the kiosk runs, its last events are in the write-ahead log alone."""
    file = open_journal(path).file
    for number, event in enumerate(opened_claim(4, NOW), start=9):
        file.append(event)
        before = files_in(path.parent)
        assert prove(path).files[-1].last == number
        assert stored_events(path, archives=False)[-1].event == event
        after = files_in(path.parent)
        for name in ("journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-head"):
            assert after[name] == before[name]
    file.close()


def test_a_missing_archive_is_named(path: Path) -> None:
    """And the files that are there are still proved."""
    archive(path, "2026-08").unlink()
    assert faults(path) == {"journal-2026-08.sqlite3": "the archive is missing"}
    with pytest.raises(JournalDamaged, match="missing"):
        stored_events(path, archives=True)
    assert len(stored_events(path, archives=False)) == 2


def test_archives_that_changed_places_show(path: Path) -> None:
    """Each has its own place in the chain."""
    august, september = archive(path, "2026-08"), archive(path, "2026-09")
    third = path.parent / "third"
    august.rename(third)
    september.rename(august)
    third.rename(september)
    fault = "the archive is not the one that the journal lists"
    assert faults(path) == {august.name: fault, september.name: fault}
    with pytest.raises(ArchiveDamaged, match=f"journal-2026-08.sqlite3: {fault}"):
        stored_events(path, archives=True)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE events SET at = '' WHERE seq = 5", "chain breaks at event 5"),
        ("DELETE FROM events WHERE seq = 4", "chain breaks at event 4"),
        ("DELETE FROM events WHERE seq = 6", "not the one that the journal lists"),
        ("UPDATE archives SET hash = 'x'", "chain breaks at event 4"),
        ("UPDATE archives SET file = 'x'", "not the one that the journal lists"),
        ("DROP TABLE probe", "tables are not those"),
        ("UPDATE about SET schema_version = 2", "holds no journal"),
        ("PRAGMA user_version = 9", "holds no journal"),
    ],
)
def test_a_changed_archive_shows(path: Path, statement: str, fault: str) -> None:
    """With the place of the fault."""
    harm(archive(path, "2026-09"), statement)
    found = faults(path)
    assert set(found) == {"journal-2026-09.sqlite3"}
    assert fault in found["journal-2026-09.sqlite3"]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE events SET facts = '{}' WHERE seq = 8", "chain breaks at event 8"),
        ("DELETE FROM events WHERE seq = 8", "last events are missing"),
        ("DELETE FROM events", "last events are missing"),
    ],
)
def test_a_changed_journal_shows(path: Path, statement: str, fault: str) -> None:
    """Its archives are proved all the same."""
    harm(path, statement)
    found = faults(path)
    assert set(found) == {"journal.sqlite3"}
    assert fault in found["journal.sqlite3"]
    assert len(prove(path).files) == 3


def test_an_archive_taken_off_the_list_shows(path: Path) -> None:
    """Then the journal's first event follows nothing."""
    harm(path, "DELETE FROM archives WHERE seq = 6")
    assert faults(path) == {"journal.sqlite3": "the journal's chain breaks at event 4"}
    assert prove(path).unlisted == ("journal-2026-09.sqlite3",)


def test_a_foreign_event_shows(path: Path) -> None:
    """A chain that holds may still tell what this program never writes."""
    append_by_hand(path, kind="answered", operation_id="op-3")
    assert "an event this program does not write (9)" in faults(path)["journal.sqlite3"]
    with pytest.raises(JournalDamaged, match="does not write"):
        stored_events(path, archives=False)


def test_without_a_head_the_end_is_not_proved(path: Path) -> None:
    """Which is told, and is no fault."""
    path.with_name("journal.sqlite3-head").unlink()
    proof = prove(path)
    assert (proof.holds, proof.head_noted) == (True, False)


def test_a_head_of_long_ago_says_nothing(path: Path) -> None:
    """It belongs to an event that was archived since."""
    head = path.with_name("journal.sqlite3-head")
    head.unlink()
    write_head(head, Tip(2, "x" * 64))
    assert prove(path).holds
    head.unlink()
    write_head(head, Tip(6, "x" * 64))
    assert faults(path) == {"journal.sqlite3": "the journal's last events are missing"}


def test_a_file_that_is_no_journal_shows(path: Path) -> None:
    """Whatever stands in the place of one."""
    shutil.copy(path.with_name("journal.sqlite3-head"), path)
    assert faults(path) == {"journal.sqlite3": "the journal's file is damaged"}
    path.write_bytes(b"")
    assert faults(path) == {"journal.sqlite3": "the journal's file is empty"}


def test_no_journal_at_all_is_told(tmp_path: Path) -> None:
    """Nothing is made in its place."""
    path = tmp_path / "journal.sqlite3"
    assert faults(path) == {"journal.sqlite3": "the journal's file is missing"}
    with pytest.raises(JournalDamaged, match="file is missing"):
        stored_events(path, archives=True)
    assert not list(tmp_path.iterdir())


def test_a_newer_programs_journal_is_no_damage(path: Path) -> None:
    """Nobody here can tell whether it holds, and so nobody says that it does not."""
    harm(path, "UPDATE about SET schema_version = 99")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(JournalOfAnotherVersion):
        prove(path)


def test_an_unreadable_journal_disowns_no_archive(path: Path) -> None:
    """Which archives are its own stands in it."""
    path.write_bytes(path.read_bytes()[:5000])
    proof = prove(path)
    assert (proof.holds, proof.unlisted) == (False, ())


DECIDED = {
    "operation": "claim",
    "visit_id": "visit-1",
    "contact_uuid": "contact-1",
    "reward_uuid": "reward-1",
    "reward_title": "Tote bag",
    "shop_uuid": "shop-1",
    "credits": 120,
    "kiosk_id": "front-door",
    "kiosk_shop_uuid": "shop-1",
    "server_time": NOW.isoformat(),
}


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("acknowledged", "[" * 100_000),
        ("intended", json.dumps({**DECIDED, "reward_title": ["Tote bag"]})),
        ("intended", json.dumps({**DECIDED, "contact_uuid": {}})),
        ("intended", json.dumps({**DECIDED, "credits": "120"})),
        ("intended", json.dumps({**DECIDED, "server_time": "2026-11-20T00:00:00"})),
        ("set-aside", json.dumps({"file": 1, "sha256": None, "reason": "none"})),
    ],
)
def test_a_forged_event_of_other_types_shows(path: Path, kind: str, facts: str) -> None:
    """It is told as damage, before anybody who lists or compares it fails over it."""
    append_by_hand(path, kind=kind, operation_id="op-9", facts=facts)
    assert "an event this program does not write (9)" in faults(path)["journal.sqlite3"]
    with pytest.raises(JournalDamaged, match="does not write"):
        open_journal(path)


def test_the_same_event_unforged_holds(path: Path) -> None:
    """The types alone make the difference."""
    append_by_hand(path, kind="intended", operation_id="op-9", facts=json.dumps(DECIDED))
    assert prove(path).holds
