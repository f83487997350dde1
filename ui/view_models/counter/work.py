"""The one question, the countdown, the wait and the summary, as QML sees them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.counter.pad import PadViewModel
from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.work import WorkProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class WorkViewModel(QObject):
    """The sheet over the counter, with the pad on which a manager allows what it asks."""

    changed = Signal()
    identityChanged = Signal(bool)
    confirmAsked = Signal()
    cancelAsked = Signal()
    moreAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = WorkProps()
        self.pad_view = PadViewModel(self)

    @property
    def props(self) -> WorkProps:
        return self._props

    def show(self, props: WorkProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._props.phase

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
    def who(self) -> str:
        return self._props.who

    @Property(list, notify=changed)
    def facts(self) -> list[dict[str, object]]:
        return list(self._props.facts)

    @Property(list, notify=changed)
    def changes(self) -> list[dict[str, object]]:
        return list(self._props.changes)

    @Property(list, notify=changed)
    def items(self) -> list[str]:
        return list(self._props.items)

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        return [row.content for row in self._props.rows]

    @Property(str, notify=changed)
    def managerNeeded(self) -> str:
        return self._props.managerNeeded

    @Property(str, notify=changed)
    def identityText(self) -> str:
        return self._props.identityText

    @Property(str, notify=changed)
    def identityHint(self) -> str:
        return self._props.identityHint

    @Property(bool, notify=changed)
    def identityAsked(self) -> bool:
        return self._props.identityAsked

    @Property(bool, notify=changed)
    def identityChecked(self) -> bool:
        return self._props.identityChecked

    @Property(bool, notify=changed)
    def mayConfirm(self) -> bool:
        return self._props.mayConfirm

    @Property(str, notify=changed)
    def confirmText(self) -> str:
        return self._props.confirmText

    @Property(str, notify=changed)
    def confirmSpoken(self) -> str:
        return self._props.confirmSpoken

    @Property(str, notify=changed)
    def cancelText(self) -> str:
        return self._props.cancelText

    @Property(str, notify=changed)
    def cancelSpoken(self) -> str:
        return self._props.cancelSpoken

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return self._props.secondsLeft

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._props.share

    @Property(float, notify=changed)
    def checking(self) -> float:
        return self._props.checking

    @Property(str, notify=changed)
    def tone(self) -> str:
        return self._props.tone

    @Property(str, notify=changed)
    def after(self) -> str:
        return self._props.after

    @Property(str, notify=changed)
    def moreText(self) -> str:
        return self._props.moreText

    @Property(str, notify=changed)
    def moreSpoken(self) -> str:
        return self._props.moreSpoken

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._props.spoken

    @Property(PadViewModel, constant=True)
    def pad(self) -> PadViewModel:
        return self.pad_view

    @Slot(bool)
    def checkIdentity(self, checked: bool) -> None:  # noqa: FBT001 - it has one meaning
        self.identityChanged.emit(checked)

    @Slot()
    def confirm(self) -> None:
        self.confirmAsked.emit()

    @Slot()
    def cancel(self) -> None:
        self.cancelAsked.emit()

    @Slot()
    def handOverNow(self) -> None:
        self.moreAsked.emit()
