"""The conductor: a visit from scan to goodbye, whatever Leat and the desk answer."""

import asyncio
import logging

import pytest

from kiosk.leat import (
    ContactIdentifier,
    ContactReference,
    Forbidden,
    IdentifierInactive,
    IdentifierNotFound,
    LeatError,
    Maintenance,
    NoAnswer,
    TooManyRequests,
    Unauthorized,
    UnknownRefusal,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.operations import Cause, Claim, Collect, Unsure
from kiosk.scan import Rejected, RejectReason
from kiosk.visit.events import (
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    Event,
    SaidGoodbye,
    TriedAgain,
)
from kiosk.visit.problems import Problem
from kiosk.visit.results import HandOver, ItWaits
from kiosk.visit.state import (
    Browsing,
    Checking,
    Identifying,
    Idle,
    Settled,
    TurnedAway,
)
from tests.helpers.fake_clock import START
from tests.unit.visit.acting import CARD, OTHER_CARD, Stage, browsing, confirming

pytestmark = pytest.mark.anyio


async def test_a_visit_from_scan_to_goodbye() -> None:
    """Claimed, kept for later, and gone; Leat is told of it once, with the card."""
    stage = await confirming()
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, ItWaits)
    stage.conductor.dispatch(SaidGoodbye())
    assert stage.passed() == [
        "Idle",
        "Identifying",
        "Browsing",
        "Confirming",
        "Working",
        "Settled",
        "Goodbye",
    ]
    [claim] = stage.desk.operations
    assert claim == Claim(
        operation_id="op-1",
        visit_id=state.member.visit_id,
        contact_uuid=f"contact of {CARD}",
        reward_uuid="bag",
        reward_title="Title of bag",
        shop_uuid="shop-1",
        credits=40,
        pre_redeemable=True,
    )
    assert stage.desk.identifiers == [CARD]


async def test_offers_cost_two_round_trips() -> None:
    """First whose card it is, then all the rest together."""
    stage = Stage()
    contact = f"contact of {CARD}"
    stage.leat.gates[contact] = asyncio.Event()
    stage.scan(CARD)
    await stage.settle()
    assert stage.leat.asked == [
        f"find {CARD}",
        f"balance {contact}",
        f"rewards {contact}",
        f"collectables {contact}",
    ]
    stage.end()
    await stage.settle()


async def test_a_collect_is_handed_over() -> None:
    """The desk gets the loyalty transaction to collect."""
    stage = await browsing()
    stage.clock.tick(30.0)
    stage.conductor.dispatch(ChoseCollect("waiting"))
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, HandOver)
    [collect] = stage.desk.operations
    assert isinstance(collect, Collect)
    assert collect.transaction_uuid == "waiting"
    assert collect.listed_at == START, "when its list was read, and not when it was chosen"


async def test_what_was_just_claimed_can_be_collected_at_once() -> None:
    """Two decisions, two operations; the second collects what the first left."""
    stage = await confirming()
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    stage.conductor.dispatch(Confirmed("op-2"))
    await stage.settle()
    assert [type(one) for one in stage.desk.operations] == [Claim, Collect]
    assert isinstance(stage.desk.operations[1], Collect)
    assert stage.desk.operations[1].transaction_uuid == "reception-1"
    assert not stage.desk.operations[1].listed, "the list has not shown it yet"


@pytest.mark.parametrize(
    ("card", "problem", "code"),
    [
        (IdentifierNotFound(), Problem.CARD_UNKNOWN, 60003),
        (IdentifierInactive(), Problem.CARD_INACTIVE, 60004),
        (UnknownRefusal(code=99999), Problem.REQUEST_REFUSED, 99999),
        (ContactIdentifier(value=CARD), Problem.CARD_NOT_LINKED, None),
        (
            ContactIdentifier(value=CARD, active=False, contact=ContactReference(uuid="c")),
            Problem.CARD_INACTIVE,
            None,
        ),
        (TooManyRequests(), Problem.BUSY, None),
        (Unauthorized(), Problem.KIOSK_NOT_ALLOWED, None),
        (Forbidden(), Problem.KIOSK_NOT_ALLOWED, None),
        (Maintenance(), Problem.MAINTENANCE, None),
        (Unreachable(), Problem.OFFLINE, None),
        (NoAnswer(), Problem.OFFLINE, None),
        (UnreadableAnswer(), Problem.OUT_OF_ORDER, None),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, LeatError) else None,
)
async def test_a_card_that_cannot_be_welcomed_says_why(
    card: ContactIdentifier | Exception, problem: Problem, code: int | None
) -> None:
    """Whatever Leat answers, the customer is told something, and the visit has begun nowhere."""
    stage = Stage()
    stage.leat.cards[CARD] = card
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert (state.problem, state.code) == (problem, code)


@pytest.mark.parametrize("call", ["balance", "rewards", "collectables"])
async def test_offers_are_whole_or_not_shown(call: str) -> None:
    """One read that fails turns the card away, though the others succeeded."""
    stage = Stage()
    stage.leat.trouble[call] = Unreachable()
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.OFFLINE
    stage.leat.trouble.clear()
    stage.conductor.dispatch(TriedAgain())
    await stage.settle()
    assert isinstance(stage.state(), Browsing)


