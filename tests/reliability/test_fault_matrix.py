"""Every fault of the sandbox, on each write, at the first and at the second request of it."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.leat import Timeouts
from kiosk.operations import Cause, NotApplied
from kiosk.operations.fold import OperationState
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.faults import AFTER_APPLYING, FaultKind
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.books import CLAIM_ROUTE, COLLECT_ROUTE
from tests.reliability.counter import Counter, counter_at
from tests.reliability.shared_clock import SharedClock

pytestmark = pytest.mark.anyio

PATIENCE: Final = 0.15
"""Real seconds that the kiosk waits for an answer; the sandbox's delays are longer."""
SLOW: Final = 0.25
VERY_SLOW: Final = 1.5
"""Real seconds within which even a busy machine has sent a collect for the second time."""
DELAYS: Final = (FaultKind.DELAY, FaultKind.DELAY_AFTER_APPLYING)
APPLIED: Final = AFTER_APPLYING | {FaultKind.DELAY}
LOST: Final = FaultKind.DROP_BEFORE_APPLYING
MOST_LOOKS: Final = 10_000


CASES: Final = [*((kind, False) for kind in FaultKind), (FaultKind.DELAY, True)]
"""Each fault at a kiosk beside which others may claim; what comes late, also where none do."""


@pytest.fixture
async def counter(
    sandbox: SandboxProcess, clock: SharedClock, tmp_path: Path, kind: FaultKind, *, alone: bool
) -> AsyncIterator[Counter]:
    rules = SettlingRules(alone=alone)
    timeouts = Timeouts(read=PATIENCE) if kind in DELAYS else Timeouts()
    async with counter_at(sandbox, clock, tmp_path, rules=rules, timeouts=timeouts) as counter:
        yield counter
    sandbox.clear_faults()


def order(sandbox: SandboxProcess, route: str, *kinds: FaultKind, delay: float = SLOW) -> None:
    """Order faults for a route's next requests, one each; a delay in real seconds."""
    for kind in kinds:
        sandbox.fault(route, kind, delay_seconds=delay if kind in DELAYS else 0.0)


def wait_until_applied(counter: Counter) -> None:
    """Wait for what is held up at Leat: that it comes in time is what `late` says."""
    for _ in range(MOST_LOOKS):
        if counter.effects():
            return
    pytest.fail("nothing was applied")


async def settle_all(counter: Counter, kind: FaultKind) -> None:
    """Settle what the customer did not wait for: in the background, and the rest by staff."""
    if kind in DELAYS:
        wait_until_applied(counter)
    if await counter.wait_in_background():
        assert kind is FaultKind.DELAY
        assert not counter.rules.alone
        await counter.ask_staff()
    await counter.check()


def claimed(kind: FaultKind) -> OperationState:
    """Return how a claim ends whose only request met this fault."""
    if kind in APPLIED:
        return OperationState.DONE
    refused = kind is FaultKind.REFUSAL
    return OperationState.REFUSED if refused else OperationState.NOT_APPLIED


def collected(kind: FaultKind) -> OperationState:
    """Return how a collect ends whose first request met this fault, and the second none.

    A second one is sent after every fault that leaves open whether the first one arrived.
    """
    plain = {FaultKind.REFUSAL, FaultKind.TOO_MANY_REQUESTS, FaultKind.EXPIRED_TOKEN}
    return claimed(kind) if kind in plain else OperationState.DONE


def collected_at_last(kind: FaultKind) -> OperationState:
    """Return how a collect ends whose first request was lost, and whose second met this fault."""
    return OperationState.DONE if kind in APPLIED else OperationState.NOT_APPLIED


each_fault = pytest.mark.parametrize(
    ("kind", "alone"), CASES, ids=lambda value: getattr(value, "value", "alone" if value else "")
)


@each_fault
async def test_a_claim_that_meets_a_fault(
    counter: Counter, sandbox: SandboxProcess, kind: FaultKind, caplog: pytest.LogCaptureFixture
) -> None:
    """It ends as the one effect that it had, or as none, and the journal knows which."""
    order(sandbox, CLAIM_ROUTE, kind)
    claim = counter.claim()
    with caplog.at_level(logging.WARNING):
        await counter.carry_out(claim)
        await settle_all(counter, kind)
    assert (await counter.record(claim)).state is claimed(kind)


@each_fault
async def test_a_second_claim_that_meets_a_fault(
    counter: Counter, sandbox: SandboxProcess, kind: FaultKind, caplog: pytest.LogCaptureFixture
) -> None:
    """Who decides again after a claim that came to nothing gets what the second one did."""
    order(sandbox, CLAIM_ROUTE, LOST, kind)
    lost, claim = counter.claim(), counter.claim()
    with caplog.at_level(logging.WARNING):
        await counter.carry_out(lost)
        assert await counter.carry_out(claim) == NotApplied(Cause.UNSETTLED)
        assert not await counter.wait_in_background()
        await counter.carry_out(claim)
        await settle_all(counter, kind)
    assert (await counter.record(lost)).state is OperationState.NOT_APPLIED
    assert (await counter.record(claim)).state is claimed(kind)


@each_fault
async def test_a_collect_that_meets_a_fault(
    counter: Counter, sandbox: SandboxProcess, kind: FaultKind, caplog: pytest.LogCaptureFixture
) -> None:
    """It is handed over once or not at all, and the journal knows which."""
    order(sandbox, COLLECT_ROUTE, kind)
    collect = await counter.collect()
    with caplog.at_level(logging.WARNING):
        await counter.carry_out(collect)
        await settle_all(counter, kind)
    assert (await counter.record(collect)).state is collected(kind)


@each_fault
async def test_a_collect_sent_once_more_that_meets_a_fault(
    counter: Counter, sandbox: SandboxProcess, kind: FaultKind, caplog: pytest.LogCaptureFixture
) -> None:
    """The second request is the last one, whatever becomes of it."""
    order(sandbox, COLLECT_ROUTE, LOST, kind)
    collect = await counter.collect()
    with caplog.at_level(logging.WARNING):
        await counter.carry_out(collect)
        await settle_all(counter, kind)
    record = await counter.record(collect)
    assert record.state is collected_at_last(kind)
    assert record.resent_at is not None
    assert counter.asked(COLLECT_ROUTE) == 2


@pytest.mark.parametrize(("kind", "alone"), [(FaultKind.DELAY, False)], ids=["delay"])
async def test_two_requests_that_race(
    counter: Counter, sandbox: SandboxProcess, kind: FaultKind, caplog: pytest.LogCaptureFixture
) -> None:
    """When both requests of a collect are held up, one of them hands it over and the other not."""
    order(sandbox, COLLECT_ROUTE, kind, kind, delay=VERY_SLOW)
    collect = await counter.collect()
    with caplog.at_level(logging.WARNING):
        await counter.carry_out(collect)
        await settle_all(counter, kind)
    assert (await counter.record(collect)).state is OperationState.DONE
    assert counter.asked(COLLECT_ROUTE) == 2
