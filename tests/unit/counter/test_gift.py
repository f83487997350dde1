"""The form by which staff give credits."""

import asyncio
from dataclasses import replace

import pytest

from kiosk.counter.amounts import Slip
from kiosk.counter.gift import PAUSE_SECONDS, Gift, GiftState
from kiosk.counter.plan import PlanKind
from kiosk.leat import NoAnswer, Refusal, Unit
from kiosk.operations.actors import Role
from kiosk.operations.operation import GiveCredits, Operation
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import ActedCounterLeat, Tasks, settle_down
from tests.unit.counter.examples import CONTACT, file_of

pytestmark = pytest.mark.anyio
AMOUNT = Unit(name="purchase_amount", is_default=True)
VISITS = Unit(name="visits", is_default=False)
EMPTY = GiftState(open=True, units=(AMOUNT, VISITS), unit=AMOUNT, most=10_000)


class Form:
    """A gift's form for one contact, on a Leat that is played by hand."""

    def __init__(self, tasks: Tasks) -> None:
        self.clock = FakeClock()
        self.leat = ActedCounterLeat(self.clock)
        self.gift = Gift(self.leat, "shop-1", self.clock, tasks)

    @property
    def state(self) -> GiftState:
        return self.gift.state

    async def opened(self, contact_uuid: str = CONTACT) -> None:
        self.gift.open(contact_uuid)
        await settle_down()

    async def typed(self, text: str) -> GiftState:
        """Type, and let go of the keys long enough for Leat to be asked."""
        self.gift.type(text)
        await self.pause()
        return self.state

    async def pause(self) -> None:
        await settle_down()
        await self.clock.advance(PAUSE_SECONDS)

    def operation(self, contact_uuid: str = CONTACT) -> Operation | None:
        plan = self.gift.plan(file_of(contact_uuid))
        return None if plan is None else plan.operations[0]


@pytest.fixture
async def form(tasks: Tasks) -> Form:
    form = Form(tasks)
    await form.opened()
    return form


async def test_a_new_form(form: Form) -> None:
    """An amount of the shop's default unit, and nothing to give yet."""
    assert form.state == EMPTY
    assert not form.state.complete
    assert form.operation() is None


async def test_what_an_amount_comes_to_shows_as_it_is_typed(form: Form) -> None:
    """Leat calculates, for this contact; until it has answered nothing can be given."""
    form.gift.type("10,40")
    assert form.state.calculating
    assert not form.state.complete
    await form.pause()
    assert (form.state.expected, form.state.calculating, form.state.complete) == (10, False, True)
    assert form.leat.calculated == [("10.40", "purchase_amount", CONTACT)]


async def test_typing_quickly_asks_once(form: Form) -> None:
    """Leat is asked when the fingers rest, and about the last text alone."""
    for text in ("1", "10", "104", "10,4"):
        form.gift.type(text)
        await settle_down()
        await form.clock.advance(PAUSE_SECONDS / 2)
    await form.pause()
    assert [amount for amount, *_ in form.leat.calculated] == ["10.4"]


async def test_a_late_answer_is_dropped(form: Form) -> None:
    """What shows always belongs to what is typed."""
    gate = form.leat.gates["50"] = asyncio.Event()
    await form.typed("50")
    await form.typed("7")
    assert form.state.expected == 7
    gate.set()
    await settle_down()
    assert form.state.expected == 7


async def test_a_late_answer_opens_no_closed_form(form: Form) -> None:
    """The next contact's form is empty, whatever was still asked for the one before."""
    gate = form.leat.gates["50"] = asyncio.Event()
    await form.typed("50")
    await form.opened("contact-2")
    gate.set()
    await settle_down()
    assert form.state == EMPTY


@pytest.mark.parametrize(
    ("text", "slip"),
    [("", None), ("ten", Slip.NO_NUMBER), ("0", Slip.NOTHING), ("1000001", Slip.TOO_MUCH)],
)
async def test_a_slip_of_the_finger(form: Form, text: str, slip: Slip | None) -> None:
    """It is told, Leat is not asked, and what was calculated before is gone."""
    await form.typed("10")
    state = await form.typed(text)
    assert (state.slip, state.expected, state.complete) == (slip, None, False)
    assert len(form.leat.calculated) == 1
    assert form.operation() is None


@pytest.mark.parametrize(
    ("error", "problem"),
    [(Refusal(code=1015), Problem.CREDITS_MAXIMUM), (NoAnswer(), Problem.OFFLINE)],
)
async def test_what_leat_does_not_calculate(form: Form, error: Exception, problem: Problem) -> None:
    """It is said why, and nothing can be given; the next text asks again."""
    form.leat.trouble["calculate"] = error
    state = await form.typed("10")
    assert (state.problem, state.complete, state.calculating) == (problem, False, False)
    assert state.code == (error.code if isinstance(error, Refusal) else None)
    form.leat.trouble.clear()
    state = await form.typed("11")
    assert (state.problem, state.code, state.complete) == (None, None, True)


async def test_another_unit_is_calculated_anew(form: Form) -> None:
    """Ten visits are not ten euros; an unknown unit changes nothing."""
    await form.typed("10")
    form.gift.choose_unit("visits")
    assert form.state.calculating
    await form.pause()
    assert (form.state.unit, form.state.expected) == (VISITS, 50)
    form.gift.choose_unit("no such unit")
    assert form.state.unit == VISITS


