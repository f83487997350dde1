"""What the counter's side panel shows beside its buttons, as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.panel import PanelProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class PanelViewModel(QObject):
    """What needs staff, the latest of today, and the kiosk's trouble with its remedy."""

    changed = Signal()
    needsChanged = Signal()
    latestChanged = Signal()
    rowChosen = Signal(str)
    moreAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PanelProps()

    @property
    def props(self) -> PanelProps:
        return self._props

    def show(self, props: PanelProps) -> None:
        before, self._props = self._props, props
        if props.needs != before.needs:
            self.needsChanged.emit()
        if props.latest != before.latest:
            self.latestChanged.emit()
        if props != before:
            self.changed.emit()

    @Property(list, notify=needsChanged)
    def needs(self) -> list[dict[str, str]]:
        return self._props.needs

    @Property(str, notify=changed)
    def more(self) -> str:
        return self._props.more

    @Property(str, notify=changed)
    def mark(self) -> str:
        return self._props.mark

    @Property(str, notify=changed)
    def markSpoken(self) -> str:
        return self._props.markSpoken

    @Property(list, notify=latestChanged)
    def latest(self) -> list[dict[str, str]]:
        return self._props.latest

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._props.trouble

    @Property(str, notify=changed)
    def remedy(self) -> str:
        return self._props.remedy

    @Slot(str)
    def choose(self, key: str) -> None:
        self.rowChosen.emit(key)

    @Slot()
    def showMore(self) -> None:
        self.moreAsked.emit()
