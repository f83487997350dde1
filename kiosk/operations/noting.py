"""Writing an operation's outcome down, for the customer who is told it in any case."""

from typing import assert_never

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError
from kiosk.operations.events import Answered, Settled
from kiosk.operations.journal import Journal
from kiosk.operations.outcome import Done, NotApplied, Refused, Unsure

_LOG = EventLog("operations")


async def note(journal: Journal, event: Answered | Settled) -> None:
    """Journal what is known now. When that fails the customer still gets the true outcome.

    The operation then stays open in the journal and is settled by reading back.
    """
    log_outcome(event)
    try:
        await journal.append(event)
    except JournalError as error:
        _LOG.error(
            "journal.lost-outcome", operation_id=event.operation_id, error=type(error).__name__
        )


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
