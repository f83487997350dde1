"""A hand for the tour: real key and touch events, sent to the real window."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class NothingToPressError(Exception):
    """No visible, enabled control has the name that was looked for."""


class Hand:
    """Scans like a keyboard wedge and presses what is on the screen, by its accessible name."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def scan(self, identifier: str) -> None:
        """Type an identifier as a scanner does, Enter included."""
        for character in identifier:
            self._type(0, character)
        self._type(Qt.Key.Key_Return, "\r")

    def press(self, name: str) -> None:
        """Touch the middle of the control whose spoken name begins like this."""
        item = self.find(name)
        self._bring_into_view(item)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            pressed = kind is QEvent.Type.MouseButtonPress
            buttons = Qt.MouseButton.LeftButton if pressed else Qt.MouseButton.NoButton
            at = self._window.mapToGlobal(QPoint(round(middle.x()), round(middle.y())))
            event = QMouseEvent(
                kind, middle, QPointF(at), Qt.MouseButton.LeftButton, buttons, _NO_MODIFIER
            )
            QCoreApplication.sendEvent(self._window, event)

    def find(self, name: str) -> QQuickItem:
        """Return the control whose spoken name begins like this; raises NothingToPressError."""
        for item in visible_items(self._window.contentItem()):
            if item.isEnabled() and str(item.property("spoken") or "").startswith(name):
                return item
        message = f'nothing to press is named "{name}"'
        raise NothingToPressError(message)

    def _bring_into_view(self, item: QQuickItem) -> None:
        """Scroll the list an item is in until its middle is on the screen."""
        middle = item.mapToScene(QPointF(0, item.height() / 2)).y()
        beyond = middle - self._window.height() * 0.8
        parent = item.parentItem()
        while beyond > 0 and parent is not None:
            if parent.property("contentY") is not None:
                parent.setProperty("contentY", parent.property("contentY") + beyond)
                return
            parent = parent.parentItem()

    def scroll_to_end(self) -> None:
        """Bring the end of the list of offers into view."""
        for item in visible_items(self._window.contentItem()):
            if item.objectName() == "offersList":
                item.metaObject().invokeMethod(item, "positionViewAtEnd")

    def titles(self) -> list[str]:
        """Return the largest words on the screen, largest first."""
        words = [
            (int(item.property("extent")), str(item.property("text")))
            for item in visible_items(self._window.contentItem())
            if item.isEnabled() and item.property("lineHeight") and item.property("extent")
        ]
        return [text for _, text in sorted(words, key=lambda word: -word[0])]

    def shows(self, words: str) -> bool:
        """Tell whether a title on the screen begins like this."""
        return any(title.startswith(words) for title in self.titles())

    def _type(self, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._window, QKeyEvent(kind, key, _NO_MODIFIER, text))


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Walk the items that are shown, front to back: what covers comes before what is covered."""
    if not root.isVisible() or root.opacity() == 0:
        return
    for child in reversed(root.childItems()):
        yield from visible_items(child)
    yield root
