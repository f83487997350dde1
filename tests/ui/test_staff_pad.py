"""A member of staff confirms a hand-over: from the pad at the visit to the desk."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from kiosk.operations import Claim, Collect
from kiosk.operations.actors import Role
from kiosk.paths import staff_file
from kiosk.staff.roster import Roster
from kiosk.staff.sign_in import SignIn
from kiosk.visit.events import ChoseClaim, ChoseCollect, Confirmed, NobodyHere, WentBack
from kiosk.visit.state import Browsing, Confirming, Idle, Settled
from tests.unit.counter.acting import Tasks
from tests.unit.visit.acting import CARD, OTHER_CARD
from tests.unit.visit.acting import Stage as Visit
from ui.staff_pad import StaffPad
from ui.stage import Stage

if TYPE_CHECKING:
    from ui.bridge import Bridge

pytestmark = pytest.mark.anyio
PIN = "8021"


class Looking:
    """Spawns as the bridge does, and can wait for what was spawned to look at a PIN."""

    def __init__(self) -> None:
        self.tasks = Tasks()
        self.looks: list[asyncio.Task[None]] = []

    def spawn(self, coroutine: Coroutine[Any, Any, None], name: str) -> object:
        task = self.tasks(coroutine, name)
        if name == "staff confirm" and isinstance(task, asyncio.Task):
            self.looks.append(task)
        return task


class Attended:
    """A visit at a kiosk where staff confirm, with Cleo on the staff list."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.cleo = Roster(staff_file(folder)).add("Cleo", Role.CLERK, PIN)
        self.visit = Visit(staff_hand_over=True)
        self.bridge = Looking()
        self.stage = stage
        self.visit.conductor.listen(stage.visit.fold)
        sign_in = SignIn(staff_file(folder), self.visit.clock)
        bridge = cast("Bridge", self.bridge)
        StaffPad(stage, self.visit.conductor, sign_in, bridge, self.visit.clock)

    @property
    def pad(self) -> Any:
        return self.stage.visit.staff_view.pad_view

    async def ask(self, card: str = CARD) -> None:
        """Come as far as the pad."""
        self.visit.scan(card)
        await self.visit.settle()
        self.visit.conductor.dispatch(ChoseCollect("waiting"))
        self.visit.conductor.dispatch(Confirmed("op-1"))
        self.waits()

    def waits(self) -> None:
        state = self.visit.state()
        assert isinstance(state, Confirming)
        assert state.awaits_staff

    async def type(self, pin: str = PIN) -> None:
        """Type a PIN, which then is being looked at."""
        for digit in pin:
            self.pad.press(digit)
        self.pad.enter()
        await asyncio.sleep(0)
        assert self.pad.looking

    async def looked(self) -> None:
        """Wait until the PIN was looked at, and what it began is done."""
        await asyncio.gather(*self.bridge.looks)
        await self.visit.settle()


@pytest.fixture
async def attended(make_stage: Callable[[str], Stage], tmp_path: Path) -> AsyncIterator[Attended]:
    kiosk = Attended(make_stage("en"), tmp_path)
    yield kiosk
    kiosk.visit.end()
    await kiosk.bridge.tasks.end()
    assert not kiosk.bridge.tasks.failed


async def test_the_right_pin_hands_over_in_its_owners_name(attended: Attended) -> None:
    """The desk hears who; the visit's states never hold the PIN."""
    await attended.ask()
    await attended.type()
    await attended.looked()
    assert isinstance(attended.visit.state(), Settled)
    [collect] = attended.visit.desk.operations
    assert isinstance(collect, Collect)
    assert attended.visit.desk.confirmed_by == [attended.cleo.actor]
    assert PIN not in repr(attended.visit.states)


async def test_a_wrong_pin_hands_nothing_over_and_says_so(attended: Attended) -> None:
    """And counts as any wrong try does."""
    await attended.ask()
    await attended.type("1111")
    await attended.looked()
    attended.waits()
    assert not attended.visit.desk.operations
    assert not attended.pad.good
    assert "4 more" in attended.pad.message


async def test_a_claim_needs_no_pin(attended: Attended) -> None:
    """It spends the customer's own credits and hands nothing over."""
    attended.visit.scan(CARD)
    await attended.visit.settle()
    attended.visit.conductor.dispatch(ChoseClaim("bag"))
    attended.visit.conductor.dispatch(Confirmed("op-1"))
    await attended.visit.settle()
    assert [type(one) for one in attended.visit.desk.operations] == [Claim]


@pytest.mark.parametrize("event", [WentBack(), NobodyHere()], ids=["back", "idle"])
async def test_digits_are_gone_when_the_visit_moves_on(
    attended: Attended, event: WentBack | NobodyHere
) -> None:
    """Nobody completes what somebody else began to type."""
    await attended.ask()
    attended.pad.press("8")
    attended.pad.press("0")
    assert attended.pad.digits == 2
    attended.visit.conductor.dispatch(event)
    assert attended.pad.digits == 0
    assert isinstance(attended.visit.state(), Browsing | Idle)


async def test_a_pin_that_is_looked_at_counts_for_its_hand_over_alone(attended: Attended) -> None:
    """Another card came meanwhile: its owner takes nothing on it."""
    await attended.ask()
    await attended.type()
    await attended.ask(OTHER_CARD)
    await attended.looked()
    attended.waits()
    assert not attended.visit.desk.operations
