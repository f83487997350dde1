"""The demo's tray: sample cards to tap, or to scan from the screen."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.sandbox.sample_cards import SAMPLE_CARDS
from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The demo owns it")
class TrayViewModel(QObject):
    """Every card of the sandbox's sample shop, and which one was tapped."""

    tapped = Signal(str)

    @Property(list, constant=True)
    def cards(self) -> list[dict[str, str]]:
        return [
            {"identifier": card.identifier, "name": card.name, "situation": card.situation}
            for card in SAMPLE_CARDS
        ]

    @Slot(str)
    def tap(self, identifier: str) -> None:
        self.tapped.emit(identifier)
