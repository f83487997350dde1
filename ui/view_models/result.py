"""What a settled operation shows."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.results import ResultProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The visit owns it")
class ResultViewModel(QObject):
    """One picture, one sentence, one thing to do."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ResultProps()

    def show(self, props: ResultProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(bool, notify=changed)
    def good(self) -> bool:
        return self._props.good

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._props.busy

    @Property(str, notify=changed)
    def badge(self) -> str:
        return self._props.badge

    @Property(str, notify=changed)
    def image(self) -> str:
        return self._props.image

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def qr(self) -> str:
        return self._props.qr

    @Property(str, notify=changed)
    def codeSpoken(self) -> str:
        return self._props.codeSpoken

    @Property(str, notify=changed)
    def proof(self) -> str:
        return self._props.proof

    @Property(str, notify=changed)
    def reference(self) -> str:
        return self._props.reference

    @Property(str, notify=changed)
    def primaryText(self) -> str:
        return self._props.primaryText

    @Property(str, notify=changed)
    def primarySpoken(self) -> str:
        return self._props.primarySpoken

    @Property(str, notify=changed)
    def secondaryText(self) -> str:
        return self._props.secondaryText

    @Property(str, notify=changed)
    def secondarySpoken(self) -> str:
        return self._props.secondarySpoken
