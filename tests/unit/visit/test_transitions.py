"""The visit's rules as a table: every state, every event."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from kiosk.operations import Cause, Done, Unsure
from kiosk.operations.actors import Role, Staff
from kiosk.visit.events import (
    AnswerLost,
    CheckWentOn,
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    Declined,
    Effect,
    Event,
    Identify,
    NobodyHere,
    OffersNotRead,
    OffersRead,
    OutcomeKnown,
    Perform,
    ReadOffers,
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
from kiosk.visit.offers import Offers, RewardKind, with_credits, without_collectable
from kiosk.visit.problems import Problem
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Result,
    Unclear,
    WentThrough,
)
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Notice,
    Settled,
    State,
    TurnedAway,
    Working,
)
from kiosk.visit.transitions import Step, step
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import (
    COLLECTED,
    MEMBER,
    OFFERS,
    OTHER,
    claimable,
    claimed,
    collectable,
)

BAG = OFFERS.claimables[0]
WAITING = OFFERS.collectables[0]
NEWER = with_credits(OFFERS, 99)
WAITS = ItWaits(collectable("reception-1"), 60)
NOT_DONE = NotDone("Bag", None, Problem.OUT_OF_STOCK, 1018)
CLERK = Staff("id-cleo", Role.CLERK)
DECIDED = START - timedelta(minutes=3)
UNCLEAR = Unclear("Title of bag", None, "op-1", claiming=True)
WENT_THROUGH = WentThrough("Title of bag", None, "op-1", DECIDED, 60)
GIVEN_UP = Settled(MEMBER, OFFERS, BAG, UNCLEAR, operation_id="op-1")

STATES: dict[str, State] = {
    "idle": Idle(),
    "identifying": Identifying("visit-1", "PK100001"),
    "turned away": TurnedAway("visit-1", "PK100001", Problem.OFFLINE),
    "turned away unread": TurnedAway("visit-1", None, Problem.SCAN_UNREADABLE),
    "browsing": Browsing(MEMBER, OFFERS),
    "confirming": Confirming(MEMBER, OFFERS, BAG),
    "awaiting staff": Confirming(MEMBER, OFFERS, WAITING, awaits_staff=True),
    "working": Working(MEMBER, OFFERS, BAG, "op-1"),
    "checking": Checking(MEMBER, OFFERS, BAG, "op-1", progress=0.5),
    "checking resumed": Checking(MEMBER, OFFERS, BAG, "op-1", progress=0.5, resumed=DECIDED),
    "settled": Settled(MEMBER, OFFERS, BAG, NOT_DONE),
    "settled waits": Settled(MEMBER, OFFERS, BAG, WAITS),
    "settled unclear": GIVEN_UP,
    "settled unclear resumed": replace(GIVEN_UP, resumed=DECIDED),
    "settled went through": Settled(MEMBER, OFFERS, BAG, WENT_THROUGH, operation_id="op-1"),
    "goodbye": Goodbye(1),
}
UNCLEARS = ("settled unclear", "settled unclear resumed")
SETTLED = ("settled", "settled waits", *UNCLEARS, "settled went through")
CHECKINGS = ("checking", "checking resumed")
BUSY = ("working", *CHECKINGS)
WITH_OFFERS = ("browsing", "confirming", "awaiting staff", *SETTLED)

EVENTS: dict[str, Event] = {
    "same card": Scanned("PK100001", "visit-9"),
    "other card": Scanned("PK100002", "visit-9"),
    "unreadable": ScanUnreadable("visit-9"),
    "welcomed": Welcomed(MEMBER, OFFERS),
    "resumed": Resumed(MEMBER, OFFERS, BAG, "op-1", DECIDED),
    "recalled": Recalled(MEMBER, NEWER, BAG, "op-1", NOT_DONE),
    "declined": Declined("visit-1", Problem.CARD_UNKNOWN, 60003),
    "offers read": OffersRead("visit-1", NEWER),
    "offers not read": OffersNotRead("visit-1"),
    "chose claim": ChoseClaim("bag"),
    "chose collect": ChoseCollect("waiting"),
    "confirmed": Confirmed("op-2"),
    "staff confirmed": StaffConfirmed("op-2", "waiting", CLERK),
    "staff confirmed another": StaffConfirmed("op-2", "old", CLERK),
    "went back": WentBack(),
    "tried again": TriedAgain(),
    "answer lost": AnswerLost("op-1"),
    "check went on": CheckWentOn("op-1", 0.7),
    "outcome": OutcomeKnown("op-1", Done(claimed()), START),
    "still unsure": OutcomeKnown("op-1", Unsure(Cause.NO_ANSWER), START),
    "goodbye": SaidGoodbye(),
    "nobody": NobodyHere(),
    # Answers that belong to another visit or operation.
    "welcomed other": Welcomed(OTHER, OFFERS),
    "resumed other": Resumed(OTHER, OFFERS, BAG, "op-1", DECIDED),
    "recalled other": Recalled(OTHER, NEWER, BAG, "op-1", NOT_DONE),
    "recalled other operation": Recalled(MEMBER, NEWER, BAG, "op-0", NOT_DONE),
    "declined other": Declined("visit-2", Problem.CARD_UNKNOWN),
    "offers other": OffersRead("visit-2", NEWER),
    "no offers other": OffersNotRead("visit-2"),
    "answer lost other": AnswerLost("op-0"),
    "check other": CheckWentOn("op-0", 0.9),
    "outcome other": OutcomeKnown("op-0", Done(claimed()), START),
}

AFTER = Settled(
    MEMBER,
    replace(
        with_credits(OFFERS, 60),
        collectables=(
            WAITING,
            collectable("reception-1", title="Title of bag", claimed_at=START, listed=False),
            OFFERS.collectables[1],
        ),
    ),
    BAG,
    ItWaits(collectable("reception-1", title="Title of bag", claimed_at=START, listed=False), 60),
    refreshing=True,
    operation_id="op-1",
)
BEGUN = Step(Identifying("visit-9", "PK100002"), (Identify("visit-9", "PK100002"),))
REFRESH = (ReadOffers(MEMBER),)

# What a state makes of an event; where the table is silent, nothing changes.
TABLE: dict[tuple[str, str], Step] = {
    # Scans work everywhere, but while an operation is under way.
    **{
        (state, "same card"): Step(
            Identifying("visit-9", "PK100001"), (Identify("visit-9", "PK100001"),)
        )
        for state in ("idle", "turned away", "turned away unread", "goodbye")
    },
    **{(state, "other card"): BEGUN for state in STATES if state not in BUSY},
    **{
        (state, "same card"): Step(Browsing(MEMBER, OFFERS, refreshing=True), REFRESH)
        for state in ("browsing", "confirming", "awaiting staff", "settled", "settled waits")
    },
    # On a screen that had given up the same card asks to look again.
    ("settled unclear", "same card"): Step(
        Checking(MEMBER, OFFERS, BAG, "op-1"), (Settle("op-1"),)
    ),
    ("settled unclear resumed", "same card"): Step(
        Checking(MEMBER, OFFERS, BAG, "op-1", resumed=DECIDED), (Settle("op-1", MEMBER),)
    ),
    **{
        ("working", card): Step(Working(MEMBER, OFFERS, BAG, "op-1", notice=Notice.FINISHING_FIRST))
        for card in ("same card", "other card")
    },
    **{
        (state, card): Step(
            Checking(
                MEMBER, OFFERS, BAG, "op-1", 0.5, notice=Notice.FINISHING_FIRST, resumed=resumed
            )
        )
        for state, resumed in (("checking", None), ("checking resumed", DECIDED))
        for card in ("same card", "other card")
    },
    **{
        (state, "unreadable"): Step(TurnedAway("visit-9", None, Problem.SCAN_UNREADABLE))
        for state in ("idle", "turned away", "turned away unread", "goodbye")
    },
    # Identifying ends in one of four ways.
    ("identifying", "welcomed"): Step(Browsing(MEMBER, OFFERS)),
    ("identifying", "resumed"): Step(
        Checking(MEMBER, OFFERS, BAG, "op-1", resumed=DECIDED), (Settle("op-1", MEMBER),)
    ),
    **{
        ("identifying", event): Step(Settled(MEMBER, NEWER, BAG, NOT_DONE, operation_id=operation))
        for event, operation in (("recalled", "op-1"), ("recalled other operation", "op-0"))
    },
    ("identifying", "declined"): Step(
        TurnedAway("visit-1", "PK100001", Problem.CARD_UNKNOWN, 60003)
    ),
    # What is found out in the background shows on the screen that had given up on it.
    **{
        (state, "recalled"): Step(Settled(MEMBER, NEWER, BAG, NOT_DONE, operation_id="op-1"))
        for state in UNCLEARS
    },
    # A refresh.
    ("browsing", "offers read"): Step(Browsing(MEMBER, NEWER)),
    ("confirming", "offers read"): Step(Confirming(MEMBER, NEWER, BAG)),
    ("awaiting staff", "offers read"): Step(Confirming(MEMBER, NEWER, WAITING, awaits_staff=True)),
    **{
        (state, "offers read"): Step(replace(settled, offers=NEWER))
        for state, settled in STATES.items()
        if isinstance(settled, Settled)
    },
    ("browsing", "offers not read"): Step(Browsing(MEMBER, OFFERS, notice=Notice.OFFERS_OLD)),
    ("confirming", "offers not read"): Step(Confirming(MEMBER, OFFERS, BAG, stale=True)),
    ("awaiting staff", "offers not read"): Step(
        Confirming(MEMBER, OFFERS, WAITING, stale=True, awaits_staff=True)
    ),
    **{
        (state, "offers not read"): Step(replace(settled, stale=True))
        for state, settled in STATES.items()
        if isinstance(settled, Settled)
    },
    # Choosing and confirming.
    ("browsing", "chose claim"): Step(Confirming(MEMBER, OFFERS, BAG)),
    ("browsing", "chose collect"): Step(Confirming(MEMBER, OFFERS, WAITING)),
    ("confirming", "confirmed"): Step(
        Working(MEMBER, OFFERS, BAG, "op-2"), (Perform(MEMBER, BAG, "op-2"),)
    ),
    ("settled waits", "confirmed"): Step(
        Working(MEMBER, OFFERS, WAITS.collectable, "op-2", asked_by=WAITS),
        (Perform(MEMBER, WAITS.collectable, "op-2"),),
    ),
    # What waits for staff is begun by their PIN alone, and in their name.
    ("awaiting staff", "staff confirmed"): Step(
        Working(MEMBER, OFFERS, WAITING, "op-2", by_staff=True),
        (Perform(MEMBER, WAITING, "op-2", CLERK),),
    ),
    # Back, and again.
    **{
        (state, "went back"): Step(Browsing(MEMBER, OFFERS))
        for state in ("confirming", "awaiting staff", *SETTLED)
    },
    ("turned away", "tried again"): Step(
        Identifying("visit-1", "PK100001"), (Identify("visit-1", "PK100001"),)
    ),
    ("browsing", "tried again"): Step(Browsing(MEMBER, OFFERS, refreshing=True), REFRESH),
    # The operation.
    ("working", "answer lost"): Step(Checking(MEMBER, OFFERS, BAG, "op-1")),
    ("checking", "check went on"): Step(Checking(MEMBER, OFFERS, BAG, "op-1", progress=0.7)),
    ("checking resumed", "check went on"): Step(
        Checking(MEMBER, OFFERS, BAG, "op-1", progress=0.7, resumed=DECIDED)
    ),
    ("working", "outcome"): Step(AFTER, REFRESH),
    ("checking", "outcome"): Step(AFTER, REFRESH),
    ("checking resumed", "outcome"): Step(
        Settled(
            MEMBER,
            OFFERS,
            BAG,
            WENT_THROUGH,
            refreshing=True,
            operation_id="op-1",
            resumed=DECIDED,
        ),
        REFRESH,
    ),
    ("working", "still unsure"): Step(GIVEN_UP),
    ("checking", "still unsure"): Step(GIVEN_UP),
    ("checking resumed", "still unsure"): Step(replace(GIVEN_UP, resumed=DECIDED)),
    # Leaving.
    **{(state, "goodbye"): Step(Goodbye(0 if state in UNCLEARS else 1)) for state in WITH_OFFERS},
    **{
        (state, event): Step(Idle())
        for state in STATES
        for event in ("goodbye", "nobody")
        if state not in BUSY and not (event == "goodbye" and state in WITH_OFFERS)
    },
}


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("state", STATES)
def test_every_state_makes_of_every_event_what_the_table_says(state: str, event: str) -> None:
    """Nothing happens that the table does not name."""
    expected = TABLE.get((state, event), Step(STATES[state]))
    assert step(STATES[state], EVENTS[event]) == expected


def test_the_table_knows_every_state_and_every_event() -> None:
    """A new one is decided here before it is used."""
    assert {type(state) for state in STATES.values()} == set(get_args(State))
    assert {type(event) for event in EVENTS.values()} == set(get_args(Event))
    assert {type(effect) for one in TABLE.values() for effect in one.effects} == set(
        get_args(Effect)
    )


def test_a_second_confirmation_starts_nothing() -> None:
    """A double tap is one operation."""
    once = step(STATES["confirming"], Confirmed("op-2"))
    assert step(once.state, Confirmed("op-3")) == Step(once.state)


@pytest.mark.parametrize(
    "before",
    [
        Confirming(MEMBER, OFFERS, WAITING, refreshing=True, stale=True),
        Settled(MEMBER, OFFERS, BAG, ItWaits(WAITING, 60), refreshing=True, stale=True),
    ],
    ids=["sheet", "result"],
)
def test_where_staff_hand_over_a_collect_waits_for_them(before: Confirming | Settled) -> None:
    """Whether it is asked for in the list or right after its claim; a second yes adds nothing."""
    asked = step(before, Confirmed("op-2"), staff_hand_over=True)
    waiting = Confirming(MEMBER, OFFERS, WAITING, refreshing=True, stale=True, awaits_staff=True)
    assert asked == Step(waiting)
    assert step(waiting, Confirmed("op-3"), staff_hand_over=True) == Step(waiting)


def test_where_staff_hand_over_claims_are_the_customers_all_the_same() -> None:
    """Spending credits hands nothing over."""
    sheet = STATES["confirming"]
    assert step(sheet, Confirmed("op-2"), staff_hand_over=True) == step(sheet, Confirmed("op-2"))


def test_what_waits_for_staff_and_is_gone_cannot_be_confirmed() -> None:
    """As with the sheet: the list shows, and says why."""
    now = without_collectable(OFFERS, "waiting")
    after = step(STATES["awaiting staff"], OffersRead("visit-1", now))
    assert after == Step(Browsing(MEMBER, now, notice=Notice.OFFER_CHANGED))


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (ChoseClaim("gold"), "unaffordable"),
        (ChoseClaim("nothing"), "not on offer"),
        (ChoseCollect("old"), "expired"),
        (ChoseCollect("nothing"), "not waiting"),
        (ChoseCollect("bag"), "a reward is no collectable"),
    ],
)
def test_what_cannot_be_had_cannot_be_chosen(event: Event, reason: str) -> None:
    """A touch on it changes nothing, whatever the screen let through."""
    assert step(STATES["browsing"], event) == Step(STATES["browsing"]), reason


@pytest.mark.parametrize(
    "now",
    [
        replace(OFFERS, claimables=(claimable("bag", 41),)),
        replace(OFFERS, claimables=(claimable("bag", 39),)),
        replace(OFFERS, claimables=(claimable("bag", 40, missing=1),)),
        replace(OFFERS, claimables=()),
        replace(OFFERS, claimables=(claimable("bag", 40, waits=False),)),
        replace(OFFERS, claimables=(claimable("bag", 40, kind=RewardKind.DIGITAL),)),
        replace(OFFERS, claimables=(claimable("bag", 40, keeps_seconds=60),)),
    ],
    ids=["dearer", "cheaper", "out of reach", "gone", "at once", "digital", "not for long"],
)
def test_neither_price_nor_promise_changes_under_a_finger(now: Offers) -> None:
    """The sheet closes and says why, on the list as it now is."""
    after = step(STATES["confirming"], OffersRead("visit-1", now))
    assert after == Step(Browsing(MEMBER, now, notice=Notice.OFFER_CHANGED))


@pytest.mark.parametrize(
    "now",
    [
        without_collectable(OFFERS, "waiting"),
        replace(OFFERS, collectables=(collectable("waiting", START, expired=True),)),
    ],
    ids=["gone", "expired"],
)
def test_what_no_longer_waits_cannot_be_confirmed(now: Offers) -> None:
    """The same holds for a collectable that went while its sheet was open."""
    after = step(Confirming(MEMBER, OFFERS, WAITING), OffersRead("visit-1", now))
    assert after == Step(Browsing(MEMBER, now, notice=Notice.OFFER_CHANGED))


@pytest.mark.parametrize("name", ["confirming", "settled", "settled waits"])
def test_a_list_that_is_old_says_so_when_it_shows_again(name: str) -> None:
    """A refresh that fails behind a sheet or a result is not forgotten, until one succeeds."""
    failed = step(STATES[name], OffersNotRead("visit-1")).state
    assert step(failed, WentBack()) == Step(Browsing(MEMBER, OFFERS, notice=Notice.OFFERS_OLD))
    mended = step(failed, OffersRead("visit-1", NEWER)).state
    assert step(mended, WentBack()) == Step(Browsing(MEMBER, NEWER))


def test_a_refresh_that_changes_nothing_leaves_the_sheet_open() -> None:
    """New offers with the same price and the same collectable do not disturb a decision."""
    for choice in (BAG, WAITING):
        state = Confirming(MEMBER, OFFERS, choice, refreshing=True)
        after = step(state, OffersRead("visit-1", NEWER))
        assert after == Step(Confirming(MEMBER, NEWER, choice))


def test_progress_never_goes_back_nor_past_its_end() -> None:
    """The ring only fills."""
    state = STATES["checking"]
    for told, shown in ((0.2, 0.5), (0.7, 0.7), (7.0, 1.0)):
        after = step(state, CheckWentOn("op-1", told)).state
        assert isinstance(after, Checking)
        assert after.progress == shown


def test_a_collect_ends_in_a_handover() -> None:
    """What was handed over waits no more."""
    after = step(
        Working(MEMBER, OFFERS, WAITING, "op-1"), OutcomeKnown("op-1", Done(COLLECTED), START)
    )
    left = without_collectable(OFFERS, "waiting")
    result = HandOver("Title of waiting", None, "op-1", START, 100)
    settled = Settled(MEMBER, left, WAITING, result, refreshing=True, operation_id="op-1")
    assert after == Step(settled, REFRESH)


def test_goodbye_says_how_much_still_waits_and_keeps_nothing_else() -> None:
    """Expired ones do not wait."""
    after = step(STATES["browsing"], SaidGoodbye())
    assert after.state == Goodbye(waiting=1)


@pytest.mark.parametrize(
    "result",
    [
        DigitalCode("Bag", None, "AB-1", 60),
        HandOver("Bag", None, "op-1", START, 60),
        WENT_THROUGH,
    ],
    ids=["code", "handover", "went through"],
)
def test_the_same_card_takes_no_code_and_no_handover_off_the_screen(result: Result) -> None:
    """A code is shown only once, and staff must be able to read the handover."""
    state = Settled(MEMBER, OFFERS, BAG, result)
    assert step(state, EVENTS["same card"]) == Step(state)
    assert step(state, EVENTS["other card"]) == BEGUN
