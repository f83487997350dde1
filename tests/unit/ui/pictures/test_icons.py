"""Icons in any colour."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from ui.pictures.icons import IconProvider
from ui.places import ICONS

NAMES = sorted(path.stem for path in ICONS.glob("*.svg"))


def opaque(image: QImage) -> list[QColor]:
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [c for x, y in pixels if (c := image.pixelColor(x, y)).alpha() == 255]


def near(one: QColor, other: QColor) -> bool:
    """Antialiasing rounds."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= 2 for a, b in pairs)


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_is_drawn_in_the_colour_that_was_asked_for(name: str) -> None:
    """And in that one only, so that none is invisible on some ground."""
    image = IconProvider().requestImage(f"{name}/ff123456", QSize(), QSize(48, 48))
    assert image.size() == QSize(48, 48)
    drawn = opaque(image)
    assert drawn
    assert all(near(colour, QColor("#123456")) for colour in drawn)


@pytest.mark.parametrize("size", [QSize(), QSize(0, 0)])
def test_a_size_that_is_not_known_yet_has_a_stand_in(size: QSize) -> None:
    """QML asks before it has laid out."""
    assert not IconProvider().requestImage("check/000000", QSize(), size).isNull()
