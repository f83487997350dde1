"""What a screen reader finds in the kiosk's window."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.kiosk import Kiosk


class Found(NamedTuple):
    """One thing that can be read out, by its role's name in Qt."""

    role: str
    name: str


def readable(kiosk: Kiosk) -> list[Found]:
    """Return all that shows, in order; what only holds other things together is left out."""
    kiosk.picture()
    window = QAccessible.queryAccessibleInterface(kiosk.window)
    assert window is not None
    return [found for found in _below(window) if found.role not in {"Window", "Client"}]


def _below(node: QAccessibleInterface) -> Iterator[Found]:
    if node.state().invisible:
        return
    yield Found(node.role().name, node.text(QAccessible.Text.Name))
    for child in (node.child(index) for index in range(node.childCount())):
        if child is not None:
            yield from _below(child)
