"""A damaged journal is moved as it is, the next one tells of it, and nothing open is forgotten."""

import hashlib
import logging
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged, JournalUnavailable
from kiosk.operations.events import Acknowledged, Event, Resent, SetAside
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.journal import set_aside as set_aside_module
from kiosk.operations.journal.chain import Tip
from kiosk.operations.journal.head import write_head
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import prove, stored_events
from kiosk.operations.journal.remains import side_of
from kiosk.operations.journal.set_aside import open_or_set_aside
from kiosk.operations.journal.set_aside_notes import notes_in
from kiosk.operations.ledger import Ledger
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.journal.journals import (
    UNSURE,
    append_by_hand,
    by_hand,
    files_in,
    intended,
    opened_claim,
    put_files,
    seen_claim,
    write_events,
)

NAME = "journal-20261121T100000Z.sqlite3"
LATER = START + timedelta(hours=1)
NEXT_NAME = "journal-20261121T110000Z.sqlite3"


@pytest.fixture(autouse=True)
def _logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A damaged journal is an error in the log."""
    with caplog.at_level(logging.ERROR):
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "journal.sqlite3"


@pytest.fixture
def damaged(path: Path) -> Path:
    """A journal with a seen claim and an open one, whose last event was changed."""
    write_events(path, [*seen_claim(1, contact="ada"), *opened_claim(2, contact="bo")])
    change(path, 5)
    return path


def change(path: Path, seq: int) -> None:
    with by_hand(path) as database:
        database.execute("UPDATE events SET facts = facts || ' ' WHERE seq = ?", (seq,))


def open_anew(path: Path, now: datetime = START) -> Ledger:
    opened = open_or_set_aside(path, now)
    opened.file.close()
    return opened.ledger


def events_of(path: Path) -> list[Event]:
    return [stored.event for stored in stored_events(path, archives=False)]


def evidence(path: Path, name: str = NAME) -> dict[str, bytes]:
    """Return the files that were set aside under a name, by what their names add to it."""
    return {
        file.removeprefix(name): content
        for file, content in files_in(path.parent / "set-aside").items()
        if file.startswith(name)
    }


def test_a_damaged_file_is_moved_and_told(damaged: Path) -> None:
    """Its bytes are evidence; the new journal's first event names it, its digest and its fault."""
    before = files_in(damaged.parent)
    ledger = open_anew(damaged)
    moved = evidence(damaged)
    assert moved[""] == before["journal.sqlite3"]
    assert moved["-head"] == before["journal.sqlite3-head"]
    digest = hashlib.sha256(moved[""]).hexdigest()
    told = SetAside(f"set-aside/{NAME}", digest, "the journal's chain breaks at event 5", START)
    assert events_of(damaged)[0] == told
    assert ledger.unacknowledged == (told,)
    assert (damaged.parent / told.file).exists()


HARMS: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"not a journal, but as long as a line of text"),
    "empty": lambda path: path.write_bytes(b""),
    "short": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "foreign event": lambda path: append_by_hand(path, kind="invented", operation_id="op-1"),
    "no decision": lambda path: append_by_hand(path, kind="shown", operation_id="nobody"),
    "foreign rollback": lambda path: side_of(path, "-journal").write_bytes(b"x" * 5000),
    "cut": lambda path: write_head(path.with_name(f"{path.name}-head"), Tip(6, "a" * 64)),
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=list(HARMS))
def test_every_damage_is_set_aside(path: Path, harm: Callable[[Path], object]) -> None:
    """Whatever was found, the file is left as it was found and the kiosk goes on."""
    write_events(path, [*seen_claim(1, contact="ada"), *opened_claim(2, contact="bo")])
    harm(path)
    before = files_in(path.parent)
    ledger = open_anew(path)
    assert len(ledger.unacknowledged) == 1
    moved = evidence(path)
    assert {name: moved[name.removeprefix(path.name)] for name in before} == before
    assert len(open_anew(path, LATER).unacknowledged) == 1


