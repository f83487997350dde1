"""The hidden corner by which staff ask a self-service kiosk for its service menu."""

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.health import SupportCode
from kiosk.visit.state import Browsing, Goodbye, Identifying, Idle, State
from tests.ui.kiosk import LANDSCAPE, PORTRAIT, Kiosk
from tests.ui.reader import readable
from tests.unit.visit.examples import MEMBER, OFFERS

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
STAFF_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CORNER = QPoint(5, 5)


class Corner:
    """A kiosk with an impatient corner, which counts how often it was asked."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.asked = 0
        self.item = kiosk.item("serviceCorner")
        self.handler = next(
            child for child in self.item.children() if child.inherits("QQuickTapHandler")
        )
        self.seconds = float(self.handler.property("longPressThreshold"))
        self.handler.setProperty("longPressThreshold", 0.05)
        kiosk.stage.counter.serviceAsked.connect(self._asked)

    @property
    def pixels_per_millimetre(self) -> float:
        return float(self.kiosk.stage.display.property("pixelsPerMillimetre"))

    def held(self) -> bool:
        return bool(self.handler.property("pressed"))

    def press(self, at: QPoint = CORNER) -> None:
        QTest.mousePress(self.kiosk.window, LEFT, NO_MODIFIER, at)

    def release(self, at: QPoint = CORNER) -> None:
        QTest.mouseRelease(self.kiosk.window, LEFT, NO_MODIFIER, at)

    def hold(self) -> None:
        self.press()
        self.kiosk.qtbot.waitUntil(lambda: self.asked > 0)
        self.release()

    def _asked(self) -> None:
        self.asked += 1


@pytest.fixture
def corner(kiosk: Kiosk) -> Corner:
    kiosk.show(Idle(), PORTRAIT)
    kiosk.settle()
    return Corner(kiosk)


def test_two_seconds_in_the_corner_ask_once(corner: Corner) -> None:
    """Long enough for no customer to hold on by chance; and only there."""
    assert corner.seconds == pytest.approx(2)
    corner.hold()
    assert corner.asked == 1


def test_it_is_as_large_as_a_finger_and_shows_nothing(corner: Corner) -> None:
    """In the top left corner of either layout, whatever the screen's direction."""
    for size in (PORTRAIT, LANDSCAPE):
        corner.kiosk.show(Idle(), size)
        assert (corner.item.x(), corner.item.y()) == (0, 0)
        assert corner.item.width() == corner.item.height()
        assert corner.item.width() >= 15 * corner.pixels_per_millimetre - 1
    assert not [child for child in corner.item.childItems() if child.isVisible()]


def test_assistive_technology_does_not_come_across_it(corner: Corner) -> None:
    """Nobody is led into it: nothing of it is read out, and Tab does not stop there."""
    before = readable(corner.kiosk)
    corner.item.setVisible(False)
    assert readable(corner.kiosk) == before
    assert not corner.item.property("activeFocusOnTab")


def test_a_tap_is_no_press(corner: Corner) -> None:
    """What is let go sooner is over, however often it comes again."""
    for _ in range(5):
        corner.press()
        assert corner.held()
        corner.release()
        assert not corner.held()
    assert not corner.asked


def test_a_drag_is_no_press(corner: Corner) -> None:
    """A finger that moves on meant something else."""
    corner.press()
    for step in range(0, 200, 10):
        QTest.mouseMove(corner.kiosk.window, CORNER + QPoint(step, step))
    assert not corner.held()
    corner.release(CORNER + QPoint(200, 200))
    assert not corner.asked


def test_a_press_elsewhere_is_none(corner: Corner) -> None:
    """Beside it, or in another corner."""
    extent = round(corner.item.width())
    far = QPoint(corner.kiosk.window.width() - 5, 5)
    for place in (QPoint(extent + 5, 5), QPoint(5, extent + 5), far):
        corner.press(place)
        assert not corner.held()
        corner.release(place)


def test_what_leans_on_the_corner_is_one_sign_of_life(corner: Corner) -> None:
    """A visit, or another language, still ends by itself."""
    corner.kiosk.touches = 0
    corner.press()
    corner.kiosk.qtbot.waitUntil(lambda: corner.asked > 0)
    assert corner.kiosk.touches == 1
    assert corner.asked == 1
    corner.release()


@pytest.mark.parametrize("state", [Browsing(MEMBER, OFFERS), Goodbye(1)], ids=["visit", "goodbye"])
def test_it_never_opens_over_a_visit(corner: Corner, state: State) -> None:
    """Neither by touch nor by keys."""
    corner.kiosk.show(state)
    corner.kiosk.settle()
    QTest.keyClick(corner.kiosk.window, Qt.Key.Key_S, STAFF_KEYS)
    corner.press()
    assert not corner.held()
    corner.release()
    assert not corner.asked


def test_a_scan_while_it_is_held_wins(corner: Corner) -> None:
    """The customer's visit begins, and nothing covers it."""
    corner.press()
    corner.kiosk.show(Identifying("visit-1", MEMBER.identifier))
    QMetaObject.invokeMethod(corner.handler, "longPressed")
    corner.release()
    assert not corner.asked


def test_the_keys_of_staff_ask_too(corner: Corner) -> None:
    """For whoever cannot hold a finger still, or has no touch screen."""
    QTest.keyClick(corner.kiosk.window, Qt.Key.Key_S, STAFF_KEYS)
    assert corner.asked == 1
    QTest.keyClick(corner.kiosk.window, Qt.Key.Key_S)
    assert corner.asked == 1


def test_a_closed_kiosk_has_it_too(corner: Corner) -> None:
    """That is when staff need it."""
    corner.kiosk.stage.health.show((SupportCode.JOURNAL_UNUSABLE,))
    assert corner.kiosk.maybe("forStaff") is not None
    corner.kiosk.settle()
    corner.hold()
    assert corner.asked == 1


def test_a_kiosk_behind_the_counter_has_none(corner: Corner) -> None:
    """While the menu or a counter stands over it, it takes no touch."""
    stage = corner.kiosk.stage
    kiosk_view = corner.item.parentItem()
    assert isinstance(kiosk_view, QObject)
    stage.counter.show(type(stage.counter.props)(shown=True))
    assert not kiosk_view.property("enabled")
    assert not corner.handler.property("enabled")
    QTest.keyClick(corner.kiosk.window, Qt.Key.Key_S, STAFF_KEYS)
    assert not corner.asked
