"""What is left open is asked about at start-up, and again until it is known."""

import itertools
import logging
from datetime import timedelta

import pytest

from kiosk.leat import (
    ContactNotFound,
    Forbidden,
    LeatError,
    NoAnswer,
    RewardReception,
    ShopNotFound,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.operations import Cause, Claim, Collected, Done, NotApplied, Operation
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import JournalUnavailable
from kiosk.operations.events import Answered, Event, Intended, Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import (
    FAILURES_FOR_STAFF,
    FIRST_PAUSE,
    LONGEST_OUTAGE_PAUSE,
    LONGEST_PAUSE,
    Settler,
)
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules
from tests.helpers.fake_clock import START, SkippingClock
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    FakeLeat,
    collectable,
    raising,
    reception,
)

pytestmark = pytest.mark.anyio


async def record_of(journal: Journal, operation: Operation) -> OperationRecord:
    record = (await journal.ledger()).find(operation.operation_id)
    assert record is not None
    return record


async def left_open(journal: Journal, operation: Operation = CLAIM) -> None:
    """Leave an operation behind as a power cut does."""
    await journal.append(Intended(operation, "door", "shop-1", START, START))


async def test_what_an_earlier_run_left_open_is_settled_before_anything_begins(
    settler: Settler, shut_desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """The first round asks about it; then the desk opens."""
    await left_open(journal)
    leat.history = [reception()]
    told: list[OperationRecord] = []
    settler.listen_to_settled(told.append)
    await settler.round()
    record = await record_of(journal, CLAIM)
    assert record.settled_by is SettledBy.START_UP
    assert isinstance(record.outcome, Done)
    assert told == [record]
    assert isinstance(await shut_desk.collect(COLLECT), Done)


async def test_with_nothing_left_open_the_desk_opens_at_once(
    settler: Settler, shut_desk: OperationsDesk, leat: FakeLeat
) -> None:
    """A kiosk that was closed in order loses no time, and asks Leat nothing."""
    await settler.round()
    assert isinstance(await shut_desk.claim(CLAIM), Done)
    assert leat.reads == 0


async def test_the_desk_stays_shut_until_leat_could_be_asked(
    settler: Settler,
    shut_desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
) -> None:
    """A kiosk that starts without network claims nothing for others either, then recovers."""
    await left_open(journal)

    def fail() -> None:
        raise Unreachable

    leat.on_read = fail
    await settler.round()
    assert await shut_desk.collect(COLLECT) == NotApplied(Cause.SETTLING)
    leat.on_read = lambda: None
    clock.tick(FIRST_PAUSE)
    await settler.round()
    assert not (await record_of(journal, CLAIM)).is_settled
    other = Claim("op-9", "v", "contact-2", "reward-1", "Tote bag", "shop-1", 120)
    assert isinstance(await shut_desk.claim(other), Done)


async def test_what_never_arrived_is_settled_when_it_can_come_no_more(  # noqa: PLR0913, PLR0917 - all of them fixtures
    settler: Settler,
    shut_desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    settlement: Settlement,
) -> None:
    """It is asked about with growing pauses, and exactly when absence becomes a proof."""
    await settler.round()
    leat.on_claim = raising(NoAnswer())
    await shut_desk.claim(CLAIM)
    rules = settlement.rules
    certain_after = (rules.longest_request + rules.late + SKEW_ALLOWANCE).total_seconds()
    asked_at: list[float] = []
    leat.on_read = lambda: asked_at.append(clock.monotonic())
    while not (await record_of(journal, CLAIM)).is_settled:
        await settler.round()
        clock.tick(1.0)
    record = await record_of(journal, CLAIM)
    assert record.outcome == NotApplied(Cause.NEVER_ARRIVED)
    assert record.settled_by is SettledBy.BACKGROUND
    assert asked_at == [0.0, 5.0, 15.0, 35.0, 75.0, 155.0, 315.0, certain_after]
    assert len(leat.sent) == 1


async def test_pauses_grow_to_a_limit(
    settler: Settler,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What only staff can settle is asked about now and then, for they may settle it at Leat."""
    await left_open(journal)
    leat.history = [reception("a"), reception("b")]
    asked_at: list[float] = []
    leat.on_read = lambda: asked_at.append(clock.monotonic())
    with caplog.at_level(logging.WARNING):
        for _ in range(1500):
            await settler.round()
            clock.tick(1.0)
    pauses = [later - sooner for sooner, later in itertools.pairwise(asked_at)]
    assert pauses[0] == FIRST_PAUSE
    assert max(pauses) == pauses[-1] == LONGEST_PAUSE


async def test_staff_are_told_how_many_operations_wait_for_them(
    settler: Settler,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Once each, with a number that goes down again when they have settled one."""
    await left_open(journal)
    leat.history = [reception("a"), reception("b")]
    told: list[int] = []
    settler.listen_to_waiting(told.append)
    with caplog.at_level(logging.WARNING):
        for _ in range(20):
            await settler.round()
            clock.tick(1.0)
    by_hand = Settled(CLAIM.operation_id, NotApplied(Cause.BY_HAND), START, SettledBy.STAFF)
    await journal.append(by_hand)
    await settler.round()
    assert told == [1, 0]


async def test_an_outage_is_not_met_with_a_request_for_each(
    settler: Settler, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> None:
    """While Leat is away one operation a time asks whether it is back, ever more rarely."""
    for number in range(5):
        await left_open(journal, Claim(f"op-{number}", "v", "contact-1", "r", "T", "shop-1", 1))

    def fail() -> None:
        raise Unreachable

    leat.on_read = fail
    for _ in range(60):
        await settler.round()
        clock.tick(1.0)
    assert leat.reads == 9
    leat.on_read = lambda: None
    clock.tick(LONGEST_OUTAGE_PAUSE)
    await settler.round()
    assert leat.reads == 9 + 5


@pytest.mark.parametrize(
    "error", [ContactNotFound(), ShopNotFound(), UnreadableAnswer(), Forbidden()]
)
async def test_what_leat_cannot_tell_of_keeps_nobody_else_waiting(  # noqa: PLR0913, PLR0917 - fixtures
    settler: Settler,
    shut_desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    caplog: pytest.LogCaptureFixture,
    error: LeatError,
) -> None:
    """A contact or a shop that is gone is that operation's trouble: the rest goes on."""
    await left_open(journal)
    await left_open(journal, COLLECT)
    told: list[int] = []
    settler.listen_to_waiting(told.append)

    def fail_for_the_claim() -> None:
        if leat.since is not None:
            leat.since = None
            raise error

    leat.on_read = fail_for_the_claim
    await settler.round()
    assert (await record_of(journal, COLLECT)).is_settled
    other = Claim("op-9", "v", "contact-2", "reward-1", "Tote bag", "shop-1", 120)
    assert isinstance(await shut_desk.claim(other), Done)
    assert told == []
    with caplog.at_level(logging.WARNING):
        for _ in range(int(FIRST_PAUSE * 2**FAILURES_FOR_STAFF)):
            await settler.round()
            clock.tick(1.0)
    assert told == [1]
    leat.on_read = lambda: None
    clock.tick(LONGEST_PAUSE)
    for _ in range(2):
        await settler.round()
    assert told == [1, 0]


async def test_an_outcome_the_disk_did_not_take_is_written_when_it_can_be(  # noqa: PLR0913, PLR0917 - fixtures
    settler: Settler,
    shut_desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The redemption uuid, which Leat tells once, outlives a full disk."""
    await settler.round()
    append = journal.append

    async def full(event: Event) -> None:
        if isinstance(event, Answered):
            raise JournalUnavailable("full")
        await append(event)

    with monkeypatch.context() as disk, caplog.at_level(logging.ERROR):
        disk.setattr(journal, "append", full)
        assert isinstance(await shut_desk.collect(COLLECT), Done)
        assert not (await record_of(journal, COLLECT)).is_settled
        with pytest.raises(JournalUnavailable):
            await settler.round()
    await settler.round()
    assert (await record_of(journal, COLLECT)).outcome == Done(
        Collected("reception-1", "redemption-1")
    )
    assert leat.reads == 0


async def test_a_collect_is_never_sent_again_in_the_background(
    settler: Settler, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> None:
    """Its customer is gone: the reward goes on waiting, and the operation did not happen."""
    await left_open(journal, COLLECT)
    leat.waiting = [collectable()]
    for _ in range(400):
        await settler.round()
        clock.tick(1.0)
    assert leat.sent == []
    assert (await record_of(journal, COLLECT)).outcome == NotApplied(Cause.NEVER_ARRIVED)


async def test_a_collect_that_happened_is_found_after_a_restart(
    settler: Settler, journal: Journal
) -> None:
    """It waits no more within a minute of its request: it was this one."""
    await left_open(journal, COLLECT)
    await settler.round()
    assert (await record_of(journal, COLLECT)).outcome == Done(Collected("reception-1", None))


async def test_what_the_customer_watches_is_left_to_the_desk(
    settler: Settler, shut_desk: OperationsDesk, leat: FakeLeat
) -> None:
    """While an operation is under way the background keeps out of it."""
    await settler.round()
    reads: list[int] = []

    async def look_meanwhile() -> RewardReception:
        await settler.round()
        reads.append(leat.reads)
        return reception()

    leat.on_claim = look_meanwhile
    assert isinstance(await shut_desk.claim(CLAIM), Done)
    assert reads == [0]


@pytest.mark.parametrize("rules", [SettlingRules(late=timedelta(seconds=30))])
async def test_a_defect_does_not_end_settling_for_the_day(
    settler: Settler,
    leat: FakeLeat,
    journal: Journal,
    clock: SkippingClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Whatever a round raises is logged, and the next one comes."""
    await left_open(journal)
    rounds: list[int] = []

    def fail_then_stop() -> None:
        rounds.append(1)
        if len(rounds) == 1:
            raise RuntimeError("a defect")
        raise KeyboardInterrupt

    leat.on_read = fail_then_stop
    with caplog.at_level(logging.ERROR), pytest.raises(KeyboardInterrupt):
        await settler.run()
    assert len(rounds) == 2
    assert clock.slept


async def test_a_defect_about_one_operation_holds_up_no_other(
    settler: Settler,
    shut_desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What cannot be judged, today or ever, is that contact's trouble; the desk opens."""
    await left_open(journal)
    await left_open(journal, COLLECT)

    def fail_for_the_claim() -> None:
        if leat.since is not None:
            leat.since = None
            raise RuntimeError("a defect")

    leat.on_read = fail_for_the_claim
    with caplog.at_level(logging.ERROR):
        await settler.round()
    assert (await record_of(journal, COLLECT)).is_settled
    assert not (await record_of(journal, CLAIM)).is_settled
    other = Claim("op-9", "v", "contact-2", "reward-1", "Tote bag", "shop-1", 120)
    assert isinstance(await shut_desk.claim(other), Done)


async def test_a_screen_that_fails_keeps_no_news_from_the_others(
    settler: Settler, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor the round from going on."""
    await left_open(journal)
    await left_open(journal, COLLECT)
    leat.history = [reception()]
    told: list[str] = []

    def fail(_record: OperationRecord) -> None:
        raise RuntimeError("a defect")

    settler.listen_to_settled(fail)
    settler.listen_to_settled(lambda record: told.append(record.operation.operation_id))
    with caplog.at_level(logging.ERROR):
        await settler.round()
    assert told == [CLAIM.operation_id, COLLECT.operation_id]


async def test_a_journal_that_cannot_be_read_is_tried_again(
    settler: Settler, journal: Journal, shut_desk: OperationsDesk
) -> None:
    """Without its journal the desk stays shut, and nothing is asked."""
    await journal.close()
    with pytest.raises(Exception, match="journal"):
        await settler.round()
    assert await shut_desk.claim(CLAIM) == NotApplied(Cause.SETTLING)
