"""Decisions, faults, crashes, a second kiosk and a phone in any order: the law holds throughout."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from kiosk.operations import Done
from kiosk.sandbox.faults import Fault, FaultKind
from tests.reliability.books import CLAIM_ROUTE, COLLECT_ROUTE
from tests.reliability.day import Day, Setting, Visit, set_clock
from tests.reliability.virtual_time import AtOnce

EXAMPLES: Final = int(os.environ.get("RELIABILITY_EXAMPLES", "0"))
"""How many days to try, and to make a day that breaks the law short; 0 is a few, as they come."""
STEPS: Final = 40
LONGEST_DELAY: Final = 150.0
LONGEST_LAG: Final = 100.0
"""Seconds; together less than `SettlingRules.late`."""
READS: Final = ("GET /loyalty-transactions", "GET /collectable-rewards", "*")

UNKNOWN: Final = (FaultKind.DELAY, FaultKind.DROP_BEFORE_APPLYING, FaultKind.DROP_AFTER_APPLYING)
"""Oftener than the others, for they leave the most doubt."""

either = st.integers(0, 1)
some = st.integers(0, 3)
faults = st.builds(
    Fault,
    st.sampled_from((CLAIM_ROUTE, COLLECT_ROUTE) * 2 + READS),
    st.sampled_from((*FaultKind, *UNKNOWN * 2)),
    count=st.sampled_from([1, 1, 2]),
    delay_seconds=st.sampled_from([0.0, 3.0, 13.0, 70.0, LONGEST_DELAY]),
    code=st.sampled_from([1003, 1017, 6003, 80300]),
)
visits = st.builds(
    Visit,
    kiosk=either,
    contact=either,
    collects=st.booleans(),
    choice=some,
    again=st.booleans(),
    at_once=st.booleans(),
    faults=st.lists(faults, max_size=2).map(tuple),
)
turns = st.one_of(st.integers(1, 40), st.integers(1, 200))
"""Turns of the event loop: a visit without trouble takes about 60."""
days = st.builds(
    Setting,
    shares_shop=st.booleans(),
    alone=st.booleans(),
    looseness=st.fixed_dictionaries(
        {
            "list_lag_seconds": st.sampled_from([0.0, 0.0, 20.0, LONGEST_LAG]),
            "clock_skew_seconds": st.sampled_from([0.0, 1.7, 3600.0, -7200.0]),
            "null_rewards": st.booleans(),
            "ignore_contact_filter": st.booleans(),
            "list_collected_collectables": st.booleans(),
            "list_expired_collectables": st.booleans(),
            "collect_answer": st.sampled_from(["slim", "full"]),
        }
    ),
)


class AnyInterleaving(RuleBasedStateMachine):
    """Whatever may happen in a day, in whatever order."""

    day: Day | None = None
    is_broken = False

    @initialize(setting=days)
    def the_shop_opens(self, setting: Setting) -> None:
        self.day = Day(setting)

    @property
    def now(self) -> Day:
        assert self.day is not None
        return self.day

    @rule(visit=visits)
    def somebody_comes(self, visit: Visit) -> None:
        self.now.comes(visit)
        self.now.finish(self.now.kiosks[visit.kiosk])

    @rule(visit=visits, turns=turns)
    def somebody_comes_and_meanwhile(self, visit: Visit, turns: int) -> None:
        self.now.goes_on(self.now.comes(visit), turns)

    @rule(visit=visits, turns=turns, off=st.one_of(st.just(0), st.integers(0, 400)))
    def somebody_comes_and_the_power_fails(self, visit: Visit, turns: int, off: int) -> None:
        self.now.goes_on(self.now.comes(visit), turns)
        self.now.cut_power(self.now.kiosks[visit.kiosk])
        self.now.passes(off)
        self.now.power_up(self.now.kiosks[visit.kiosk])

    @rule(seconds=st.one_of(st.integers(1, 20), st.integers(20, 400)))
    def time_passes(self, seconds: int) -> None:
        self.now.passes(seconds)

    @rule(contact=either, choice=some, shop=either)
    def somebody_goes_elsewhere(self, contact: int, choice: int, shop: int) -> None:
        self.now.goes_to_the_till(contact, choice)
        self.now.phones(contact, choice, shop)

    @rule(at_the_till=st.booleans())
    def somebody_does_the_same_elsewhere(self, *, at_the_till: bool) -> None:
        self.now.does_again_elsewhere(at_the_till=at_the_till)

    @rule(kiosk=either, what=st.integers(0, 4), hours=st.sampled_from([0.0, 0.002, 5.0, -26.0]))
    def something_happens(self, kiosk: int, what: int, hours: float) -> None:
        at, day = self.now.kiosks[kiosk], self.now
        events: tuple[Callable[[], None], ...] = (
            lambda: day.cut_power(at),
            lambda: day.cut_line(at),
            day.mend_lines,
            lambda: set_clock(at, timedelta(hours=hours)),
            lambda: day.loosen(list_lag_seconds=0.0),
        )
        events[what]()

    @rule()
    def staff_settle(self) -> None:
        self.now.staff_settle()

    @invariant()
    def the_law_holds(self) -> None:
        if self.day is not None:
            self.is_broken = True
            self.day.check()
            self.is_broken = False

    def teardown(self) -> None:
        if self.day is None:
            return
        try:
            if not self.is_broken:
                self.day.ends()
        finally:
            self.day.close()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The journals' work is done on this one thread; what waits for staff is no surprise."""
    monkeypatch.setattr("kiosk.operations.journal.journal.ThreadPoolExecutor", AtOnce)
    with caplog.at_level(logging.WARNING):
        yield


def test_the_law_holds_whatever_happens_in_whatever_order() -> None:
    """No decision has two effects, no effect is without its decision, and credits add up."""
    phases = [Phase.explicit, Phase.reuse, Phase.generate, *([Phase.shrink] if EXAMPLES else [])]
    run_state_machine_as_test(
        AnyInterleaving,
        settings=settings(
            max_examples=EXAMPLES or 15,
            stateful_step_count=STEPS,
            phases=phases,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_second_request_that_the_first_one_overtakes() -> None:
    """Leat refuses the second request of a collect because the first has won: that is no no."""
    claims = Visit(0, 0, collects=False, choice=1, again=False, at_once=False, faults=())
    slow = tuple(Fault(COLLECT_ROUTE, FaultKind.DELAY, delay_seconds=s) for s in (13.0, 3.0))
    with closing(Day(Setting(shares_shop=False, alone=False, looseness={}))) as day:
        for visit in (claims, replace(claims, collects=True, faults=slow)):
            day.comes(visit)
            day.finish(day.kiosks[0])
        assert day.leat.books().requests[COLLECT_ROUTE] == 2
        assert [type(told) for told in day.kiosks[0].told.values()] == [Done, Done]
        day.ends()
