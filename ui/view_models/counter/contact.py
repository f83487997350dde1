"""The open contact and what is found for them, as QML sees it."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.offer_rows import OfferRows
from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.contact import ContactProps
from ui.wording.offers import Row

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class ContactViewModel(QObject):
    """Who is looked for, or whose file is open, and the list of what they can have."""

    changed = Signal()
    columnsChanged = Signal()
    findAsked = Signal(str)
    closeAsked = Signal()
    checkedAsked = Signal()
    refreshAsked = Signal()
    giftAsked = Signal()
    paneAsked = Signal(str)
    claimAsked = Signal(str)
    handOverAsked = Signal(str)
    handOverAllAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ContactProps()
        self._rows = OfferRows(self)
        self._columns = 2

    @property
    def props(self) -> ContactProps:
        return self._props

    @property
    def rows_model(self) -> OfferRows:
        return self._rows

    @property
    def columns_across(self) -> int:
        return self._columns

    def show(self, props: ContactProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self._rows.show(rows)

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._props.phase

    @Property(str, notify=changed)
    def pane(self) -> str:
        return self._props.pane

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._props.picture

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def reference(self) -> str:
        return self._props.reference

    @Property(bool, notify=changed)
    def bad(self) -> bool:
        return self._props.bad

    @Property(str, notify=changed)
    def masked(self) -> str:
        return self._props.masked

    @Property(str, notify=changed)
    def tier(self) -> str:
        return self._props.tier

    @Property(str, notify=changed)
    def found(self) -> str:
        return self._props.found

    @Property(str, notify=changed)
    def check(self) -> str:
        return self._props.check

    @Property(str, notify=changed)
    def credits(self) -> str:
        return self._props.credits

    @Property(str, notify=changed)
    def creditWord(self) -> str:
        return self._props.creditWord

    @Property(str, notify=changed)
    def giveText(self) -> str:
        return self._props.giveText

    @Property(str, notify=changed)
    def giveSpoken(self) -> str:
        return self._props.giveSpoken

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._props.spoken

    @Property(str, notify=changed)
    def old(self) -> str:
        return self._props.old

    @Property(bool, notify=changed)
    def refreshing(self) -> bool:
        return self._props.refreshing

    @Property(OfferRows, constant=True)
    def rows(self) -> OfferRows:
        return self._rows

    def _get_columns(self) -> int:
        return self._columns

    def _set_columns(self, columns: int) -> None:
        if columns > 0 and columns != self._columns:
            self._columns = columns
            self.columnsChanged.emit()

    columns = Property(int, _get_columns, _set_columns, notify=columnsChanged)

    @Slot(str)
    def find(self, text: str) -> None:
        if text.strip():
            self.findAsked.emit(text)

    @Slot()
    def close(self) -> None:
        self.closeAsked.emit()

    @Slot()
    def confirmChecked(self) -> None:
        self.checkedAsked.emit()

    @Slot()
    def readAgain(self) -> None:
        self.refreshAsked.emit()

    @Slot()
    def give(self) -> None:
        self.giftAsked.emit()

    @Slot(str)
    def showPane(self, pane: str) -> None:
        if pane in {"offers", "history"}:
            self.paneAsked.emit(pane)

    @Slot(str)
    def claim(self, reward_uuid: str) -> None:
        self.claimAsked.emit(reward_uuid)

    @Slot(str)
    def handOver(self, transaction_uuid: str) -> None:
        self.handOverAsked.emit(transaction_uuid)

    @Slot()
    def handOverAll(self) -> None:
        self.handOverAllAsked.emit()
