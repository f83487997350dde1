"""What the sheet asks."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.confirmations import ConfirmProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The visit owns it")
class ConfirmViewModel(QObject):
    """The one question before a claim or a collect."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ConfirmProps()

    def show(self, props: ConfirmProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._props.open

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
    def description(self) -> str:
        return self._props.description

    @Property(str, notify=changed)
    def warning(self) -> str:
        return self._props.warning

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._props.advice

    @Property(str, notify=changed)
    def before(self) -> str:
        return self._props.before

    @Property(str, notify=changed)
    def after(self) -> str:
        return self._props.after

    @Property(str, notify=changed)
    def primaryText(self) -> str:
        return self._props.primaryText

    @Property(str, notify=changed)
    def primarySpoken(self) -> str:
        return self._props.primarySpoken

    @Property(str, notify=changed)
    def cancelText(self) -> str:
        return self._props.cancelText

    @Property(str, notify=changed)
    def cancelSpoken(self) -> str:
        return self._props.cancelSpoken

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._props.spoken