def test_the_write_ahead_log_goes_along(path: Path, tmp_path: Path) -> None:
    """After a crash the last events are in it alone; nothing is folded into the damaged file."""
    file = open_journal(path).file
    for event in (*seen_claim(1), *opened_claim(2)):
        file.append(event)
    torn = files_in(path.parent)
    file.close()
    torn["journal.sqlite3-wal"] = torn["journal.sqlite3-wal"][:-9000]
    crashed = tmp_path / "crashed" / "journal.sqlite3"
    put_files(crashed.parent, torn)
    assert open_anew(crashed).unacknowledged
    moved = evidence(crashed)
    for suffix in ("", "-wal", "-head"):
        assert moved[suffix] == torn[f"journal.sqlite3{suffix}"]


def test_what_is_open_is_carried_over(path: Path) -> None:
    """With its own id and times, so that it is settled; what is settled stays behind."""
    collect = replace(COLLECT, contact_uuid="bo")
    resent = Resent(COLLECT.operation_id, START, START + timedelta(seconds=2))
    kept = (*opened_claim(2, contact="ada"), intended(collect), resent)
    write_events(path, [*seen_claim(1, contact="cy"), *kept, *opened_claim(3, contact="dee")])
    before = {record.operation.operation_id: record for record in open_anew(path).open}
    change(path, 8)
    ledger = open_anew(path)
    assert tuple(events_of(path)[1:]) == kept
    assert [record.state for record in ledger.open] == [
        OperationState.UNSURE,
        OperationState.INTENDED,
    ]
    assert all(before[record.operation.operation_id] == record for record in ledger.open)


def test_what_its_contact_has_is_carried_over_too(path: Path) -> None:
    """A done claim owns its transaction, which must not be taken for the open one's."""
    write_events(path, [*seen_claim(1, contact="ada"), *seen_claim(2, contact="bo")])
    write_events(path, [*opened_claim(3, contact="ada"), *opened_claim(4)])
    change(path, 9)
    ledger = open_anew(path)
    assert ledger.owned_by_others("op-3") == {"reception-1"}
    assert [record.operation.operation_id for record in ledger.records] == ["op-1", "op-3"]


def test_the_evidence_can_still_be_read(damaged: Path) -> None:
    """As far as its chain holds, and without a trace."""
    open_anew(damaged)
    file = damaged.parent / "set-aside" / NAME
    before = evidence(damaged)
    assert [stored.seq for stored in stored_events(file, archives=True)] == [1, 2, 3, 4]
    proof = prove(file)
    assert [(one.name, one.fault) for one in proof.files] == [
        (NAME, "the journal's chain breaks at event 5")
    ]
    assert evidence(damaged) == before


def test_a_second_damage_gets_a_name_of_its_own(damaged: Path) -> None:
    """Nothing is overwritten, and what staff have not acknowledged is told again."""
    open_anew(damaged)
    first = evidence(damaged)
    change(damaged, 2)
    ledger = open_anew(damaged, LATER)
    assert evidence(damaged) == first
    assert [event.file for event in ledger.unacknowledged] == [
        f"set-aside/{NEXT_NAME}",
        f"set-aside/{NAME}",
    ]
    change(damaged, 2)
    ledger = open_anew(damaged, LATER)
    assert ledger.unacknowledged[0].file == "set-aside/journal-20261121T110000Z-2.sqlite3"


def test_an_acknowledged_one_is_not_told_again(damaged: Path) -> None:
    """Staff took note of it once."""
    open_anew(damaged)
    write_events(damaged, [Acknowledged(START), *opened_claim(9)])
    with by_hand(damaged) as database:
        last = database.execute("SELECT max(seq) FROM events").fetchone()[0]
    change(damaged, last)
    assert len(open_anew(damaged, LATER).unacknowledged) == 1


def test_a_journal_that_was_removed_is_told(path: Path) -> None:
    """What stood beside it shows that there was one; it is kept as well."""
    write_events(path, seen_claim(1))
    path.unlink()
    with pytest.raises(JournalDamaged, match="file is missing"):
        open_journal(path)
    assert not path.exists()
    (told,) = open_anew(path).unacknowledged
    assert (told.file, told.sha256) == (f"set-aside/{NAME}", None)
    assert set(evidence(path)) == {"-head"}
    assert len(open_anew(path).unacknowledged) == 1


