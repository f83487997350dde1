"""The counter in the real window, played by hand: states of its parts in, what was asked out."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.counter.day_book import DayBookState
from kiosk.counter.finder import FinderState
from kiosk.counter.gift import GiftState
from kiosk.counter.pin_pad import PadState
from kiosk.counter.session import Locked
from kiosk.counter.shelf import ShelfState
from kiosk.counter.staff_list import StaffListState
from kiosk.counter.telling import Telling
from kiosk.counter.work import CountingDown, Quiet, Working
from tests.helpers.thorough import thorough
from tests.ui.kiosk import Kiosk
from ui.counter_wiring import join_pages
from ui.density import pixels_per_millimetre
from ui.stage import Stage
from ui.view_models.counter.counter import CounterProps

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.counter.counter import Counter
    from ui.bridge import Bridge

TABLET, PORTRAIT, LANDSCAPE = QSize(1280, 800), QSize(1080, 1920), QSize(1920, 1080)
SHAPES = {"tablet": TABLET, "portrait": PORTRAIT, "landscape": LANDSCAPE}
INCHES = {"tablet": 10.1, "portrait": 21.5, "landscape": 21.5}
"""The diagonals of the screens that have these shapes."""
IN_EACH_SHAPE = pytest.mark.parametrize("shape", ["tablet", "portrait", thorough("landscape")])

Call = tuple[Any, ...]
"""The name of what was called, and what with."""


class PlayedPart(Telling[Any]):
    """A part of the counter whose state a test sets; what is asked of it is kept in `calls`."""

    def __init__(self, state: Any, **facts: Any) -> None:
        super().__init__(state)
        self.calls: list[Call] = []
        self.facts = facts
        """What its attributes are that are no methods, such as `member`."""

    def become(self, state: Any) -> None:
        """Tell whoever listens of a state."""
        self._become(state)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self.facts:
            return self.facts[name]
        return lambda *args, **kwargs: self.calls.append((name, *args, *kwargs.values()))


class PlayedWork(PlayedPart):
    """The work, which knows by its state whether anything is under way."""

    @property
    def under_way(self) -> bool:
        return isinstance(self.state, CountingDown | Working)


class PlayedCounter:
    """Stands in for `kiosk.counter.counter.Counter`; its own calls are kept in `calls`."""

    def __init__(self) -> None:
        self.session = PlayedPart(Locked(), member=None)
        self.pad = PlayedPart(PadState())
        self.manager_pad = PlayedPart(PadState())
        self.finder = PlayedPart(FinderState())
        self.work = PlayedWork(Quiet())
        self.gift = PlayedPart(GiftState())
        self.shelf = PlayedPart(ShelfState())
        self.day_book = PlayedPart(DayBookState())
        self.staff = PlayedPart(StaffListState())
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *args, **kwargs: self.calls.append((name, *args, *kwargs.values()))


class PlayedBridge:
    """Spawns nothing; the names of what would run are kept in `spawned`."""

    def __init__(self) -> None:
        self.spawned: list[str] = []

    def spawn(self, coroutine: Any, name: str) -> None:
        self.spawned.append(name)
        if hasattr(coroutine, "close"):
            coroutine.close()


class Desk(Kiosk):
    """An open counter in the window: set its parts' states, touch it, look at what it asked.

    `desk.counter.finder.become(FinderState(...))` shows a state; `desk.counter.calls` and
    `desk.counter.finder.calls` are what the touches asked for. `item`, `tap`, `texts` and
    `picture` are the kiosk's.
    """

    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        super().__init__(stage, qtbot)
        self.counter = PlayedCounter()
        self.bridge = PlayedBridge()
        join_pages(stage, cast("Counter", self.counter), cast("Bridge", self.bridge))

    def open(self, page: str = "contact", *, shape: str = "tablet", manager: bool = False) -> None:
        """Show a page to somebody who is signed in, in a window of this shape."""
        size = SHAPES[shape]
        self.window.resize(size)
        self.window.show()
        self.qtbot.waitUntil(lambda: self.window.contentItem().size().toSize() == size)
        self.stage.display.measure(pixels_per_millimetre(size, INCHES[shape]))
        self.stage.counter.show(
            CounterProps(shown=True, locked=False, page=page, member="Mo", manager=manager)
        )
        self.window.requestActivate()
        self.picture()

    def go_to(self, page: str) -> None:
        """Show another page."""
        self.stage.counter.show(replace(self.stage.counter.props, page=page))
        self.picture()

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key of the keyboard."""
        for _ in range(times):
            QTest.keyClick(self.window, key)

    def type(self, text: str) -> None:
        """Type on the keyboard, into whatever has the focus."""
        for letter in text:
            QTest.keyClick(self.window, ord(letter))

    def focused(self) -> str:
        """Return the name of what has the focus, spoken or of the object, "" for nothing."""
        item: QQuickItem | None = self.window.activeFocusItem()
        return "" if item is None else str(item.property("spoken") or item.objectName())
