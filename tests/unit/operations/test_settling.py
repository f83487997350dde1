"""An unsure operation is settled by reading back, never by sending again."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.leat import (
    NoAnswer,
    Unreachable,
)
from kiosk.operations import (
    Cause,
    Claim,
    Collected,
    Done,
    Operation,
    Unsure,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from tests.helpers.fake_clock import START, SkippingClock
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    FakeLeat,
    collectable,
    raising,
    reception,
    state_of,
)

pytestmark = pytest.mark.anyio


async def test_a_claim_found_at_leat_is_done(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> None:
    """What the lost answer said is read back, journalled, and never sent again."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception()]
    outcome = await desk.settle(CLAIM)
    assert isinstance(outcome, Done)
    assert len(leat.sent) == 1
    assert clock.slept == [0.0]
    assert await state_of(journal) == ["done"]
    assert await desk.settle(CLAIM) == (await journal.operations())[0].outcome
    assert leat.reads == 1


@pytest.mark.parametrize(
    ("page", "last", "found"), [(3, 3, True), (10, 40, True), (11, 40, False), (2, None, False)]
)
async def test_a_claim_behind_other_contacts_is_found(  # noqa: PLR0913 - a table beside fixtures
    desk: OperationsDesk,
    leat: FakeLeat,
    caplog: pytest.LogCaptureFixture,
    page: int,
    last: int | None,
    *,
    found: bool,
) -> None:
    """A Leat that lists everybody's claims is read page by page, within bounds."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history, leat.page_of_history, leat.last_page = [reception()], page, last
    with caplog.at_level(logging.WARNING):
        assert isinstance(await desk.settle(CLAIM, 0.5), Done) is found
    assert leat.since is not None
    assert leat.since < leat.server_now()


async def test_a_claim_that_shows_late_is_still_found(
    desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
) -> None:
    """Leat's list may lag behind, so it is read again and again with longer pauses."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)

    def appear() -> None:
        if leat.reads == 4:
            leat.history = [reception()]

    leat.on_read = appear
    assert isinstance(await desk.settle(CLAIM), Done)
    assert clock.slept == [0.0, 1.0, 2.0, 3.0]


async def test_a_claim_nowhere_found_stays_unsure(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not found is not the same as not done; the customer waits no longer than promised."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    told: list[tuple[float, float]] = []
    with caplog.at_level(logging.WARNING):
        outcome = await desk.settle(CLAIM, 20.0, lambda gone, limit: told.append((gone, limit)))
    assert outcome == Unsure(Cause.NO_ANSWER)
    assert sum(clock.slept) <= 20
    assert told == [(0, 20), (1, 20), (3, 20), (6, 20), (11, 20), (16, 20), (20, 20)]
    assert await state_of(journal) == ["unsure"]
    assert len(leat.sent) == 1


async def test_two_candidates_stay_unsure(
    desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
) -> None:
    """The contact's own phone may have claimed the same: nobody guesses."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception("a"), reception("b")]
    with caplog.at_level(logging.WARNING):
        assert await desk.settle(CLAIM) == Unsure(Cause.NO_ANSWER)


async def test_what_an_earlier_claim_made_is_not_counted_again(
    desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
) -> None:
    """A second claim of the same reward within seconds does not take the first one's proof."""
    await desk.claim(CLAIM)
    second = replace(CLAIM, operation_id="op-claim-2")
    leat.on_claim = raising(NoAnswer())
    await desk.claim(second)
    leat.history = [reception("reception-1")]
    with caplog.at_level(logging.WARNING):
        assert await desk.settle(second) == Unsure(Cause.NO_ANSWER)


@pytest.mark.parametrize("operation", [CLAIM, COLLECT], ids=["claim", "collect"])
async def test_between_two_alike_nobody_guesses(
    desk: OperationsDesk,
    leat: FakeLeat,
    operation: Operation,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One effect at Leat settles neither of two open decisions that could have made it."""
    leat.on_claim = leat.on_collect = raising(NoAnswer())
    leat.history = [reception()]
    for number in (1, 2):
        one = replace(operation, operation_id=f"op-{number}")
        await (desk.claim(one) if isinstance(one, Claim) else desk.collect(one))
    with caplog.at_level(logging.WARNING):
        outcome = await desk.settle(replace(operation, operation_id="op-1"))
    assert outcome == Unsure(Cause.NO_ANSWER)
    assert leat.reads == 0


async def test_an_unlike_decision_is_no_rival(desk: OperationsDesk, leat: FakeLeat) -> None:
    """Another reward's open claim stands in nobody's way."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(replace(CLAIM, operation_id="op-other", reward_uuid="reward-2"))
    await desk.claim(CLAIM)
    leat.history = [reception()]
    assert isinstance(await desk.settle(CLAIM), Done)


async def test_a_wrong_clock_does_not_hide_the_claim(
    journal: Journal, clock: SkippingClock
) -> None:
    """The decision is dated by Leat's clock: an hour's skew changes nothing."""
    leat = FakeLeat(clock, skew=timedelta(hours=-1))
    desk = OperationsDesk(leat, journal, shop_uuid="shop-1", kiosk_id="door", clock=clock)
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception(created_at=(START - timedelta(hours=1)).isoformat())]
    assert isinstance(await desk.settle(CLAIM), Done)


async def test_failing_reads_are_tried_again(desk: OperationsDesk, leat: FakeLeat) -> None:
    """The network that swallowed the answer may need a moment."""
    leat.on_collect = raising(NoAnswer())
    await desk.collect(COLLECT)

    def fail_twice() -> None:
        if leat.reads <= 2:
            raise Unreachable

    leat.on_read = fail_twice
    assert await desk.settle(COLLECT) == Done(Collected("reception-1", None))
    assert leat.reads == 3


async def test_a_reward_that_still_waits_stays_unsure(
    desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
) -> None:
    """The lost collect may be on its way yet, so it is not called undone."""
    leat.on_collect = raising(NoAnswer())
    await desk.collect(COLLECT)
    leat.waiting = [collectable()]
    with caplog.at_level(logging.WARNING):
        assert await desk.settle(COLLECT) == Unsure(Cause.NO_ANSWER)
    assert leat.sent == ["collect reception-1"]


async def test_an_operation_nobody_decided_cannot_be_settled(desk: OperationsDesk) -> None:
    """Only what is in the journal is settled."""
    with pytest.raises(LookupError):
        await desk.settle(CLAIM)


async def test_an_unreadable_journal_leaves_it_unsure(
    desk: OperationsDesk, journal: Journal
) -> None:
    """Without the journal nobody can tell whose transaction it is."""
    await journal.close()
    assert await desk.settle(CLAIM) == Unsure(Cause.JOURNAL)


async def test_an_interrupted_claim_is_settled_from_the_journal_alone(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> None:
    """A desk that never saw the decision settles it from what is on disk."""
    leat.on_claim = raising(asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await desk.claim(CLAIM)
    (record,) = await journal.operations()
    assert record.state is OperationState.INTENDED
    leat.history = [reception()]
    other = OperationsDesk(leat, journal, shop_uuid="shop-1", kiosk_id="door", clock=clock)
    assert isinstance(await other.settle(record.operation), Done)
