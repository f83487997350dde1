"""Cropping and rounding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter

from ui.pictures.crop import Corners, parse_corners, read_cropped, read_whole, rounded, rounded_path


@pytest.fixture(scope="module")
def striped(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A picture 300 x 100 with a red left third, a green middle and a blue right."""
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for index, colour in enumerate(("#ff0000", "#00ff00", "#0000ff")):
        painter.fillRect(index * 100, 0, 100, 100, QColor(colour))
    painter.end()
    path = str(tmp_path_factory.mktemp("pictures") / "striped.png")
    assert image.save(path)
    return path


@settings(max_examples=40)
@given(width=st.integers(8, 700), height=st.integers(8, 500))
def test_a_picture_fills_any_place_exactly(striped: str, width: int, height: int) -> None:
    """Cut in the middle, so that what it shows stays; smaller places show the colours mixed."""
    image = read_cropped(striped, QSize(width, height))
    assert image.size() == QSize(width, height)
    assert image.pixelColor(width // 2, height // 2) == QColor("#00ff00")


def test_the_sides_are_cut_and_not_the_middle(striped: str) -> None:
    """A square of a wide picture is its middle third."""
    image = read_cropped(striped, QSize(100, 100))
    assert {image.pixelColor(x, 50).name() for x in range(3, 97)} == {"#00ff00"}


def test_without_a_size_a_picture_is_whole(striped: str) -> None:
    """As it is in its file."""
    assert read_cropped(striped, QSize()).size() == QSize(300, 100)


@pytest.mark.parametrize(
    ("asked", "given"),
    [((0, 50), (150, 50)), ((60, 0), (60, 20)), ((30, 50), (30, 10)), ((0, 0), (300, 100))],
)
def test_a_whole_picture_fits_into_its_place(
    striped: str, asked: tuple[int, int], given: tuple[int, int]
) -> None:
    """A side that is not asked for follows the other."""
    assert read_whole(striped, QSize(*asked)).size() == QSize(*given)


@pytest.fixture
def portrait_photo(tmp_path: Path) -> str:
    """A picture 100 wide and 300 high, red above, as a camera on its side stores it."""
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 100, 100, QColor("#ff0000"))
    painter.end()
    path = str(tmp_path / "photo.jpg")
    writer = QImageWriter(path)
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image)
    return path


@pytest.mark.parametrize("size", [QSize(50, 150), QSize(40, 20), QSize(60, 90)])
def test_a_photo_stored_on_its_side_fills_its_place(portrait_photo: str, size: QSize) -> None:
    """To the last corner."""
    image = read_cropped(portrait_photo, size)
    assert image.size() == size
    for x in (1, size.width() - 2):
        assert image.pixelColor(x, size.height() - 2).green() > 200
    assert read_whole(portrait_photo, QSize(0, 150)).size() == QSize(50, 150)


NARROW = """
import resource, sys
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from ui.pictures.crop import read_cropped, read_whole

image = QImage({width}, {height}, QImage.Format.Format_RGB32)
image.fill(0)
assert image.save(sys.argv[1])
with open("/proc/self/statm", encoding="ascii") as statm:
    used = int(statm.read().split()[0]) * resource.getpagesize()
most = used + 400_000_000
resource.setrlimit(resource.RLIMIT_AS, (most, most))
assert read_cropped(sys.argv[1], QSize(480, 320)).size() == QSize(480, 320)
assert not read_whole(sys.argv[1], QSize(0, 64)).isNull()
print("read")
"""


@pytest.mark.parametrize(("width", "height"), [(4, 10_000), (20_000, 10)])
def test_a_thin_picture_takes_no_more_memory_than_others(
    tmp_path: Path, width: int, height: int
) -> None:
    """A few hundred bytes of file must not become gigabytes."""
    done = subprocess.run(
        [sys.executable, "-c", NARROW.format(width=width, height=height), tmp_path / "thin.png"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stdout) == (0, "read\n"), done.stderr


@pytest.mark.parametrize(
    ("text", "corners"),
    [("", Corners()), ("1,2,3,4", Corners(1, 2, 3, 4)), ("8.5,0,0,8.5", Corners(8.5, 0, 0, 8.5))],
)
def test_corners_are_written_clockwise_from_the_top_left(text: str, corners: Corners) -> None:
    """An empty text means square ones."""
    assert parse_corners(text) == corners


@pytest.mark.parametrize("text", ["1", "1,2,3", "1,2,3,4,5", "a,b,c,d", ",,,"])
def test_anything_else_is_refused(text: str) -> None:
    """By the error that the provider expects."""
    with pytest.raises(ValueError, match=r"."):
        parse_corners(text)


def test_square_corners_cost_nothing() -> None:
    """The very image comes back."""
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    assert rounded(image, Corners()) is image


@given(st.tuples(*[st.floats(0, 500)] * 4))
def test_a_rounded_path_stays_in_its_rectangle(radii: tuple[float, float, float, float]) -> None:
    """However large the radii."""
    rect = QRectF(0, 0, 120, 80)
    assert rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(
        rounded_path(rect, Corners(*radii)).boundingRect()
    )
