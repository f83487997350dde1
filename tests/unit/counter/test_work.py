"""From the question back to the summary, with a desk that is played by hand."""

import asyncio
import logging
from dataclasses import replace

import pytest

from kiosk.counter.plan import Plan, PlanKind, plan_claim, plan_gift, plan_handover
from kiosk.counter.work import (
    COUNTDOWN_SECONDS,
    Asking,
    AskingManager,
    CountingDown,
    Quiet,
    Step,
    Summary,
    Work,
    Working,
    WorkState,
)
from kiosk.operations import Cause, Done, NotApplied, Refused, Unsure
from kiosk.operations.actors import Role, Staff
from kiosk.operations.errors import (
    AlreadyIntended,
    DeskBusy,
    JournalUnavailable,
    NotPermitted,
)
from kiosk.operations.operation import Collect
from kiosk.operations.outcome import Collected, Outcome
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.counter.acting import ActedDesk, Tasks, settle_down
from tests.unit.counter.examples import claim, collect, file_of, handover_of
from tests.unit.visit.examples import claimable, collectable

pytestmark = pytest.mark.anyio
CLEO = Staff("id-cleo", Role.CLERK)
MO = Staff("id-mo", Role.MANAGER)
CLAIM = Plan(PlanKind.CLAIM, (claim(),), identifier="PK100001")
GIFT = plan_gift(
    file_of(),
    "shop-1",
    credits_given=5,
    unit_value=None,
    unit_name=None,
    expected=None,
    pos_transaction_uuid=None,
)
DONE = Done(Collected("some", "key"))


class Bench:
    """The work of whoever is signed in, a clock to move, and all that was shown."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks
        self.desk = ActedDesk()
        self.clock = FakeClock()
        self.staff: Staff | None = CLEO
        self.shown: list[WorkState] = []
        self.work = Work(self.desk, self.clock, tasks, lambda: self.staff)
        self.work.listen(self.shown.append)

    def now(self) -> WorkState:
        return self.work.state

    async def confirmed(self, plan: Plan) -> Summary:
        """Say yes to a plan, and wait for what comes of it."""
        self.work.begin(plan)
        self.work.confirm()
        return await self.finished()

    async def handed_over(self, plan: Plan) -> Summary:
        self.work.begin(plan)
        await self.pass_time(COUNTDOWN_SECONDS)
        return await self.finished()

    async def finished(self) -> Summary:
        await self.tasks.all_done()
        state = self.now()
        assert isinstance(state, Summary)
        return state

    async def pass_time(self, seconds: float) -> None:
        await settle_down()
        await self.clock.advance(seconds)


@pytest.fixture
async def bench(tasks: Tasks) -> Bench:
    return Bench(tasks)


def outcomes(summary: Summary) -> list[Outcome | None]:
    return [step.outcome for step in summary.steps]


async def test_the_end_of_the_program_waits_for_the_answer(bench: Bench) -> None:
    """What is on its way comes to its answer; what was to follow is not begun."""
    bench.desk.gate = asyncio.Event()
    bench.work.begin(handover_of("op-1", "op-2"))
    await bench.pass_time(COUNTDOWN_SECONDS)
    ending = asyncio.ensure_future(bench.work.stop())
    await settle_down()
    assert not ending.done()
    bench.desk.gate.set()
    await ending
    summary = await bench.finished()
    assert bench.desk.sent == ["op-1"]
    assert [step.outcome is None for step in summary.steps] == [False, True]


async def test_a_quiet_counter_ends_at_once(bench: Bench) -> None:
    """There is nothing to wait for."""
    await bench.work.stop()


async def test_a_hand_over_knows_when_its_list_was_read() -> None:
    """From an old list a lost hand-over may be another kiosk's."""
    choice = collectable(listed_at=START)
    (operation,) = plan_handover(file_of(), (choice,)).operations
    assert isinstance(operation, Collect)
    assert operation.listed_at == START


