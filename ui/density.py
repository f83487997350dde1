"""How many pixels a finger covers: the density of a screen."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen

from ui.view_models.display import DEFAULT_PIXELS_PER_MILLIMETRE

_MILLIMETRES_PER_INCH = 25.4
_BELIEVABLE_DENSITY = (2.0, 16.0)
"""Pixels a millimetre; screens that claim anything else do not know their size."""


def density(screen: QScreen, diagonal_inches: float | None) -> float:
    """Return a screen's pixels a millimetre, from its size in inches when that is set."""
    if diagonal_inches is not None:
        return pixels_per_millimetre(screen.size(), diagonal_inches)
    claimed = screen.physicalDotsPerInch() / _MILLIMETRES_PER_INCH
    low, high = _BELIEVABLE_DENSITY
    return claimed if low <= claimed <= high else DEFAULT_PIXELS_PER_MILLIMETRE


def pixels_per_millimetre(size: QSize, diagonal_inches: float) -> float:
    """Return the density of a screen of so many pixels and inches."""
    return math.hypot(size.width(), size.height()) / (diagonal_inches * _MILLIMETRES_PER_INCH)
