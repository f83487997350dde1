"""Keys at the window: a scanner's become a scan, a person's stay a person's."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.scan import Rejected, RejectReason, Scan, Suffix, WedgeDetector
from kiosk.scan.wedge import SUFFIX_SECONDS
from tests.helpers.fake_clock import FakeClock
from ui.scan_filter import WedgeFilter

KEYS_SEEN = b"""
import QtQuick
Window {
    property list<string> heard
    property int pressed: 0
    width: 300
    height: 200
    Item {
        objectName: "button"
        focus: true
        Keys.onPressed: event => {
            heard.push("+" + event.key);
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Space)
                pressed++;
        }
        Keys.onReleased: event => heard.push("-" + event.key)
    }
}
"""
QUICK = 0.008
SLOW = 0.25
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Counter:
    """A window with a focused control, a scanner and a person's fingers."""

    def __init__(self, window: QQuickWindow, qtbot: QtBot, suffix: Suffix = Suffix.ENTER) -> None:
        self.window = window
        self.qtbot = qtbot
        self.clock = FakeClock()
        self.scans: list[Scan | Rejected] = []
        self.typed = 0
        self.filter = WedgeFilter(
            WedgeDetector(suffix=suffix), self.clock, self.scans.append, window, self.somebody_typed
        )

    def somebody_typed(self) -> None:
        self.typed += 1

    def key(
        self,
        key: int,
        text: str = "",
        *,
        kind: QEvent.Type = QEvent.Type.KeyPress,
        repeats: bool = False,
        at: float | None = None,
    ) -> None:
        event = QKeyEvent(kind, key, NO_MODIFIER, text, repeats)
        if at is not None:
            event.setTimestamp(round(at * 1000))
        QCoreApplication.sendEvent(self.window, event)

    def press_and_release(self, key: int, text: str = "", gap: float = QUICK) -> None:
        self.clock.tick(gap)
        self.key(key, text)
        self.key(key, text, kind=QEvent.Type.KeyRelease)

    def type(self, text: str, gap: float = QUICK) -> None:
        for character in text:
            self.press_and_release(ord(character.upper()), character, gap)

    def type_with_shift(self, text: str) -> None:
        """Type as scanners do: each capital between a press and a release of Shift."""
        for character in text:
            if character.isupper():
                self.clock.tick(QUICK)
                self.key(Qt.Key.Key_Shift)
            self.press_and_release(ord(character.upper()), character)
            if character.isupper():
                self.key(Qt.Key.Key_Shift, kind=QEvent.Type.KeyRelease)

    def enter(self, gap: float = QUICK) -> None:
        self.press_and_release(Qt.Key.Key_Return, "\r", gap)

    def scanned(self) -> list[str]:
        return [scan.text for scan in self.scans if isinstance(scan, Scan)]

    def heard(self) -> list[str]:
        return list(self.window.property("heard"))

    def pressed(self) -> int:
        return int(self.window.property("pressed"))

    def silence(self) -> None:
        """Let the time of a scanner pass, its suffix's too, and the filter notice."""
        before = len(self.heard()) + len(self.scans)
        self.clock.tick(SUFFIX_SECONDS + QUICK)
        self.qtbot.waitUntil(lambda: len(self.heard()) + len(self.scans) > before)


@pytest.fixture
def window(qapp: QGuiApplication, qtbot: QtBot) -> Iterator[QQuickWindow]:
    assert qapp is not None
    engine = QQmlApplicationEngine()
    engine.loadData(QByteArray(KEYS_SEEN))
    [root] = engine.rootObjects()
    assert isinstance(root, QQuickWindow)
    root.show()
    root.requestActivate()
    qtbot.waitUntil(lambda: root.activeFocusItem() is not None)
    yield root
    root.close()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def counter(window: QQuickWindow, qtbot: QtBot) -> Counter:
    return Counter(window, qtbot)


def test_a_burst_is_one_scan_and_no_control_hears_of_it(counter: Counter) -> None:
    """Nor of the final Enter: it presses no button."""
    counter.type("PK100001")
    counter.enter()
    assert counter.scanned() == ["PK100001"]
    assert counter.heard() == []


def test_two_bursts_are_two_scans(counter: Counter) -> None:
    """The first leaves nothing behind."""
    for card in ("PK100001", "PK100002"):
        counter.type(card)
        counter.enter()
    assert counter.scanned() == ["PK100001", "PK100002"]


