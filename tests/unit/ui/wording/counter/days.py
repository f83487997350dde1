"""Operations of a day, as tests of its words need them."""

from datetime import datetime, timedelta

from kiosk.counter.day import Day, DayFilter, make_day
from kiosk.operations.events import Answered, Event, Intended
from kiosk.operations.fold import OperationRecord, fold
from kiosk.operations.operation import Claim, Operation
from kiosk.operations.outcome import Cause, Claimed, Done, Outcome, Unsure
from tests.helpers.fake_clock import START

NOW = START
UNSURE = Unsure(Cause.NO_ANSWER)


def claim(operation_id: str = "c0ffee00", title: str = "Espresso doppio") -> Claim:
    """Return the decision to claim a coffee."""
    return Claim(operation_id, "visit-1", "contact-1", "reward-1", title, "shop-1", 40)


def claimed(title: str = "Espresso doppio", reception: str = "reception-1") -> Done:
    """Return that a claim was done."""
    return Done(Claimed(reception, title, 40, 9, None, waits=False, digital=False))


def record_of(
    operation: Operation,
    outcome: Outcome | None = None,
    *,
    at: datetime = NOW,
    staff_id: str | None = None,
) -> OperationRecord:
    """Return one operation as the journal knows it."""
    events: list[Event] = [Intended(operation, "door", "shop-1", at, at, staff_id=staff_id)]
    if outcome is not None:
        events.append(Answered(operation.operation_id, outcome, at))
    return fold(events)[0]  # type: ignore[arg-type]


def unsure(operation_id: str, minutes_ago: int = 0, title: str = "Tote bag") -> OperationRecord:
    """Return a claim of which nobody knows what became."""
    at = NOW - timedelta(minutes=minutes_ago)
    return record_of(claim(operation_id, title), UNSURE, at=at)


def known(operation_id: str, title: str = "Espresso doppio") -> OperationRecord:
    """Return a claim that was done."""
    return record_of(claim(operation_id, title), claimed(title, f"reception {operation_id}"))


def day_of(*records: OperationRecord, chosen: DayFilter = DayFilter.ALL) -> Day:
    """Return the day with these operations."""
    return make_day(records, chosen, NOW, None)
