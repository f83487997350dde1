"""The visit as QML sees it: news is told once, and nothing outlives a visit."""

import logging
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QObject

from kiosk.visit.attention import StillThere
from kiosk.visit.events import (
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    Event,
    SaidGoodbye,
    TriedAgain,
    WentBack,
)
from kiosk.visit.offers import Offers
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
    Member,
    Settled,
    State,
    TurnedAway,
    Working,
)
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import MEMBER, OFFERS, claimable, collectable
from ui.view_models.confirm import ConfirmViewModel
from ui.view_models.keyed_rows import CONTENT
from ui.view_models.offers import OffersViewModel
from ui.view_models.problem import ProblemViewModel
from ui.view_models.result import ResultViewModel
from ui.view_models.visit import VisitViewModel, primary_event, secondary_event
from ui.view_models.visit_screen import Surroundings
from ui.wording.wording import Wording

BAG = OFFERS.claimables[0]
WAITS = ItWaits(collectable(), 60)


@pytest.fixture
def visit() -> VisitViewModel:
    return VisitViewModel(
        lambda columns: Surroundings(Wording(QLocale("en"), "Stars"), columns, START)
    )


@pytest.fixture
def news(visit: VisitViewModel) -> list[str]:
    """The names of the signals that were emitted."""
    told: list[str] = []
    visit.changed.connect(lambda: told.append("changed"))
    visit.screenChanged.connect(lambda: told.append("screen"))
    visit.stillThereChanged.connect(lambda: told.append("still there"))
    for part in parts(visit):
        part.changed.connect(partial(told.append, type(part).__name__))
    return told


Part = OffersViewModel | ConfirmViewModel | ResultViewModel | ProblemViewModel


def parts(visit: VisitViewModel) -> list[Part]:
    return [child for child in visit.children() if isinstance(child, Part)]


def settled(result: Result) -> State:
    return Settled(MEMBER, OFFERS, BAG, result)


def test_before_the_first_state_it_is_starting(visit: VisitViewModel, news: list[str]) -> None:
    """New words change nothing yet."""
    visit.derive()
    assert visit.property("screen") == "starting"
    assert news == []


@pytest.mark.parametrize(
    ("state", "screen"),
    [
        (Idle(), "idle"),
        (Identifying("visit-1", "PK1"), "identifying"),
        (TurnedAway("visit-1", "PK1", Problem.OFFLINE), "problem"),
        (Browsing(MEMBER, OFFERS), "offers"),
        (Confirming(MEMBER, OFFERS, BAG), "offers"),
        (Confirming(MEMBER, OFFERS, OFFERS.collectables[0], awaits_staff=True), "staff"),
        (Working(MEMBER, OFFERS, OFFERS.collectables[0], "op-1", by_staff=True), "staff"),
        (Working(MEMBER, OFFERS, BAG, "op-1"), "offers"),
        (Working(MEMBER, OFFERS, BAG, "op-1", asked_by=WAITS), "result"),
        (Checking(MEMBER, OFFERS, BAG, "op-1"), "checking"),
        (Checking(MEMBER, OFFERS, BAG, "op-1", resumed=START), "checking"),
        (settled(WAITS), "result"),
        (Goodbye(0), "goodbye"),
    ],
)
def test_each_state_has_its_screen(visit: VisitViewModel, state: State, screen: str) -> None:
    """While the operation is under way the screen stays where the decision was taken."""
    visit.fold(state)
    assert visit.property("screen") == screen


def test_the_same_state_again_says_nothing(visit: VisitViewModel, news: list[str]) -> None:
    """No binding is evaluated for nothing."""
    for state in (Browsing(MEMBER, OFFERS), Confirming(MEMBER, OFFERS, BAG), settled(WAITS)):
        visit.fold(state)
        news.clear()
        visit.fold(state)
        visit.derive()
        assert news == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Idle(), Identifying("visit-1", "PK1"), ["changed", "screen"]),
        (
            Browsing(MEMBER, OFFERS),
            Browsing(MEMBER, OFFERS, refreshing=True),
            ["OffersViewModel", "changed"],
        ),
        (
            Browsing(MEMBER, OFFERS),
            Confirming(MEMBER, OFFERS, BAG),
            ["ConfirmViewModel", "changed"],
        ),
        (
            Checking(MEMBER, OFFERS, BAG, "op-1"),
            Checking(MEMBER, OFFERS, BAG, "op-1", 0.5),
            ["changed"],
        ),
    ],
)
def test_only_what_changed_says_so(
    visit: VisitViewModel, news: list[str], before: State, after: State, told: list[str]
) -> None:
    """Each part for itself; the screen last, when all of its words are in place."""
    visit.fold(before)
    news.clear()
    visit.fold(after)
    assert news == told