def test_a_first_start_sets_nothing_aside(path: Path) -> None:
    """There has never been a journal."""
    assert not open_anew(path).unacknowledged
    assert not open_anew(path).unacknowledged
    assert not (path.parent / "set-aside").exists()


def test_a_healthy_journal_stays(path: Path) -> None:
    """Opening is what it always was."""
    write_events(path, seen_claim(1))
    assert len(open_anew(path).records) == 1


class PowerCutError(Exception):
    """The process ends here."""


STEPS = ("write_note", "sync_folder", "salvaged", "begin_journal", "remove_note")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_crash_on_the_way_forgets_nothing(
    damaged: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, after: bool
) -> None:
    """At the next start the file is set aside once, and told with the reason of the first time."""
    real = getattr(set_aside_module, step)

    def cut(*arguments: object) -> None:
        if after:
            real(*arguments)
        raise PowerCutError

    before = files_in(damaged.parent)
    with monkeypatch.context() as patch:
        patch.setattr(set_aside_module, step, cut)
        with pytest.raises(PowerCutError):
            open_or_set_aside(damaged, START)
    ledger = open_anew(damaged, LATER)
    (told,) = ledger.unacknowledged
    assert told.reason == "the journal's chain breaks at event 5"
    name = Path(told.file).name
    assert evidence(damaged, name)[""] == before["journal.sqlite3"]
    assert evidence(damaged, name)["-head"] == before["journal.sqlite3-head"]
    assert len(list((damaged.parent / "set-aside").glob("*.sqlite3"))) == 1
    assert [record.operation.operation_id for record in ledger.open] == ["op-2"]
    assert not notes_in(damaged.parent / "set-aside")


def test_nothing_begins_in_place_of_a_file_that_is_being_moved(
    damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a crash on the way, another command must not begin a journal that tells nothing."""
    with monkeypatch.context() as patch:
        patch.delattr(set_aside_module, "begin_journal")
        with pytest.raises(NameError):
            open_or_set_aside(damaged, START)
    with pytest.raises(JournalDamaged, match="file is missing"):
        open_journal(damaged)
    assert not damaged.exists()


def test_a_journal_put_back_by_hand_is_told_too(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever restores a backup after a crash on the way does not hide what was set aside."""
    write_events(path, seen_claim(1))
    backup = tmp_path / "backup"
    shutil.copy(path, backup)
    write_events(path, opened_claim(2))
    change(path, 5)
    with monkeypatch.context() as patch:
        patch.delattr(set_aside_module, "begin_journal")
        with pytest.raises(NameError):
            open_or_set_aside(path, START)
    shutil.copy(backup, path)
    open_anew(path)
    (told,) = open_anew(path).unacknowledged
    assert told.file == f"set-aside/{NAME}"


def test_a_file_that_cannot_be_moved_makes_the_journal_unavailable(damaged: Path) -> None:
    """It is never begun anew over the damaged one."""
    (damaged.parent / "set-aside").write_text("in the way")
    before = files_in(damaged.parent)
    with pytest.raises(JournalUnavailable):
        open_or_set_aside(damaged, START)
    after = files_in(damaged.parent)
    assert {name: after[name] for name in before} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_may_read_the_evidence(damaged: Path) -> None:
    """Folder and files belong to the kiosk's user alone."""
    open_anew(damaged)
    folder = damaged.parent / "set-aside"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o077 for file in folder.iterdir()} == {0}


@pytest.mark.anyio
async def test_the_journal_goes_on_with_it(damaged: Path) -> None:
    """Opened by the running kiosk, with a time of any zone."""
    journal = await Journal.open_or_set_aside(damaged, START.astimezone(UTC))
    assert len((await journal.ledger()).unacknowledged) == 1
    await journal.append(Acknowledged(LATER))
    assert not (await journal.ledger()).unacknowledged
    await journal.append(intended())
    await journal.append(UNSURE)
    await journal.close()
    assert prove(damaged).holds
    assert [r.operation.operation_id for r in open_anew(damaged).open] == [
        "op-2",
        CLAIM.operation_id,
    ]
