"""The question before an idle visit ends."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.visit.attention import StillThere
from kiosk.visit.events import SaidGoodbye
from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Goodbye
from tests.ui.kiosk import Kiosk
from tests.unit.visit.examples import MEMBER, OFFERS, collectable

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
STAY = "Stay, I am still here"


@pytest.fixture
def questioned(kiosk: Kiosk) -> Kiosk:
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    kiosk.stage.visit.ask_still_there(StillThere(9, 0.9))
    kiosk.settle()
    kiosk.touches = 0
    return kiosk


def test_a_touch_anywhere_is_a_sign_of_life(kiosk: Kiosk) -> None:
    """On a control, a tile that is scrolled by, or nothing at all; the control hears it too."""
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    places = (QPoint(2, 2), kiosk.middle("Title of gold, 5,000 Stars, 4,900 more to go"))
    for place in (*places, kiosk.middle("doneButton")):
        kiosk.touches = 0
        QTest.mouseClick(kiosk.window, LEFT, NO_MODIFIER, place)
        assert kiosk.touches > 0
    assert kiosk.now() == Goodbye(1)


@pytest.mark.parametrize("finger", [True, False], ids=["finger", "mouse"])
def test_scrolling_is_a_sign_of_life(kiosk: Kiosk, *, finger: bool) -> None:
    """From its beginning on, and the list still follows."""
    kiosk.arrive(Browsing(MEMBER, Offers(5, tuple(collectable(str(n)) for n in range(50)))))
    listed = kiosk.item("offersList")
    kiosk.touches = 0
    path = [QPoint(270, y) for y in range(800, 500, -15)]
    drag = drag_finger if finger else drag_mouse
    drag(kiosk, path)
    assert kiosk.touches > 0
    assert float(listed.property("contentY")) > 50


def drag_mouse(kiosk: Kiosk, path: list[QPoint]) -> None:
    QTest.mousePress(kiosk.window, LEFT, NO_MODIFIER, path[0])
    for place in path:
        QTest.mouseMove(kiosk.window, place)
    QTest.mouseRelease(kiosk.window, LEFT, NO_MODIFIER, path[-1])


def drag_finger(kiosk: Kiosk, path: list[QPoint]) -> None:
    screen = QTest.createTouchDevice()
    touch = QTest.touchEvent(kiosk.window, screen)
    touch.press(1, path[0], kiosk.window).commit()
    for place in path:
        touch.move(1, place, kiosk.window).commit()
        # Qt hands a finger's moves on once a frame.
        with kiosk.qtbot.waitSignal(kiosk.window.frameSwapped):
            kiosk.window.update()
    touch.release(1, path[-1], kiosk.window).commit()


def test_staying_is_a_sign_of_life_and_nothing_else(questioned: Kiosk) -> None:
    """The question is taken away by who watches."""
    questioned.tap(STAY)
    assert questioned.touches > 0
    assert questioned.events == []


def test_the_question_has_the_focus(questioned: Kiosk) -> None:
    """So that a key answers it."""
    QTest.keyClick(questioned.window, Qt.Key.Key_Space)
    assert questioned.touches == 1


def test_nothing_of_the_visit_can_be_seen_or_touched_behind_it(questioned: Kiosk) -> None:
    """A tap where a reward was stays, and claims nothing."""
    assert not questioned.item("offersList").isEnabled()
    for y in range(0, questioned.window.height(), 60):
        QTest.mouseClick(questioned.window, LEFT, NO_MODIFIER, QPoint(100, y))
    assert [type(event) for event in questioned.events] in ([], [SaidGoodbye])


def test_done_ends_the_visit(questioned: Kiosk) -> None:
    """At once."""
    questioned.tap("I am done")
    assert questioned.now() == Goodbye(1)


def test_the_seconds_are_counted_down(questioned: Kiosk) -> None:
    """In words."""
    for seconds in (8, 1):
        questioned.stage.visit.ask_still_there(StillThere(seconds, seconds / 10))
        assert any(f"in {seconds} second" in text for text in questioned.texts())
