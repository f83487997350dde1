"""Looking at a picture before decoding it: its real format and size, from its own header."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageReader

from kiosk.images import ImageFacts

_FORMATS = {"png": "png", "jpeg": "jpeg", "jpg": "jpeg", "webp": "webp", "gif": "gif"}


def inspect_image(content: bytes) -> ImageFacts | None:
    """Return what the bytes are, None when they are no picture the kiosk shows.

    Only the header is read: width and height in pixels are known before memory is spent on them.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    image_format = _FORMATS.get(bytes(reader.format().data()).decode("ascii", "replace").lower())
    size = reader.size()
    if image_format is None or not size.isValid():
        return None
    return ImageFacts(size.width(), size.height(), image_format)
