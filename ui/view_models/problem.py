"""What a visit that cannot begin shows."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ProblemProps:
    """What happened, what to do, and a number for staff."""

    title: str = ""
    text: str = ""
    picture: str = "card-unknown"
    reference: str = ""
    canTryAgain: bool = False
    canScanAgain: bool = False


@QmlElement
@QmlUncreatable("The visit owns it")
class ProblemViewModel(QObject):
    """The problem on the screen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ProblemProps()

    def show(self, props: ProblemProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._props.picture

    @Property(str, notify=changed)
    def reference(self) -> str:
        return self._props.reference

    @Property(bool, notify=changed)
    def canTryAgain(self) -> bool:
        return self._props.canTryAgain

    @Property(bool, notify=changed)
    def canScanAgain(self) -> bool:
        return self._props.canScanAgain
