"""QR codes as images: sharp squares, with the quiet zone that readers need."""

from urllib.parse import unquote

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

QUIET_ZONE = 4
"""Modules of white around the code, as the standard asks."""
_DEFAULT_EXTENT = 256
_MOST_BYTES = 1000


def fits_a_code(text: str) -> bool:
    """Tell whether a phone could still read a text of this length from a kiosk's screen."""
    return len(text.encode(errors="replace")) <= _MOST_BYTES


def qr_image(text: str, extent: int) -> QImage:
    """Return a QR code for a text, `extent` pixels wide and high, modules on whole pixels.

    Raises ValueError for a text longer than a kiosk screen can show as a code.
    """
    import segno  # noqa: PLC0415 - not needed for the first frame

    if not fits_a_code(text):
        message = "too long for a code on a screen"
        raise ValueError(message)
    modules = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
    across = len(modules) + 2 * QUIET_ZONE
    module = max(1, extent // across)
    start = (extent - module * len(modules)) // 2
    image = QImage(extent, extent, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(
                    start + x * module,
                    start + y * module,
                    module,
                    module,
                    QColor(Qt.GlobalColor.black),
                )
    painter.end()
    return image


class QrProvider(QQuickImageProvider):
    """Answers `image://qr/<percent-encoded text>`; a text too long for a code is a white image."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        del size
        extent = requestedSize.width() if requestedSize.width() > 0 else _DEFAULT_EXTENT
        try:
            return qr_image(unquote(id), extent)
        except ValueError:
            # Of an empty image Qt would print the address, and so the code.
            white = QImage(extent, extent, QImage.Format.Format_RGB32)
            white.fill(Qt.GlobalColor.white)
            return white
