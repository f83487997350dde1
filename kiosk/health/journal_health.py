"""The journal's health: opened as soon as it can be, and watched from then on."""

import itertools
from pathlib import Path
from typing import Final

from kiosk.clock import Clock
from kiosk.health.monitor import HealthMonitor, Source
from kiosk.health.support_codes import SupportCode
from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError, JournalOfAnotherVersion, NotAcknowledged
from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import OnlyKiosk

OPEN_AGAIN_SECONDS: Final = 5.0
"""How soon a folder or a disk that was put right is noticed."""
LOOK_SECONDS: Final = 3.0
"""How soon a running kiosk notices what staff have acknowledged, and a disk with room again."""
LOOKS_A_PROBE: Final = 5
"""While all is well only every so many looks write to the disk to prove that it can be written."""
FIRST_ARCHIVING_SECONDS: Final = 60.0
ARCHIVE_SECONDS: Final = 86_400.0

_TROUBLES: Final = frozenset(
    {
        SupportCode.JOURNAL_UNUSABLE,
        SupportCode.JOURNAL_SET_ASIDE,
        SupportCode.JOURNAL_OF_ANOTHER_VERSION,
    }
)

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
            report(monitor, error)
        await clock.sleep(OPEN_AGAIN_SECONDS)


async def _open(path: Path, lock: Path, clock: Clock) -> tuple[Journal, OnlyKiosk]:
    only = OnlyKiosk.take(lock)
    try:
        return await Journal.open_or_set_aside(path, clock.now()), only
    except BaseException:
        only.release()
        raise


async def watch_journal(
    journal: Journal, only_kiosk: OnlyKiosk, monitor: HealthMonitor, clock: Clock
) -> None:
    """Report again and again whether an operation could begin, until cancelled."""
    for look in itertools.count():
        well = not any(code in _TROUBLES for code in monitor.codes)
        probe = not well or look % LOOKS_A_PROBE == 0
        trouble = await _trouble_with(journal, probe=probe)
        if trouble is not None and not well and not isinstance(trouble, NotAcknowledged):
            trouble = await _reopened(journal, only_kiosk, clock)
        report(monitor, trouble)
        await clock.sleep(LOOK_SECONDS)


async def _reopened(journal: Journal, only_kiosk: OnlyKiosk, clock: Clock) -> JournalError | None:
    """Open the file anew, which may have been put back or damaged; return what is wrong then."""
    try:
        only_kiosk.take_again()
        await journal.reopen(clock.now())
    except JournalError as error:
        return error
    return await _trouble_with(journal, probe=True)


def report(monitor: HealthMonitor, trouble: JournalError | None) -> None:
    """Tell the monitor why no operation can begin, None when one can."""
    match trouble:
        case None:
            code = None
        case NotAcknowledged():
            code = SupportCode.JOURNAL_SET_ASIDE
        case JournalOfAnotherVersion():
            code = SupportCode.JOURNAL_OF_ANOTHER_VERSION
        case _:
            code = SupportCode.JOURNAL_UNUSABLE
    monitor.report(Source.JOURNAL, code)


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


async def _trouble_with(journal: Journal, *, probe: bool) -> JournalError | None:
    try:
        if probe:
            await journal.probe()
        if (await journal.ledger()).unacknowledged:
            return NotAcknowledged()
    except JournalError as error:
        return error
    return None
