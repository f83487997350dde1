"""Who may sign in here, as QML sees it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.roster import LONGEST_NAME
from ui.view_models.counter.pad import PadViewModel
from ui.view_models.qml import QmlUncreatable
from ui.wording.counter.staff import StaffProps

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The counter owns it")
class StaffListViewModel(QObject):
    """Who may sign in here, and the form that changes it; PINs go through the pad alone."""

    changed = Signal()
    membersChanged = Signal()
    addAsked = Signal()
    nameTyped = Signal(str)
    roleChosen = Signal(str)
    pinAsked = Signal(str)
    removeAsked = Signal(str)
    confirmed = Signal()
    closeAsked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = StaffProps()
        self.pad_view = PadViewModel(self)

    @property
    def props(self) -> StaffProps:
        return self._props

    def show(self, props: StaffProps) -> None:
        before, self._props = self._props, props
        if props.members != before.members:
            self.membersChanged.emit()
        if props != before:
            self.changed.emit()

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        return self._props.allowed

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        return self._props.loading

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._props.busy

    @Property(list, notify=membersChanged)
    def members(self) -> list[dict[str, object]]:
        return self._props.members

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        return self._props.emptyTitle

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        return self._props.emptyText

    @Property(str, notify=changed)
    def remark(self) -> str:
        return self._props.remark

    @Property(str, notify=changed)
    def form(self) -> str:
        return self._props.form

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._props.trouble

    @Property(str, notify=changed)
    def verb(self) -> str:
        return self._props.verb

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._props.name

    @Property(str, notify=changed)
    def role(self) -> str:
        return self._props.role

    @Property(PadViewModel, constant=True)
    def pad(self) -> PadViewModel:
        return self.pad_view

    @Property(int, constant=True)
    def longestName(self) -> int:
        return LONGEST_NAME

    @Slot()
    def add(self) -> None:
        self.addAsked.emit()

    @Slot(str)
    def typeName(self, name: str) -> None:
        self.nameTyped.emit(name)

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        self.roleChosen.emit(role)

    @Slot(str)
    def newPin(self, key: str) -> None:
        self.pinAsked.emit(key)

    @Slot(str)
    def remove(self, key: str) -> None:
        self.removeAsked.emit(key)

    @Slot()
    def confirm(self) -> None:
        self.confirmed.emit()

    @Slot()
    def close(self) -> None:
        self.closeAsked.emit()
