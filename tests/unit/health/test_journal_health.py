"""The journal's health: opened as soon as it can be, and watched from then on."""

import asyncio
import contextlib
import logging
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.health import HealthMonitor, SupportCode
from kiosk.health.journal_health import (
    ARCHIVE_SECONDS,
    FIRST_ARCHIVING_SECONDS,
    LOOKS_A_PROBE,
    archive_by_month,
    open_when_possible,
    report,
    watch_journal,
)
from kiosk.operations.errors import JournalDamaged, JournalUnavailable, NotAcknowledged
from kiosk.operations.events import Acknowledged
from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import OnlyKiosk
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.operations.journal.journals import intended, seen_claim

pytestmark = pytest.mark.anyio


class Looking(FakeClock):
    """A clock for one sleeper, woken when a test is ready for its next look."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []
        self._sleeping = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self._sleeping.set()
        await super().sleep(seconds)

    async def asleep(self) -> None:
        """Wait until the sleeper has come to rest."""
        await self._sleeping.wait()

    async def next_look(self) -> None:
        """Let the time pass that the sleeper waits for."""
        await self.asleep()
        self._sleeping.clear()
        await self.advance(self.slept[-1])


@pytest.fixture
def clock() -> Looking:
    return Looking()


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    yield journal
    await journal.close()


@pytest.fixture
def only_kiosk(tmp_path: Path) -> Iterator[OnlyKiosk]:
    lock = OnlyKiosk.take(tmp_path / "kiosk.lock")
    yield lock
    lock.release()


async def until(reached: Callable[[], bool]) -> None:
    """Let worker threads and the loop go on until something holds."""
    for _ in range(20_000):
        if reached():
            return
        await asyncio.to_thread(lambda: None)
    raise AssertionError("it never came to that")


def shows(monitor: HealthMonitor, *codes: SupportCode) -> Callable[[], bool]:
    return lambda: monitor.codes == codes


async def test_what_stands_in_the_way_is_told_and_waited_for(
    tmp_path: Path, monitor: HealthMonitor, clock: Looking
) -> None:
    """A folder that cannot be used closes the kiosk; when it can be, the kiosk goes on."""
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file")
    opening = asyncio.create_task(
        open_when_possible(in_the_way / "journal.sqlite3", in_the_way / "lock", monitor, clock)
    )
    await until(shows(monitor, SupportCode.JOURNAL_UNUSABLE))
    in_the_way.unlink()
    await clock.next_look()
    journal, only_kiosk = await opening
    assert await journal.operations() == ()
    await journal.close()
    only_kiosk.release()


async def test_a_second_kiosk_waits_for_the_first_to_end(
    tmp_path: Path, monitor: HealthMonitor, clock: Looking
) -> None:
    """Two would each believe they know every operation in the journal."""
    first = OnlyKiosk.take(tmp_path / "lock")
    opening = asyncio.create_task(
        open_when_possible(tmp_path / "journal.sqlite3", tmp_path / "lock", monitor, clock)
    )
    await until(shows(monitor, SupportCode.JOURNAL_UNUSABLE))
    assert not (tmp_path / "journal.sqlite3").exists()
    first.release()
    await clock.next_look()
    journal, only_kiosk = await opening
    await journal.close()
    only_kiosk.release()


async def test_a_journal_of_a_newer_program_has_a_code_of_its_own(
    tmp_path: Path, monitor: HealthMonitor, clock: Looking
) -> None:
    """Its remedy is the newer program, not a bigger disk; the lock is not kept meanwhile."""
    path, lock = tmp_path / "journal.sqlite3", tmp_path / "lock"
    await (await Journal.open(path)).close()
    with contextlib.closing(sqlite3.connect(path)) as newer, newer:
        newer.execute("UPDATE about SET schema_version = 99")
        newer.execute("PRAGMA user_version = 99")
    opening = asyncio.create_task(open_when_possible(path, lock, monitor, clock))
    await until(shows(monitor, SupportCode.JOURNAL_OF_ANOTHER_VERSION))
    OnlyKiosk.take(lock).release()
    opening.cancel()


async def test_a_journal_set_aside_keeps_the_kiosk_closed_until_staff_took_note(
    tmp_path: Path, monitor: HealthMonitor, clock: Looking, caplog: pytest.LogCaptureFixture
) -> None:
    """The watch sees an acknowledgement that another process wrote."""
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"torn" * 4000)
    with caplog.at_level(logging.ERROR):
        journal, only_kiosk = await open_when_possible(path, tmp_path / "lock", monitor, clock)
    watching = asyncio.create_task(watch_journal(journal, only_kiosk, monitor, clock))
    await until(shows(monitor, SupportCode.JOURNAL_SET_ASIDE))
    staff = await Journal.open(path)
    await staff.append(Acknowledged(START))
    await staff.close()
    await clock.next_look()
    await until(shows(monitor))
    watching.cancel()
    await journal.close()
    only_kiosk.release()


async def test_a_folder_that_was_removed_closes_the_kiosk_until_staff_took_note(
    tmp_path: Path, monitor: HealthMonitor, clock: Looking, caplog: pytest.LogCaptureFixture
) -> None:
    """What is known goes into the next journal, and no second kiosk slips in through the new lock.

    Here J1 shows first, since the file cannot be written, and J2 from the next look on.
    """
    folder = tmp_path / "data"
    path, lock = folder / "journal.sqlite3", folder / "kiosk.lock"
    journal, only_kiosk = await open_when_possible(path, lock, monitor, clock)
    await journal.append(intended())
    watching = asyncio.create_task(watch_journal(journal, only_kiosk, monitor, clock))
    await clock.asleep()
    shutil.rmtree(folder)
    with caplog.at_level(logging.ERROR):
        while SupportCode.JOURNAL_SET_ASIDE not in monitor.codes:
            await clock.next_look()
            await clock.asleep()
    with pytest.raises(JournalUnavailable, match="another kiosk"):
        OnlyKiosk.take(lock)
    (record,) = (await journal.ledger()).open
    assert record.operation == intended().operation
    watching.cancel()
    await journal.close()
    only_kiosk.release()


async def test_a_disk_that_fills_up_shows_within_one_look(
    journal: Journal,
    only_kiosk: OnlyKiosk,
    monitor: HealthMonitor,
    clock: Looking,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No claim is offered that could not be written down; with room again it is."""
    watching = asyncio.create_task(watch_journal(journal, only_kiosk, monitor, clock))
    await clock.asleep()
    for room, code in ((10**18, SupportCode.JOURNAL_UNUSABLE), (0, None)):
        monkeypatch.setattr("kiosk.operations.journal.file.FREE_BYTES", room)
        while monitor.codes != (() if code is None else (code,)):
            await clock.next_look()
            await clock.asleep()
    watching.cancel()
    assert len(clock.slept) == 1 + LOOKS_A_PROBE + 1


