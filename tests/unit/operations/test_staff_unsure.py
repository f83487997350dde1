"""What staff decided and nobody knows the end of: it is read back, and never sent again."""

from dataclasses import replace
from typing import Any, Final

import pytest

from kiosk.leat import (
    NoAnswer,
)
from kiosk.operations import (
    Cause,
    Done,
    NotApplied,
    Operation,
    Unsure,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.operation import (
    GiveCredits,
)
from kiosk.operations.outcome import (
    CreditsGiven,
    RewardEdited,
)
from kiosk.operations.settling_rules import SettlingRules
from tests.helpers.fake_clock import SkippingClock
from tests.unit.operations.examples import (
    COLLECT,
    FakeLeat,
    collectable,
    credit_reception,
    raising,
)
from tests.unit.operations.staff_examples import (
    CLERK,
    EDIT,
    GIVE,
    GIVE_AMOUNT,
    MANAGER,
    OF_STAFF,
    REVERSE_CLAIM,
    REVERSE_COLLECT,
    REVERSE_CREDITS,
    REVERSED,
    name_of,
    reward_of,
)

pytestmark = pytest.mark.anyio

each_kind = pytest.mark.parametrize("operation", OF_STAFF, ids=name_of)


def fail_all(leat: FakeLeat, error: BaseException) -> None:
    """Let whatever is sent next fail so."""
    leat.on_claim = leat.on_collect = raising(error)
    leat.on_reversal = leat.on_credits = leat.on_edit = raising(error)


def answer_credits(leat: FakeLeat, **changes: Any) -> None:
    """Let what gives or takes credits be answered so."""

    async def respond() -> Any:
        return credit_reception(**changes)

    leat.on_credits = respond


SETTLED_BY_READING: Final[tuple[tuple[Operation, dict[str, Any]], ...]] = (
    (GIVE, {}),
    (GIVE_AMOUNT, {"credits": 12, "unit_value": 10.4, "unit": {"name": "purchase_amount"}}),
    (REVERSE_CLAIM, {"credits": 120}),
    (REVERSE_CREDITS, {"credits": -5}),
)


@pytest.mark.parametrize(("operation", "row"), SETTLED_BY_READING)
async def test_a_lost_answer_is_found_in_the_history(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation, row: dict[str, Any]
) -> None:
    """Among the credit receptions; a gift at its own shop, a reversal wherever it is booked."""
    leat.on_credits = raising(NoAnswer())
    await desk.perform(operation, MANAGER)
    leat.history = [credit_reception(**row)]
    outcome = await desk.settle(operation.operation_id)
    assert isinstance(outcome, Done)
    shop = "shop-1" if isinstance(operation, GiveCredits) else None
    assert leat.asked_for == [(shop, "credit_receptions")]
    assert len(leat.sent) == 1


async def test_a_reversal_is_no_gift_of_the_same_number(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """What this kiosk booked for another decision is no candidate: both gave the contact 120."""
    answer_credits(leat, credits=120)
    await desk.perform(REVERSE_CLAIM, MANAGER)
    leat.on_credits = raising(NoAnswer())
    gift = replace(GIVE, credits=120)
    await desk.perform(gift, MANAGER)
    leat.history = [credit_reception(credits=120)]
    assert await desk.settle(gift.operation_id) == Unsure(Cause.NO_ANSWER)
    leat.history.append(credit_reception("credit-2", credits=120))
    assert await desk.settle(gift.operation_id) == Done(CreditsGiven("credit-2", 120, 14))


async def test_a_lost_undoing_of_a_handover_waits_for_a_list_that_can_tell(
    desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
) -> None:
    """Just after the hand-over the list may be from before it, and would show it waiting too."""
    await desk.perform(COLLECT, CLERK)
    leat.on_reversal = raising(NoAnswer())
    await desk.perform(REVERSE_COLLECT, MANAGER)
    leat.waiting = [collectable()]
    assert await desk.settle(REVERSE_COLLECT.operation_id) == Unsure(Cause.NO_ANSWER)
    clock.tick(SettlingRules().late.total_seconds() + 60)
    assert await desk.settle(REVERSE_COLLECT.operation_id) == Done(REVERSED)
    assert leat.sent == ["collect reception-1", "reverse redemption redemption-1"]


async def test_a_handover_of_some_time_ago_is_settled_at_once(
    desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
) -> None:
    """Every list is newer than it by then."""
    await desk.perform(COLLECT, CLERK)
    clock.tick(SettlingRules().late.total_seconds() + 60)
    leat.on_reversal = raising(NoAnswer())
    await desk.perform(REVERSE_COLLECT, MANAGER)
    leat.waiting = [collectable()]
    assert await desk.settle(REVERSE_COLLECT.operation_id) == Done(REVERSED)


async def test_a_claim_that_was_handed_over_here_is_not_undone(desk: OperationsDesk) -> None:
    """Leat's list may not show yet that the goods are gone; the hand-over is undone first."""
    await desk.perform(COLLECT, CLERK)
    assert await desk.perform(REVERSE_CLAIM, MANAGER) == NotApplied(Cause.COLLECTED)
    assert await desk.perform(REVERSE_COLLECT, MANAGER) == Done(REVERSED)
    again = replace(REVERSE_CLAIM, operation_id="op-again")
    assert isinstance(await desk.perform(again, MANAGER), Done)


async def test_what_nobody_waits_for_is_not_sent_again(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """A collect whose reward still waits: without the customer there is nobody to get the goods."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.perform(COLLECT, CLERK)
    sent = list(leat.sent)
    await desk.settle(COLLECT.operation_id, may_resend=False)
    assert leat.sent == sent
    await desk.settle(COLLECT.operation_id)
    assert len(leat.sent) == len(sent) + 1


async def test_a_collect_after_an_undoing_waits_for_a_list_that_can_tell(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """The list may be from between: gone then does not mean that it was handed over again."""
    await desk.perform(COLLECT, CLERK)
    await desk.perform(REVERSE_COLLECT, MANAGER)
    leat.on_collect = raising(NoAnswer())
    again = replace(COLLECT, operation_id="op-again")
    await desk.perform(again, CLERK)
    assert await desk.settle(again.operation_id) == Unsure(Cause.NO_ANSWER)


@each_kind
async def test_nothing_of_staff_is_sent_again(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation
) -> None:
    """However long its doubt is read, only a collect has a second request."""
    fail_all(leat, NoAnswer())
    await desk.perform(operation, MANAGER)
    assert await desk.settle(operation.operation_id) == Unsure(Cause.NO_ANSWER)
    assert leat.reads > 1
    assert len(leat.sent) == 1


async def test_an_edit_that_went_back_waits_for_a_reading_that_can_tell(
    desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
) -> None:
    """Edited, and edited back: the first reading may be from before both, and reads the same."""
    await desk.perform(EDIT, MANAGER)
    back = replace(EDIT, operation_id="op-back", before=EDIT.after, after=EDIT.before)
    leat.on_edit = raising(NoAnswer())
    await desk.perform(back, MANAGER)
    leat.reward_now = reward_of(EDIT.before)
    assert await desk.settle(back.operation_id) == Unsure(Cause.NO_ANSWER)
    clock.tick(SettlingRules().late.total_seconds() + 60)
    assert await desk.settle(back.operation_id) == Done(RewardEdited("reward-1"))
