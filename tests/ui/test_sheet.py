"""The sheet that asks once: one decision is one operation, however it is touched."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.operations import Done
from kiosk.visit.events import Confirmed, OffersRead, OutcomeKnown, Perform
from kiosk.visit.offers import Offers, with_credits
from kiosk.visit.state import Browsing, Confirming, Settled, Working
from kiosk.visit.transitions import step
from tests.helpers.fake_clock import START
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, OFFERS, claimable, claimed

BAG = "Claim Title of bag, 40 Stars"
LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def asked(kiosk: Kiosk) -> Kiosk:
    """A kiosk whose sheet asks about the bag."""
    kiosk.arrive(Confirming(MEMBER, OFFERS, OFFERS.claimables[0]))
    return kiosk


def confirmations(kiosk: Kiosk) -> int:
    return sum(isinstance(event, Confirmed) for event in kiosk.events)


@pytest.mark.parametrize("times", [1, 2, 5])
@pytest.mark.parametrize("shape", SHAPES)
def test_however_often_it_is_tapped_it_is_one_operation(
    kiosk: Kiosk, shape: str, times: int
) -> None:
    """The first tap makes the button busy, the others find it so."""
    kiosk.arrive(Confirming(MEMBER, OFFERS, OFFERS.claimables[0]), SHAPES[shape])
    kiosk.tap("confirmButton", times=times)
    assert confirmations(kiosk) == 1
    assert [type(effect) for effect in kiosk.effects] == [Perform]
    assert isinstance(kiosk.state, Working)


def test_a_key_that_is_hit_again_and_again_is_one_operation(asked: Kiosk) -> None:
    """The button has the focus."""
    for _ in range(3):
        QTest.keyClick(asked.window, Qt.Key.Key_Space)
    assert confirmations(asked) == 1


def test_a_busy_sheet_cannot_be_left(asked: Kiosk) -> None:
    """Neither by its button nor beside it."""
    asked.tap("confirmButton")
    assert not asked.item("cancelButton").isEnabled()
    QTest.mouseClick(asked.window, LEFT, NO_MODIFIER, QPoint(5, 5))
    assert isinstance(asked.state, Working)
    assert confirmations(asked) == 1


def test_a_tap_while_it_slides_in_answers_nothing(kiosk: Kiosk) -> None:
    """Neither a finger nor a key: nobody has read it yet."""
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    kiosk.tap(BAG)
    assert not kiosk.item("confirmButton").isEnabled()
    for _ in range(4):
        for y in range(0, kiosk.window.height(), 40):
            QTest.mouseClick(kiosk.window, LEFT, NO_MODIFIER, QPoint(270, y))
        QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    assert kiosk.now() == Confirming(MEMBER, OFFERS, OFFERS.claimables[0])
    kiosk.settle()
    kiosk.tap("confirmButton")
    assert confirmations(kiosk) == 1


def test_not_now_closes_it(asked: Kiosk) -> None:
    """And the same list is there."""
    asked.tap("cancelButton")
    assert isinstance(asked.state, Browsing)
    assert asked.state.offers == OFFERS
    assert asked.effects == []


def test_it_slides_away_with_its_words_and_answers_no_more(asked: Kiosk) -> None:
    """Then it is gone."""
    asked.show(Browsing(MEMBER, OFFERS))
    button = asked.item("confirmButton")
    assert button.isVisible()
    assert not button.isEnabled()
    assert "Title of bag" in asked.texts()
    asked.qtbot.waitUntil(lambda: not button.isVisible())


def test_beside_the_sheet_is_not_now(asked: Kiosk) -> None:
    """The dimmed part of the screen closes it, whatever lies under it."""
    QTest.mouseClick(asked.window, LEFT, NO_MODIFIER, QPoint(asked.window.width() // 2, 3))
    assert isinstance(asked.state, Browsing)
    assert len(asked.events) == 1


def test_what_lies_under_the_sheet_is_out_of_reach(asked: Kiosk) -> None:
    """Tiles, rows and Done are disabled, so that neither key nor reader finds them."""
    assert not asked.item(BAG).isEnabled()
    assert not asked.item("doneButton").isEnabled()
    focused = set()
    for _ in range(12):
        QTest.keyClick(asked.window, Qt.Key.Key_Tab)
        focus = asked.window.activeFocusItem()
        focused.add(focus.objectName() if focus is not None else "nothing")
    assert focused == {"confirmButton", "cancelButton"}


def test_the_sheet_takes_the_focus(asked: Kiosk) -> None:
    """So that a key answers it, and a reader reads it."""
    focus = asked.window.activeFocusItem()
    assert focus is not None
    assert focus.objectName() == "confirmButton"


def test_a_price_that_changes_closes_it_with_a_word(asked: Kiosk) -> None:
    """The finger that was on its way finds no button."""
    dearer = Offers(100, (), (claimable("bag", 60),))
    asked.show(step(asked.state, OffersRead("visit-1", dearer)).state)
    QTest.keyClick(asked.window, Qt.Key.Key_Space)
    assert confirmations(asked) == 0
    assert "just changed" in asked.stage.visit.shown.notice


def test_a_refresh_that_changes_nothing_keeps_it_open(asked: Kiosk) -> None:
    """Only the balance in it is new."""
    richer = with_credits(OFFERS, 5000)
    asked.show(step(asked.state, OffersRead("visit-1", richer)).state)
    asked.tap("confirmButton")
    assert confirmations(asked) == 1


def test_the_second_tap_of_a_double_tap_does_not_collect_what_the_first_claimed(
    asked: Kiosk,
) -> None:
    """Though "Collect it now" appears where the finger is."""
    asked.tap("confirmButton")
    assert isinstance(asked.state, Working)
    outcome = OutcomeKnown(asked.state.operation_id, Done(claimed()), START)
    asked.show(step(asked.state, outcome).state)
    assert isinstance(asked.now(), Settled)
    asked.tap("resultPrimary")
    assert confirmations(asked) == 1
    asked.settle()
    asked.tap("resultPrimary")
    assert confirmations(asked) == 2