def test_a_scanner_without_a_suffix_is_heard_after_its_silence(counter: Counter) -> None:
    """That ends it."""
    counter.type("PK100001")
    assert counter.scans == []
    counter.silence()
    assert counter.scanned() == ["PK100001"]


def test_an_enter_that_comes_late_is_still_the_scanners(counter: Counter) -> None:
    """Though the scan is over."""
    counter.type("PK100001")
    counter.silence()
    counter.enter()
    assert counter.pressed() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_persons_enter_is_delivered(counter: Counter, key: Qt.Key) -> None:
    """Pressed and released, on either part of the keyboard."""
    counter.press_and_release(key, "\r", SLOW)
    assert counter.heard() == [f"+{int(key)}", f"-{int(key)}"]


def test_a_persons_enter_long_after_a_scan_is_delivered(counter: Counter) -> None:
    """The scanner's grace is over by then."""
    counter.type("PK100001")
    counter.enter()
    counter.enter(SLOW * 4)
    assert counter.pressed() == 1


def test_a_persons_space_presses_the_focused_control(counter: Counter) -> None:
    """After the moment in which it could have begun a scan; once, pressed and released."""
    counter.press_and_release(Qt.Key.Key_Space, " ")
    assert counter.heard() == []
    counter.silence()
    space = int(Qt.Key.Key_Space)
    assert counter.heard() == [f"+{space}", f"-{space}"]


def test_a_persons_keys_are_told_of_and_a_scanners_are_not(counter: Counter) -> None:
    """Whoever works with keys alone is somebody, as a touch is."""
    counter.press_and_release(Qt.Key.Key_Tab, "\t", SLOW)
    counter.press_and_release(Qt.Key.Key_Down, "", SLOW)
    counter.press_and_release(Qt.Key.Key_Space, " ", SLOW)
    counter.silence()
    assert counter.typed == 3
    counter.type("PK100001", gap=QUICK)
    counter.enter()
    assert counter.scanned() == ["PK100001"]
    assert counter.typed == 3


def test_a_scanners_capitals_are_no_persons(counter: Counter) -> None:
    """Its Shift key, first or between, is no sign of life, nor is a line feed after its Enter."""
    for _ in range(3):
        counter.clock.tick(SLOW * 4)
        counter.type_with_shift("PKab01")
        counter.enter()
        counter.press_and_release(Qt.Key.Key_J, "\n")
    assert counter.scanned() == ["PKab01"] * 3
    assert counter.typed == 0


def test_an_accent_that_waits_for_its_letter_spoils_a_scan(counter: Counter) -> None:
    """On a keyboard layout with dead keys a quote mark would be lost from the identifier."""
    counter.type("PK10")
    counter.press_and_release(Qt.Key.Key_Dead_Acute, "")
    counter.type("0001")
    counter.enter()
    assert counter.scanned() == []
    [rejected] = counter.scans
    assert isinstance(rejected, Rejected)


def test_keys_without_text_are_delivered_at_once(counter: Counter) -> None:
    """Arrows move the focus, Escape closes."""
    counter.press_and_release(Qt.Key.Key_Escape)
    escape = int(Qt.Key.Key_Escape)
    assert counter.heard() == [f"+{escape}", f"-{escape}"]


def test_a_tab_moves_the_focus_unless_it_ends_a_scan(window: QQuickWindow, qtbot: QtBot) -> None:
    """Scanners may be set to it."""
    counter = Counter(window, qtbot, Suffix.TAB)
    counter.press_and_release(Qt.Key.Key_Tab, "\t", SLOW)
    tab = int(Qt.Key.Key_Tab)
    assert counter.heard() == [f"+{tab}", f"-{tab}"]
    counter.type("PK100001")
    counter.press_and_release(Qt.Key.Key_Tab, "\t")
    assert counter.scanned() == ["PK100001"]
    assert len(counter.heard()) == 2


def test_a_key_that_is_held_down_is_one_press(counter: Counter) -> None:
    """Its repeats go where the press went."""
    counter.clock.tick(SLOW)
    counter.key(Qt.Key.Key_A, "a")
    counter.key(Qt.Key.Key_A, "a", repeats=True)
    counter.key(Qt.Key.Key_A, "a", kind=QEvent.Type.KeyRelease, repeats=True)
    counter.key(Qt.Key.Key_Down)
    counter.key(Qt.Key.Key_Down, repeats=True)
    down = int(Qt.Key.Key_Down)
    assert counter.heard() == [f"+{down}", f"+{down}"]
    assert counter.scans == []


