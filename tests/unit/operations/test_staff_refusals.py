"""Why the word of a manager does not count: Leat tells another story, or more than one."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from kiosk.operations import (
    Collected,
    Done,
    Operation,
)
from kiosk.operations.booked_rows import BookingOperation
from kiosk.operations.by_hand import HandRefusal
from kiosk.operations.events import Answered, Intended
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    collectable,
)
from tests.unit.operations.managers_word import ROWS, Counter, show
from tests.unit.operations.staff_examples import (
    EDIT,
    GIVE,
    GIVE_AMOUNT,
    REVERSE_CLAIM,
    REVERSE_COLLECT,
    REVERSE_CREDITS,
    REVERSED,
    name_of,
    reward_of,
)

pytestmark = pytest.mark.anyio

BOOKINGS: Final[tuple[BookingOperation, ...]] = (
    CLAIM,
    GIVE,
    GIVE_AMOUNT,
    REVERSE_CLAIM,
    REVERSE_CREDITS,
)
each_booking = pytest.mark.parametrize("operation", BOOKINGS, ids=name_of)


@each_booking
async def test_nothing_like_it(counter: Counter, operation: BookingOperation) -> None:
    """What Leat does not have did not happen, whoever says so."""
    await counter.lose(operation)
    error = await counter.refusal(operation, happened=True)
    assert error.refusal is HandRefusal.NOTHING_LIKE_IT


@each_booking
async def test_one_of_several_must_be_named(counter: Counter, operation: BookingOperation) -> None:
    """Nobody guesses between two, and one that is no candidate is none."""
    await counter.lose(operation)
    first = ROWS[operation.operation_id]
    second = first.model_copy(update={"uuid": "second"})
    counter.leat.history = [first, second]
    several = await counter.refusal(operation, happened=True)
    assert (several.refusal, several.rows) == (HandRefusal.SEVERAL, (first, second))
    wrong = await counter.refusal(operation, happened=True, transaction="third")
    assert (wrong.refusal, wrong.rows) == (HandRefusal.NOT_THAT_ONE, (first, second))
    record = await counter.say(operation, happened=True, transaction="second")
    assert record.owned_transaction == "second"


@each_booking
async def test_anothers_transaction_is_its_own(
    counter: Counter, operation: BookingOperation
) -> None:
    """One effect belongs to one decision; the other one is named."""
    await counter.lose(operation)
    show(counter.leat, operation)
    made = (await counter.say(operation, happened=True)).owned_transaction
    again = replace(operation, operation_id="op-again")
    await counter.lose(again)
    assert (await counter.refusal(again, happened=True)).refusal is HandRefusal.NOTHING_LIKE_IT
    error = await counter.refusal(again, happened=True, transaction=made)
    assert (error.refusal, error.owner) == (HandRefusal.OWNED, operation.operation_id)


@pytest.mark.parametrize("operation", [COLLECT, REVERSE_COLLECT], ids=name_of)
async def test_a_handover_is_of_one_transaction(counter: Counter, operation: Operation) -> None:
    """Whoever names another one means another operation."""
    await counter.lose(operation)
    show(counter.leat, operation)
    error = await counter.refusal(operation, happened=True, transaction="reception-2")
    assert error.refusal is HandRefusal.OTHER_TRANSACTION
    assert (await counter.say(operation, happened=True, transaction="reception-1")).is_settled


async def test_a_reward_that_waits_was_not_handed_over(counter: Counter) -> None:
    """Leat's list says so."""
    await counter.lose(COLLECT)
    counter.leat.waiting = [collectable()]
    error = await counter.refusal(COLLECT, happened=True)
    assert error.refusal is HandRefusal.STILL_WAITS


async def test_a_reward_that_another_operation_handed_over(counter: Counter) -> None:
    """It has one owner, until that one was taken back."""
    first = replace(COLLECT, operation_id="op-first")
    await counter.journal.append(Intended(first, "door", "shop-1", START, START))
    done = Answered("op-first", Done(Collected("reception-1", "redemption-1")), START)
    await counter.journal.append(done)
    await counter.lose(COLLECT)
    error = await counter.refusal(COLLECT, happened=True)
    assert (error.refusal, error.owner) == (HandRefusal.COLLECTED_HERE, "op-first")
    await counter.journal.append(Intended(REVERSE_COLLECT, "door", "shop-1", START, START))
    await counter.journal.append(Answered(REVERSE_COLLECT.operation_id, Done(REVERSED), START))
    assert (await counter.say(COLLECT, happened=True)).is_settled


async def test_a_reward_that_does_not_wait_was_not_taken_back(counter: Counter) -> None:
    """Neither gone nor marked as collected."""
    await counter.lose(REVERSE_COLLECT)
    for waiting in ([], [collectable(has_been_collected=True)]):
        counter.leat.waiting = list(waiting)
        error = await counter.refusal(REVERSE_COLLECT, happened=True)
        assert error.refusal is HandRefusal.STILL_COLLECTED


@pytest.mark.parametrize(
    ("expires_at", "counts"),
    [(None, False), (START + timedelta(hours=1), False), (START, True)],
)
async def test_an_expired_reward_may_be_listed_no_more(
    counter: Counter, expires_at: datetime | None, *, counts: bool
) -> None:
    """Its absence contradicts nobody, and staff have seen it in the dashboard."""
    collect = replace(COLLECT, expires_at=expires_at)
    await counter.journal.append(Intended(collect, "door", "shop-1", START, START))
    done = Done(Collected("reception-1", "redemption-1"))
    await counter.journal.append(Answered(collect.operation_id, done, START))
    await counter.lose(REVERSE_COLLECT)
    if counts:
        assert (await counter.say(REVERSE_COLLECT, happened=True)).outcome == Done(REVERSED)
    else:
        error = await counter.refusal(REVERSE_COLLECT, happened=True)
        assert error.refusal is HandRefusal.STILL_COLLECTED


@pytest.mark.parametrize("changes", [{}, {"title": "Bag"}, {"required_credits": 100}])
async def test_a_reward_that_does_not_read_as_decided(
    counter: Counter, changes: dict[str, Any]
) -> None:
    """As before, as somebody else wrote it, or half: none of it is the edit."""
    await counter.lose(EDIT)
    counter.leat.reward_now = reward_of(EDIT.before, **changes)
    error = await counter.refusal(EDIT, happened=True)
    assert error.refusal is HandRefusal.NOT_AS_DECIDED
