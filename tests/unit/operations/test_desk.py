import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.leat import (
    CollectReceipt,
    NoAnswer,
    RewardReception,
    TooManyRequests,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.refusals import InsufficientCredits
from kiosk.operations import (
    AlreadyIntended,
    Cause,
    Claim,
    Claimed,
    Collected,
    DeskBusy,
    Done,
    NotApplied,
    Operation,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from tests.helpers.fake_clock import START, FakeClock, SkippingClock
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    FakeLeat,
    collectable,
    raising,
    reception,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> SkippingClock:
    return SkippingClock()


@pytest.fixture
def leat(clock: FakeClock) -> FakeLeat:
    return FakeLeat(clock)


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    yield journal
    await journal.close()


@pytest.fixture
def desk(leat: FakeLeat, journal: Journal, clock: FakeClock) -> OperationsDesk:
    return OperationsDesk(leat, journal, shop_uuid="shop-1", kiosk_id="door", clock=clock)


def everything_in(folder: Path) -> str:
    return b"".join(path.read_bytes() for path in folder.iterdir()).decode(errors="replace")


async def state_of(journal: Journal) -> list[str]:
    return [record.state.value for record in await journal.operations()]


async def test_a_claim_is_journalled_sent_once_and_answered(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """The good way: one request, with the identifier, and what the screen needs comes back."""
    outcome = await desk.claim(CLAIM, "PK100001")
    assert isinstance(outcome, Done)
    assert isinstance(outcome.effect, Claimed)
    assert (outcome.effect.reception_uuid, outcome.effect.balance_after) == ("reception-1", 9)
    assert outcome.effect.waits
    assert leat.sent == ["claim reward-1 for contact-1 at shop-1"]
    assert leat.identifiers == ["PK100001"]
    assert await state_of(journal) == ["done"]


async def test_a_collect_keeps_the_only_key_to_undo_it(
    desk: OperationsDesk, journal: Journal
) -> None:
    """The redemption uuid is in the journal, since Leat tells it once."""
    assert await desk.collect(COLLECT) == Done(Collected("reception-1", "redemption-1"))
    (record,) = await journal.operations()
    assert record.outcome == Done(Collected("reception-1", "redemption-1"))


async def test_the_intent_is_on_disk_before_the_request_leaves(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """When Leat is asked, the journal knows already."""
    seen: list[str] = []

    async def look() -> RewardReception:
        seen.extend(await state_of(journal))
        return reception()

    leat.on_claim = look
    await desk.claim(CLAIM)
    assert seen == ["intended"]


@pytest.mark.parametrize(
    ("error", "known"),
    [
        (InsufficientCredits(), (Refused(1017), "refused")),
        (Unreachable(), (NotApplied(Cause.OFFLINE), "not-applied")),
        (TooManyRequests(), (NotApplied(Cause.BUSY), "not-applied")),
        (NoAnswer(), (Unsure(Cause.NO_ANSWER), "unsure")),
        (UnreadableAnswer(), (Unsure(Cause.UNREADABLE), "unsure")),
    ],
)
async def test_every_failure_is_an_outcome_and_never_sent_again(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    error: Exception,
    known: tuple[Outcome, str],
) -> None:
    """A failed claim is sent once, told for what it is, and journalled so."""
    leat.on_claim = raising(error)
    outcome, state = known
    assert await desk.claim(CLAIM) == outcome
    assert len(leat.sent) == 1
    assert await state_of(journal) == [state]


async def test_even_a_mistake_of_our_own_is_unsure(
    desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
) -> None:
    """After the request left, no exception may pass for a failure."""
    leat.on_claim = raising(RuntimeError("ada@example.com"))
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == Unsure(Cause.UNEXPECTED)
    assert "ada@example.com" not in caplog.text


async def test_without_a_journal_nothing_is_sent(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """No operation is begun that cannot be written down."""
    await journal.close()
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == NotApplied(Cause.JOURNAL)
        assert await desk.collect(COLLECT) == NotApplied(Cause.JOURNAL)
    assert leat.sent == []


async def test_a_journal_that_fails_after_the_answer_does_not_hide_it(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """The customer's reward is the customer's, whatever the disk does then."""

    async def answer_and_break() -> CollectReceipt:
        await journal.close()
        return CollectReceipt(redemption_uuid="redemption-1")

    leat.on_collect = answer_and_break
    with caplog.at_level(logging.ERROR):
        assert await desk.collect(COLLECT) == Done(Collected("reception-1", "redemption-1"))


async def test_a_decision_is_acted_on_once(desk: OperationsDesk, leat: FakeLeat) -> None:
    """The same decision again is a mistake of the caller, and is not sent."""
    await desk.claim(CLAIM)
    with pytest.raises(AlreadyIntended):
        await desk.claim(CLAIM)
    assert len(leat.sent) == 1


async def test_one_operation_at_a_time(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """While one is under way a second is neither journalled nor sent."""
    answer = asyncio.get_running_loop().create_future()
    asked = asyncio.Event()

    async def wait_for_answer() -> RewardReception:
        asked.set()
        await answer
        return reception()

    leat.on_claim = wait_for_answer
    first = asyncio.create_task(desk.claim(CLAIM))
    await asked.wait()
    busy = desk.busy
    with pytest.raises(DeskBusy):
        await desk.collect(COLLECT)
    with pytest.raises(DeskBusy):
        await desk.settle(CLAIM)
    answer.set_result(None)
    assert isinstance(await first, Done)
    assert busy
    assert not desk.busy
    assert len(leat.sent) == 1
    assert await state_of(journal) == ["done"]


async def test_a_shutdown_within_the_request_leaves_the_intent(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, tmp_path: Path
) -> None:
    """A cancelled operation folds to intended, on disk, and the desk is free again."""
    asked = asyncio.Event()

    async def never() -> RewardReception:
        asked.set()
        await asyncio.get_running_loop().create_future()
        raise AssertionError

    leat.on_claim = never
    task = asyncio.create_task(desk.claim(CLAIM))
    await asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await journal.close()
    assert not desk.busy
    again = await Journal.open(tmp_path / "journal.sqlite3")
    assert await state_of(again) == ["intended"]
    await again.close()


async def test_no_personal_data_reaches_the_disk_or_the_log(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither identifier nor e-mail nor digital code is written anywhere."""
    leat.on_claim = _answer_with_code
    with caplog.at_level(logging.DEBUG):
        await desk.claim(CLAIM, "PK100001")
    await journal.close()
    written = everything_in(tmp_path)
    told = caplog.text + repr([vars(record) for record in caplog.records])
    for secret in ("PK100001", "ada@example.com", "CINEMA-1"):
        assert secret not in written
        assert secret not in told


async def _answer_with_code() -> RewardReception:
    return reception(digital_reward_code={"code": "CINEMA-1"})


class TestSettling:
    async def test_a_claim_found_at_leat_is_done(
        self, desk: OperationsDesk, leat: FakeLeat, journal: Journal, clock: SkippingClock
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
        self,
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
        self, desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
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
        self,
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
        self, desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The contact's own phone may have claimed the same: nobody guesses."""
        leat.on_claim = raising(NoAnswer())
        await desk.claim(CLAIM)
        leat.history = [reception("a"), reception("b")]
        with caplog.at_level(logging.WARNING):
            assert await desk.settle(CLAIM) == Unsure(Cause.NO_ANSWER)

    async def test_what_an_earlier_claim_made_is_not_counted_again(
        self, desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
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
        self,
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

    async def test_an_unlike_decision_is_no_rival(
        self, desk: OperationsDesk, leat: FakeLeat
    ) -> None:
        """Another reward's open claim stands in nobody's way."""
        leat.on_claim = raising(NoAnswer())
        await desk.claim(replace(CLAIM, operation_id="op-other", reward_uuid="reward-2"))
        await desk.claim(CLAIM)
        leat.history = [reception()]
        assert isinstance(await desk.settle(CLAIM), Done)

    async def test_a_wrong_clock_does_not_hide_the_claim(
        self, journal: Journal, clock: SkippingClock
    ) -> None:
        """The decision is dated by Leat's clock: an hour's skew changes nothing."""
        leat = FakeLeat(clock, skew=timedelta(hours=-1))
        desk = OperationsDesk(leat, journal, shop_uuid="shop-1", kiosk_id="door", clock=clock)
        leat.on_claim = raising(NoAnswer())
        await desk.claim(CLAIM)
        leat.history = [reception(created_at=(START - timedelta(hours=1)).isoformat())]
        assert isinstance(await desk.settle(CLAIM), Done)

    async def test_failing_reads_are_tried_again(
        self, desk: OperationsDesk, leat: FakeLeat
    ) -> None:
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
        self, desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The lost collect may be on its way yet, so it is not called undone."""
        leat.on_collect = raising(NoAnswer())
        await desk.collect(COLLECT)
        leat.waiting = [collectable()]
        with caplog.at_level(logging.WARNING):
            assert await desk.settle(COLLECT) == Unsure(Cause.NO_ANSWER)
        assert leat.sent == ["collect reception-1"]

    async def test_an_operation_nobody_decided_cannot_be_settled(
        self, desk: OperationsDesk
    ) -> None:
        """Only what is in the journal is settled."""
        with pytest.raises(LookupError):
            await desk.settle(CLAIM)

    async def test_an_unreadable_journal_leaves_it_unsure(
        self, desk: OperationsDesk, journal: Journal
    ) -> None:
        """Without the journal nobody can tell whose transaction it is."""
        await journal.close()
        assert await desk.settle(CLAIM) == Unsure(Cause.JOURNAL)

    async def test_an_interrupted_claim_is_settled_from_the_journal_alone(
        self, desk: OperationsDesk, leat: FakeLeat, journal: Journal, clock: SkippingClock
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
