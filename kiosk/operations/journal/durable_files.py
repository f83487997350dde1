"""Files and folders that are still there, under their name, after the power went."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_UNFINISHED: Final = ".unfinished-"


def make_private_folder(folder: Path) -> None:
    """Make a folder for the kiosk's user alone (mode 0700); one that is there stays as it is."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put a folder's names on disk; Windows does so by itself and offers no way to ask."""
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def sync_file(file: Path) -> None:
    """Put a file's content on disk."""
    _sync(file, os.O_RDWR)


@contextmanager
def unfinished(folder: Path) -> Iterator[Path]:
    """Lend a folder on the same disk for a file that is not whole yet; it goes with its content.

    A crash leaves it behind, until `remove_unfinished`.
    """
    with TemporaryDirectory(prefix=_UNFINISHED, dir=folder) as name:
        yield Path(name)


def remove_unfinished(folder: Path) -> None:
    """Remove what crashes left behind, as far as it can be; only where nobody else is writing."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def place(file: Path, target: Path) -> None:
    """Give a whole file its name, on disk, or raise FileExistsError: nothing is overwritten."""
    if os.name == "posix" and _linked(file, target):
        file.unlink()
    elif target.exists():
        raise FileExistsError(target)
    else:
        file.rename(target)
    sync_folder(target.parent)


def _linked(file: Path, target: Path) -> bool:
    """A rename would overwrite on POSIX and a link does not; some file systems have no links."""
    try:
        os.link(file, target)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
