"""Brand colours on which text can be read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from ui.brand import HOUSE_BRAND, NEEDED_CONTRAST, brand_colours, contrast

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@given(colours)
@example("#ffffff")
@example("#000000")
@example("#ffff00")
@example("#00ff00")
@example("#ff0000")
@example("#777777")
@example("#005fab")
def test_text_can_be_read_on_any_brand(wanted: str) -> None:
    """At least 4.5 to 1, at rest and pressed, as it stands on the screen in eight bits."""
    found = brand_colours(wanted)
    ink = QColor(found.brand_ink)
    assert contrast(QColor(found.brand), ink) >= NEEDED_CONTRAST
    assert contrast(QColor(found.tint), ink) >= NEEDED_CONTRAST


@given(colours)
def test_a_brand_is_its_own_after_correction(wanted: str) -> None:
    """What was corrected once needs no correction."""
    once = brand_colours(wanted)
    assert brand_colours(once.brand).brand == once.brand


@pytest.mark.parametrize("wanted", [None, "", "nonsense", "#12", "url(http://x)", "#gggggg"])
def test_no_colour_gives_the_houses_own(wanted: str | None) -> None:
    """A shop may leave it out, and may type anything."""
    assert brand_colours(wanted) == brand_colours(HOUSE_BRAND)


@pytest.mark.parametrize(
    ("wanted", "brand", "ink"),
    [
        ("#0F4C4A", "#0f4c4a", "#FFFFFF"),
        ("#ffd400", "#ffd400", "#1E1B18"),
        ("navy", "#000080", "#FFFFFF"),
        ("#80000000", "#000000", "#FFFFFF"),
    ],
)
def test_a_readable_brand_is_left_alone(wanted: str, brand: str, ink: str) -> None:
    """Dark ones take white text, bright ones dark text, none is see-through."""
    found = brand_colours(wanted)
    assert (found.brand, found.brand_ink) == (brand, ink)


@given(colours)
@example("#000000")
@example("#ffffff")
def test_a_pressed_button_looks_pressed(wanted: str) -> None:
    """The tint can be told from the brand, be it black or white."""
    found = brand_colours(wanted)
    brand, tint = QColor(found.brand), QColor(found.tint)
    apart = abs(tint.red() - brand.red()), abs(tint.green() - brand.green())
    assert max(*apart, abs(tint.blue() - brand.blue())) >= 8


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_the_standards(one: str, other: str, ratio: float) -> None:
    """WCAG 2, whichever colour comes first."""
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.01)
    assert contrast(QColor(other), QColor(one)) == contrast(QColor(one), QColor(other))
