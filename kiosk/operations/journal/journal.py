"""The journal: every operation's intent on disk before its request leaves, its outcome after."""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Self, TypeVar

from kiosk.operations.errors import JournalError, JournalUnavailable
from kiosk.operations.events import Event
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.catching_up import News, news_since
from kiosk.operations.journal.continuing import open_again
from kiosk.operations.journal.event_rows import take_all
from kiosk.operations.journal.opening import Opened, open_journal
from kiosk.operations.journal.past import past_of
from kiosk.operations.journal.set_aside import open_or_set_aside
from kiosk.operations.ledger import Ledger

T = TypeVar("T")


class Journal:
    """The append-only, hash-chained record of all operations on this kiosk.

    All work on the file happens on one worker thread and is awaited, so no fsync ever holds the
    GUI thread. Cancelling a caller does not stop an append that has begun.
    """

    def __init__(self, worker: ThreadPoolExecutor, opened: Opened) -> None:
        """Wrap a file opened on that worker; use `open` or `open_or_set_aside`."""
        self._worker = worker
        self._path = opened.file.path
        self._file = opened.file
        self._ledger = opened.ledger
        self._tip = opened.tip
        self._stale = False
        self._closed = False

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the journal and prove it, or begin one where there has never been any.

        Raises JournalUnavailable when the file cannot be used, its subclass
        JournalOfAnotherVersion, JournalDamaged when its content cannot be trusted; then not a
        byte of it is changed.
        """
        return await cls._opened(lambda: open_journal(path))

    @classmethod
    async def open_or_set_aside(cls, path: Path, now: datetime) -> Self:
        """Open the journal; move a damaged one to `set-aside/` and begin a new one at `now` (UTC).

        The new one's first event is SetAside, and operations that the damaged one left open are
        carried over. Raises JournalUnavailable, also when the moving fails.
        """
        return await cls._opened(lambda: open_or_set_aside(path, now))

    async def append(self, event: Event) -> None:
        """Write an event and return once it is on disk.

        Raises JournalUnavailable or JournalDamaged when it cannot be, AlreadyIntended for a
        decision written before, NeverIntended for an event of an operation nobody decided.
        """
        await self._run(lambda: self._file.append(event))

    async def ledger(self) -> Ledger:
        """Return the ledger, with what other processes have appended up to now as well.

        It is the same object each time, except after an archiving. Raises JournalUnavailable, or
        JournalDamaged for events that are not chained or that this program does not write.
        """
        since = None if self._stale else self._tip
        self._take(await self._run(lambda: news_since(self._file, since)))
        return self._ledger

    async def operations(self) -> tuple[OperationRecord, ...]:
        """Return all operations in the order they were decided; raises what `ledger` raises."""
        return (await self.ledger()).records

    async def probe(self) -> None:
        """Prove that an event could be written now, by a commit that makes nothing longer.

        Raises JournalUnavailable with the reason, also when the disk is nearly full.
        """
        await self._run(self._file.probe)

    async def archive(self, before: datetime) -> int:
        """Move old events to `archive/` and return how many; `before` (UTC) is usually now.

        Old is what is of an earlier month than `before`, seven days older than it, and needed no
        more (`journal_archive`). Raises JournalUnavailable or JournalDamaged; what was moved by
        then stays moved, and nothing is lost.
        """
        try:
            return await self._run(lambda: archive_old(self._file, before))
        finally:
            self._stale = True

    async def reopen(self, now: datetime) -> None:
        """Open the file anew at `now` (UTC): it was moved, brought back, or damaged while in use.

        A damaged one is set aside as at the start, and one that is gone told as if it was; the next
        holds what was known. Raises JournalUnavailable when nothing can be opened; then all stays
        as it was.
        """
        with contextlib.suppress(JournalError):
            # A file that was removed can still be read by who has it open.
            await self.ledger()
        tip, ledger = self._tip, self._ledger
        opened = await self._run(lambda: _with_past(open_again(self._path, tip, ledger, now)))
        before, self._file = self._file, opened.file
        self._ledger, self._tip, self._stale = opened.ledger, opened.tip, False
        with contextlib.suppress(JournalError):
            await self._run(before.close)

    async def close(self) -> None:
        """Finish what was begun and close the file; closing twice is allowed."""
        if self._closed:
            return
        try:
            await self._run(self._file.close)
        finally:
            self._closed = True
            self._worker.shutdown(wait=True)

    @classmethod
    async def _opened(cls, open_file: Callable[[], Opened]) -> Self:
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        try:
            opening = worker.submit(lambda: _with_past(open_file()))
            return cls(worker, await asyncio.wrap_future(opening))
        except BaseException:
            worker.shutdown(wait=False)
            raise

    def _take(self, news: News) -> None:
        """Take what was read, without what another caller has taken meanwhile."""
        if news.ledger is not None and (self._stale or news.tip.seq > self._tip.seq):
            self._ledger = news.ledger
            self._stale = False
        elif news.ledger is None:
            take_all(self._ledger, news.events[self._tip.seq - news.since.seq :])
        if news.tip.seq > self._tip.seq:
            self._tip = news.tip

    async def _run(self, work: Callable[[], T]) -> T:
        if self._closed:
            raise JournalUnavailable("the journal is closed")
        return await asyncio.shield(asyncio.wrap_future(self._worker.submit(work)))


def _with_past(opened: Opened) -> Opened:
    """Let the ledger of an opened file remember what its archives say about undoing."""
    opened.ledger.remember(past_of(opened.file.path))
    return opened
