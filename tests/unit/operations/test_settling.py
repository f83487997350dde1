"""An unsure operation is settled by reading back, never by sending again."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.leat import (
    CollectReceipt,
    NoAnswer,
    Unreachable,
)
from kiosk.leat.refusals import NotCollectable
from kiosk.operations import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Unsure,
)
from kiosk.operations.booked_rows import claimed_from
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.events import Event, Resent, Settled, SettledBy
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
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
    outcome = await desk.settle(CLAIM.operation_id)
    assert isinstance(outcome, Done)
    assert len(leat.sent) == 1
    assert clock.slept == [0.0]
    assert await state_of(journal) == ["done"]
    assert await desk.settle(CLAIM.operation_id) == (await journal.operations())[0].outcome
    assert leat.reads == 1


@pytest.mark.parametrize(
    ("page", "last", "found"), [(3, 3, True), (10, 40, True), (11, 40, False), (2, None, False)]
)
async def test_a_claim_behind_other_contacts_is_found(
    desk: OperationsDesk,
    leat: FakeLeat,
    page: int,
    last: int | None,
    *,
    found: bool,
) -> None:
    """A Leat that lists everybody's claims is read page by page, within bounds."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history, leat.page_of_history, leat.last_page = [reception()], page, last
    assert isinstance(await desk.settle(CLAIM.operation_id, 0.5), Done) is found
    assert leat.since is not None
    assert leat.since < leat.server_now()


@pytest.mark.parametrize(("unknown", "state"), [(0, "not-applied"), (1, "unsure")])
async def test_a_row_of_a_new_kind_is_left_to_staff(  # noqa: PLR0913, PLR0917 - fixtures
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    unknown: int,
    state: str,
) -> None:
    """A claim that Leat lists under a new name would else be called not applied."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.unknown = unknown
    clock.tick(1000)
    await desk.settle(CLAIM.operation_id)
    assert await state_of(journal) == [state]


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
    assert isinstance(await desk.settle(CLAIM.operation_id), Done)
    assert clock.slept == [0.0, 1.0, 2.0, 3.0]


async def test_a_claim_nowhere_found_stays_unsure(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
) -> None:
    """Not found is not the same as not done; the customer waits no longer than promised."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    told: list[tuple[float, float]] = []
    outcome = await desk.settle(
        CLAIM.operation_id, 20.0, lambda gone, limit: told.append((gone, limit))
    )
    assert outcome == Unsure(Cause.NO_ANSWER)
    assert sum(clock.slept) <= 20
    assert told == [(0, 20), (1, 20), (3, 20), (6, 20), (11, 20), (16, 20), (20, 20)]
    assert await state_of(journal) == ["unsure"]
    assert len(leat.sent) == 1


async def test_two_candidates_stay_unsure(desk: OperationsDesk, leat: FakeLeat) -> None:
    """The contact's own phone may have claimed the same: nobody guesses."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception("a"), reception("b")]
    assert await desk.settle(CLAIM.operation_id) == Unsure(Cause.NO_ANSWER)


async def test_what_an_earlier_claim_made_is_not_counted_again(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """A second claim of the same reward within seconds does not take the first one's proof."""
    await desk.claim(CLAIM)
    second = replace(CLAIM, operation_id="op-claim-2")
    leat.on_claim = raising(NoAnswer())
    await desk.claim(second)
    leat.history = [reception("reception-1")]
    assert await desk.settle(second.operation_id) == Unsure(Cause.NO_ANSWER)


async def test_a_wrong_clock_does_not_hide_the_claim(
    journal: Journal, clock: SkippingClock
) -> None:
    """The decision is dated by Leat's clock: an hour's skew changes nothing."""
    leat = FakeLeat(clock, skew=timedelta(hours=-1))
    settlement = Settlement(leat, journal, clock, SettlingRules())
    desk = OperationsDesk(
        leat, journal, settlement, shop_uuid="shop-1", kiosk_id="door", clock=clock
    )
    desk.open()
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception(created_at=(START - timedelta(hours=1)).isoformat())]
    assert isinstance(await desk.settle(CLAIM.operation_id), Done)


async def test_failing_reads_are_tried_again(desk: OperationsDesk, leat: FakeLeat) -> None:
    """The network that swallowed the answer may need a moment."""
    leat.on_collect = raising(NoAnswer())
    await desk.collect(COLLECT)

    def fail_twice() -> None:
        if leat.reads <= 2:
            raise Unreachable

    leat.on_read = fail_twice
    assert await desk.settle(COLLECT.operation_id) == Done(Collected("reception-1", None))
    assert leat.reads == 4


