"""Opening the journal again while the kiosk runs: what it knows must not go with the file.

Somebody may have removed the file meanwhile, or put an older one back: then the next one tells that
it happened, as of a damaged one, and holds what this kiosk remembers.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.logs import EventLog
from kiosk.operations.events import Answered, Event, Intended, Resent, SetAside, Settled, Shown
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.chain import BEGINNING, Tip
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.opening import Opened
from kiosk.operations.journal.set_aside import open_or_set_aside
from kiosk.operations.ledger import Ledger

GONE: Final = "the journal was removed or replaced while the kiosk ran"

_LOG = EventLog("journal")


def open_again(path: Path, tip: Tip, ledger: Ledger, now: datetime) -> Opened:
    """Open the journal as `open_or_set_aside` does, at `now` (UTC), and see that it goes on.

    `tip` and `ledger` are what this kiosk has read of it. What is found without them is told by a
    SetAside event without a file, and gets what the ledger knows. Raises JournalUnavailable; what
    could not be written then is written when it is opened once more.
    """
    opened = open_or_set_aside(path, now)
    if _goes_on(opened.file, tip):
        return opened
    _LOG.error("journal.gone")
    try:
        if not opened.ledger.unacknowledged:
            opened.file.append(SetAside(path.name, None, GONE, now))
        for event in missing(ledger, opened.ledger):
            opened.file.append(event)
    except BaseException:
        opened.file.close()
        raise
    return opened


def missing(known: Ledger, found: Ledger) -> Iterator[Event]:
    """Yield the events that `found` needs to know of every operation what `known` does."""
    for record in known.records:
        there = found.find(record.operation.operation_id)
        if there is None:
            yield _intent_of(record)
        if there is None or not there.is_settled:
            yield from _course_of(record)
        if record.shown and not (there is not None and there.shown):
            yield Shown(record.operation.operation_id, _end_of(record))


def _goes_on(file: JournalFile, tip: Tip) -> bool:
    """Tell whether a proven journal holds the event that was its last, or has archived it."""
    if tip == BEGINNING:
        return True
    contents = file.contents()
    if contents.anchor.seq > tip.seq:
        return True
    return tip in {contents.anchor, *(link.tip for link in contents.links)}


def _intent_of(record: OperationRecord) -> Intended:
    return Intended(
        record.operation,
        record.kiosk_id,
        record.shop_uuid,
        record.intended_at,
        record.server_time,
        record.staff_id,
        record.identity_checked,
    )


def _course_of(record: OperationRecord) -> Iterator[Event]:
    """Yield what happened after the intent; of an operation settled since, its end alone."""
    operation_id, outcome = record.operation.operation_id, record.outcome
    if record.settled_by is not None and outcome is not None:
        yield Settled(
            operation_id,
            outcome,
            _end_of(record),
            record.settled_by,
            record.settler_id,
            record.reason,
        )
        return
    if record.answered_at is not None and outcome is not None:
        yield Answered(operation_id, outcome, record.answered_at)
    if record.resent_at is not None:
        at = record.intended_at + (record.resent_at - record.server_time)
        yield Resent(operation_id, at, record.resent_at)


def _end_of(record: OperationRecord) -> datetime:
    return record.settled_at or record.answered_at or record.intended_at
