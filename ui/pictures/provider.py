"""Pictures by name: cached ones, the project's illustrations, stand-ins."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from ui.pictures.crop import corner_mask, parse_corners, read_cropped, read_whole, rounded
from ui.pictures.icons import icon_image
from ui.places import ILLUSTRATIONS

_SAFE_NAME = re.compile(r"[\w-]+(\.\w+)?")
_STAND_IN_GROUND = "#FCEFD3"
_STAND_IN_INK = "#C99A3F"
_DEFAULT_SIZE = QSize(480, 320)


class PictureProvider(QQuickImageProvider):
    """Answers `image://picture/<kind>/<name>/<corners>`; a bad request is an empty image.

    Kinds: `cached` (a file of the image cache, decoded off the GUI thread), `illustration` and
    `logo` (the file the settings name), `stand-in` (when there is no picture), `corner` (a mask).
    """

    def __init__(self, cache_folder: Path | None = None) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.cache_folder = cache_folder
        self.logo: Path | None = None

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        del size
        try:
            return self._picture(id, requestedSize)
        except ValueError:
            return QImage()

    def _picture(self, id: str, requested: QSize) -> QImage:
        kind, _, rest = id.partition("/")
        name, _, corners = rest.partition("/")
        match kind:
            case "cached" if self.cache_folder is not None and _SAFE_NAME.fullmatch(name):
                image = read_cropped(str(self.cache_folder / name), requested)
                return rounded(image, parse_corners(corners))
            case "illustration" if _SAFE_NAME.fullmatch(name):
                return read_whole(str(ILLUSTRATIONS / f"{name}.png"), requested)
            case "logo" if self.logo is not None:
                return read_whole(str(self.logo), requested)
            case "stand-in":
                return rounded(_stand_in(requested), parse_corners(name))
            case "corner":
                return corner_mask(f"#{name[-6:]}", requested)
            case _:
                return QImage()


def _stand_in(requested: QSize) -> QImage:
    size = _DEFAULT_SIZE if requested.isEmpty() else requested
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(_STAND_IN_GROUND))
    extent = max(1, min(size.width(), size.height()) // 2)
    gift = icon_image("gift", _STAND_IN_INK, QSize(extent, extent))
    painter = QPainter(image)
    painter.drawImage(QPoint((size.width() - extent) // 2, (size.height() - extent) // 2), gift)
    painter.end()
    return image