async def test_a_claim_is_asked_back(bench: Bench) -> None:
    """Nothing leaves before somebody says yes; then it goes out once, as theirs, with the card."""
    bench.work.begin(CLAIM)
    await bench.pass_time(60)
    assert bench.now() == Asking(CLAIM)
    assert not bench.desk.sent
    bench.work.confirm()
    assert bench.now() == Working(CLAIM, (Step(claim()),))
    summary = await bench.finished()
    assert summary == Summary(CLAIM, (Step(claim(), DONE),))
    assert bench.desk.performed == [(claim(), CLEO, "PK100001", False)]


async def test_a_double_yes_is_one(bench: Bench) -> None:
    """The second press finds no question."""
    bench.work.begin(CLAIM)
    bench.work.confirm()
    bench.work.confirm()
    await bench.finished()
    bench.work.confirm()
    await settle_down()
    assert len(bench.desk.sent) == 1


async def test_a_no_sends_nothing(bench: Bench) -> None:
    """The question is gone, and a late yes goes nowhere."""
    bench.work.begin(CLAIM)
    bench.work.call_back()
    bench.work.confirm()
    await bench.pass_time(60)
    assert bench.now() == Quiet()
    assert not bench.desk.sent


async def test_nothing_to_do_is_not_asked(bench: Bench) -> None:
    """A hand-over of nothing counts nothing down."""
    bench.work.begin(Plan(PlanKind.HAND_OVER, ()))
    assert bench.now() == Quiet()


async def test_who_it_is_must_be_ticked_after_an_email(bench: Bench) -> None:
    """Saying yes does nothing before that, and the journal gets to know that it was said."""
    plan = replace(CLAIM, needs_identity=True)
    bench.work.begin(plan)
    bench.work.confirm()
    assert bench.now() == Asking(plan)
    bench.work.check_identity(checked=True)
    bench.work.check_identity(checked=False)
    bench.work.confirm()
    assert not bench.work.under_way
    bench.work.check_identity(checked=True)
    bench.work.confirm()
    await bench.finished()
    assert bench.desk.performed == [(claim(), CLEO, "PK100001", True)]


async def test_who_was_confirmed_before_is_not_asked_for_again(bench: Bench) -> None:
    """Once for the file is enough, and each operation is journalled with it."""
    file = replace(file_of(), identity_checked=True)
    await bench.confirmed(plan_claim(file, claimable(), "shop-1"))
    await bench.handed_over(plan_handover(file, (collectable(),)))
    assert [checked for *_, checked in bench.desk.performed] == [True, True]


async def test_a_hand_over_counts_down(bench: Bench) -> None:
    """Three, two, one, and then it is sent."""
    bench.work.begin(handover_of("a"))
    await bench.pass_time(COUNTDOWN_SECONDS - 0.1)
    assert not bench.desk.sent
    counted = [state.seconds_left for state in bench.shown if isinstance(state, CountingDown)]
    assert counted == [3, 2, 1]
    await bench.pass_time(0.1)
    assert bench.desk.sent == ["a"]
    assert outcomes(await bench.finished()) == [DONE]


async def test_a_hand_over_can_be_called_back(bench: Bench) -> None:
    """Up to the last moment, and then nothing was sent."""
    bench.work.begin(handover_of("a"))
    await bench.pass_time(COUNTDOWN_SECONDS - 0.1)
    bench.work.call_back()
    await bench.pass_time(60)
    assert bench.now() == Quiet()
    assert not bench.desk.sent


async def test_what_was_called_back_does_not_count_on(bench: Bench) -> None:
    """The screen stays quiet."""
    bench.work.begin(handover_of("a"))
    await bench.pass_time(1.0)
    bench.work.call_back()
    await bench.pass_time(0.5)
    assert bench.now() == Quiet()


async def test_the_next_countdown_is_a_whole_one(bench: Bench) -> None:
    """What the one before had left does not shorten it."""
    bench.work.begin(handover_of("a"))
    await bench.pass_time(2.5)
    bench.work.call_back()
    bench.work.begin(handover_of("b"))
    await bench.pass_time(COUNTDOWN_SECONDS - 0.1)
    assert not bench.desk.sent
    await bench.pass_time(0.1)
    assert bench.desk.sent == ["b"]


