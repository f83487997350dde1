"""The watch over an unattended screen."""

import asyncio

import pytest

from kiosk.visit.attention import StillThere
from kiosk.visit.events import Event, NobodyHere
from kiosk.visit.problems import Problem
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    State,
    TurnedAway,
    Working,
)
from kiosk.visit.transitions import step
from kiosk.visit.watch import Watch
from tests.helpers.fake_clock import FakeClock
from tests.unit.visit.examples import MEMBER, OFFERS, OTHER

pytestmark = pytest.mark.anyio

BAG = OFFERS.claimables[0]
BROWSING = Browsing(MEMBER, OFFERS)
IDLE_SECONDS = 30.0
WARNING_SECONDS = 10.0


class Screen:
    """A visit with its watch: what is asked, and what becomes of the state."""

    def __init__(self, state: State) -> None:
        self.clock = FakeClock()
        self.asked: StillThere | None = None
        self.state: State = state
        self.watch = Watch(
            clock=self.clock,
            dispatch=self.dispatch,
            ask=self.ask,
            idle_seconds=IDLE_SECONDS,
            warning_seconds=WARNING_SECONDS,
        )
        self.watch.fold(state)

    def ask(self, question: StillThere | None) -> None:
        self.asked = question

    def dispatch(self, event: Event) -> None:
        assert event == NobodyHere()
        self.show(step(self.state, event).state)

    def show(self, state: State) -> None:
        self.state = state
        self.watch.fold(state)

    def now(self) -> State:
        return self.state

    def question(self) -> StillThere | None:
        return self.asked

    def wait(self, seconds: float) -> None:
        self.clock.tick(seconds)
        self.watch.look()


def test_nobody_is_asked_before_the_last_seconds() -> None:
    """Then the seconds left are counted down, with their share of the warning."""
    screen = Screen(BROWSING)
    screen.wait(19.9)
    assert screen.question() is None
    screen.wait(0.1)
    assert screen.question() == StillThere(10, 1.0)
    screen.wait(7.5)
    assert screen.question() == StillThere(3, 0.25)
    assert screen.now() == BROWSING


def test_an_unanswered_question_ends_the_visit() -> None:
    """The screen goes back to idle, and the question with it."""
    screen = Screen(BROWSING)
    screen.wait(25)
    screen.wait(5)
    assert screen.now() == Idle()
    assert screen.question() is None


def test_a_touch_takes_the_question_away_and_starts_the_time_anew() -> None:
    """All of it, not only the warning."""
    screen = Screen(BROWSING)
    screen.wait(29)
    screen.watch.sign_of_life()
    assert screen.question() is None
    screen.wait(29)
    assert screen.now() == BROWSING
    screen.wait(1)
    assert screen.now() == Idle()


@pytest.mark.parametrize(
    "state",
    [
        Working(MEMBER, OFFERS, BAG, "op-1"),
        Checking(MEMBER, OFFERS, BAG, "op-1"),
        Identifying("visit-1", "PK1"),
        Idle(),
    ],
)
def test_time_stands_still_where_leat_is_waited_for(state: State) -> None:
    """An operation under way is never left, nor is anybody asked about it."""
    screen = Screen(state)
    screen.wait(100_000)
    assert (screen.state, screen.asked) == (state, None)


@pytest.mark.parametrize(
    ("state", "seconds"),
    [(Goodbye(1), 6.0), (TurnedAway("visit-1", "PK1", Problem.CARD_UNKNOWN), 20.0)],
)
def test_screens_without_data_end_without_a_question(state: State, seconds: float) -> None:
    """The goodbye, and a card that was turned away."""
    screen = Screen(state)
    screen.wait(seconds - 0.01)
    assert (screen.state, screen.asked) == (state, None)
    screen.wait(0.01)
    assert screen.now() == Idle()


def test_a_new_screen_has_all_its_time() -> None:
    """So nothing ends before it could be read."""
    screen = Screen(BROWSING)
    screen.wait(29)
    screen.show(Confirming(MEMBER, OFFERS, BAG))
    assert screen.question() is None
    screen.wait(29)
    assert isinstance(screen.now(), Confirming)


def test_a_refresh_of_the_same_screen_prolongs_nothing() -> None:
    """A list that renews itself is no customer."""
    screen = Screen(BROWSING)
    screen.wait(29)
    screen.show(Browsing(MEMBER, OFFERS, refreshing=True))
    screen.wait(1)
    assert screen.now() == Idle()


def test_the_next_customer_has_all_the_time() -> None:
    """Even on a screen of the same kind."""
    screen = Screen(BROWSING)
    screen.wait(29)
    screen.show(Browsing(OTHER, OFFERS))
    screen.wait(29)
    assert isinstance(screen.now(), Browsing)


async def test_the_watch_looks_by_itself() -> None:
    """Its one task needs nobody to call it."""
    screen = Screen(BROWSING)
    task = asyncio.create_task(screen.watch.run())
    await asyncio.sleep(0)
    await screen.clock.advance(IDLE_SECONDS - 1)
    assert screen.question() == StillThere(1, 0.1)
    await screen.clock.advance(1)
    assert screen.now() == Idle()
    task.cancel()


def test_an_idle_screen_is_left_as_it_was_found_once_in_its_time() -> None:
    """A language chosen by someone who walked away goes back, and not at every look."""
    screen = Screen(Idle())
    first = screen.now()
    screen.wait(IDLE_SECONDS)
    second = screen.now()
    assert second == Idle()
    assert second is not first
    screen.wait(IDLE_SECONDS / 2)
    assert screen.now() is second
