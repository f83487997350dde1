"""Which events of the journal may be archived. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.operations.events import Acknowledged, Event, SetAside
from kiosk.operations.journal.chain import Link
from kiosk.operations.journal.event_rows import event_of, ledger_of
from kiosk.operations.ledger import Ledger

SETTLED_FOR: Final = timedelta(days=7)
"""How long an event stays in the main file at the least."""

SHOWN_WITHIN: Final = timedelta(days=60)
"""How long an outcome that nobody has seen waits for its contact's next scan."""

_AROUND_OPEN: Final = timedelta(days=1)
"""Before an open operation: claims of that time own loyalty transactions that could be taken for
its own, and Leat's lists are read from the decision on."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Events in a row for one archive, named by the month they begin in, such as `2026-11` (UTC).

    It holds whole operations, so the end of one may be of the next month.
    """

    month: str
    links: tuple[Link, ...]


def portions(links: Sequence[Link], now: datetime) -> tuple[Portion, ...]:
    """Return what may be archived at `now` (UTC), from the file's first event on.

    Raises JournalDamaged for events that this program does not write.
    """
    events = [event_of(link) for link in links]
    seams = _seams(events)
    months: list[tuple[str, list[Link]]] = []
    for number in range(_cut(events, seams, now)):
        month = f"{events[number].at.astimezone(UTC):%Y-%m}"
        # An event that was carried over, or a clock set back, is older than those before it.
        if not months or (month > months[-1][0] and number in seams):
            months.append((month, []))
        months[-1][1].append(links[number])
    return tuple(Portion(month, tuple(held)) for month, held in months)


def _cut(events: Sequence[Event], seams: frozenset[int], now: datetime) -> int:
    """Return how many events may go: as many as are old, needed no more, and cut no operation."""
    ledger = ledger_of(events)
    oldest_kept = _limit(ledger, now)
    needed = frozenset(_needed(ledger, now))
    unacknowledged = _first_unacknowledged(events)
    end = 0
    for event in events:
        if event.at >= oldest_kept or event.operation_id in needed or end == unacknowledged:
            break
        end += 1
    return max(seam for seam in seams if seam <= end)


def _limit(ledger: Ledger, now: datetime) -> datetime:
    settled_by = (now - SETTLED_FOR).astimezone(UTC)
    limits = [settled_by.replace(day=1, hour=0, minute=0, second=0, microsecond=0)]
    limits.extend(record.intended_at - _AROUND_OPEN for record in ledger.open)
    return min(limits)


def _needed(ledger: Ledger, now: datetime) -> Iterator[str]:
    for record in ledger.records:
        customers = record.staff_id is None and not record.shown
        if not record.is_settled or (customers and record.intended_at > now - SHOWN_WITHIN):
            yield record.operation.operation_id


def _first_unacknowledged(events: Sequence[Event]) -> int | None:
    first: int | None = None
    for number, event in enumerate(events):
        if isinstance(event, Acknowledged):
            first = None
        elif isinstance(event, SetAside) and first is None:
            first = number
    return first


def _seams(events: Sequence[Event]) -> frozenset[int]:
    """Return before which events a cut leaves each operation with all its events on one side."""
    last = {event.operation_id: number for number, event in enumerate(events) if event.operation_id}
    seams, reach = {0}, 0
    for number, event in enumerate(events):
        reach = max(reach, last.get(event.operation_id, number))
        if reach == number:
            seams.add(number + 1)
    return frozenset(seams)
