import logging
import shutil
import sqlite3
import stat
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.operations import (
    AlreadyIntended,
    Done,
    JournalDamaged,
    JournalError,
    JournalUnavailable,
)
from kiosk.operations.errors import JournalOfAnotherVersion, NeverIntended
from kiosk.operations.events import Acknowledged, Answered, Event, Shown
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.journal.file import FREE_BYTES, JournalFile
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import prove
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.journal.journals import (
    SETTLED,
    UNSURE,
    append_by_hand,
    by_hand,
    claimed,
    files_in,
    intended,
    seen_claim,
    write_events,
)

pytestmark = pytest.mark.anyio


def modes_in(folder: Path) -> set[int]:
    return {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


async def write(path: Path, *events: Event) -> None:
    journal = await Journal.open(path)
    for event in events:
        await journal.append(event)
    await journal.close()


async def test_operations_survive_a_restart(tmp_path: Path) -> None:
    """What was appended is folded the same after the file is opened again."""
    path = tmp_path / "deep" / "journal.sqlite3"
    await write(path, intended(), UNSURE)
    await write(path, intended(COLLECT))
    journal = await Journal.open(path)
    claim, collect = await journal.operations()
    assert (claim.operation, claim.state) == (CLAIM, OperationState.UNSURE)
    assert (collect.operation, collect.state) == (COLLECT, OperationState.INTENDED)
    assert claim.kiosk_id == "front-door"
    await journal.close()


async def test_an_event_is_on_disk_once_append_returns(tmp_path: Path) -> None:
    """Another process sees the intent before the request leaves."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT kind FROM events").fetchall() == [("intended",)]
    other.close()
    await journal.close()


async def test_all_work_is_done_on_one_other_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fsync ever holds the caller's thread."""
    threads: set[str] = set()
    append = JournalFile.append

    def watched(file: JournalFile, event: Event) -> None:
        threads.add(threading.current_thread().name)
        append(file, event)

    monkeypatch.setattr(JournalFile, "append", watched)
    await write(tmp_path / "journal.sqlite3", intended(), UNSURE)
    assert len(threads) == 1
    assert threading.current_thread().name not in threads


def test_every_commit_is_synchronous(tmp_path: Path) -> None:
    """Full synchronisation with a write-ahead log: a commit that returned survives a power cut."""
    file = open_journal(tmp_path / "journal.sqlite3").file
    try:
        assert file._database.execute("PRAGMA synchronous").fetchone() == (2,)
        assert file._database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    finally:
        file.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_nobody_else_may_read_the_journal(tmp_path: Path) -> None:
    """The file and its side files belong to the kiosk's user alone."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    assert modes_in(tmp_path) == {0o600}
    await journal.close()


async def test_one_decision_is_written_once(tmp_path: Path) -> None:
    """A second intent of the same operation is refused by the file itself."""
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    await journal.append(intended())
    with pytest.raises(AlreadyIntended):
        await journal.append(intended())
    assert len(await journal.operations()) == 1
    await journal.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET facts = '{}' WHERE seq = 1",
        "DELETE FROM events WHERE seq = 2",
        "INSERT OR REPLACE INTO events VALUES (1, '', 'x', 'answered', '{}', '', '')",
        "INSERT INTO events VALUES (9, '', 'x', 'answered', '{}', '', '')",
    ],
)
async def test_events_can_only_be_appended(tmp_path: Path, statement: str) -> None:
    """Even with SQL in hand nothing is changed, taken out, replaced or skipped."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended(), UNSURE)
    database = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET facts = replace(facts, '120', '0') WHERE seq = 1",
        "UPDATE events SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 2",
        "DELETE FROM events WHERE seq = 1",
        "DELETE FROM events WHERE seq = 2",
        "UPDATE events SET seq = 9 WHERE seq = 3",
    ],
)
async def test_tampering_shows(tmp_path: Path, statement: str) -> None:
    """Whoever removes the triggers and changes an event breaks the chain."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended(), UNSURE, SETTLED)
    with by_hand(path) as database:
        database.execute(statement)
    with pytest.raises(JournalDamaged, match="chain breaks at event"):
        await Journal.open(path)


async def test_a_missing_trigger_shows(tmp_path: Path) -> None:
    """A journal that no longer keeps itself from being changed is not written on."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended())
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("DROP TRIGGER no_update")
    with pytest.raises(JournalDamaged, match="tables are not those"):
        await Journal.open(path)


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to look", b"x" * 9000]
)
async def test_a_file_that_is_no_journal_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """A damaged file is evidence: it is neither used nor overwritten."""
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(content)
    with pytest.raises(JournalDamaged):
        await Journal.open(path)
    assert path.read_bytes() == content


async def test_a_journal_of_another_version_is_not_touched(tmp_path: Path) -> None:
    """A newer program's journal is whole: it is neither written nor set aside by an older one."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended())
    with by_hand(path) as database:
        database.execute("UPDATE about SET schema_version = 99")
        database.execute("PRAGMA user_version = 99")
    before = files_in(tmp_path)
    with pytest.raises(JournalOfAnotherVersion, match="another version"):
        await Journal.open_or_set_aside(path, START)
    assert before.items() <= files_in(tmp_path).items()


async def test_a_place_that_cannot_be_written_is_unavailable(tmp_path: Path) -> None:
    """No folder, no journal, no operation: the caller is told why, not crashed."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(JournalUnavailable, match=r"cannot be written or read \(.+\)"):
        await Journal.open(blocked / "journal.sqlite3")


