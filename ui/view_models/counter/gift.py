"""The form by which a contact gets credits, as QML sees it."""

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.gift import GiftProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class GiftViewModel(QObject):
    """The form by which a contact gets credits; its units are only said to change when they do."""

    changed = Signal()
    unitsChanged = Signal()
    byAmountAsked = Signal(bool)
    unitAsked = Signal(str)
    keyPressed = Signal(str)
    tillTyped = Signal(str)
    tillAwaited = Signal(bool)
    retryAsked = Signal()
    giveAsked = Signal()
    closeAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = GiftProps()

    def show(self, props: GiftProps) -> None:
        before, self._props = self._props, props
        if props.units != before.units:
            self.unitsChanged.emit()
        if props != before:
            self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._props.open

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def to(self) -> str:
        return self._props.to

    @Property(bool, notify=changed)
    def byAmount(self) -> bool:
        return self._props.byAmount

    @Property(str, notify=changed)
    def amountText(self) -> str:
        return self._props.amountText

    @Property(str, notify=changed)
    def creditsText(self) -> str:
        return self._props.creditsText

    @Property(list, notify=unitsChanged)
    def units(self) -> list[dict[str, Any]]:
        return [asdict(unit) for unit in self._props.units]

    @Property(str, notify=changed)
    def point(self) -> str:
        return self._props.point

    @Property(str, notify=changed)
    def before(self) -> str:
        return self._props.before

    @Property(str, notify=changed)
    def typed(self) -> str:
        return self._props.typed

    @Property(str, notify=changed)
    def after(self) -> str:
        return self._props.after

    @Property(str, notify=changed)
    def spokenNumber(self) -> str:
        return self._props.spokenNumber

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._props.message

    @Property(str, notify=changed)
    def tone(self) -> str:
        return self._props.tone

    @Property(bool, notify=changed)
    def retry(self) -> bool:
        return self._props.retry

    @Property(str, notify=changed)
    def giveText(self) -> str:
        return self._props.giveText

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        return self._props.complete

    @Property(str, notify=changed)
    def till(self) -> str:
        return self._props.till

    @Slot(bool)
    def chooseByAmount(self, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.byAmountAsked.emit(chosen)

    @Slot(str)
    def chooseUnit(self, name: str) -> None:
        self.unitAsked.emit(name)

    @Slot(str)
    def press(self, key: str) -> None:
        """Take a digit, a point or comma, or "erase"."""
        self.keyPressed.emit(key)

    @Slot(str)
    def typeTill(self, text: str) -> None:
        self.tillTyped.emit(text)

    @Slot(bool)
    def awaitTill(self, awaits: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Say whether the next scan is the till's transaction."""
        self.tillAwaited.emit(awaits)

    @Slot()
    def calculateAgain(self) -> None:
        self.retryAsked.emit()

    @Slot()
    def give(self) -> None:
        if self._props.complete:
            self.giveAsked.emit()

    @Slot()
    def close(self) -> None:
        self.closeAsked.emit()
