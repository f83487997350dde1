"""The PIN pad as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.pad import PadProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class PadViewModel(QObject):
    """Ten keys, a count of digits and a sentence."""

    changed = Signal()
    pressed = Signal(str)
    erased = Signal()
    entered = Signal()
    dismissed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PadProps()

    def show(self, props: PadProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(int, notify=changed)
    def digits(self) -> int:
        return self._props.digits

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._props.looking

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        return self._props.complete

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        return self._props.locked

    @Property(bool, notify=changed)
    def good(self) -> bool:
        return self._props.good

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._props.message

    @Slot(str)
    def press(self, digit: str) -> None:
        self.pressed.emit(digit)

    @Slot()
    def erase(self) -> None:
        self.erased.emit()

    @Slot()
    def enter(self) -> None:
        self.entered.emit()

    @Slot()
    def dismiss(self) -> None:
        self.dismissed.emit()
