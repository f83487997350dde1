"""What a disk was asked, and what it may hold when the power goes at any moment of that. Pure."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

SECTOR: Final = 512


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that the disk was given for an offset; it may keep them in its cache."""

    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Flush:
    """The disk was asked to keep for good all that it had been given, and said that it does."""


@dataclass(frozen=True, slots=True)
class Said:
    """The process above said that so many events are on disk, and waited until this was noted."""

    events: int


Request = Write | Flush | Said


@dataclass(frozen=True, slots=True)
class Cut:
    """A disk after a power cut: its content, and how many events had been acknowledged by then."""

    requests: int
    cache: str
    content: bytes
    acknowledged: int


def cuts(beginning: bytes, requests: Sequence[Request], each: int, seed: int) -> Iterator[Cut]:
    """Yield what a cut after every `each`th request may leave of a disk that began like that.

    All up to the last flush is there. Of what was in the cache: all; nothing; a chance selection,
    the last of it torn between two sectors.
    """
    kept, cache, acknowledged = bytearray(beginning), list[Write](), 0
    chance = random.Random(seed)
    for number, request in enumerate(requests, 1):
        match request:
            case Write():
                cache.append(request)
            case Flush():
                _write(kept, cache)
                cache = []
            case Said(events=events):
                acknowledged = events
        if number % each:
            continue
        yield Cut(number, "lost", bytes(kept), acknowledged)
        if cache:
            yield Cut(number, "kept", _with(kept, cache), acknowledged)
            yield Cut(number, "torn", _with(kept, _some_of(cache, chance)), acknowledged)


def _some_of(cache: Sequence[Write], chance: random.Random) -> list[Write]:
    share = chance.random()
    chosen = [write for write in cache if chance.random() < share]
    if chosen:
        last = chosen.pop(chance.randrange(len(chosen)))
        sectors = len(last.content) // SECTOR
        chosen.append(Write(last.offset, last.content[: chance.randrange(sectors + 1) * SECTOR]))
    return chosen


def _with(kept: bytes | bytearray, writes: Sequence[Write]) -> bytes:
    content = bytearray(kept)
    _write(content, writes)
    return bytes(content)


def _write(content: bytearray, writes: Sequence[Write]) -> None:
    for write in writes:
        content[write.offset : write.offset + len(write.content)] = write.content