def test_a_check_names_what_is_checked(visit: VisitViewModel) -> None:
    """And says whether it is of an earlier visit."""
    told = []
    for resumed in (None, START):
        visit.fold(Checking(MEMBER, OFFERS, BAG, "op-1", resumed=resumed))
        told.append(visit.property("checkingText"))
    assert all("Title of bag" in text for text in told)
    assert ["Last time" in text for text in told] == [False, True]
    visit.fold(Idle())
    assert visit.property("checkingText") == ""


def test_the_question_is_told_when_it_changes(visit: VisitViewModel, news: list[str]) -> None:
    """It comes, counts down, and goes."""
    for question in (StillThere(10, 1.0), StillThere(10, 1.0), StillThere(9, 0.9), None, None):
        visit.ask_still_there(question)
    assert news == ["still there"] * 3
    assert visit.property("stillThere") is False


SECRETS = ("xyzzy", "PLUGH-1", "frobozz", "quux@")
MEMBER_OF_SECRETS = Member("visit-1", "PK100001", "contact-1", "q•••@quux@")
OFFERS_OF_SECRETS = Offers(
    98_765,
    (collectable(title="xyzzy", description="frobozz"),),
    (claimable(title="xyzzy", description="frobozz", cost=43_210),),
)
FORBIDDEN = (*SECRETS, "98,765", "43,210", "55,555")


def everything(thing: QObject) -> Iterator[str]:
    """Every property's text of an object and of those it owns, lists and their rows included."""
    meta = thing.metaObject()
    for index in range(meta.propertyCount()):
        if not str(meta.property(index).typeName()).endswith("*"):
            yield str(meta.property(index).read(thing))
    if isinstance(thing, QAbstractListModel):
        for row in range(thing.rowCount()):
            yield str(thing.index(row, 0).data(CONTENT))
    for child in thing.children():
        yield from everything(child)


VISITS: list[State] = [
    Browsing(MEMBER_OF_SECRETS, OFFERS_OF_SECRETS),
    Confirming(MEMBER_OF_SECRETS, OFFERS_OF_SECRETS, OFFERS_OF_SECRETS.claimables[0]),
    Working(MEMBER_OF_SECRETS, OFFERS_OF_SECRETS, OFFERS_OF_SECRETS.claimables[0], "op-1"),
    Settled(
        MEMBER_OF_SECRETS,
        OFFERS_OF_SECRETS,
        OFFERS_OF_SECRETS.claimables[0],
        DigitalCode("xyzzy", "https://frobozz", "PLUGH-1", 55_555),
    ),
    Settled(
        MEMBER_OF_SECRETS,
        OFFERS_OF_SECRETS,
        OFFERS_OF_SECRETS.collectables[0],
        HandOver("xyzzy", None, "op-1", START, 55_555),
    ),
    Checking(MEMBER_OF_SECRETS, OFFERS_OF_SECRETS, OFFERS_OF_SECRETS.collectables[0], "op-1"),
    Settled(
        MEMBER_OF_SECRETS,
        OFFERS_OF_SECRETS,
        OFFERS_OF_SECRETS.claimables[0],
        WentThrough("xyzzy", None, "op-1", START, 55_555),
    ),
]


@pytest.mark.parametrize("after", [Idle(), Goodbye(1), Identifying("visit-2", "PK2")], ids=str)
def test_nothing_of_a_visit_outlives_it(visit: VisitViewModel, after: State) -> None:
    """Every property of every part is looked at: no title, code, address or number is left."""
    for state in VISITS:
        visit.fold(state)
        shown = "\n".join(everything(visit))
        assert any(secret in shown for secret in FORBIDDEN)
        visit.fold(Browsing(MEMBER_OF_SECRETS, OFFERS_OF_SECRETS))
        visit.fold(after)
        left = "\n".join(everything(visit))
        assert [secret for secret in FORBIDDEN if secret in left] == []


