"""The form by which a manager settles an operation by hand, as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.hand import HandProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The day's page owns it")
class HandViewModel(QObject):
    """What happened, why, and which of several rows at Leat it is."""

    changed = Signal()
    reasonsChanged = Signal()
    rowsChanged = Signal()
    happenedChosen = Signal(bool)
    reasonChosen = Signal(str)
    rowChosen = Signal(str)
    sendAsked = Signal()
    closeAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = HandProps()

    @property
    def props(self) -> HandProps:
        return self._props

    def show(self, props: HandProps) -> None:
        before, self._props = self._props, props
        if props.reasons != before.reasons:
            self.reasonsChanged.emit()
        if props.rows != before.rows:
            self.rowsChanged.emit()
        if props != before:
            self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._props.open

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._props.busy

    @Property(str, notify=changed)
    def happened(self) -> str:
        return self._props.happened

    @Property(list, notify=reasonsChanged)
    def reasons(self) -> list[dict[str, str]]:
        return self._props.reasons

    @Property(list, notify=rowsChanged)
    def rows(self) -> list[dict[str, str]]:
        return self._props.rows

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._props.trouble

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._props.ready

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._props.hint

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._props.reason

    @Property(str, notify=changed)
    def row(self) -> str:
        return self._props.row

    @Slot(bool)
    def chooseHappened(self, happened: bool) -> None:  # noqa: FBT001 - QML has no names
        self.happenedChosen.emit(happened)

    @Slot(str)
    def chooseReason(self, key: str) -> None:
        self.reasonChosen.emit(key)

    @Slot(str)
    def chooseRow(self, key: str) -> None:
        self.rowChosen.emit(key)

    @Slot()
    def send(self) -> None:
        self.sendAsked.emit()

    @Slot()
    def close(self) -> None:
        self.closeAsked.emit()
