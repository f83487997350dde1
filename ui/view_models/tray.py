"""The demo's tray: sample cards to tap, or to scan from the screen, and the PINs of its staff."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.sandbox.sample_cards import SAMPLE_CARDS
from ui.sample_staff import CLERK, MANAGER
from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The demo owns it")
class TrayViewModel(QObject):
    """Every card of the sandbox's sample shop, which one was tapped, and who may sign in."""

    tapped = Signal(str)

    def __init__(self, *, counter: bool = False) -> None:
        super().__init__()
        self._counter = counter

    @Property(list, constant=True)
    def cards(self) -> list[dict[str, str]]:
        return [
            {"identifier": card.identifier, "name": card.name, "situation": card.situation}
            for card in SAMPLE_CARDS
        ]

    @Property(str, constant=True)
    def staff(self) -> str:
        pins = translate("DemoTray", "PIN %1 (%2, manager) or %3 (%4, clerk)")
        for number, word in enumerate((MANAGER.pin, MANAGER.name, CLERK.pin, CLERK.name), 1):
            pins = pins.replace(f"%{number}", word)
        if self._counter:
            return pins
        where = translate("DemoTray", "Staff: hold the top left corner for two seconds")
        return f"{where}. {pins}"

    @Slot(str)
    def tap(self, identifier: str) -> None:
        self.tapped.emit(identifier)
