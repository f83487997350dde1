"""What the offers screen shows of a visit."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.view_models.offer_rows import OfferRows
from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OffersProps:
    """The words around the list."""

    greeting: str = ""
    balance: str = ""
    balanceSpoken: str = ""
    creditWord: str = ""
    summary: str = ""
    refreshing: bool = False


@QmlElement
@QmlUncreatable("The visit owns it")
class OffersViewModel(QObject):
    """Greeting, balance and rows of the contact on the screen."""

    changed = Signal()
    columnsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = OffersProps()
        self._rows = OfferRows(self)
        self._columns = 2

    def show(self, props: OffersProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._props.greeting

    @Property(str, notify=changed)
    def balance(self) -> str:
        return self._props.balance

    @Property(str, notify=changed)
    def balanceSpoken(self) -> str:
        return self._props.balanceSpoken

    @Property(str, notify=changed)
    def creditWord(self) -> str:
        return self._props.creditWord

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._props.summary

    @Property(bool, notify=changed)
    def refreshing(self) -> bool:
        return self._props.refreshing

    @Property(OfferRows, constant=True)
    def rows(self) -> OfferRows:
        return self._rows

    @property
    def rows_model(self) -> OfferRows:
        return self._rows

    @property
    def columns_across(self) -> int:
        return self._columns

    def _get_columns(self) -> int:
        return self._columns

    def _set_columns(self, columns: int) -> None:
        if columns > 0 and columns != self._columns:
            self._columns = columns
            self.columnsChanged.emit()

    columns = Property(int, _get_columns, _set_columns, notify=columnsChanged)