def test_every_press_that_a_control_hears_has_its_release(counter: Counter) -> None:
    """Whatever was held back in between."""
    counter.enter(SLOW)
    counter.type("PK100001")
    counter.enter()
    counter.press_and_release(Qt.Key.Key_Down, "", SLOW * 4)
    counter.press_and_release(Qt.Key.Key_Space, " ", SLOW)
    counter.silence()
    held: set[str] = set()
    for sign, key in ((one[0], one[1:]) for one in counter.heard()):
        assert (key in held) is (sign == "-")
        held ^= {key}
    assert held == set()


def test_a_release_that_got_lost_does_not_leave_a_button_down(counter: Counter) -> None:
    """A scanner's Enter may be released when another window has the focus."""
    counter.type("PK100001")
    counter.clock.tick(QUICK)
    counter.key(Qt.Key.Key_Return, "\r")
    counter.enter(SLOW * 8)
    enter = int(Qt.Key.Key_Return)
    assert counter.heard() == [f"+{enter}", f"-{enter}"]


def test_a_scan_that_waited_behind_a_busy_screen_is_whole(counter: Counter) -> None:
    """Keys keep the time at which they were pressed, though they are handled late."""
    pressed = 1000.0
    counter.key(Qt.Key.Key_P, "P", at=pressed)
    counter.clock.tick(0.9)
    for number, character in enumerate("K100001", start=1):
        counter.key(ord(character), character, at=pressed + number * QUICK)
    counter.key(Qt.Key.Key_Return, "\r", at=pressed + 8 * QUICK)
    assert counter.scanned() == ["PK100001"]


def test_an_endless_burst_is_rejected_once(counter: Counter) -> None:
    """And none of it is kept."""
    counter.type("9" * 400)
    counter.enter()
    assert [scan.reason for scan in counter.scans if isinstance(scan, Rejected)] == [
        RejectReason.TOO_LONG
    ]
    assert counter.heard() == []


def test_other_events_pass(counter: Counter) -> None:
    """The filter is for keys only."""
    assert counter.filter.eventFilter(QObject(), QEvent(QEvent.Type.FocusIn)) is False


FIELD = b"""
import QtQuick
Window {
    property alias text: field.text
    property int accepted: 0
    property string heard: ""
    width: 300
    height: 200
    TextInput {
        id: field
        focus: true
        onAccepted: parent.Window.window.accepted++
    }
    Item {
        objectName: "pad"
        readonly property bool takesTyping: true
        Item {
            objectName: "key"
            Keys.onPressed: event => parent.Window.window.heard += event.text
        }
    }
}
"""


@pytest.fixture
def form(qapp: QGuiApplication, qtbot: QtBot) -> Iterator[Counter]:
    """A window with a text field that has the focus."""
    assert qapp is not None
    engine = QQmlApplicationEngine()
    engine.loadData(QByteArray(FIELD))
    [root] = engine.rootObjects()
    assert isinstance(root, QQuickWindow)
    root.show()
    root.requestActivate()
    qtbot.waitUntil(lambda: root.activeFocusItem() is not None)
    yield Counter(root, qtbot)
    root.close()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_a_person_types_reaches_a_field(form: Counter) -> None:
    """Key after key, with its Enter; somebody is there."""
    for character in "a@b.nl":
        form.press_and_release(ord(character.upper()), character, SLOW)
    form.enter(SLOW)
    assert form.window.property("text") == "a@b.nl"
    assert form.window.property("accepted") == 1
    assert form.scans == []
    assert form.typed


def test_an_enter_right_after_the_last_key_is_the_fields(form: Counter) -> None:
    """Some people are quick."""
    form.press_and_release(Qt.Key.Key_7, "7", SLOW)
    form.press_and_release(Qt.Key.Key_8, "8", SLOW)
    form.enter(0.09)
    assert form.window.property("text") == "78"
    assert form.window.property("accepted") == 1


def test_a_burst_leaves_a_field_as_it_is(form: Counter) -> None:
    """Neither its characters nor its Enter come to it."""
    form.type("PK100001")
    form.enter()
    assert form.scanned() == ["PK100001"]
    assert form.window.property("text") == ""
    assert form.window.property("accepted") == 0


def test_digits_reach_what_says_that_it_takes_them(form: Counter) -> None:
    """Such as the PIN pad, whichever of its keys has the focus."""
    key = form.window.findChild(QObject, "key")
    assert key is not None
    QMetaObject.invokeMethod(key, "forceActiveFocus")
    for digit in "471":
        form.press_and_release(ord(digit), digit, SLOW)
    form.enter(SLOW)
    assert form.window.property("heard").startswith("471")
