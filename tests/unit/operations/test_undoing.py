"""What was undone is not undone again, and what an undoing brings back can be had again."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.leat import (
    CollectReceipt,
    RedemptionReversal,
    Unreachable,
)
from kiosk.leat.refusals import (
    InvalidInput,
)
from kiosk.operations import (
    Cause,
    Collected,
    Done,
    NotApplied,
    Operation,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.outcome import (
    CollectReversed,
)
from tests.unit.operations.examples import (
    COLLECT,
    FakeLeat,
    credit_reception,
    raising,
)
from tests.unit.operations.staff_examples import (
    CLERK,
    MANAGER,
    REVERSE_CLAIM,
    REVERSE_COLLECT,
    REVERSE_CREDITS,
    REVERSED,
    name_of,
)

pytestmark = pytest.mark.anyio


def fail_all(leat: FakeLeat, error: BaseException) -> None:
    """Let whatever is sent next fail so."""
    leat.on_claim = leat.on_collect = raising(error)
    leat.on_reversal = leat.on_credits = leat.on_edit = raising(error)


def answer_credits(leat: FakeLeat, **changes: Any) -> None:
    """Let what gives or takes credits be answered so."""

    async def respond() -> Any:
        return credit_reception(**changes)

    leat.on_credits = respond


@pytest.mark.parametrize(
    "operation", [REVERSE_COLLECT, REVERSE_CLAIM, REVERSE_CREDITS], ids=name_of
)
async def test_what_was_undone_is_not_undone_again(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation
) -> None:
    """Leat may undo a thing a second time, and credits would come back twice."""
    answer_credits(leat, credits=-5 if operation is REVERSE_CREDITS else 120)
    await desk.perform(operation, MANAGER)
    again = replace(operation, operation_id="op-again")
    assert await desk.perform(again, MANAGER) == NotApplied(Cause.REVERSED)
    assert len(leat.sent) == 1


@pytest.mark.parametrize(
    "operation", [REVERSE_COLLECT, REVERSE_CLAIM, REVERSE_CREDITS], ids=name_of
)
async def test_what_could_not_be_undone_may_be_tried_again(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation
) -> None:
    """A refusal and a lost line change nothing."""
    for number, error in enumerate((InvalidInput(), Unreachable())):
        fail_all(leat, error)
        once = replace(operation, operation_id=f"op-{number}")
        assert not isinstance(await desk.perform(once, MANAGER), Done)
    answer_credits(leat)
    leat.on_reversal = _reversed
    assert isinstance(await desk.perform(operation, MANAGER), Done)


async def test_another_thing_may_be_undone(desk: OperationsDesk, leat: FakeLeat) -> None:
    """What was undone is told by its uuid, not by its kind."""
    await desk.perform(REVERSE_COLLECT, MANAGER)
    other = replace(REVERSE_COLLECT, operation_id="op-other", redemption_uuid="redemption-2")
    assert isinstance(await desk.perform(other, MANAGER), Done)
    assert len(leat.sent) == 2


async def test_a_handover_that_was_taken_back_can_be_made_again(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """At once, and undone again by its own key; without the undoing it is refused."""
    assert await desk.perform(COLLECT, CLERK) == Done(Collected("reception-1", "redemption-1"))
    again = replace(COLLECT, operation_id="op-again")
    assert await desk.perform(again, CLERK) == NotApplied(Cause.COLLECTED)
    assert await desk.perform(REVERSE_COLLECT, MANAGER) == Done(REVERSED)
    ledger = await journal.ledger()
    assert ledger.redemption_of("reception-1") is None
    assert ledger.collected_by_others("op-nobody") == frozenset()
    assert isinstance(await desk.perform(again, CLERK), Done)
    assert leat.sent == [
        "collect reception-1",
        "reverse redemption redemption-1",
        "collect reception-1",
    ]


async def test_each_handover_has_its_own_key(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """Handed over, taken back, handed over: the second key undoes the second one."""
    await desk.perform(COLLECT, CLERK)
    await desk.perform(REVERSE_COLLECT, MANAGER)
    leat.on_collect = _collected_anew
    await desk.perform(replace(COLLECT, operation_id="op-again"), CLERK)
    ledger = await journal.ledger()
    assert ledger.redemption_of("reception-1") == "redemption-2"
    assert ledger.collected_by_others("op-nobody") == {"reception-1"}
    second = replace(REVERSE_COLLECT, operation_id="op-second", redemption_uuid="redemption-2")
    assert await desk.perform(second, MANAGER) == Done(
        CollectReversed("reception-1", "redemption-2")
    )
    assert (await journal.ledger()).redemption_of("reception-1") is None


async def test_what_an_undone_claim_brought_is_not_handed_over(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """A list that lags may still offer it, and its credits are with the contact again."""
    answer_credits(leat, credits=120)
    await desk.perform(REVERSE_CLAIM, MANAGER)
    assert await desk.perform(COLLECT, CLERK) == NotApplied(Cause.REVERSED)
    assert len(leat.sent) == 1


async def _reversed() -> RedemptionReversal:
    return RedemptionReversal(uuid="redemption-1", status="REVERSED")


async def _collected_anew() -> CollectReceipt:
    return CollectReceipt(redemption_uuid="redemption-2")
