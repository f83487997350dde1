"""QR codes that a phone can read."""

import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from ui.pictures.qr import QUIET_ZONE, QrProvider, fits_a_code, qr_image

TEXTS = [
    "PK100001",
    "https://example.com/join?shop=1&from=kiosk#top",
    "CODE-12 34%20%",
    "crème brûlée",
    "0",
    "x" * 300,
]


def read(image: QImage) -> str:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(bytes(grey.constBits()))
    rows = pixels.cast("B", (grey.height(), grey.bytesPerLine()))
    [code] = zxingcpp.read_barcodes(rows)
    return str(code.text)


@pytest.mark.parametrize("extent", [256, 300, 517])
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_a_code_says_its_text_at_any_size(text: str, extent: int) -> None:
    """Modules stand on whole pixels, so no size blurs them."""
    image = qr_image(text, extent)
    assert image.size() == QSize(extent, extent)
    assert read(image) == text


def test_a_code_has_its_quiet_zone() -> None:
    """White all around, as wide as readers need."""
    extent = 29 * 8  # the smallest code is 21 modules across, with 4 of quiet on either side
    image = qr_image("PK1", extent)
    quiet = QUIET_ZONE * 8
    for along in range(extent):
        for inside in range(quiet):
            for x, y in ((along, inside), (inside, along), (along, extent - 1 - inside)):
                assert image.pixelColor(x, y) == QColor("white")
    assert image.pixelColor(quiet, quiet) == QColor("black")


@pytest.mark.parametrize("text", ["x" * 1001, "🎂" * 1000])
def test_what_no_screen_can_show_is_refused(text: str) -> None:
    """Too long to be read from a screen, in characters or in bytes."""
    with pytest.raises(ValueError, match=r"."):
        qr_image(text, 256)


@pytest.mark.parametrize("text", ["x" * 1001, "🎂" * 1000])
def test_the_provider_answers_it_with_a_white_picture(text: str) -> None:
    """Of none at all Qt would print the address, and a customer's code with it."""
    image = QrProvider().requestImage(text, QSize(), QSize(256, 256))
    assert image.size() == QSize(256, 256)
    assert {image.pixelColor(at, at).name() for at in range(256)} == {"#ffffff"}
    assert not fits_a_code(text)


@pytest.mark.parametrize("asked", [QSize(), QSize(0, 0), QSize(-1, -1)])
def test_a_size_that_is_not_known_yet_has_a_stand_in(asked: QSize) -> None:
    """QML asks before it has laid out."""
    assert read(QrProvider().requestImage("PK1%2F2", QSize(), asked)) == "PK1/2"
