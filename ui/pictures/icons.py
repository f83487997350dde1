"""The project's line icons, drawn sharp at any size and in any colour."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from ui.places import ICONS

_DRAWN_IN = b"#1E1B18"
_DEFAULT_EXTENT = 64


def icon_image(name: str, colour: str, size: QSize) -> QImage:
    """Return an icon in a colour (`#rrggbb`) on a transparent ground, `size` in pixels."""
    source = (ICONS / f"{name}.svg").read_bytes().replace(_DRAWN_IN, colour.encode("ascii"))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(image.rect()))
    painter.end()
    return image


class IconProvider(QQuickImageProvider):
    """Answers `image://icon/<name>/<rrggbb>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        del size
        name, _, colour = id.partition("/")
        extent = max(requestedSize.width(), requestedSize.height(), 0) or _DEFAULT_EXTENT
        # An opaque colour comes as rrggbb, one with alpha as aarrggbb.
        return icon_image(name, f"#{colour[-6:]}", QSize(extent, extent))
