"""The counter's frame as QML sees it: locked or open, whose session, which page."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.counter.contact import ContactViewModel
from ui.view_models.counter.day import DayViewModel
from ui.view_models.counter.gift import GiftViewModel
from ui.view_models.counter.history import HistoryViewModel
from ui.view_models.counter.pad import PadViewModel
from ui.view_models.counter.panel import PanelViewModel
from ui.view_models.counter.shelf import ShelfViewModel
from ui.view_models.counter.staff import StaffListViewModel
from ui.view_models.counter.work import WorkViewModel
from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

PAGES = ("contact", "day", "rewards", "staff")


@dataclass(frozen=True, slots=True)
class CounterProps:
    """What the frame shows.

    `shown` tells whether it stands over the customer's screens; `service` that it is a self-service
    kiosk's menu, which has no contacts.
    """

    shown: bool = False
    service: bool = False
    locked: bool = True
    page: str = "contact"
    member: str = ""
    manager: bool = False
    lockWarning: str = ""


@QmlElement
@QmlUncreatable("The application owns it")
class CounterViewModel(QObject):
    """The frame; each page has a view model of its own."""

    changed = Signal()
    lockAsked = Signal()
    pageAsked = Signal(str)
    leaveAsked = Signal()
    serviceAsked = Signal()
    touchHappened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CounterProps()
        self.pad_view = PadViewModel(self)
        self.panel_view = PanelViewModel(self)
        self.contact_view = ContactViewModel(self)
        self.work_view = WorkViewModel(self)
        self.history_view = HistoryViewModel(self)
        self.gift_view = GiftViewModel(self)
        self.day_view = DayViewModel(self)
        self.shelf_view = ShelfViewModel(self)
        self.staff_view = StaffListViewModel(self)

    @property
    def props(self) -> CounterProps:
        return self._props

    def show(self, props: CounterProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._props.shown

    @Property(bool, notify=changed)
    def service(self) -> bool:
        return self._props.service

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        return self._props.locked

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._props.page

    @Property(str, notify=changed)
    def member(self) -> str:
        return self._props.member

    @Property(bool, notify=changed)
    def manager(self) -> bool:
        return self._props.manager

    @Property(str, notify=changed)
    def lockWarning(self) -> str:
        return self._props.lockWarning

    @Property(PadViewModel, constant=True)
    def pad(self) -> PadViewModel:
        return self.pad_view

    @Property(PanelViewModel, constant=True)
    def panel(self) -> PanelViewModel:
        return self.panel_view

    @Property(ContactViewModel, constant=True)
    def contact(self) -> ContactViewModel:
        return self.contact_view

    @Property(WorkViewModel, constant=True)
    def work(self) -> WorkViewModel:
        return self.work_view

    @Property(HistoryViewModel, constant=True)
    def history(self) -> HistoryViewModel:
        return self.history_view

    @Property(GiftViewModel, constant=True)
    def gift(self) -> GiftViewModel:
        return self.gift_view

    @Property(DayViewModel, constant=True)
    def day(self) -> DayViewModel:
        return self.day_view

    @Property(ShelfViewModel, constant=True)
    def shelf(self) -> ShelfViewModel:
        return self.shelf_view

    @Property(StaffListViewModel, constant=True)
    def staff(self) -> StaffListViewModel:
        return self.staff_view

    @Slot()
    def lock(self) -> None:
        self.lockAsked.emit()

    @Slot(str)
    def goTo(self, page: str) -> None:
        if page in PAGES:
            self.pageAsked.emit(page)

    @Slot()
    def leave(self) -> None:
        self.leaveAsked.emit()

    @Slot()
    def askForService(self) -> None:
        self.serviceAsked.emit()

    @Slot()
    def touched(self) -> None:
        self.touchHappened.emit()