def test_a_sheet_that_closes_keeps_its_words_until_it_is_gone(visit: VisitViewModel) -> None:
    """It would slide away empty; the next one has its own."""
    visit.fold(Browsing(MEMBER, OFFERS))
    visit.fold(Confirming(MEMBER, OFFERS, BAG))
    visit.fold(Browsing(MEMBER, OFFERS))
    sheet = visit.shown.confirm
    assert (sheet.open, sheet.busy, sheet.title) == (False, False, "Title of bag")
    visit.fold(Confirming(MEMBER, OFFERS, OFFERS.collectables[0]))
    assert visit.shown.confirm.title == "Title of waiting"
    visit.fold(Goodbye(0))
    assert visit.shown.confirm.title == ""


@pytest.fixture
def asked(visit: VisitViewModel) -> list[Event]:
    events: list[Event] = []
    visit.eventHappened.connect(events.append)
    return events


@pytest.mark.parametrize(
    ("touch", "event"),
    [
        (lambda visit: visit.claim("bag"), ChoseClaim("bag")),
        (lambda visit: visit.collect("waiting"), ChoseCollect("waiting")),
        (lambda visit: visit.back(), WentBack()),
        (lambda visit: visit.tryAgain(), TriedAgain()),
        (lambda visit: visit.done(), SaidGoodbye()),
    ],
)
def test_a_touch_asks_for_its_event(
    visit: VisitViewModel,
    asked: list[Event],
    touch: Callable[[VisitViewModel], None],
    event: Event,
) -> None:
    """And decides nothing: the state stays until a new one is folded."""
    visit.fold(Browsing(MEMBER, OFFERS))
    touch(visit)
    assert asked == [event]
    assert visit.property("screen") == "offers"


def test_each_confirmation_is_an_operation_of_its_own(
    visit: VisitViewModel, asked: list[Event]
) -> None:
    """Two decisions never share an id."""
    visit.confirm()
    visit.confirm()
    ids = {event.operation_id for event in asked if isinstance(event, Confirmed)}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("result", "primary", "secondary"),
    [
        (WAITS, Confirmed, WentBack),
        (HandOver("Mug", None, "op-1", START, 1), SaidGoodbye, WentBack),
        (DigitalCode("Mug", None, None, 1), SaidGoodbye, WentBack),
        (NotDone("Mug", None, Problem.OFFLINE, None), WentBack, SaidGoodbye),
        (NotDone("Mug", None, Problem.JOURNAL, None), SaidGoodbye, SaidGoodbye),
        (Unclear("Mug", None, "op-1", claiming=True), SaidGoodbye, WentBack),
        (WentThrough("Mug", None, "op-1", START, 1), SaidGoodbye, WentBack),
    ],
)
def test_the_buttons_of_a_result_do_what_they_say(
    result: Result, primary: type[Event], secondary: type[Event]
) -> None:
    """The filled one the next thing, the outlined one the other."""
    assert isinstance(primary_event(settled(result)), primary)
    assert isinstance(secondary_event(settled(result)), secondary)


def test_a_wider_screen_lays_the_tiles_out_anew(visit: VisitViewModel) -> None:
    """Nobody has to fold a state for it."""
    visit.fold(Browsing(MEMBER, OFFERS))
    rows = len(visit.shown.rows)
    [offers] = [part for part in parts(visit) if isinstance(part, OffersViewModel)]
    offers.setProperty("columns", 1)
    assert len(visit.shown.rows) == rows + 1


def test_a_state_that_cannot_be_shown_leaves_no_old_screen(
    visit: VisitViewModel, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What stands on the screen is never of another state; and it promises nothing."""
    visit.fold(Confirming(MEMBER, OFFERS, BAG))

    def cannot(_state: State, _around: Surroundings) -> None:
        raise ValueError

    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR):
        broken.setattr("ui.view_models.visit.visit_screen", cannot)
        visit.fold(Settled(MEMBER, OFFERS, BAG, WAITS))
    assert visit.shown.screen == "problem"
    assert visit.shown.problem.title == "Something went wrong on our side"
    assert not visit.shown.confirm.title
    visit.fold(Idle())
    assert visit.shown.screen == "idle"