def test_a_refused_operation_tells_at_once(monitor: HealthMonitor) -> None:
    """Nobody is invited to what has just been refused; each reason has its code."""
    shown = []
    for trouble in (JournalUnavailable("full"), NotAcknowledged(), JournalDamaged("torn"), None):
        report(monitor, trouble)
        shown.append(monitor.codes)
    unusable, set_aside = SupportCode.JOURNAL_UNUSABLE, SupportCode.JOURNAL_SET_ASIDE
    assert shown == [(unusable,), (set_aside,), (unusable,), ()]


async def test_months_gone_by_are_archived_soon_after_the_start_and_daily(
    tmp_path: Path, clock: Looking
) -> None:
    """What nobody needs any more leaves the file that each start proves."""
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    for event in seen_claim(1, START - timedelta(days=60)):
        await journal.append(event)
    archiving = asyncio.create_task(archive_by_month(journal, clock))
    await clock.next_look()
    await clock.asleep()
    assert await journal.operations() == ()
    for event in seen_claim(2, START - timedelta(days=59)):
        await journal.append(event)
    await clock.next_look()
    await clock.asleep()
    assert await journal.operations() == ()
    assert clock.slept == [FIRST_ARCHIVING_SECONDS, ARCHIVE_SECONDS, ARCHIVE_SECONDS]
    archiving.cancel()
    await journal.close()


async def test_archiving_that_fails_is_tried_again_the_next_day(
    journal: Journal, clock: Looking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk on one night ends it for no other."""
    tried: list[int] = []

    async def fail(_before: object) -> int:
        tried.append(1)
        raise JournalDamaged("for this test")

    monkeypatch.setattr(journal, "archive", fail)
    archiving = asyncio.create_task(archive_by_month(journal, clock))
    await clock.next_look()
    await clock.next_look()
    await clock.asleep()
    archiving.cancel()
    assert len(tried) == 2
