"""Draw the committed PNG pictures from their SVG sources.

Each drawing states its own size in pixels, and its picture lies beside it under the same name.
Icons have no picture: the app draws and recolours those itself. Run it from anywhere:

    python packaging/draw_pictures.py [NAME ...]
"""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FOLDERS = ("brand", "illustrations", "sample_shop")


def draw(source: Path) -> QImage:
    """Return the drawing in ``source`` as an image of the size the drawing states, in pixels.

    Raises ``ValueError`` when ``source`` holds no drawing.
    """
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise ValueError(f"{source.name} is not a drawing")
    size = renderer.defaultSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


def without_unused_alpha(image: QImage) -> QImage:
    """Return ``image`` without its alpha channel if no pixel is transparent."""
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    opaque = bytes(straight.constBits())[3::4].count(255) == image.width() * image.height()
    return straight.convertToFormat(QImage.Format.Format_RGB888) if opaque else straight


def encoded(image: QImage) -> bytes:
    """Return ``image`` as a tightly packed PNG. Raises ``OSError`` when Qt cannot write one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(100)
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(buffer.data().data())


def main(arguments: list[str]) -> int:
    """Draw the pictures named in ``arguments`` without suffix, or all of them."""
    parser = argparse.ArgumentParser(description="Draw the PNG pictures from their SVG sources.")
    parser.add_argument("name", nargs="*", help="a picture's name without suffix; all if none")
    wanted = set(parser.parse_args(arguments).name)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for folder in FOLDERS:
        for source in sorted((RESOURCES / folder).glob("*.svg")):
            if wanted and source.stem not in wanted:
                continue
            image = draw(source)
            png = encoded(without_unused_alpha(image))
            source.with_suffix(".png").write_bytes(png)
            size = f"{image.width()}x{image.height()} {len(png) // 1000} kB"
            print(f"{folder}/{source.stem}.png {size}")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
