"""Cropping and rounding: software rendering clips to rectangles only, so images come rounded."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath


class Corners(NamedTuple):
    """Radii in pixels: top left, top right, bottom right, bottom left."""

    top_left: float = 0
    top_right: float = 0
    bottom_right: float = 0
    bottom_left: float = 0


def parse_corners(text: str) -> Corners:
    """Return corners from `tl,tr,br,bl`; an empty text means square ones. Raises ValueError."""
    if not text:
        return Corners()
    top_left, top_right, bottom_right, bottom_left = (float(part) for part in text.split(","))
    return Corners(top_left, top_right, bottom_right, bottom_left)


def read_cropped(path: str, size: QSize) -> QImage:
    """Read a picture filling `size` pixels, cut at the longer sides; null when unreadable."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    natural = reader.size()
    if not natural.isValid() or natural.isEmpty():
        return QImage()
    if size.isEmpty():
        return reader.read()
    reader.setScaledSize(natural.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    corner = QPoint((image.width() - size.width()) // 2, (image.height() - size.height()) // 2)
    return image.copy(QRect(corner, size))


def rounded(image: QImage, corners: Corners) -> QImage:
    """Return the image with its corners cut round."""
    if not any(corners):
        return image
    cut = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(rounded_path(QRectF(image.rect()), corners))
    painter.drawImage(0, 0, image)
    painter.end()
    return cut


def corner_mask(colour: str, size: QSize) -> QImage:
    """Return the top left corner outside a quarter circle, painted over in a colour.

    Null for a size of nothing. Raises ValueError for a colour that is none.
    """
    if size.isEmpty():
        return QImage()
    if not QColor.isValidColorName(colour):
        raise ValueError(colour)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    outside = QPainterPath()
    outside.addRect(QRectF(image.rect()))
    quarter = QPainterPath()
    quarter.addEllipse(QRectF(0, 0, 2 * size.width(), 2 * size.height()))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outside.subtracted(quarter), QColor(colour))
    painter.end()
    return image


def rounded_path(rect: QRectF, corners: Corners) -> QPainterPath:
    """Return a rectangle's outline with its own radius at each corner."""
    most = min(rect.width(), rect.height()) / 2
    tl, tr, br, bl = (min(radius, most) for radius in corners)
    path = QPainterPath()
    path.moveTo(rect.left() + tl, rect.top())
    path.lineTo(rect.right() - tr, rect.top())
    path.arcTo(QRectF(rect.right() - 2 * tr, rect.top(), 2 * tr, 2 * tr), 90, -90)
    path.lineTo(rect.right(), rect.bottom() - br)
    path.arcTo(QRectF(rect.right() - 2 * br, rect.bottom() - 2 * br, 2 * br, 2 * br), 0, -90)
    path.lineTo(rect.left() + bl, rect.bottom())
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * bl, 2 * bl, 2 * bl), 270, -90)
    path.lineTo(rect.left(), rect.top() + tl)
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * tl, 2 * tl), 180, -90)
    path.closeSubpath()
    return path
