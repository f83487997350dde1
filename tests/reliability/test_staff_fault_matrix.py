"""Every fault of the sandbox, on each write that managers decide, and the power cut on its way."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from kiosk.operations import Done, new_operation_id
from kiosk.operations.fold import OperationState
from kiosk.operations.settling_rules import DEFAULT_LATE, SettlingRules
from kiosk.sandbox.faults import AFTER_APPLYING, Fault, FaultKind
from tests.reliability.staff_counter import ROUTES, StaffCounter
from tests.reliability.virtual_time import AtOnce
from tests.reliability.world import READ_SECONDS

IN_TIME: Final = READ_SECONDS / 2
TOO_LATE: Final = READ_SECONDS * 2
"""Seconds that an answer takes: the kiosk waits for less than the second."""
APPLIED: Final = AFTER_APPLYING | {FaultKind.DELAY}
CASES: Final = [
    *((kind, TOO_LATE, False) for kind in FaultKind),
    (FaultKind.DELAY, TOO_LATE, True),
    (FaultKind.DELAY, IN_TIME, False),
]
"""Each fault, its seconds, and whether the kiosk is alone: what is late is its own only then."""
DRAWN_OUT: Final = frozenset({FaultKind.DELAY, FaultKind.DELAY_AFTER_APPLYING})
TURNS: Final = (7, 8, 10, 12, 13, 14)
"""Of the event loop: before the eighth nothing has left, after the fourteenth all is on disk."""
ROWS: Final = frozenset(ROUTES) - {"reverse-collect", "edit"}
"""What books a row, which somebody else may have booked as well."""

each_write = pytest.mark.parametrize("write", ROUTES)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The journals' work is done on this one thread; that Leat fails is no surprise."""
    monkeypatch.setattr("kiosk.operations.journal.journal.ThreadPoolExecutor", AtOnce)
    with caplog.at_level(logging.WARNING):
        yield


def ends_as(kind: FaultKind) -> OperationState:
    """Return how a write ends whose only request met this fault."""
    if kind in APPLIED:
        return OperationState.DONE
    refused = kind is FaultKind.REFUSAL
    return OperationState.REFUSED if refused else OperationState.NOT_APPLIED


def fault(kind: FaultKind, seconds: float = TOO_LATE) -> Fault:
    return Fault("", kind, delay_seconds=seconds if kind in DRAWN_OUT else 0.0)


@each_write
@pytest.mark.parametrize(
    ("kind", "seconds", "alone"),
    CASES,
    ids=[f"{kind.value}-{seconds:.0f}{'-alone' * alone}" for kind, seconds, alone in CASES],
)
def test_a_write_that_meets_a_fault(
    write: str, kind: FaultKind, seconds: float, *, alone: bool
) -> None:
    """It ends as the one effect that it had, or as none, and the journal knows which."""
    with StaffCounter(SettlingRules(alone=alone)) as counter:
        operation = counter.decide(write)
        asked = counter.asked(ROUTES[write])
        counter.goes_wrong(ROUTES[write], fault(kind, seconds))
        counter.does(operation)
        counter.waits()
        record = counter.record(operation)
        assert record is not None
        late = kind is FaultKind.DELAY and seconds == TOO_LATE and not alone
        assert record.is_settled is not (late and write in ROWS)
        counter.asks_the_manager()
        counter.check()
        settled = counter.record(operation)
        assert settled is not None
        assert settled.state is ends_as(kind)
        assert counter.asked(ROUTES[write]) == asked + 1


@each_write
def test_who_decides_again_after_one_that_was_lost(write: str) -> None:
    """The second decision has the one effect."""
    with StaffCounter() as counter:
        lost = counter.decide(write)
        counter.goes_wrong(ROUTES[write], fault(FaultKind.DROP_BEFORE_APPLYING))
        counter.does(lost)
        counter.waits()
        record = counter.record(lost)
        assert record is not None
        assert record.state is OperationState.NOT_APPLIED
        again = replace(lost, operation_id=new_operation_id())
        assert isinstance(counter.does(again), Done)
        counter.check()


@each_write
def test_a_list_that_lags(write: str) -> None:
    """What shows a minute late is found a minute later, and never taken for absent."""
    with StaffCounter() as counter:
        operation = counter.decide(write)
        counter.loosen(list_lag_seconds=DEFAULT_LATE.total_seconds() - 60)
        counter.goes_wrong(ROUTES[write], fault(FaultKind.DROP_AFTER_APPLYING))
        counter.does(operation)
        counter.waits()
        record = counter.record(operation)
        assert record is not None
        assert record.state is OperationState.DONE
        counter.check()


@each_write
@pytest.mark.parametrize("turns", TURNS)
def test_the_power_fails_on_its_way(write: str, turns: int) -> None:
    """Begun or not, sent or not, answered or not: after the start the journal knows."""
    with StaffCounter() as counter:
        operation = counter.decide(write)
        counter.is_cut_off_while_doing(operation, turns)
        counter.waits()
        counter.asks_the_manager()
        counter.check()
