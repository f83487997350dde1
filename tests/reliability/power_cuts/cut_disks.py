"""Real disks, cut off: written while it is recorded, and mounted again as a power cut left them."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.operations.journal.chain import Link
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.journal.set_aside import open_or_set_aside
from kiosk.paths import journal_file
from tests.reliability.power_cuts.disk_images import Cut
from tests.reliability.power_cuts.recorded_disk import RecordedDisk
from tests.reliability.power_cuts.writer import NOW

DISK_BYTES: Final = 24 * 1024 * 1024
"""Enough for a kiosk not to call it nearly full."""
_AT_ONCE: Final = "lazy_itable_init=0,lazy_journal_init=0"


class DiskError(Exception):
    """A disk cannot be made, attached or mounted here; the text says which command refuses."""


class Fate(StrEnum):
    """What became of a disk that was cut off."""

    WHOLE = "opened whole"
    """All acknowledged events are there, and at most the one that was under way."""
    SET_ASIDE = "set aside"
    LOST = "events lost"
    UNMOUNTABLE = "not mounted"
    """The file system itself did not survive; nothing is known of the journal."""


def formatted(folder: Path) -> bytes:
    """Return an empty ext4."""
    image = folder / "empty"
    with image.open("wb") as file:
        file.truncate(DISK_BYTES)
    _told("mkfs.ext4", "-q", "-F", "-b", "4096", "-E", _AT_ONCE, str(image))
    return image.read_bytes()


def recorded(beginning: bytes, folder: Path, *writer: str) -> RecordedDisk:
    """Let the writer keep its journal on a disk that begins like that; return the disk."""
    server = folder / "server"
    server.mkdir()
    try:
        disk = RecordedDisk(beginning, server)
    except OSError as error:
        raise DiskError(f"FUSE: {error.strerror}") from error
    try:
        device = _told("losetup", "--find", "--show", str(disk.file)).strip()
        try:
            with _mounted(device, folder / "recorded") as root:
                _write_on(disk, journal_file(root / "data"), *writer)
        finally:
            _told("losetup", "--detach", device)
    finally:
        disk.close()
    return disk


def events_on(content: bytes, folder: Path) -> tuple[Link, ...]:
    """Return all events of the journal on a disk."""
    with _inserted(content, folder) as root:
        stored = stored_events(journal_file(root / "data"), archives=True)
        return tuple(one.link for one in stored)


def fate_of(cut: Cut, written: tuple[Link, ...], folder: Path) -> Fate:
    """Let the kiosk start on a disk that was cut off while these events were written."""
    try:
        with _inserted(cut.content, folder) as root:
            path = journal_file(root / "data")
            opened = open_or_set_aside(path, NOW)
            opened.file.close()
            if opened.ledger.unacknowledged:
                return Fate.SET_ASIDE
            open_journal(path).file.close()
            links = tuple(one.link for one in stored_events(path, archives=True))
    except DiskError:
        return Fate.UNMOUNTABLE
    expected = range(cut.acknowledged, cut.acknowledged + 2)
    return Fate.WHOLE if links == written[: len(links)] and len(links) in expected else Fate.LOST


def _write_on(disk: RecordedDisk, journal: Path, *options: str) -> None:
    command = [sys.executable, "-m", "tests.reliability.power_cuts.writer", str(journal), *options]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        for line in writer.stdout:
            disk.note(int(line))
            with suppress(BrokenPipeError):
                writer.stdin.write("\n")
                writer.stdin.flush()
    if writer.returncode:
        raise RuntimeError("the writer failed")


@contextmanager
def _inserted(content: bytes, folder: Path) -> Iterator[Path]:
    image = folder / "cut"
    image.write_bytes(content)
    with _mounted(str(image), folder / "mounted", "-o", "loop") as root:
        yield root


@contextmanager
def _mounted(device: str, place: Path, *options: str) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    _told("mount", "-t", "ext4", *options, device, str(place))
    try:
        yield place
    finally:
        _told("umount", str(place))


def _told(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise DiskError(f"{command[0]} is not installed") from None
    if done.returncode:
        raise DiskError(f"{command[0]}: {done.stderr.strip()}")
    return done.stdout
