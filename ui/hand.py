"""A hand for the tour: real key and touch events, sent to the real window."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_SHIELDS = ("shield", "workShield")
"""What stops touches for a moment after a screen or a sheet has changed."""
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class NothingToPressError(Exception):
    """No visible, enabled control is the one that was looked for."""


class Hand:
    """Scans like a keyboard wedge and touches what is on the screen, in whatever language."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def scan(self, identifier: str) -> None:
        """Type an identifier as a scanner does, Enter included."""
        for character in identifier:
            self._type(0, character)
        self._type(Qt.Key.Key_Return, "\r")

    def press(self, control: str) -> None:
        """Touch the middle of the control with this object name."""
        self._touch(self._find("objectName", control, whole=True))

    def press_topmost(self, kind: str) -> None:
        """Touch the control nearest the top of the screen whose object name begins like this."""
        found = list(self._all("objectName", kind))
        if not found:
            raise _nothing("objectName", kind)
        self._touch(min(found, key=lambda item: item.mapToScene(QPointF(0, 0)).y()))

    def press_claimable(self, title: str) -> None:
        """Touch the reward whose title begins like this, scrolled to if need be."""
        self._press_offer("price", title)

    def press_collectable(self, title: str) -> None:
        """Touch the waiting reward whose title begins like this, scrolled to if need be."""
        self._press_offer("since", title)

    def _press_offer(self, mark: str, title: str) -> None:
        item = self._find("title", title, having=mark)
        self._bring_into_view(item)
        self._touch(item)

    def _find(
        self, name: str, start: str, having: str | None = None, *, whole: bool = False
    ) -> QQuickItem:
        for item in self._all(name, start):
            if whole and item.property(name) != start:
                continue
            if having is None or item.property(having) is not None:
                return item
        raise _nothing(name, start)

    def _all(self, name: str, start: str) -> Iterator[QQuickItem]:
        for item in visible_items(self._window.contentItem()):
            value = item.property(name)
            if item.isEnabled() and isinstance(value, str) and value.startswith(start):
                yield item

    def _touch(self, item: QQuickItem) -> None:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        at = QPointF(self._window.mapToGlobal(QPoint(round(middle.x()), round(middle.y()))))
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, held in (
            (QEvent.Type.MouseButtonPress, button),
            (QEvent.Type.MouseButtonRelease, none),
        ):
            event = QMouseEvent(kind, middle, at, button, held, _NO_MODIFIER)
            QCoreApplication.sendEvent(self._window, event)

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

    @property
    def held_off(self) -> bool:
        """Whether a touch would be taken for the second one of a double tap."""
        items = visible_items(self._window.contentItem())
        return any(item.objectName() in _SHIELDS for item in items)

    def titles(self) -> list[str]:
        """Return the largest words on the screen, largest first."""
        words = [
            (int(item.property("extent")), str(item.property("text")))
            for item in visible_items(self._window.contentItem())
            if item.isEnabled() and item.property("lineHeight") and item.property("extent")
        ]
        return [text for _, text in sorted(words, key=lambda word: -word[0])]

    def _type(self, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._window, QKeyEvent(kind, key, _NO_MODIFIER, text))


def _nothing(name: str, start: str) -> NothingToPressError:
    return NothingToPressError(f'nothing to press has the {name} "{start}"')


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Walk the items that are shown, front to back: what covers comes before what is covered."""
    if not root.isVisible() or root.opacity() == 0:
        return
    for child in reversed(root.childItems()):
        yield from visible_items(child)
    yield root
