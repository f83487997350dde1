"""The real window with its real screens, played by hand: states in, touches out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.events import Event
from kiosk.visit.state import Identifying, Idle, State
from kiosk.visit.transitions import step
from tests.unit.visit.examples import MEMBER
from ui.stage import Stage

PORTRAIT = QSize(540, 960)
LANDSCAPE = QSize(960, 540)
TABLET = QSize(800, 500)
SHAPES = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "tablet": TABLET}


@dataclass
class Kiosk:
    """A stage whose touches move the visit by the real rules; effects are only noted."""

    stage: Stage
    qtbot: QtBot
    state: State = field(default_factory=Idle)
    events: list[Event] = field(default_factory=list)
    effects: list[object] = field(default_factory=list)
    touches: int = 0

    def __post_init__(self) -> None:
        self.stage.visit.eventHappened.connect(self._take)
        self.stage.visit.touchHappened.connect(self._touched)

    @property
    def window(self) -> QQuickWindow:
        return self.stage.window

    def show(self, state: State, size: QSize | None = None) -> None:
        """Show a state, in a window of this size."""
        size = size or self.window.size()
        self.window.resize(size)
        self.window.show()
        self.qtbot.waitUntil(lambda: self.window.contentItem().size().toSize() == size)
        self.state = state
        self.stage.visit.fold(state)

    def arrive(self, state: State, size: QSize = PORTRAIT) -> None:
        """Show a state as a scan brings it: touches get through at once."""
        self.show(Identifying("visit-1", MEMBER.identifier), size)
        self.show(state)
        self.picture()
        self.settle()

    def settle(self) -> None:
        """Wait until touches get through and the sheet, if any, has come to rest."""
        shield = self.item("shield")
        self.qtbot.waitUntil(lambda: not shield.isVisible())
        if self.state_of_sheet("open") and not self.state_of_sheet("busy"):
            self.qtbot.waitUntil(self.item("confirmButton").isEnabled)
        self.picture()

    def drop_the_old(self) -> None:
        """Let Qt delete what was put off."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def now(self) -> State:
        """Return the state, as one that may have changed."""
        return self.state

    def picture(self) -> Any:
        """Return what the window shows, all laid out."""
        return self.window.grabWindow()

    def item(self, name: str) -> QQuickItem:
        """Return the item with this object name or this spoken name."""
        found = self.maybe(name)
        assert found is not None, f"nothing is called {name!r}"
        return found

    def maybe(self, name: str) -> QQuickItem | None:
        """Return the item with this object name or this spoken name, if there is one."""
        below = _below(self.window.contentItem())
        return next((i for i in below if name in {i.objectName(), i.property("spoken")}), None)

    def items(self, of: Callable[[QQuickItem], bool] = lambda _: True) -> list[QQuickItem]:
        """Return every item of the window for which this holds."""
        return [item for item in _below(self.window.contentItem()) if of(item)]

    def texts(self) -> list[str]:
        """Return every text that is on the screen."""
        return [
            str(item.property("text"))
            for item in self.items(lambda item: item.isVisible() and bool(item.property("text")))
        ]

    def tap(self, name: str, times: int = 1) -> None:
        """Touch the middle of what has this name."""
        middle = self.middle(name)
        for _ in range(times):
            QTest.mouseClick(
                self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
            )

    def middle(self, name: str) -> QPoint:
        """Return where to touch what has this name."""
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def state_of_sheet(self, name: str) -> bool:
        """Return whether the sheet is "open", or "busy"."""
        return bool(getattr(self.stage.visit.shown.confirm, name))

    def _take(self, event: Event) -> None:
        self.events.append(event)
        before = self.state
        self.state, effects = step(self.state, event)
        self.effects.extend(effects)
        if self.state is not before:
            self.stage.visit.fold(self.state)

    def _touched(self) -> None:
        self.touches += 1


def _below(top: QQuickItem) -> Iterator[QQuickItem]:
    """Parents before children, without a generator for each: windows have hundreds of items."""
    waiting = [top]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(item.childItems()))
