"""The shop as its screens show it: name, colours, word for credits, rewards on show."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShopProps:
    """Everything of the shop that a screen shows; pictures are local by the time QML sees them."""

    name: str = ""
    logo: str = ""
    brand: str = "#0F4C4A"
    brandInk: str = "#FFFFFF"
    brandTint: str = "#14605D"
    creditWord: str = ""
    rewardCount: str = ""
    joinUrl: str = ""
    showcase: list[dict[str, str]] = field(default_factory=list)


@QmlElement
@QmlUncreatable("The application owns it")
class ShopViewModel(QObject):
    """The shop, before anyone has scanned."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = ShopProps()

    @property
    def props(self) -> ShopProps:
        return self._props

    def show(self, props: ShopProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._props.name

    @Property(str, notify=changed)
    def logo(self) -> str:
        return self._props.logo

    @Property(QColor, notify=changed)
    def brand(self) -> QColor:
        return QColor(self._props.brand)

    @Property(QColor, notify=changed)
    def brandInk(self) -> QColor:
        return QColor(self._props.brandInk)

    @Property(QColor, notify=changed)
    def brandTint(self) -> QColor:
        return QColor(self._props.brandTint)

    @Property(str, notify=changed)
    def creditWord(self) -> str:
        return self._props.creditWord

    @Property(str, notify=changed)
    def rewardCount(self) -> str:
        return self._props.rewardCount

    @Property(str, notify=changed)
    def joinUrl(self) -> str:
        return self._props.joinUrl

    @Property(list, notify=changed)
    def showcase(self) -> list[dict[str, Any]]:
        return list(self._props.showcase)
