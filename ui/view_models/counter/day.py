"""The operations of the day, those that need staff first, as QML sees it."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.counter.day_rows import DayRows
from ui.view_models.counter.hand import HandViewModel
from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.day import DayProps
from ui.wording.offers import Row

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class DayViewModel(QObject):
    """The operations of the day, those that need staff first."""

    changed = Signal()
    chipsChanged = Signal()
    totalsChanged = Signal()
    factsChanged = Signal()
    pointedAt = Signal(str)
    """A row was asked for from elsewhere: the list brings it into sight."""
    filterChosen = Signal(str)
    rowChosen = Signal(str)
    checkAsked = Signal(str)
    handAsked = Signal(str)
    proveAsked = Signal()
    exportAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = DayProps()
        self._rows = DayRows(self)
        self.hand_view = HandViewModel(self)

    @property
    def props(self) -> DayProps:
        return self._props

    def show(self, props: DayProps) -> None:
        before, self._props = self._props, props
        if props.chips != before.chips:
            self.chipsChanged.emit()
        if props.totals != before.totals:
            self.totalsChanged.emit()
        if props.detail.facts != before.detail.facts:
            self.factsChanged.emit()
        if props != before:
            self.changed.emit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in the list."""
        self._rows.show(rows)

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        return self._props.allowed

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        return self._props.loading

    @Property(list, notify=chipsChanged)
    def chips(self) -> list[dict[str, str]]:
        return self._props.chips

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        return self._props.emptyTitle

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        return self._props.emptyText

    @Property(list, notify=totalsChanged)
    def totals(self) -> list[dict[str, str]]:
        return self._props.totals

    @Property(bool, notify=changed)
    def proving(self) -> bool:
        return self._props.proving

    @Property(str, notify=changed)
    def proof(self) -> str:
        return self._props.proof.text

    @Property(bool, notify=changed)
    def proofGood(self) -> bool:
        return self._props.proof.good

    @Property(str, notify=changed)
    def exported(self) -> str:
        return self._props.exported.text

    @Property(bool, notify=changed)
    def exportedGood(self) -> bool:
        return self._props.exported.good

    @Property(str, notify=changed)
    def remark(self) -> str:
        return self._props.remark.text

    @Property(bool, notify=changed)
    def remarkGood(self) -> bool:
        return self._props.remark.good

    @Property(str, notify=changed)
    def checking(self) -> str:
        return self._props.checking

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._props.share

    @Property(str, notify=changed)
    def selected(self) -> str:
        return self._props.detail.key

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.detail.title

    @Property(str, notify=changed)
    def outcome(self) -> str:
        return self._props.detail.outcome

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._props.detail.icon

    @Property(str, notify=changed)
    def tone(self) -> str:
        return self._props.detail.tone

    @Property(bool, notify=changed)
    def unsure(self) -> bool:
        return self._props.detail.unsure

    @Property(list, notify=factsChanged)
    def facts(self) -> list[dict[str, str]]:
        return self._props.detail.facts

    @Property(str, notify=changed)
    def checkSpoken(self) -> str:
        return self._props.detail.checkSpoken

    @Property(str, notify=changed)
    def handSpoken(self) -> str:
        return self._props.detail.handSpoken

    @Property(DayRows, constant=True)
    def rows(self) -> DayRows:
        return self._rows

    @Property(HandViewModel, constant=True)
    def hand(self) -> HandViewModel:
        return self.hand_view

    @Property(str, notify=changed)
    def filtered(self) -> str:
        return self._props.filtered

    @Slot(str)
    def filter(self, key: str) -> None:
        self.filterChosen.emit(key)

    @Slot(str)
    def choose(self, key: str) -> None:
        self.rowChosen.emit(key)

    @Slot(str)
    def checkAgain(self, key: str) -> None:
        self.checkAsked.emit(key)

    @Slot(str)
    def settleByHand(self, key: str) -> None:
        self.handAsked.emit(key)

    @Slot()
    def prove(self) -> None:
        self.proveAsked.emit()

    @Slot()
    def exportDay(self) -> None:
        self.exportAsked.emit()
