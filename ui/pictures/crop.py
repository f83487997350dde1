"""Cropping and rounding: software rendering clips to rectangles only, so images come rounded."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
    QPainterPath,
)

_KEPT_INSIDE = Qt.AspectRatioMode.KeepAspectRatio
_MOST_TIMES_LARGER = 4
_LONGEST_SHAPE = 8


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
    """Read a picture filling `size` pixels, cut at the longer sides; null when unreadable.

    A size with one side alone reads it whole, as `read_whole` does.
    """
    if size.isEmpty():
        return read_whole(path, size)
    reader, natural = _open(path)
    if natural.isEmpty():
        return QImage()
    if _lies_on_its_side(reader):
        size = size.transposed()
    covering = natural.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if _area(covering) > _MOST_TIMES_LARGER * _area(size):
        # A thin picture would be blown up to millions of pixels before it is cut.
        reader.setClipRect(_middle(natural, size.scaled(natural, _KEPT_INSIDE)))
        reader.setScaledSize(size)
    else:
        reader.setScaledSize(covering)
        reader.setScaledClipRect(_middle(covering, size))
    return reader.read()


def read_whole(path: str, size: QSize) -> QImage:
    """Read a picture whole, as large as fits into `size` pixels; null when unreadable.

    A side of 0 is as long as the other side makes it, at most `_LONGEST_SHAPE` times that.
    """
    reader, natural = _open(path)
    if natural.isEmpty():
        return QImage()
    width, height = max(0, size.width()), max(0, size.height())
    if width or height:
        room = QSize(width or height * _LONGEST_SHAPE, height or width * _LONGEST_SHAPE)
        if _lies_on_its_side(reader):
            room = room.transposed()
        reader.setScaledSize(natural.scaled(room, _KEPT_INSIDE).expandedTo(QSize(1, 1)))
    return reader.read()


def _open(path: str) -> tuple[QImageReader, QSize]:
    """Return a reader and the picture's size in pixels as it is stored, empty when unreadable."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    natural = reader.size()
    return reader, natural if natural.isValid() else QSize(0, 0)


def _lies_on_its_side(reader: QImageReader) -> bool:
    """Tell whether a camera stored the picture a quarter turn off."""
    quarter = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation().value & quarter.value)


def _middle(of: QSize, size: QSize) -> QRect:
    size = size.expandedTo(QSize(1, 1))
    corner = QPoint((of.width() - size.width()) // 2, (of.height() - size.height()) // 2)
    return QRect(corner, size)


def _area(size: QSize) -> int:
    return size.width() * size.height()


def rounded(image: QImage, corners: Corners) -> QImage:
    """Return the image with its corners cut round; one of nothing stays as it is."""
    if image.isNull() or not any(corners):
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