async def test_what_is_being_sent_is_not_called_back(bench: Bench) -> None:
    """It would only look as if it were."""
    bench.desk.gate = asyncio.Event()
    bench.work.begin(CLAIM)
    bench.work.confirm()
    await settle_down()
    bench.work.call_back()
    assert isinstance(bench.now(), Working)
    bench.desk.gate.set()
    await bench.finished()


async def test_a_second_plan_waits_for_the_first(bench: Bench) -> None:
    """While one counts down or is carried out another is not even asked."""
    bench.desk.gate = asyncio.Event()
    bench.work.begin(handover_of("a"))
    bench.work.begin(CLAIM)
    assert isinstance(bench.now(), CountingDown)
    await bench.pass_time(COUNTDOWN_SECONDS)
    bench.work.begin(CLAIM)
    assert isinstance(bench.now(), Working)
    bench.desk.gate.set()
    summary = await bench.finished()
    assert bench.desk.sent == ["a"]
    assert summary.plan.kind is PlanKind.HAND_OVER


async def test_another_question_takes_the_place_of_the_first(bench: Bench) -> None:
    """Nobody said yes to that one."""
    bench.work.begin(CLAIM)
    other = replace(CLAIM, operations=(claim("op-2"),))
    await bench.confirmed(other)
    assert bench.desk.sent == ["op-2"]


async def test_several_are_operations_of_their_own(bench: Bench) -> None:
    """One after the other, with one summary; how far it is shows on the way."""
    summary = await bench.handed_over(handover_of("a", "b", "c"))
    assert bench.desk.sent == ["a", "b", "c"]
    assert outcomes(summary) == [DONE, DONE, DONE]
    on_the_way = [
        sum(step.outcome is not None for step in state.steps)
        for state in bench.shown
        if isinstance(state, Working)
    ]
    assert on_the_way == [0, 1, 2, 3]


async def test_one_refused_stops_none_of_the_others(bench: Bench) -> None:
    """The summary tells them apart."""
    bench.desk.outcomes["b"] = Refused(80300)
    summary = await bench.handed_over(handover_of("a", "b", "c"))
    assert outcomes(summary) == [DONE, Refused(80300), DONE]


async def test_what_is_unsure_is_checked(bench: Bench) -> None:
    """How long that may take shows, and what is found is the outcome."""
    bench.desk.outcomes["a"] = Unsure(Cause.NO_ANSWER)
    bench.desk.settled["a"] = DONE
    summary = await bench.handed_over(handover_of("a", "b"))
    assert bench.desk.checked == ["a"]
    assert outcomes(summary) == [DONE, DONE]
    checks = [state.checking for state in bench.shown if isinstance(state, Working)]
    assert checks == [None, 0.25, None, None]


async def test_what_stays_unsure_is_said(bench: Bench) -> None:
    """Nobody guesses, and the rest is carried out."""
    bench.desk.outcomes["a"] = Unsure(Cause.NO_ANSWER)
    summary = await bench.handed_over(handover_of("a", "b"))
    assert outcomes(summary) == [Unsure(Cause.NO_ANSWER), DONE]


async def test_a_desk_that_is_busy_takes_it_later(bench: Bench) -> None:
    """The day book may be asking about another one: that is a sentence, and no defect."""
    bench.desk.outcomes["op-1"] = DeskBusy()
    assert outcomes(await bench.confirmed(CLAIM)) == [NotApplied(Cause.BUSY)]
    assert not bench.desk.checked