async def test_a_full_disk_is_told_and_leaves_the_journal_whole(tmp_path: Path) -> None:
    """An event that found no room is not there, and the ones before it are."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    await journal._run(
        lambda: journal._file._database.execute("PRAGMA max_page_count = 1").fetchone()
    )
    long = Answered(CLAIM.operation_id, Done(replace(claimed(), title="x" * 100_000)), START)
    with pytest.raises(JournalUnavailable):
        await journal.append(long)
    (record,) = await journal.operations()
    assert record.state is OperationState.INTENDED
    await journal.close()
    await write(path, UNSURE)


async def test_a_closed_journal_says_so(tmp_path: Path) -> None:
    """After closing, nothing is written; closing twice is allowed."""
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    await journal.close()
    await journal.close()
    with pytest.raises(JournalUnavailable):
        await journal.append(intended())


async def test_a_foreign_event_is_damage(tmp_path: Path) -> None:
    """An event this program never writes is not skipped over in silence."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended())
    append_by_hand(path, kind="invented", operation_id=CLAIM.operation_id)
    with pytest.raises(JournalDamaged, match=r"an event this program does not write \(2\)"):
        await Journal.open(path)


async def test_an_event_without_its_decision_is_refused(tmp_path: Path) -> None:
    """It would make the journal unreadable at the next start; nothing of it is written."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    for event in (UNSURE, SETTLED, Shown(CLAIM.operation_id, START)):
        with pytest.raises(NeverIntended):
            await journal.append(event)
    await journal.append(intended())
    await journal.append(UNSURE)
    await journal.close()
    await (await Journal.open(path)).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
async def test_a_journal_that_was_taken_away_takes_no_events(tmp_path: Path) -> None:
    """An open file that has lost its name would still take events, and nobody would find them."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    path.rename(tmp_path / "elsewhere")
    for attempt in (journal.append(intended()), journal.probe()):
        with pytest.raises(JournalUnavailable, match="No such file"):
            await attempt
    path.write_bytes(b"another")
    for attempt in (journal.append(intended()), journal.probe()):
        with pytest.raises(JournalUnavailable, match="replaced"):
            await attempt
    await journal.close()


async def test_a_probe_writes_and_makes_nothing_longer(tmp_path: Path) -> None:
    """It may be repeated for years: neither the chain nor the file grows."""
    path = tmp_path / "journal.sqlite3"
    await write(path, intended())
    size = path.stat().st_size
    journal = await Journal.open(path)
    for _ in range(20):
        await journal.probe()
    assert (tmp_path / "journal.sqlite3-wal").stat().st_size > 0
    await journal.close()
    assert path.stat().st_size == size
    with by_hand(path) as database:
        assert database.execute("SELECT max(seq) FROM events").fetchone() == (1,)


async def test_a_probe_tells_that_nothing_can_be_written(tmp_path: Path) -> None:
    """A file that cannot be written now shows without an operation."""
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    await journal._run(lambda: journal._file._database.execute("PRAGMA query_only = 1").fetchone())
    with pytest.raises(JournalUnavailable, match="cannot be written"):
        await journal.probe()
    await journal._run(lambda: journal._file._database.execute("PRAGMA query_only = 0").fetchone())
    await journal.probe()
    await journal.close()


async def test_a_probe_tells_that_the_disk_is_nearly_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operation needs room for what comes after it, not for its first event alone."""
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    space = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: space._replace(free=FREE_BYTES - 1))
    with pytest.raises(JournalUnavailable, match=r"nearly full \(15 MB are free\)"):
        await journal.probe()
    await journal.close()


def test_processes_that_begin_at_once_share_one_journal(tmp_path: Path) -> None:
    """Whoever comes second finds the first one's, and both write on in one chain."""
    path = tmp_path / "deep" / "journal.sqlite3"
    ready = threading.Barrier(4)

    def begin_and_write(number: int) -> None:
        ready.wait()
        write_events(path, [event for n in range(5) for event in seen_claim(10 * number + n)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(begin_and_write, range(4)))
    proof = prove(path)
    assert (proof.holds, proof.head_noted, proof.files[-1].last) == (True, True, 60)
    assert {file.name for file in path.parent.iterdir()} == {path.name, f"{path.name}-head"}


async def test_a_file_that_was_put_back_is_opened_anew(tmp_path: Path) -> None:
    """A journal moved away and brought back is written again, without a new start."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(JournalUnavailable):
        await journal.probe()
    shutil.copyfile(tmp_path / "elsewhere", path)
    with pytest.raises(JournalUnavailable):
        await journal.append(UNSURE)
    await journal.reopen(START)
    await journal.append(UNSURE)
    (record,) = await journal.operations()
    assert record.state is OperationState.UNSURE
    await journal.close()


async def test_damage_that_shows_while_it_runs_is_set_aside_on_opening_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As at a start: staff have to look, and what was open goes on being settled."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    with by_hand(path) as database:
        database.execute("UPDATE events SET at = '2020-01-01T00:00:00+00:00'")
    with caplog.at_level(logging.ERROR):
        await journal.reopen(START)
    assert len((await journal.ledger()).unacknowledged) == 1
    await journal.append(Acknowledged(START))
    await journal.close()


async def test_what_cannot_be_opened_anew_leaves_all_as_it_was(tmp_path: Path) -> None:
    """The old file is kept at hand, for it may be back the next moment."""
    path = tmp_path / "journal.sqlite3"
    journal = await Journal.open(path)
    await journal.append(intended())
    path.rename(tmp_path / "elsewhere")
    path.mkdir()
    with pytest.raises(JournalError):
        await journal.reopen(START)
    path.rmdir()
    (tmp_path / "elsewhere").rename(path)
    await journal.append(UNSURE)
    await journal.close()
