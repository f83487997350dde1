"""Replaying power cuts: the journal's files as they were at a moment, torn, and opened again."""

import random
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.operations.events import Event, SetAside
from kiosk.operations.journal.chain import Link
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.opening import open_journal
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.journal.set_aside import open_or_set_aside
from tests.helpers.fake_clock import START

JOURNAL = "journal.sqlite3"
LOG = f"{JOURNAL}-wal"
HEAD = f"{JOURNAL}-head"

SECTOR = 512
LOG_HEADER = 32
FRAME = 24 + 4096

Files = dict[str, bytes]
"""Content of each file, by its path within the journal's folder."""


class Fate(StrEnum):
    """What became of a copy when the kiosk opened it."""

    WHOLE = "opened whole"
    """All acknowledged events are there, and at most the one that was under way."""
    SET_ASIDE = "set aside"
    """It was moved, byte for byte, and the new journal begins with telling so."""
    LOST = "events lost"


@dataclass(frozen=True)
class Moment:
    """The files on disk when the last of `links` had been acknowledged."""

    files: Files
    links: tuple[Link, ...]


@dataclass
class Tally:
    """How many copies met which fate."""

    fates: Counter[Fate] = field(default_factory=Counter)

    def __str__(self) -> str:
        fates = ", ".join(f"{self.fates[fate]:,} {fate.value}" for fate in Fate)
        return f"{self.fates.total():,} copies: {fates}"


def files_below(folder: Path) -> Files:
    """Return all files below a folder, but SQLite's index of the log: it is made anew."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.endswith("-shm")
    }


class Recorder:
    """Writes a real journal and keeps its files as they are at each moment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / JOURNAL
        self.moments: list[Moment] = []

    @contextmanager
    def writing(self) -> Iterator[JournalFile]:
        """Lend the open journal."""
        with closing(open_journal(self._path).file) as file:
            yield file

    def note(self) -> Moment:
        """Keep the files as they are now."""
        links = tuple(one.link for one in stored_events(self._path, archives=True))
        moment = Moment(files_below(self._folder), links)
        self.moments.append(moment)
        return moment

    def append(self, file: JournalFile, *events: Event) -> None:
        """Append events and keep the files after each."""
        for event in events:
            file.append(event)
            self.note()


def fate_of(files: Files, acknowledged: tuple[Link, ...], folder: Path) -> Fate:
    """Let the kiosk open a copy in a folder that is made for it, and judge what it made of it."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    try:
        opened = open_or_set_aside(folder / JOURNAL, START)
        contents = opened.file.contents()
        opened.file.close()
        if opened.ledger.unacknowledged:
            return _fate_of_moved(files, opened.ledger.unacknowledged[0], folder)
        links = contents.links
        if contents.archives:
            links = tuple(one.link for one in stored_events(folder / JOURNAL, archives=True))
        whole = links[: len(acknowledged)] == acknowledged
        return Fate.WHOLE if whole and len(links) <= len(acknowledged) + 1 else Fate.LOST
    finally:
        shutil.rmtree(folder)


def _fate_of_moved(files: Files, told: SetAside, folder: Path) -> Fate:
    moved = {
        name: (folder / f"{told.file}{name.removeprefix(JOURNAL)}").read_bytes()
        for name in (JOURNAL, LOG, HEAD)
        if name in files
    }
    return Fate.SET_ASIDE if moved.items() <= files.items() else Fate.LOST


def torn(before: bytes, after: bytes, stride: int) -> Iterator[bytes]:
    """Yield what a power cut can leave of a file while it was being changed from one to the other.

    The beginning of the change reached the disk, up to each `stride` bytes and each frame of the
    log, one byte more and one less; behind it is what was there before, nothing, zeros or noise.
    """
    first = next(n for n in range(len(after)) if before[n : n + 1] != after[n : n + 1])
    frames = range(LOG_HEADER, len(after) + 1, FRAME)
    edges = {frame + shift for frame in frames for shift in (-1, 0, 1)}
    offsets = sorted(n for n in {*range(first, len(after), stride), *edges} if n >= first)
    noise = random.Random(first)  # noqa: S311 - repeatable
    for offset in offsets:
        kept = after[:offset]
        rest = len(after) - len(kept)
        yield kept + before[offset:]
        yield kept + bytes(rest)
        yield kept + noise.randbytes(rest)


def shuffled(before: bytes, after: bytes, times: int) -> Iterator[bytes]:
    """Yield mixtures: some sectors of the change reached the disk, others did not, in no order."""
    noise = random.Random(len(after))  # noqa: S311 - repeatable
    before = before.ljust(len(after), b"\0")
    for _ in range(times):
        chance = noise.random()
        yield b"".join(
            (after if noise.random() < chance else before)[at : at + SECTOR]
            for at in range(0, max(len(before), len(after)), SECTOR)
        )


def cut(content: bytes, stride: int) -> Iterator[bytes]:
    """Yield a file without its end, by ever more."""
    for length in range(0, len(content), stride):
        yield content[:length]


def flipped(content: bytes, times: int) -> Iterator[bytes]:
    """Yield a file with one bit turned, in places all over it."""
    noise = random.Random(len(content))  # noqa: S311 - repeatable
    for _ in range(times):
        at = noise.randrange(len(content))
        yield content[:at] + bytes([content[at] ^ 1 << noise.randrange(8)]) + content[at + 1 :]


def blotted(content: bytes) -> Iterator[bytes]:
    """Yield a file with one sector of zeros, each in turn."""
    for at in range(0, len(content), SECTOR):
        yield content[:at] + bytes(len(content[at : at + SECTOR])) + content[at + SECTOR :]


def tally(copies: Iterable[Files], acknowledged: tuple[Link, ...], folder: Path) -> Tally:
    """Judge copies that all were made after the same events had been acknowledged."""
    result = Tally()
    for files in copies:
        result.fates[fate_of(files, acknowledged, folder)] += 1
    return result