async def test_what_the_desk_does_not_permit(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    """It certainly did not happen, and there is nothing to check."""
    bench.desk.outcomes["op-1"] = NotPermitted()
    with caplog.at_level(logging.ERROR):
        summary = await bench.confirmed(CLAIM)
    assert outcomes(summary) == [NotApplied(Cause.UNEXPECTED)]
    assert not bench.desk.checked


@pytest.mark.parametrize(
    ("error", "found", "outcome"),
    [
        (AlreadyIntended(), DONE, DONE),
        (RuntimeError(), DONE, DONE),
        (RuntimeError(), Refused(1017), Refused(1017)),
        (RuntimeError(), LookupError(), NotApplied(Cause.UNEXPECTED)),
        (RuntimeError(), RuntimeError(), Unsure(Cause.UNEXPECTED)),
        (RuntimeError(), JournalUnavailable("closed"), Unsure(Cause.UNEXPECTED)),
    ],
)
async def test_a_defect_of_the_desk_is_no_proof_that_nothing_happened(
    bench: Bench,
    error: Exception,
    found: Outcome | Exception,
    outcome: Outcome,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is asked about; only what the journal never heard of was certainly not sent."""
    bench.desk.outcomes["op-1"] = error
    bench.desk.settled["op-1"] = found
    with caplog.at_level(logging.ERROR):
        summary = await bench.confirmed(CLAIM)
    assert outcomes(summary) == [outcome]


@pytest.mark.parametrize("error", [DeskBusy(), LookupError(), RuntimeError()])
async def test_a_check_that_fails_leaves_it_unsure(
    bench: Bench, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """It was sent: whatever goes wrong afterwards, nobody says that it was not."""
    bench.desk.outcomes["op-1"] = Unsure(Cause.NO_ANSWER)
    bench.desk.settled["op-1"] = error
    with caplog.at_level(logging.ERROR):
        summary = await bench.confirmed(CLAIM)
    assert outcomes(summary) == [Unsure(Cause.NO_ANSWER)]


async def test_a_clerk_asks_a_manager_for_what_only_managers_may(bench: Bench) -> None:
    """It is carried out in the name of the manager whose PIN was typed, not of the clerk."""
    bench.work.begin(GIFT)
    bench.work.confirm()
    assert bench.now() == AskingManager(GIFT, identity_checked=False)
    assert not bench.desk.sent
    bench.work.take_manager(CLEO)
    assert isinstance(bench.now(), AskingManager)
    bench.work.take_manager(MO)
    await bench.finished()
    assert [actor for _, actor, *_ in bench.desk.performed] == [MO]


async def test_a_manager_is_asked_for_no_pin(bench: Bench) -> None:
    """They have typed it."""
    bench.staff = MO
    await bench.confirmed(GIFT)
    assert [actor for _, actor, *_ in bench.desk.performed] == [MO]


async def test_a_manager_nobody_asked_for_decides_nothing(bench: Bench) -> None:
    """A PIN after the question was called back opens nothing."""
    bench.work.begin(GIFT)
    bench.work.confirm()
    bench.work.call_back()
    bench.work.take_manager(MO)
    await settle_down()
    assert bench.now() == Quiet()
    assert not bench.desk.sent


async def test_nobody_signed_in_decides_nothing(bench: Bench) -> None:
    """A yes that comes after the lock goes nowhere."""
    bench.work.begin(CLAIM)
    bench.staff = None
    bench.work.confirm()
    await settle_down()
    assert not bench.desk.sent


async def test_a_hand_over_of_nobody_is_dropped(bench: Bench) -> None:
    """Locked while it counted down: nothing is sent."""
    bench.work.begin(handover_of("a"))
    await bench.pass_time(1.0)
    bench.staff = None
    await bench.pass_time(60)
    assert bench.now() == Quiet()
    assert not bench.desk.sent


async def test_work_that_is_cut_off_leaves_a_summary(bench: Bench) -> None:
    """What is not known is told as not known; the counter is not busy for ever."""
    bench.desk.outcomes["b"] = asyncio.CancelledError()
    summary = await bench.handed_over(handover_of("a", "b"))
    assert outcomes(summary) == [DONE, None]
    assert not bench.work.under_way


async def test_a_summary_is_put_away(bench: Bench) -> None:
    """By a touch, or by the next plan."""
    await bench.handed_over(handover_of("a"))
    bench.work.call_back()
    assert bench.now() == Quiet()
    await bench.handed_over(handover_of("b"))
    bench.work.begin(CLAIM)
    assert bench.now() == Asking(CLAIM)


async def test_each_plan_has_operations_of_its_own() -> None:
    """The same choice twice is two decisions: the journal takes each once."""
    file, choice = file_of(), (collectable("x"), collectable("y"))
    ids = [
        operation.operation_id
        for plan in (plan_handover(file, choice), plan_handover(file, choice))
        for operation in plan.operations
    ]
    assert len(set(ids)) == 4
    assert collect().operation_id not in ids