async def test_a_number_of_credits_needs_no_calculating(form: Form) -> None:
    """It is what is given; changing over forgets the text, since it meant something else."""
    await form.typed("10")
    form.gift.by_amount(chosen=False)
    assert (form.state.text, form.state.complete) == ("", False)
    state = await form.typed("25")
    assert (state.complete, state.expected, state.slip) == (True, None, None)
    assert (await form.typed("2,5")).slip is Slip.NO_NUMBER
    assert len(form.leat.calculated) == 1


async def test_the_plan_of_an_amount(form: Form) -> None:
    """As typed, in plain digits, of the unit, with what was shown, and the till's transaction."""
    await form.typed("10,40")
    form.gift.type_till(" pos-1 ")
    operation = form.operation()
    assert isinstance(operation, GiveCredits)
    assert operation == GiveCredits(
        operation_id=operation.operation_id,
        visit_id="visit-1",
        contact_uuid=CONTACT,
        shop_uuid="shop-1",
        unit_value="10.40",
        unit_name="purchase_amount",
        expected=10,
        pos_transaction_uuid="pos-1",
    )


async def test_the_plan_of_a_number_of_credits(form: Form) -> None:
    """The number alone: no amount, no unit, nothing expected, no till."""
    form.gift.by_amount(chosen=False)
    await form.typed("25")
    operation = form.operation()
    assert isinstance(operation, GiveCredits)
    assert operation == GiveCredits(
        operation_id=operation.operation_id,
        visit_id="visit-1",
        contact_uuid=CONTACT,
        shop_uuid="shop-1",
        credits=25,
    )


async def test_a_plan_is_a_managers(form: Form) -> None:
    """It is asked back with the card that was shown, each time as a decision of its own."""
    await form.typed("10")
    plan, again = form.gift.plan(file_of()), form.gift.plan(file_of())
    assert plan is not None
    assert again is not None
    assert (plan.kind, plan.role, plan.identifier) == (
        PlanKind.GIVE_CREDITS,
        Role.MANAGER,
        "PK100001",
    )
    assert plan.operations[0].operation_id != again.operations[0].operation_id


async def test_what_was_typed_for_one_is_given_to_no_other(form: Form) -> None:
    """Another card before the reader, and the form is nobody's."""
    await form.typed("10")
    assert form.operation("contact-2") is None
    assert form.operation() is not None


@pytest.mark.parametrize("odd", ["ada@example.com", "Ada Lovelace", "x" * 65])
async def test_what_cannot_be_a_tills_transaction_is_not_given(form: Form, odd: str) -> None:
    """It is journalled, where no name and no address may come."""
    await form.typed("10")
    form.gift.type_till(odd)
    assert form.state.odd_till
    assert form.operation() is None
    form.gift.type_till("8e0c-1_A")
    assert form.operation() is not None


async def test_closing_forgets_everything(form: Form) -> None:
    """But for the units, which are the shop's."""
    await form.typed("10")
    form.gift.type_till("pos-1")
    form.gift.close()
    assert form.state == replace(EMPTY, open=False)
    assert form.operation() is None


async def test_units_that_come_late(tasks: Tasks) -> None:
    """What shows was calculated for the unit that shows, also when the form was quicker."""
    form = Form(tasks)
    form.leat.kinds = (VISITS,)
    gate = form.leat.gates["units"] = asyncio.Event()
    await form.opened()
    assert (await form.typed("10")).expected == 10
    gate.set()
    await settle_down()
    assert (form.state.unit, form.state.expected) == (VISITS, None)
    await form.pause()
    assert form.state.expected == 50


async def test_without_units_leat_takes_its_own(tasks: Tasks) -> None:
    """A form that cannot read them works all the same."""
    form = Form(tasks)
    form.leat.trouble["units"] = NoAnswer()
    await form.opened()
    await form.typed("10")
    operation = form.operation()
    assert isinstance(operation, GiveCredits)
    assert (operation.unit_value, operation.unit_name) == ("10", None)


async def test_a_unit_that_is_gone(form: Form) -> None:
    """The default one stands in for it."""
    form.gift.choose_unit("visits")
    form.leat.kinds = (AMOUNT,)
    await form.opened()
    assert form.state.unit == AMOUNT


@pytest.mark.parametrize("by_amount", [True, False])
async def test_more_than_the_program_allows_at_once(form: Form, *, by_amount: bool) -> None:
    """It is known before Leat refuses it; exactly as many as it allows are given."""
    form.gift.by_amount(chosen=by_amount)
    state = await form.typed("10001")
    assert (state.comes_to, state.above_most, state.complete) == (10_001, True, False)
    assert form.operation() is None
    assert (await form.typed("10000")).complete


@pytest.mark.parametrize("most", [None, 0, -1])
async def test_a_program_without_a_maximum(tasks: Tasks, most: int | None) -> None:
    """Leat is left to say what is too much."""
    form = Form(tasks)
    form.leat.most = most
    await form.opened()
    assert form.state.most is None
    assert (await form.typed("10001")).complete


async def test_a_program_that_cannot_be_read(tasks: Tasks) -> None:
    """The form works all the same."""
    form = Form(tasks)
    form.leat.trouble["program"] = NoAnswer()
    await form.opened()
    assert (await form.typed("10")).complete