async def test_a_defect_while_identifying_is_no_endless_ring(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is logged, and the customer gets a way out."""
    stage = Stage()
    stage.leat.trouble["rewards"] = RuntimeError("a defect")
    with caplog.at_level(logging.ERROR):
        stage.scan(CARD)
        await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.OUT_OF_ORDER
    assert CARD not in caplog.text


async def test_another_card_begins_its_own_visit() -> None:
    """Nothing of the first is left once it is scanned."""
    stage = await browsing()
    stage.scan(OTHER_CARD)
    assert isinstance(stage.state(), Identifying)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.member.contact_uuid == f"contact of {OTHER_CARD}"


async def test_a_late_answer_shows_nobody_the_first_ones_offers() -> None:
    """Two cards in a row: only the second's answer counts, whichever comes last."""
    stage = Stage()
    stage.leat.gates[CARD] = asyncio.Event()
    stage.scan(CARD)
    await stage.settle()
    stage.scan(OTHER_CARD)
    await stage.settle()
    stage.leat.gates[CARD].set()
    await stage.settle()
    seen = {state.member.contact_uuid for state in stage.states if isinstance(state, Browsing)}
    assert seen == {f"contact of {OTHER_CARD}"}


async def test_an_answer_after_the_customer_left_wakes_nobody() -> None:
    """The screen stays idle."""
    stage = Stage()
    stage.leat.gates[CARD] = asyncio.Event()
    stage.scan(CARD)
    await stage.settle()
    stage.conductor.dispatch(SaidGoodbye())
    stage.leat.gates[CARD].set()
    await stage.settle()
    assert stage.state() == Idle()


async def test_listeners_hear_only_of_news() -> None:
    """Once at the start, and then every new state."""
    stage = Stage()
    heard: list[object] = []
    stage.conductor.listen(heard.append)
    stage.conductor.dispatch(Confirmed("op-1"))
    assert heard == [Idle()]


async def test_a_scan_is_a_sign_of_life() -> None:
    """Read or not; only the repeats of a card held before the reader are none."""
    stage = await browsing()
    signs: list[float] = []
    stage.conductor.listen_to_scans(lambda: signs.append(stage.clock.monotonic()))
    stage.clock.tick(1)
    stage.scan(CARD)
    assert signs == []
    stage.clock.tick(30)
    stage.scan(CARD)
    stage.clock.tick(1)
    stage.conductor.take_scan(Rejected(RejectReason.TOO_LONG, 0.0))
    assert signs == [31.0, 32.0]
    await stage.settle()


async def test_a_customer_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offers that take too long are no connection, and can be asked for again."""
    monkeypatch.setattr("kiosk.visit.conductor.IDENTIFY_SECONDS", 0.0)
    stage = Stage()
    stage.leat.gates[CARD] = asyncio.Event()
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert (state.problem, state.identifier) == (Problem.OFFLINE, CARD)


async def test_the_end_of_a_request_can_be_waited_for() -> None:
    """At once when there is none; else until its answer, and no trace of the waiting is left."""
    stage = await confirming()
    await stage.conductor.no_request_under_way()
    stage.desk.gate = asyncio.Event()
    stage.conductor.dispatch(Confirmed("op-1"))
    waiting = asyncio.ensure_future(stage.conductor.no_request_under_way())
    await stage.settle()
    assert not waiting.done()
    stage.desk.gate.set()
    await stage.settle()
    assert waiting.done()


@pytest.mark.parametrize(
    ("choose", "waited_for"), [(ChoseClaim("bag"), False), (ChoseCollect("waiting"), True)]
)
async def test_a_check_is_waited_for_only_if_it_may_send_again(
    choose: Event, *, waited_for: bool
) -> None:
    """A lost claim is only read back, and can be after the next start as well."""
    stage = await browsing()
    stage.conductor.dispatch(choose)
    stage.desk.outcome = Unsure(Cause.NO_ANSWER)
    stage.desk.checking = asyncio.Event()
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    assert isinstance(stage.state(), Checking)
    waiting = asyncio.ensure_future(stage.conductor.no_request_under_way())
    await stage.settle()
    assert waiting.done() is not waited_for
    stage.desk.checking.set()
    await stage.settle()
    assert waiting.done()


async def test_a_screen_that_fails_stops_neither_the_visit_nor_the_other_screens(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The state moves on, every other listener hears of it, and its effects begin."""
    stage = Stage()
    heard: list[object] = []

    def fail(state: object) -> None:
        if state != Idle():
            raise ValueError("cannot be shown")

    stage.conductor.listen(fail)
    stage.conductor.listen(heard.append)
    with caplog.at_level(logging.ERROR):
        stage.scan(CARD)
        await stage.settle()
    assert isinstance(stage.state(), Browsing)
    assert isinstance(heard[-1], Browsing)