async def test_a_reward_that_still_waits_is_collected_once_more(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """After three readings it is sent a second time, on disk first, and its answer counts."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.collect(COLLECT)
    seen: list[bool] = []

    async def answer() -> CollectReceipt:
        seen.extend(r.resent_at is not None for r in await journal.operations())
        return CollectReceipt(redemption_uuid="redemption-2")

    leat.on_collect = answer
    settled = await desk.settle(COLLECT.operation_id)
    assert settled == Done(Collected("reception-1", "redemption-2"))
    assert leat.reads == 3
    assert seen == [True]
    assert leat.sent == ["collect reception-1"] * 2
    assert await state_of(journal) == ["done"]


async def test_one_list_without_it_does_not_collect_a_reward(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """A copy of the list may lag: gone is what is gone twice, some seconds apart."""
    leat.on_collect = raising(NoAnswer())
    await desk.collect(COLLECT)

    def lag_once() -> None:
        leat.waiting = [] if leat.reads == 1 else [collectable()]

    leat.on_read = lag_once
    assert await desk.settle(COLLECT.operation_id, 2.5) == Unsure(Cause.NO_ANSWER)


async def test_who_settled_it_first_stands(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """Staff in another process were quicker: the screen says what the journal says."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.collect(COLLECT)
    by_hand = NotApplied(Cause.BY_HAND)
    append = journal.append

    async def settle_meanwhile(event: Event) -> None:
        await append(event)
        if isinstance(event, Resent):
            await append(Settled(COLLECT.operation_id, by_hand, START, SettledBy.STAFF))

    journal.append = settle_meanwhile  # type: ignore[method-assign]
    assert await desk.settle(COLLECT.operation_id) == by_hand
    assert leat.sent == ["collect reception-1"]


async def test_it_is_never_sent_a_third_time(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """Neither in the same check nor in a later one."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.collect(COLLECT)
    for _ in range(2):
        assert await desk.settle(COLLECT.operation_id) == Unsure(Cause.NO_ANSWER)
    assert len(leat.sent) == 2
    assert await state_of(journal) == ["unsure"]


async def test_a_second_request_that_is_refused_proves_nothing(
    desk: OperationsDesk, leat: FakeLeat
) -> None:
    """The first one may have won the race meanwhile: the list says who did."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.collect(COLLECT)

    async def refuse() -> CollectReceipt:
        leat.waiting = []
        raise NotCollectable

    leat.on_collect = refuse
    assert await desk.settle(COLLECT.operation_id) == Done(Collected("reception-1", None))
    assert len(leat.sent) == 2


async def test_what_staff_settle_meanwhile_ends_the_check(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """The customer who watches is told at the next reading, and Leat is asked no more."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    by_hand = NotApplied(Cause.BY_HAND)
    settled = Settled(CLAIM.operation_id, by_hand, START, SettledBy.STAFF)

    def begin_to_settle() -> None:
        settling.append(asyncio.ensure_future(journal.append(settled)))

    settling: list[asyncio.Future[None]] = []
    leat.on_read = begin_to_settle
    assert await desk.settle(CLAIM.operation_id) == by_hand
    assert leat.reads == 1
    await asyncio.gather(*settling)


async def test_a_code_is_told_though_staff_settle_its_claim_meanwhile(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """The journal holds no code: it is read for the customer who watches."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    row = reception(digital_reward_code={"code": "CINEMA-1"}, digital_reward={"uuid": "reward-1"})
    done = Done(replace(claimed_from(row, CLAIM), code=None))
    settled = Settled(CLAIM.operation_id, done, START, SettledBy.STAFF)

    def begin_to_settle() -> None:
        leat.on_read = lambda: None
        settling.append(asyncio.ensure_future(journal.append(settled)))
        asyncio.get_running_loop().call_soon(leat.history.append, row)

    settling: list[asyncio.Future[None]] = []
    leat.on_read = begin_to_settle
    told = await desk.settle(CLAIM.operation_id)
    await asyncio.gather(*settling)
    assert isinstance(told, Done)
    assert isinstance(told.effect, Claimed)
    assert told.effect.code == "CINEMA-1"
    assert await state_of(journal) == ["done"]


async def test_a_claim_is_never_sent_again(desk: OperationsDesk, leat: FakeLeat) -> None:
    """Leat has no way to tell a second claim from the same one again."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    await desk.settle(CLAIM.operation_id)
    assert len(leat.sent) == 1


async def test_a_disk_that_fails_keeps_the_collect_from_being_sent_again(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """What cannot be written down first is not sent."""
    leat.on_collect = raising(NoAnswer())
    leat.waiting = [collectable()]
    await desk.collect(COLLECT)

    async def close() -> None:
        await journal.close()

    def break_at_the_third() -> None:
        if leat.reads == 3:
            closing.append(asyncio.ensure_future(close()))

    closing: list[asyncio.Future[None]] = []
    leat.on_read = break_at_the_third
    assert await desk.settle(COLLECT.operation_id) == Unsure(Cause.JOURNAL)
    assert len(leat.sent) == 1
    await asyncio.gather(*closing)


async def test_an_operation_nobody_decided_cannot_be_settled(desk: OperationsDesk) -> None:
    """Only what is in the journal is settled."""
    with pytest.raises(LookupError):
        await desk.settle(CLAIM.operation_id)


async def test_an_unreadable_journal_leaves_it_unsure(
    desk: OperationsDesk, journal: Journal
) -> None:
    """Without the journal nobody can tell whose transaction it is."""
    await journal.close()
    assert await desk.settle(CLAIM.operation_id) == Unsure(Cause.JOURNAL)


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
    settlement = Settlement(leat, journal, clock, SettlingRules())
    other = OperationsDesk(
        leat, journal, settlement, shop_uuid="shop-1", kiosk_id="door", clock=clock
    )
    assert isinstance(await other.settle(record.operation.operation_id), Done)
