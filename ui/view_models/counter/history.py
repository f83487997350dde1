"""What happened on a contact, page by page, as QML sees it."""

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.history import HistoryProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class HistoryViewModel(QObject):
    """What happened on a contact, page by page; rows are only said to change when they do."""

    changed = Signal()
    rowsChanged = Signal()
    watched = Signal(bool)
    newerAsked = Signal()
    olderAsked = Signal()
    retryAsked = Signal()
    undoAsked = Signal(str)
    codeAsked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = HistoryProps()

    def show(self, props: HistoryProps) -> None:
        before, self._props = self._props, props
        if props.rows != before.rows:
            self.rowsChanged.emit()
        if props != before:
            self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._props.known

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        return self._props.reading

    @Property(list, notify=rowsChanged)
    def rows(self) -> list[dict[str, Any]]:
        return [asdict(row) for row in self._props.rows]

    @Property(str, notify=changed)
    def pages(self) -> str:
        return self._props.pages

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._props.number

    @Property(bool, notify=changed)
    def newer(self) -> bool:
        return self._props.newer

    @Property(bool, notify=changed)
    def older(self) -> bool:
        return self._props.older

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._props.problem

    @Property(str, notify=changed)
    def codeOf(self) -> str:
        return self._props.codeOf

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def qr(self) -> str:
        return self._props.qr

    @Property(str, notify=changed)
    def codeSpoken(self) -> str:
        return self._props.codeSpoken

    @Slot(bool)
    def watch(self, looks: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Say whether somebody looks at the pane: only then it is read."""
        self.watched.emit(looks)

    @Slot()
    def showNewer(self) -> None:
        self.newerAsked.emit()

    @Slot()
    def showOlder(self) -> None:
        self.olderAsked.emit()

    @Slot()
    def retry(self) -> None:
        self.retryAsked.emit()

    @Slot(str)
    def undo(self, row_uuid: str) -> None:
        self.undoAsked.emit(row_uuid)

    @Slot(str)
    def toggleCode(self, row_uuid: str) -> None:
        self.codeAsked.emit(row_uuid)
