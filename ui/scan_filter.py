"""The wedge scanner at window level: keys become scans whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem

from kiosk.clock import Clock
from kiosk.scan import Handling, KeyKind, Rejected, Scan, Verdict, WedgeDetector

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITHOUT_EFFECT = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
)
_STALE_BASE_SECONDS = 1.0


class WedgeFilter(QObject):
    """An event filter for the window that feeds the burst detector key by key.

    Presses that belong to a scanner never reach a control, so its final Enter presses no button.
    What a person typed after all reaches a text field, or what says that it `takesTyping`, a moment
    later; elsewhere only a lone space does.
    `somebody_typed` is called for each that does and is no modifier: a person is at the keys.
    """

    def __init__(
        self,
        detector: WedgeDetector,
        clock: Clock,
        take: Callable[[Scan | Rejected], None],
        window: QWindow,
        somebody_typed: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(window)
        self._somebody_typed = somebody_typed
        self._window = window
        self._replaying = False
        self._detector = detector
        self._clock = clock
        self._take = take
        self._base: float | None = None
        self._swallowed: set[int] = set()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._let_queued_keys_in)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self._replaying:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._release(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return event.key() in self._swallowed
        at = self._time_of(event)
        verdict = self._detector.feed(event.text(), _kind(event), at)
        self._act_on(verdict)
        self._arm()
        swallow = verdict.handling is not Handling.PASS and not self._ends_typing(event, verdict)
        if swallow:
            self._swallowed.add(event.key())
        else:
            # The release of an earlier press may have gone to another window.
            self._swallowed.discard(event.key())
            # A scanner types a capital with Shift, and may send a line feed after its Enter.
            if event.key() not in _WITHOUT_EFFECT and not self._detector.scanning(at):
                self._somebody_typed()
        return swallow

    def _release(self, event: QKeyEvent) -> bool:
        if event.key() not in self._swallowed:
            return False
        if not event.isAutoRepeat():
            self._swallowed.discard(event.key())
        return True

    def _act_on(self, verdict: Verdict) -> None:
        if verdict.released and self._takes_typing():
            self._somebody_typed()
            for character in verdict.released:
                self._replay(_key_of(character), character)
        elif verdict.released == " ":
            # A person's, for the focused control.
            self._somebody_typed()
            self._replay(Qt.Key.Key_Space, " ")
        if verdict.result is not None:
            self._take(verdict.result)

    def _ends_typing(self, event: QKeyEvent, verdict: Verdict) -> bool:
        """Tell whether this is the Enter of somebody who had typed into a field until now."""
        typed = bool(verdict.released) and verdict.result is None
        return typed and event.key() in _ENTER and self._takes_typing()

    def _takes_typing(self) -> bool:
        """Tell whether what has the focus is there to be typed into."""
        focused = self._window.focusObject()
        asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        if focused is not None:
            QCoreApplication.sendEvent(focused, asked)
        if asked.value(Qt.InputMethodQuery.ImEnabled):
            return True
        while isinstance(focused, QQuickItem):
            if focused.property("takesTyping"):
                return True
            focused = focused.parentItem()
        return False

    def _replay(self, pressed: int, text: str) -> None:
        """Press a key that was held back until now."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, pressed, Qt.KeyboardModifier.NoModifier, text)
            self._replaying = True
            QCoreApplication.sendEvent(self._window, key)
            self._replaying = False

    def _arm(self) -> None:
        deadline = self._detector.deadline
        if deadline is None:
            self._silence.stop()
        else:
            left = deadline - self._clock.monotonic()
            self._silence.start(max(1, round(left * 1000) + 1))

    def _let_queued_keys_in(self) -> None:
        # After a stall the timer fires before keys that came in time: let those be fed first.
        QTimer.singleShot(0, self, self._expire)

    def _expire(self) -> None:
        self._act_on(self._detector.expire(self._clock.monotonic()))
        self._arm()

    def _time_of(self, event: QKeyEvent) -> float:
        """Return when the key was pressed, by the input system's clock where it tells.

        A key that waited behind a busy event loop keeps its own time, so a scan is not torn.
        """
        now = self._clock.monotonic()
        if not event.timestamp():
            return now
        pressed = event.timestamp() / 1000
        if self._base is None or not 0 <= now - (pressed + self._base) <= _STALE_BASE_SECONDS:
            self._base = now - pressed
        return pressed + self._base


def _key_of(character: str) -> int:
    """Return the key of a character; a field goes by the character alone."""
    return ord(character.upper()) if character.isascii() else Qt.Key.Key_unknown


def _kind(event: QKeyEvent) -> KeyKind:
    if event.key() in _ENTER:
        return KeyKind.ENTER
    if event.key() == Qt.Key.Key_Tab:
        return KeyKind.TAB
    if Qt.Key.Key_Dead_Grave <= event.key() <= Qt.Key.Key_Dead_Longsolidusoverlay:
        return KeyKind.DEAD
    # Modifiers do not count: on many layouts a scanner types "@" with AltGr.
    return KeyKind.TEXT if event.text() and event.text().isprintable() else KeyKind.OTHER
