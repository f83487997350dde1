"""The visit as QML sees it: fold a state, derive, swap, say what changed."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.operations.operation import new_operation_id
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
from kiosk.visit.results import ItWaits, NotDone
from kiosk.visit.state import (
    Browsing,
    Goodbye,
    Identifying,
    Idle,
    Settled,
    State,
    TurnedAway,
)
from ui.view_models.confirm import ConfirmViewModel
from ui.view_models.latest_rows import LatestRows
from ui.view_models.offers import OffersViewModel
from ui.view_models.problem import ProblemViewModel
from ui.view_models.qml import QmlUncreatable
from ui.view_models.result import ResultViewModel
from ui.view_models.staff_confirm import StaffConfirmViewModel
from ui.view_models.visit_screen import (
    Surroundings,
    VisitScreen,
    broken_screen,
    visit_screen,
)

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

STARTING = VisitScreen("starting")


@QmlElement
@QmlUncreatable("The application owns it")
class VisitViewModel(QObject):
    """Which screen shows, what stands on it, and what a touch asks for."""

    screenChanged = Signal()
    changed = Signal()
    stillThereChanged = Signal()
    eventHappened = Signal(object)
    """Every event a touch leads to, for the conductor."""
    touchHappened = Signal()
    """A touch anywhere: somebody is here."""

    def __init__(
        self, surroundings: Callable[[int], Surroundings], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._state: State = Idle()
        self._started = False
        self._shown = STARTING
        self._still_there: StillThere | None = None
        self._offers = OffersViewModel(self)
        self._confirmation = ConfirmViewModel(self)
        self._result = ResultViewModel(self)
        self._problem = ProblemViewModel(self)
        self.staff_view = StaffConfirmViewModel(self)
        self._latest_rows = LatestRows()
        self._offers.columnsChanged.connect(self.derive)

    @property
    def shown(self) -> VisitScreen:
        return self._shown

    @property
    def asks_still_there(self) -> bool:
        return self._still_there is not None

    def fold(self, state: State) -> None:
        """Take the visit's new state and show it."""
        self._state = state
        self._started = True
        if isinstance(state, Idle | Identifying | TurnedAway | Goodbye):
            self._latest_rows.forget()
        self.derive()

    def ask_still_there(self, still_there: StillThere | None) -> None:
        """Show the question before an idle visit ends, or take it away."""
        if still_there != self._still_there:
            self._still_there = still_there
            self.stillThereChanged.emit()

    def derive(self) -> None:
        """Show the current state again, in the words that now apply."""
        if not self._started:
            return
        before = self._shown
        self._shown = self._screen_of_state()
        # While the sheet slides away it keeps its words; they go with the visit.
        sheet = self._shown.confirm
        if isinstance(self._state, Browsing) and before.confirm.title:
            sheet = replace(before.confirm, open=False, busy=False)
            self._shown = replace(self._shown, confirm=sheet)
        self._offers.show(self._shown.offers)
        self._offers.rows_model.show(self._shown.rows)
        self._confirmation.show(sheet)
        self._result.show(self._shown.result)
        self._problem.show(self._shown.problem)
        self.staff_view.show(self._shown.staff)
        if before != self._shown:
            self.changed.emit()
        if before.screen != self._shown.screen:
            self.screenChanged.emit()

    def _screen_of_state(self) -> VisitScreen:
        try:
            around = self._surroundings(self._offers.columns_across)
            return visit_screen(self._state, around, self._latest_rows)
        except Exception:  # noqa: BLE001 - the old screen must not stand over a new state
            _log.exception("a state cannot be shown")
            return broken_screen()

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._shown.screen

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._shown.notice

    @Property(str, notify=changed)
    def goodbye(self) -> str:
        return self._shown.goodbye

    @Property(float, notify=changed)
    def checkingProgress(self) -> float:
        return self._shown.checking

    @Property(str, notify=changed)
    def checkingText(self) -> str:
        return self._shown.checking_text

    @Property(bool, notify=stillThereChanged)
    def stillThere(self) -> bool:
        return self._still_there is not None

    @Property(int, notify=stillThereChanged)
    def stillThereSeconds(self) -> int:
        return self._still_there.seconds_left if self._still_there else 0

    @Property(float, notify=stillThereChanged)
    def stillThereShare(self) -> float:
        return self._still_there.share if self._still_there else 0.0

    @Property(OffersViewModel, constant=True)
    def offers(self) -> OffersViewModel:
        return self._offers

    @Property(ConfirmViewModel, constant=True)
    def confirmation(self) -> ConfirmViewModel:
        return self._confirmation

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        return self._result

    @Property(ProblemViewModel, constant=True)
    def problem(self) -> ProblemViewModel:
        return self._problem

    @Property(StaffConfirmViewModel, constant=True)
    def staff(self) -> StaffConfirmViewModel:
        return self.staff_view

    @Slot(str)
    def claim(self, reward_uuid: str) -> None:
        self.eventHappened.emit(ChoseClaim(reward_uuid))

    @Slot(str)
    def collect(self, transaction_uuid: str) -> None:
        self.eventHappened.emit(ChoseCollect(transaction_uuid))

    @Slot()
    def confirm(self) -> None:
        self.eventHappened.emit(Confirmed(new_operation_id()))

    @Slot()
    def back(self) -> None:
        self.eventHappened.emit(WentBack())

    @Slot()
    def tryAgain(self) -> None:
        self.eventHappened.emit(TriedAgain())

    @Slot()
    def done(self) -> None:
        self.eventHappened.emit(SaidGoodbye())

    @Slot()
    def takePrimary(self) -> None:
        self.eventHappened.emit(primary_event(self._state))

    @Slot()
    def takeSecondary(self) -> None:
        self.eventHappened.emit(secondary_event(self._state))

    @Slot()
    def touched(self) -> None:
        self.touchHappened.emit()

    @Slot()
    def stay(self) -> None:
        self.touchHappened.emit()


def primary_event(state: State) -> Event:
    """Return what the filled button of a result screen stands for."""
    match state:
        case Settled(result=ItWaits()):
            return Confirmed(new_operation_id())
        case Settled(result=NotDone(may_go_on=True)):
            return WentBack()
        case _:
            return SaidGoodbye()


def secondary_event(state: State) -> Event:
    """Return what the outlined button of a result screen stands for."""
    if isinstance(state, Settled) and isinstance(state.result, NotDone):
        return SaidGoodbye()
    return WentBack()
