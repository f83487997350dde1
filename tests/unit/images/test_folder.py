import stat
import sys
from pathlib import Path

import pytest

from kiosk.images.folder import PictureFolder

KB = 1000


def test_the_least_recently_used_pictures_make_room(tmp_path: Path) -> None:
    """The folder stays within its bytes; what was asked for lately stays."""
    folder = PictureFolder(tmp_path / "pictures", 3 * KB)
    for number in range(3):
        folder.store(f"u{number}", bytes(KB), now=100.0 + number)
    assert folder.find("u0", now=200.0) is not None
    folder.store("u3", bytes(KB), now=300.0)
    held = [name for name in ("u0", "u1", "u2", "u3") if folder.find(name, now=400.0)]
    assert held == ["u0", "u2", "u3"]


def test_what_is_on_disk_counts_after_a_restart(tmp_path: Path) -> None:
    """A new process knows the pictures of the last one, and their bytes."""
    PictureFolder(tmp_path, 2 * KB).store("old", bytes(KB), now=100.0)
    folder = PictureFolder(tmp_path, 2 * KB)
    held = folder.find("old", now=150.0)
    assert held is not None
    assert held.fetched_at == 100.0
    folder.store("new", bytes(2 * KB), now=200.0)
    assert folder.find("old", now=300.0) is None
    assert folder.find("new", now=300.0) is not None


def test_storing_again_replaces(tmp_path: Path) -> None:
    """A picture fetched anew takes the place of the old one and is not counted twice."""
    folder = PictureFolder(tmp_path, 3 * KB)
    folder.store("other", bytes(KB), now=50.0)
    for now in (100.0, 200.0, 300.0):
        folder.store("u", bytes(KB), now=now)
    held = folder.find("u", now=400.0)
    assert held is not None
    assert held.fetched_at == 300.0
    assert len(list(tmp_path.iterdir())) == 2
    assert folder.find("other", now=400.0) is not None


def test_a_half_written_picture_is_never_seen(tmp_path: Path) -> None:
    """What a crash left behind is neither shown nor kept."""
    (tmp_path / "tmpabc.part").write_bytes(bytes(KB))
    folder = PictureFolder(tmp_path, 3 * KB)
    path = folder.store("u", bytes(KB), now=1.0)
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_is_no_picture(tmp_path: Path) -> None:
    """A file emptied by a power cut is fetched again."""
    folder = PictureFolder(tmp_path, 3 * KB)
    folder.store("u", b"", now=1.0)
    assert folder.find("u", now=2.0) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_pictures_belong_to_the_kiosks_user(tmp_path: Path) -> None:
    """Nobody else reads them, and their names do not tell where they came from."""
    path = PictureFolder(tmp_path / "p", KB).store("https://cdn.example/a.png", b"x", now=1.0)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "cdn" not in path.name
