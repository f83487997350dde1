"""The journal's health: opened as soon as it can be, and watched from then on."""

from pathlib import Path
from typing import Final

from kiosk.clock import Clock
from kiosk.health.monitor import HealthMonitor, Source
from kiosk.health.support_codes import SupportCode
from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError, JournalOfAnotherVersion
from kiosk.operations.journal import Journal
from kiosk.operations.only_kiosk import OnlyKiosk

OPEN_AGAIN_SECONDS: Final = 5.0
"""How soon a folder or a disk that was put right is noticed."""
LOOK_SECONDS: Final = 15.0
"""How often a running kiosk proves that its journal can be written."""
FIRST_ARCHIVING_SECONDS: Final = 60.0
ARCHIVE_SECONDS: Final = 86_400.0

_LOG = EventLog("journal")


async def open_when_possible(
    path: Path, lock: Path, monitor: HealthMonitor, clock: Clock
) -> tuple[Journal, OnlyKiosk]:
    """Open the journal, trying again until it can be; the screen says why it cannot meanwhile.

    A damaged one is set aside and a new one begun. Never raises JournalError.
    """
    while True:
        try:
            return await _open(path, lock, clock)
        except JournalError as error:
            _LOG.warning("journal.cannot-open", error=type(error).__name__)
            monitor.report(Source.JOURNAL, _code_of(error))
        await clock.sleep(OPEN_AGAIN_SECONDS)


async def _open(path: Path, lock: Path, clock: Clock) -> tuple[Journal, OnlyKiosk]:
    only = OnlyKiosk.take(lock)
    try:
        return await Journal.open_or_set_aside(path, clock.now()), only
    except BaseException:
        only.release()
        raise


async def watch_journal(journal: Journal, monitor: HealthMonitor, clock: Clock) -> None:
    """Report again and again whether an operation could begin, until cancelled."""
    while True:
        monitor.report(Source.JOURNAL, await trouble_with(journal))
        await clock.sleep(LOOK_SECONDS)


async def archive_by_month(journal: Journal, clock: Clock) -> None:
    """Move the events of past months to the archive, soon after the start and then every day."""
    await clock.sleep(FIRST_ARCHIVING_SECONDS)
    while True:
        try:
            moved = await journal.archive(clock.now())
            _LOG.info("journal.archived", count=moved)
        except JournalError as error:
            _LOG.warning("journal.not-archived", error=type(error).__name__)
        await clock.sleep(ARCHIVE_SECONDS)


async def trouble_with(journal: Journal) -> SupportCode | None:
    """Return what keeps this journal from taking an operation, None when nothing does."""
    try:
        await journal.probe()
        ledger = await journal.ledger()
    except JournalError as error:
        return _code_of(error)
    return SupportCode.JOURNAL_SET_ASIDE if ledger.unacknowledged else None


def _code_of(error: JournalError) -> SupportCode:
    if isinstance(error, JournalOfAnotherVersion):
        return SupportCode.JOURNAL_OF_ANOTHER_VERSION
    return SupportCode.JOURNAL_UNUSABLE
