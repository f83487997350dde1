"""The rows of the day for QML."""

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from ui.view_models.keyed_rows import KeyedRows
from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The day's page owns it")
class DayRows(KeyedRows):
    """Unsure operations, then those that are known."""

    @Slot(str, result=int)
    def rowOf(self, key: str) -> int:
        """Return the row of an operation, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    @Slot(int, result=str)
    def keyAt(self, row: int) -> str:
        """Return the operation in a row, "" when there is no such row."""
        return self._rows[row].key if 0 <= row < len(self._rows) else ""
