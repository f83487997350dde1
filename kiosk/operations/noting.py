"""Writing an operation's outcome down, for the customer who is told it in any case."""

import asyncio
from typing import assert_never

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError, NeverIntended
from kiosk.operations.events import Answered, Settled
from kiosk.operations.journal import Journal
from kiosk.operations.outcome import Done, NotApplied, Refused, Unsure

_LOG = EventLog("operations")


class Notes:
    """Journals outcomes, and keeps at hand what the disk did not take.

    An answer holds what no reading back can tell, the redemption uuid above all.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._unwritten: list[Answered | Settled] = []
        self._writing = asyncio.Lock()

    async def note(self, event: Answered | Settled) -> None:
        """Journal what is known now. When that fails the customer still gets the true outcome.

        The operation then stays open in the journal, until `catch_up` succeeds or it is settled by
        reading back.
        """
        log_outcome(event)
        try:
            await self._journal.append(event)
        except JournalError as error:
            self._unwritten.append(event)
            _LOG.error(
                "journal.lost-outcome", operation_id=event.operation_id, error=type(error).__name__
            )

    async def catch_up(self) -> None:
        """Journal what could not be before; raises JournalError when it still cannot be.

        The settler and a customer may ask for it in the same moment: each outcome is written once.
        """
        async with self._writing:
            while self._unwritten:
                await self._write(self._unwritten[0])
                del self._unwritten[0]

    async def _write(self, event: Answered | Settled) -> None:
        try:
            await self._journal.append(event)
            _LOG.info("journal.outcome-found-room", operation_id=event.operation_id)
        except NeverIntended:
            _LOG.warning("journal.outcome-of-nothing", operation_id=event.operation_id)


def log_outcome(event: Answered | Settled) -> None:
    """Log what became of an operation."""
    name = "operation.settled" if isinstance(event, Settled) else "operation.answered"
    match event.outcome:
        case Done():
            _LOG.info(name, operation_id=event.operation_id, outcome="done")
        case Refused(code):
            _LOG.info(name, operation_id=event.operation_id, outcome="refused", code=code)
        case NotApplied(cause):
            _LOG.info(
                name, operation_id=event.operation_id, outcome="not-applied", cause=cause.value
            )
        case Unsure(cause):
            _LOG.info(name, operation_id=event.operation_id, outcome="unsure", cause=cause.value)
        case _:
            assert_never(event.outcome)
