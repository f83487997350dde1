"""Pictures by name, and names that are none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from ui.pictures.provider import PictureProvider

SIZE = QSize(90, 60)
TREASURE = QColor("#ff0000")


@pytest.fixture
def provider(tmp_path: Path) -> PictureProvider:
    cache = tmp_path / "cache"
    cache.mkdir()
    for path in (cache / "abc.png", tmp_path / "secret.png", tmp_path / "logo.png"):
        picture = QImage(300, 100, QImage.Format.Format_RGB32)
        picture.fill(TREASURE)
        assert picture.save(str(path))
    (cache / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    return PictureProvider(cache)


def ask(provider: PictureProvider, name: str, size: QSize = SIZE) -> QImage:
    return provider.requestImage(name, QSize(), size)


@pytest.mark.parametrize("name", ["cached/abc.png/", "cached/abc.png", "cached/abc.png/9,9,0,0"])
def test_a_cached_picture_fills_its_place(provider: PictureProvider, name: str) -> None:
    """Cut at the longer sides."""
    image = ask(provider, name)
    assert image.size() == SIZE
    assert image.pixelColor(45, 30) == TREASURE


def test_corners_are_cut_round(provider: PictureProvider) -> None:
    """Each by its own radius: top left, top right, bottom right, bottom left."""
    image = ask(provider, "cached/abc.png/20,0,20,0")
    corners = [image.pixelColor(x, y).alpha() for x, y in ((0, 0), (89, 0), (89, 59), (0, 59))]
    assert corners == [0, 255, 0, 255]


def test_a_radius_larger_than_the_picture_makes_it_round(provider: PictureProvider) -> None:
    """No more than that."""
    image = ask(provider, "cached/abc.png/999,999,999,999", QSize(60, 60))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(30, 0).alpha() > 0
    assert image.pixelColor(30, 30) == TREASURE


@pytest.mark.parametrize("corners", ["", "/", "/12,12,12,12"])
def test_a_stand_in_is_drawn_at_any_size(provider: PictureProvider, corners: str) -> None:
    """Also before the size is known."""
    for size in (SIZE, QSize(1, 1), QSize(0, 0), QSize()):
        assert not ask(provider, f"stand-in{corners}", size).isNull()


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (QSize(0, 100), QSize(150, 100)),
        (QSize(300, 0), QSize(300, 200)),
        (QSize(300, 300), QSize(300, 200)),
    ],
)
def test_an_illustration_keeps_its_shape(
    provider: PictureProvider, asked: QSize, given: QSize
) -> None:
    """Scaled to the side that was asked for."""
    assert ask(provider, "illustration/goodbye", asked).size() == given


def test_a_corner_is_painted_outside_its_quarter_circle(provider: PictureProvider) -> None:
    """In the colour of the paper it stands on."""
    image = ask(provider, "corner/ff102030", QSize(40, 40))
    assert image.pixelColor(0, 0) == QColor("#102030")
    assert image.pixelColor(39, 39) == QColor(Qt.GlobalColor.transparent)


def test_the_logo_is_the_file_that_the_settings_name(
    provider: PictureProvider, tmp_path: Path
) -> None:
    """Without one there is none."""
    assert ask(provider, "logo/own").isNull()
    provider.logo = tmp_path / "logo.png"
    assert ask(provider, "logo/own", QSize(0, 50)).size() == QSize(150, 50)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "cached",
        "cached/",
        "cached//abc.png",
        "cached/../secret.png/",
        "cached/..%2Fsecret.png/",
        "cached/..\\secret.png/",
        "cached/abc.png\n/",
        "cached/.../",
        "cached/broken.png/",
        "cached/missing.png/",
        "cached//etc/passwd",
        "cached/../../../../etc/passwd",
        "cached/abc.png/1,2,3",
        "cached/abc.png/a,b,c,d",
        "cached/abc.png/1,2,3,4,5",
        "illustration/../icons/gift",
        "illustration/missing",
        "stand-in/1,2",
        "corner/nocolour",
        "nothing/abc.png",
        "cached/../secret.png",
    ],
)
def test_a_bad_request_is_an_empty_image(provider: PictureProvider, name: str) -> None:
    """Nothing outside the folder is read, and nothing is raised into Qt."""
    assert ask(provider, name).isNull()


def test_a_picture_that_was_deleted_is_nothing_to_complain_of(
    provider: PictureProvider, capfd: pytest.CaptureFixture[str]
) -> None:
    """Staff may delete them to make room: the log is not filled with what Qt cannot paint."""
    assert ask(provider, "cached/missing.png/8,8,0,0").isNull()
    assert not capfd.readouterr().err


def test_without_a_cache_there_is_no_cached_picture() -> None:
    """The first frame comes before the settings."""
    assert ask(PictureProvider(), "cached/abc.png/").isNull()


@pytest.mark.parametrize("size", [QSize(), QSize(0, 0), QSize(0, 9), QSize(-5, -5)])
def test_a_corner_of_no_size_is_no_picture(provider: PictureProvider, size: QSize) -> None:
    """QML asks before it has laid out."""
    assert ask(provider, "corner/102030", size).isNull()
