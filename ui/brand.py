"""The shop's brand colours, corrected until text on them can be read."""

from typing import NamedTuple

from PySide6.QtGui import QColor

HOUSE_BRAND = "#0F4C4A"
NEEDED_CONTRAST = 4.5
_NEARLY_BLACK = 32
"""Of 255: what is darker hardly gets lighter by a factor."""
_INK = "#1E1B18"
_WHITE = "#FFFFFF"


class BrandColours(NamedTuple):
    """A ground, the text on it, and a tint for shapes and pressed states; all `#rrggbb`."""

    brand: str
    brand_ink: str
    tint: str


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def brand_colours(wanted: str | None) -> BrandColours:
    """Return colours for a shop's brand; a missing or bad one gives the house's own.

    The ground is darkened until white text reaches 4.5:1 on it; a brand so light that this would
    make it another colour keeps its tone and takes dark text.
    """
    brand = QColor(wanted) if wanted and QColor.isValidColorName(wanted) else QColor(HOUSE_BRAND)
    brand.setAlpha(255)
    white, ink = QColor(_WHITE), QColor(_INK)
    if contrast(brand, white) < NEEDED_CONTRAST and contrast(brand, ink) >= 2 * NEEDED_CONTRAST:
        return BrandColours(brand.name(), _INK, brand.darker(108).name())
    while contrast(brand, white) < NEEDED_CONTRAST:
        # Judged as it will be shown: a name holds eight bits a channel, a QColor sixteen.
        brand = QColor(brand.darker(106).name())
    return BrandColours(brand.name(), _WHITE, _tint(brand).name())


def _tint(brand: QColor) -> QColor:
    if brand.value() < _NEARLY_BLACK:
        return QColor(
            *(part + _NEARLY_BLACK for part in (brand.red(), brand.green(), brand.blue()))
        )
    # As it will be shown, here too.
    tint = QColor(brand.lighter(126).name())
    return tint if contrast(tint, QColor(_WHITE)) >= NEEDED_CONTRAST else brand.darker(116)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
