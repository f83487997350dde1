"""Carrying out: what a visit decided goes to the desk, and what came of it is shown."""

import logging

import pytest

from kiosk.operations import Cause, Claim, Collect, Done, Refused, Unsure
from kiosk.operations.actors import Role, Staff
from kiosk.operations.errors import DeskBusy, NotPermitted
from kiosk.visit.events import ChoseClaim, Confirmed, StaffConfirmed, WentBack
from kiosk.visit.problems import Problem
from kiosk.visit.results import ItWaits, NotDone, Unclear
from kiosk.visit.state import Browsing, Checking, Confirming, Settled
from tests.unit.visit.acting import CARD, Stage, confirming
from tests.unit.visit.examples import claimed

pytestmark = pytest.mark.anyio


async def test_where_staff_hand_over_nothing_is_sent_before_their_pin() -> None:
    """Then the desk gets the collect in the name of who typed it; a claim is the customer's."""
    stage = Stage(staff_hand_over=True)
    stage.scan(CARD)
    await stage.settle()
    stage.conductor.dispatch(ChoseClaim("bag"))
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    stage.conductor.dispatch(Confirmed("op-2"))
    await stage.settle()
    asked = stage.state()
    assert isinstance(asked, Confirming)
    assert asked.awaits_staff
    assert [type(one) for one in stage.desk.operations] == [Claim]
    cleo = Staff("id-cleo", Role.CLERK)
    stage.conductor.dispatch(StaffConfirmed("op-3", "reception-1", cleo))
    await stage.settle()
    assert [type(one) for one in stage.desk.operations] == [Claim, Collect]
    assert stage.desk.confirmed_by == [cleo]


@pytest.mark.parametrize("code", [1017, 1018, 1019, 1052, 6003, 80300, 12345])
async def test_a_refusal_keeps_its_code(code: int) -> None:
    """Nothing was spent; the visit goes on."""
    stage = await confirming()
    stage.desk.outcome = Refused(code)
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, NotDone)
    assert state.result.code == code
    stage.conductor.dispatch(WentBack())
    assert isinstance(stage.state(), Browsing)


async def test_an_unsure_operation_is_read_back_before_the_customer_is_told() -> None:
    """The ring fills as the desk says, and ends in what was found."""
    stage = await confirming()
    stage.desk.outcome = Unsure(Cause.NO_ANSWER)
    stage.desk.settled = Done(claimed())
    stage.desk.progress = ((0.0, 20.0), (5.0, 20.0), (10.0, 20.0))
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    progress = [state.progress for state in stage.states if isinstance(state, Checking)]
    assert progress == [0.0, 0.0, 0.25, 0.5]
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, ItWaits)
    assert len(stage.desk.operations) == 1


async def test_what_stays_unsure_says_so() -> None:
    """The desk gave up reading: the screen does not guess."""
    stage = await confirming()
    stage.desk.outcome = Unsure(Cause.NO_ANSWER)
    stage.desk.progress = ((0.0, 0.0),)
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    assert any(isinstance(state, Checking) and state.progress == 1.0 for state in stage.states)
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, Unclear)


@pytest.mark.parametrize("where", ["sending", "settling"])
async def test_a_defect_in_an_operation_is_never_called_a_failure(
    where: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What it left behind is unknown, so that is what is said."""
    stage = await confirming()
    if where == "sending":
        stage.desk.outcome = RuntimeError("a defect")
    else:
        stage.desk.outcome = Unsure(Cause.NO_ANSWER)
        stage.desk.settled = RuntimeError("a defect")
    with caplog.at_level(logging.ERROR):
        stage.conductor.dispatch(Confirmed("op-1"))
        await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, Unclear)
    assert CARD not in caplog.text


@pytest.mark.parametrize(
    ("refusal", "problem"),
    [(DeskBusy(), Problem.BUSY), (NotPermitted(), Problem.OUT_OF_ORDER)],
    ids=["busy", "not permitted"],
)
async def test_what_the_desk_did_not_begin_was_certainly_not_done(
    refusal: Exception, problem: Problem, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing was sent, so nobody is told that the kiosk is not sure."""
    stage = await confirming()
    stage.desk.outcome = refusal
    with caplog.at_level(logging.ERROR):
        stage.conductor.dispatch(Confirmed("op-1"))
        await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, NotDone)
    assert state.result.problem is problem
    assert stage.desk.checked == []
