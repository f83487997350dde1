"""The journal: every operation's intent on disk before its request leaves, its outcome after."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Self, TypeVar

from kiosk.operations.chain import Link, canonical_json
from kiosk.operations.errors import JournalDamaged, JournalUnavailable
from kiosk.operations.events import Event, event_from, facts_of, kind_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal_file import JournalFile
from kiosk.operations.ledger import Ledger

T = TypeVar("T")


class Journal:
    """The append-only, hash-chained record of all operations on this kiosk.

    All work on the file happens on one worker thread and is awaited, so no fsync ever holds the
    GUI thread. Cancelling a caller does not stop an append that has begun.
    """

    def __init__(self, worker: ThreadPoolExecutor, file: JournalFile) -> None:
        """Wrap a file opened on that worker; use `open`."""
        self._worker = worker
        self._file = file
        self._closed = False

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open or create the journal and prove its chain.

        Raises JournalUnavailable when the file cannot be used, JournalDamaged when its content
        cannot be trusted.
        """
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        try:
            file = await asyncio.wrap_future(worker.submit(JournalFile, path))
        except BaseException:
            worker.shutdown(wait=False)
            raise
        return cls(worker, file)

    async def append(self, event: Event) -> None:
        """Write an event and return once it is on disk.

        Raises JournalUnavailable when it cannot be, AlreadyIntended for a decision written before.
        """
        at = event.at.astimezone(UTC).isoformat()
        facts = canonical_json(facts_of(event))
        await self._run(
            lambda: self._file.append(
                at=at, operation_id=event.operation_id, kind=kind_of(event), facts=facts
            )
        )

    async def operations(self) -> tuple[OperationRecord, ...]:
        """Return all operations in the order they were decided, each as far as it is known.

        Raises JournalUnavailable, or JournalDamaged for events this program does not write.
        """
        return await self._run(lambda: _operations(self._file.links()))

    async def close(self) -> None:
        """Finish what was begun and close the file; closing twice is allowed."""
        if self._closed:
            return
        try:
            await self._run(self._file.close)
        finally:
            self._closed = True
            self._worker.shutdown(wait=True)

    async def _run(self, work: Callable[[], T]) -> T:
        if self._closed:
            raise JournalUnavailable("the journal is closed")
        return await asyncio.shield(asyncio.wrap_future(self._worker.submit(work)))


def _operations(links: tuple[Link, ...]) -> tuple[OperationRecord, ...]:
    try:
        return Ledger.of(
            event_from(
                link.kind,
                link.operation_id,
                datetime.fromisoformat(link.at),
                json.loads(link.facts),
            )
            for link in links
        ).records
    except (ValueError, TypeError, KeyError) as error:
        raise JournalDamaged("the journal holds an event this program does not write") from error
