"""Whatever comes in whatever order: what must never happen to a visit."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from kiosk.operations import Cause, Collected, Done, NotApplied, Outcome, Refused, Unsure
from kiosk.operations.actors import Role, Staff
from kiosk.visit.events import (
    AnswerLost,
    CheckWentOn,
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    Declined,
    Event,
    Identify,
    NobodyHere,
    OffersNotRead,
    OffersRead,
    OutcomeKnown,
    Perform,
    Recalled,
    Resumed,
    SaidGoodbye,
    Scanned,
    ScanUnreadable,
    Settle,
    StaffConfirmed,
    TriedAgain,
    Welcomed,
    WentBack,
)
from kiosk.visit.offers import Collectable, Offers, make_claimables
from kiosk.visit.problems import Problem
from kiosk.visit.results import Unclear, WentThrough
from kiosk.visit.state import (
    Checking,
    Goodbye,
    Identifying,
    Idle,
    Member,
    Settled,
    State,
    Working,
    operation_under_way,
    visit_of,
)
from kiosk.visit.transitions import step
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import claimable, claimed, collectable, reward

T = TypeVar("T")
CARDS = ("PK100001", "PK100002", "PK100003")
REWARDS = ("cheap", "dear")
OUTCOMES: tuple[Outcome, ...] = (
    Done(claimed()),
    Done(claimed(waits=False)),
    Done(claimed(waits=False, digital=True, code="CODE")),
    Done(Collected("waiting", None)),
    Refused(1017),
    NotApplied(Cause.OFFLINE),
    Unsure(Cause.NO_ANSWER),
)

offers = st.builds(
    lambda balance, prices, waits: Offers(
        balance,
        (collectable("waiting"),) if waits else (),
        make_claimables(balance, map(reward, REWARDS, prices)),
    ),
    st.integers(0, 100),
    st.tuples(st.sampled_from([10, 20]), st.just(90)),
    st.booleans(),
)
fitting = st.integers(0, 9).map(bool)
"""Nine answers in ten belong to what is on the screen, the others come late."""


class AnyVisit(RuleBasedStateMachine):
    """A kiosk in a shop where everything happens at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State = Idle()
        self.numbers = 0
        self.staff_hand_over = False
        self.performed: list[str] = []
        self.settled: set[str] = set()
        self.left: set[str] = set()
        """Operations of earlier visits."""
        self.old_operation = "op-none"
        self.old_visit = "visit-none"
        self.card_of: dict[str, str] = {}

    @initialize(staff_hand_over=st.booleans())
    def open_shop(self, staff_hand_over: bool) -> None:  # noqa: FBT001 - hypothesis calls it
        self.staff_hand_over = staff_hand_over

    def number(self) -> int:
        self.numbers += 1
        return self.numbers

    def happens(self, event: Event) -> None:
        before = self.state
        self.state, effects = step(before, event, staff_hand_over=self.staff_hand_over)
        self.check_operation(before, event)
        for effect in effects:
            if isinstance(effect, Perform):
                assert not operation_under_way(before)
                assert effect.operation_id not in self.performed
                collects = isinstance(effect.choice, Collectable)
                assert (effect.staff is not None) == (self.staff_hand_over and collects)
                assert isinstance(self.state, Working)
                assert self.state.operation_id == effect.operation_id
                self.performed.append(effect.operation_id)
            elif isinstance(effect, Settle):
                self.check_look(before, effect)
            elif isinstance(effect, Identify):
                assert isinstance(self.state, Identifying)
                self.card_of[effect.visit_id] = effect.identifier

    def check_look(self, before: State, effect: Settle) -> None:
        """Only what nobody knows is looked at again, and one at a time."""
        assert not operation_under_way(before)
        assert isinstance(self.state, Checking)
        assert self.state.operation_id == effect.operation_id
        if effect.operation_id in self.left:
            assert effect.returned == self.state.member
        else:
            assert effect.returned is None
            assert isinstance(before, Settled)
            assert isinstance(before.result, Unclear)
            self.settled.discard(effect.operation_id)

    def check_operation(self, before: State, event: Event) -> None:
        """An operation is left by its own outcome only, and by nothing sooner."""
        if not isinstance(before, Working | Checking):
            return
        if isinstance(event, OutcomeKnown) and event.operation_id == before.operation_id:
            if before.operation_id not in self.left:
                self.settled.add(before.operation_id)
            self.old_operation = before.operation_id
            assert not operation_under_way(self.state)
        else:
            assert isinstance(self.state, Working | Checking)
            assert self.state.operation_id == before.operation_id
            assert self.state.member == before.member
            assert self.state.choice == before.choice

    def operation(self, *, fits: bool) -> str:
        if fits and isinstance(self.state, Working | Checking | Settled):
            return self.state.operation_id
        return self.old_operation

    def visit(self, *, fits: bool) -> str:
        now = visit_of(self.state)
        if fits and now is not None:
            return now
        return self.old_visit

    @rule(card=st.sampled_from(CARDS))
    def scan(self, card: str) -> None:
        self.old_visit = visit_of(self.state) or self.old_visit
        self.happens(Scanned(card, f"visit-{self.number()}"))

    @rule()
    def scan_unreadable(self) -> None:
        self.happens(ScanUnreadable(f"visit-{self.number()}"))

    def member(self, *, fits: bool) -> Member:
        visit_id = self.visit(fits=fits)
        card = self.card_of.get(visit_id, CARDS[0])
        return Member(visit_id, card, f"contact of {card}", card)

    @rule(fits=fitting, offers=offers)
    def welcomed(self, fits: bool, offers: Offers) -> None:  # noqa: FBT001 - hypothesis calls it
        self.happens(Welcomed(self.member(fits=fits), offers))

    @precondition(lambda self: isinstance(self.state, Identifying))
    @rule(fits=fitting, offers=offers)
    def resumed(self, fits: bool, offers: Offers) -> None:  # noqa: FBT001 - as above
        operation_id = f"left-{self.number()}"
        self.left.add(operation_id)
        member = self.member(fits=fits)
        self.happens(Resumed(member, offers, claimable("cheap"), operation_id, START))

    @rule(fits=fitting, same=fitting, offers=offers)
    def recalled(self, fits: bool, same: bool, offers: Offers) -> None:  # noqa: FBT001 - as above
        """Find out in the background about this operation or another, for this visit or another."""
        before, member, operation_id = self.state, self.member(fits=fits), self.operation(fits=same)
        result = WentThrough("Title", None, operation_id, START, offers.credits)
        self.happens(Recalled(member, offers, claimable("cheap"), operation_id, result))
        if self.state is not before:
            assert visit_of(before) == member.visit_id
            assert isinstance(before, Identifying | Settled)
            if isinstance(before, Settled):
                assert operation_id == before.operation_id

    @rule(fits=fitting, problem=st.sampled_from(Problem))
    def declined(self, fits: bool, problem: Problem) -> None:  # noqa: FBT001 - as above
        self.happens(Declined(self.visit(fits=fits), problem))

    @rule(fits=fitting, offers=st.none() | offers)
    def refreshed(self, fits: bool, offers: Offers | None) -> None:  # noqa: FBT001 - as above
        visit_id = self.visit(fits=fits)
        self.happens(OffersRead(visit_id, offers) if offers else OffersNotRead(visit_id))

    @rule(reward_uuid=st.sampled_from(REWARDS))
    def choose_claim(self, reward_uuid: str) -> None:
        self.happens(ChoseClaim(reward_uuid))

    @rule()
    def choose_collect(self) -> None:
        self.happens(ChoseCollect("waiting"))

    @rule(times=st.integers(1, 3))
    def confirm(self, times: int) -> None:
        """Say yes, perhaps with an impatient finger."""
        before = len(self.performed)
        for _ in range(times):
            self.happens(Confirmed(f"op-{self.number()}"))
        assert len(self.performed) <= before + 1

    @rule(transaction_uuid=st.sampled_from(["waiting", "reception-1"]))
    def staff_confirm(self, transaction_uuid: str) -> None:
        staff = Staff("id-cleo", Role.CLERK)
        self.happens(StaffConfirmed(f"op-{self.number()}", transaction_uuid, staff))

    @rule(event=st.sampled_from([WentBack(), TriedAgain(), SaidGoodbye(), NobodyHere()]))
    def touch_or_leave(self, event: Event) -> None:
        self.old_visit = visit_of(self.state) or self.old_visit
        self.happens(event)

    @rule(fits=fitting)
    def answer_lost(self, fits: bool) -> None:  # noqa: FBT001 - as above
        self.happens(AnswerLost(self.operation(fits=fits)))

    @precondition(lambda self: operation_under_way(self.state))
    @rule(fits=fitting, progress=st.floats(0, 1))
    def check_went_on(self, fits: bool, progress: float) -> None:  # noqa: FBT001 - as above
        self.happens(CheckWentOn(self.operation(fits=fits), progress))

    @rule(fits=fitting, outcome=st.sampled_from(OUTCOMES), offers=st.none() | offers)
    def outcome_known(
        self,
        fits: bool,  # noqa: FBT001 - as above
        outcome: Outcome,
        offers: Offers | None,
    ) -> None:
        self.happens(OutcomeKnown(self.operation(fits=fits), outcome, START, offers))

    @invariant()
    def every_operation_was_performed_once(self) -> None:
        assert len(self.performed) == len(set(self.performed))
        under_way = (
            {self.state.operation_id} if isinstance(self.state, Working | Checking) else set()
        )
        assert set(self.performed) == self.settled | under_way - self.left

    @invariant()
    def nobody_sees_another_ones_data(self) -> None:
        members = list(found_in(self.state, Member))
        if isinstance(self.state, Idle | Goodbye | Identifying):
            assert members == []
            assert list(found_in(self.state, Offers)) == []
        for member in members:
            assert member.visit_id == visit_of(self.state)
            assert member.identifier == self.card_of[member.visit_id]


def found_in(value: object, kind: type[T]) -> Iterator[T]:
    """Every instance of a class that can be reached from a value through dataclasses."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for one in value:
            yield from found_in(one, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from found_in(getattr(value, field.name), kind)


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(max_examples=150, stateful_step_count=60, deadline=None)
