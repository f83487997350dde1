"""Qt's registration decorators, typed."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6 import QtQml

T = TypeVar("T")


def QmlUncreatable(reason: str) -> Callable[[type[T]], type[T]]:
    """Keep QML from making an instance of a registered type; `reason` is what it is told."""
    # PySide6's stub does not say that the decorator can be called.
    return cast(
        "Callable[[type[T]], type[T]]",
        cast("Callable[[str], object]", QtQml.QmlUncreatable)(reason),
    )
