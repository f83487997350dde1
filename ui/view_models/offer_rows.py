"""The list of offers for QML."""

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from ui.view_models.keyed_rows import KeyedRows
from ui.view_models.qml import QmlUncreatable
from ui.wording.offers import Row

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The visit owns it")
class OfferRows(KeyedRows):
    """Headings, what waits to be collected, tiles of what can be claimed."""

    @Slot(int, int, result=int)
    def nextPressable(self, row: int, step: int) -> int:
        """Return the next row from `row`, up (-1) or down (1), with something to press, or -1."""
        row += step
        while 0 <= row < len(self._rows):
            if _pressable(self._rows[row]):
                return row
            row += step
        return -1


def _pressable(row: Row) -> bool:
    if row.kind == "heading":
        return "verb" in row.content
    if row.kind == "collectable":
        return not row.content["expired"]
    return row.kind == "tiles" and any(not tile["toGo"] for tile in row.content)
