"""A list for QML, updated by difference so that scrolling keeps its place."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.wording.offers import Row

KIND = int(Qt.ItemDataRole.UserRole) + 1
CONTENT = KIND + 1

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class KeyedRows(QAbstractListModel):
    """Rows by key: equal ones stay untouched, changed ones say so, the rest come and go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, Any]:
        return {KIND: b"kind", CONTENT: b"content"}

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == KIND:
            return row.kind
        return row.content if role == CONTENT else None

    def show(self, rows: Sequence[Row]) -> None:
        """Turn the shown rows into these, with the fewest changes at the ends kept common."""
        kept_front = _common(self._rows, rows)
        old_tail, new_tail = self._rows[kept_front:], list(rows[kept_front:])
        kept_back = _common(old_tail[::-1], new_tail[::-1])
        self._remove(kept_front, len(old_tail) - kept_back)
        self._insert(kept_front, new_tail[: len(new_tail) - kept_back])
        for position, row in enumerate(rows):
            shown = self._rows[position]
            if shown is not row and shown.content != row.content:
                self._rows[position] = row
                index = self.index(position, 0)
                self.dataChanged.emit(index, index, [CONTENT])

    def _remove(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            del self._rows[first : first + count]
            self.endRemoveRows()

    def _insert(self, first: int, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()


def _common(old: Sequence[Row], new: Sequence[Row]) -> int:
    """Return how many rows from the start are the same rows, by kind and key."""
    count = 0
    for before, after in zip(old, new, strict=False):
        if (before.kind, before.key) != (after.kind, after.key):
            break
        count += 1
    return count
