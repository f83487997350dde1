"""What a member of staff confirms at a customer's visit, as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.view_models.counter.pad import PadViewModel
from ui.view_models.qml import QmlUncreatable
from ui.wording.staff_confirm import StaffConfirmProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The visit owns it")
class StaffConfirmViewModel(QObject):
    """The question, and the PIN pad that answers it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = StaffConfirmProps()
        self.pad_view = PadViewModel(self)

    @property
    def props(self) -> StaffConfirmProps:
        return self._props

    def show(self, props: StaffConfirmProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(PadViewModel, constant=True)
    def pad(self) -> PadViewModel:
        return self.pad_view

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._props.busy

    @Property(str, notify=changed)
    def image(self) -> str:
        return self._props.image

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._props.question

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def cancelText(self) -> str:
        return self._props.cancelText

    @Property(str, notify=changed)
    def cancelSpoken(self) -> str:
        return self._props.cancelSpoken
