"""Looking at a picture before decoding it."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from kiosk.images import ImageFacts
from ui.pictures.inspect import inspect_image


def encoded(image_format: str) -> bytes:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    for x in range(30):
        for y in range(20):
            image.setPixel(x, y, x * y * 7919)
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(image_format.encode())).write(image)
    return bytes(written.data())


@pytest.mark.parametrize("image_format", ["png", "jpeg"])
def test_a_picture_tells_its_format_and_size(image_format: str) -> None:
    """By its content: no name is asked."""
    assert inspect_image(encoded(image_format)) == ImageFacts(30, 20, image_format)


def test_only_the_header_is_needed() -> None:
    """A picture is judged before memory is spent on it."""
    assert inspect_image(encoded("png")[:200]) == ImageFacts(30, 20, "png")


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", b"<html>", b"\0" * 99],
)
def test_what_is_no_picture_for_a_screen_is_none(content: bytes) -> None:
    """An SVG would be a program, a page is a login."""
    assert inspect_image(content) is None


def test_a_format_that_the_kiosk_does_not_show_is_none() -> None:
    """Though Qt could."""
    assert inspect_image(encoded("bmp")) is None
