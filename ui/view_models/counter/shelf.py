"""The rewards of the shop, and the one that is edited, as QML sees it."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.keyed_rows import KeyedRows
from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.shelf import ShelfProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The shelf owns it")
class RewardRows(KeyedRows):
    """A row for each reward of the shop."""


@QmlElement
@QmlUncreatable("The counter owns it")
class ShelfViewModel(QObject):
    """The rewards of the shop, and the one that is edited; leaving it with changes asks."""

    changed = Signal()
    leavingChanged = Signal()
    lookAsked = Signal()
    openAsked = Signal(str)
    closeAsked = Signal()
    titleTyped = Signal(str)
    descriptionTyped = Signal(str)
    priceTyped = Signal(str)
    undoAsked = Signal()
    saveAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ShelfProps()
        self.rows_model = RewardRows(self)
        self._then: Callable[[], None] | None = None

    @property
    def props(self) -> ShelfProps:
        return self._props

    def show(self, props: ShelfProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()
        if not props.typed:
            self._set_then(None)

    def leave(self, then: Callable[[], None]) -> None:
        """Do what leaves the reward: at once, or when what was typed about it may be dropped."""
        if self._props.typed:
            self._set_then(then)
        else:
            then()

    def _set_then(self, then: Callable[[], None] | None) -> None:
        was, self._then = self._then, then
        if (was is None) != (then is None):
            self.leavingChanged.emit()

    @Property(bool, notify=leavingChanged)
    def leaving(self) -> bool:
        return self._then is not None

    @Property(RewardRows, constant=True)
    def rows(self) -> RewardRows:
        return self.rows_model

    @Property(str, notify=changed)
    def listing(self) -> str:
        return self._props.listing

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._props.summary

    @Property(str, notify=changed)
    def creditWord(self) -> str:
        return self._props.creditWord

    @Property(str, notify=changed)
    def stale(self) -> str:
        return self._props.stale

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._props.problem

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self._props.chosen

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._props.detail

    @Property(str, notify=changed)
    def image(self) -> str:
        return self._props.image

    @Property(str, notify=changed)
    def heading(self) -> str:
        return self._props.heading

    @Property(str, notify=changed)
    def inactive(self) -> str:
        return self._props.inactive

    @Property(list, notify=changed)
    def facts(self) -> list[dict[str, Any]]:
        return [asdict(fact) for fact in self._props.facts]

    @Property(str, notify=changed)
    def titleText(self) -> str:
        return self._props.title.text

    @Property(str, notify=changed)
    def titleFault(self) -> str:
        return self._props.title.fault

    @Property(str, notify=changed)
    def titleCount(self) -> str:
        return self._props.title.count

    @Property(str, notify=changed)
    def descriptionText(self) -> str:
        return self._props.description.text

    @Property(str, notify=changed)
    def descriptionFault(self) -> str:
        return self._props.description.fault

    @Property(str, notify=changed)
    def descriptionCount(self) -> str:
        return self._props.description.count

    @Property(str, notify=changed)
    def priceText(self) -> str:
        return self._props.price.text

    @Property(str, notify=changed)
    def priceFault(self) -> str:
        return self._props.price.fault

    @Property(bool, notify=changed)
    def typed(self) -> bool:
        return self._props.typed

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        return self._props.canSave

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._props.hint

    @Property(str, notify=changed)
    def saveSpoken(self) -> str:
        return self._props.saveSpoken

    @Property(str, notify=changed)
    def leaveText(self) -> str:
        return self._props.leaveText

    @Slot()
    def look(self) -> None:
        self.lookAsked.emit()

    @Slot(str)
    def open(self, uuid: str) -> None:
        if uuid != self._props.chosen or self._props.detail == "problem":
            self.leave(lambda: self.openAsked.emit(uuid))

    @Slot()
    def close(self) -> None:
        self.leave(self.closeAsked.emit)

    @Slot(str)
    def typeTitle(self, text: str) -> None:
        self.titleTyped.emit(text)

    @Slot(str)
    def typeDescription(self, text: str) -> None:
        self.descriptionTyped.emit(text)

    @Slot(str)
    def typePrice(self, text: str) -> None:
        self.priceTyped.emit(text)

    @Slot()
    def undo(self) -> None:
        self.undoAsked.emit()

    @Slot()
    def save(self) -> None:
        if self._props.canSave:
            self.saveAsked.emit()

    @Slot()
    def keepEditing(self) -> None:
        self._set_then(None)

    @Slot()
    def dropChanges(self) -> None:
        then = self._then
        self._set_then(None)
        if then is not None:
            self.undoAsked.emit()
            then()
