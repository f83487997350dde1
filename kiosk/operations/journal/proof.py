"""Reading and proving a journal and its archives, also while the kiosk runs; nothing is changed."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from kiosk.operations.errors import JournalDamaged, JournalUnavailable
from kiosk.operations.events import Event
from kiosk.operations.journal.chain import Link
from kiosk.operations.journal.event_rows import event_of, ledger_of
from kiosk.operations.journal.head import read_head
from kiosk.operations.journal.looking import look_at
from kiosk.operations.journal.reading import (
    Archived,
    Contents,
    contents_of,
    proven_contents,
    require_head,
    require_whole,
)
from kiosk.operations.journal.salvage import salvaged
from kiosk.paths import is_set_aside, journal_archive_folder, journal_head_file


class ArchiveDamaged(JournalDamaged):
    """A past month's file is not as the journal lists it; the journal itself may be whole."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"a past month cannot be proved: {name}: {fault}")


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it is chained and as it is understood, and in which file it stands."""

    link: Link
    event: Event
    file: str

    @property
    def seq(self) -> int:
        """Where it stands in the chain, from 1."""
        return self.link.seq

    @property
    def hash(self) -> str:
        """Its hash, hex SHA-256."""
        return self.link.hash


@dataclass(frozen=True, slots=True)
class FileProof:
    """What was found in one file; `fault` is None when all of it holds.

    `first` and `last` are the `seq` of its events, None when it has none or cannot be read.
    """

    name: str
    first: int | None
    last: int | None
    events: int
    fault: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """The archives in order, then the journal itself.

    `head_noted` tells whether it was known where the chain must end. `unlisted` are the files in
    the archive folder that this journal does not count as its own: they belong to one that was set
    aside, or to an archiving that was cut off and whose events are still in the journal. There are
    none when nobody can read what the journal counts as its own.
    """

    files: tuple[FileProof, ...]
    head_noted: bool
    unlisted: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether the chain is whole from its beginning to its noted end, over all files."""
        return all(file.fault is None for file in self.files)


def stored_events(path: Path, *, archives: bool) -> tuple[StoredEvent, ...]:
    """Return the journal's events in order, on request with those of its archives before them.

    Of a journal that was set aside, those that can still be proved. Raises JournalUnavailable,
    JournalDamaged, and ArchiveDamaged for an archive that has no place in the chain.
    """
    stored: list[StoredEvent] = []
    evidence = is_set_aside(path)
    contents = salvaged(path, Path(gettempdir())) if evidence else look_at(path, proven_contents)
    for number, archived in enumerate(contents.archives if archives else ()):
        archive = _archive_in_place(path, contents.archives[:number], archived)
        stored.extend(_stored(link, archived.file) for link in archive.links)
    try:
        for link in contents.links:
            stored.append(_stored(link, path.name))  # noqa: PERF401 - up to the first fault
    except JournalDamaged:
        if not evidence:
            raise
    return tuple(stored)


def prove(path: Path) -> Proof:
    """Prove a journal from its first archived event to its last one, and tell every fault.

    A journal that was set aside has the same archives as before. Raises JournalUnavailable when
    the journal itself cannot be read now, which says nothing of what it holds.
    """
    # Read before the events: the kiosk may append one between the two.
    head = read_head(journal_head_file(path))
    journal, contents = _proved(
        path.name, lambda: path, lambda contents: require_head(contents, head)
    )
    if contents is None:
        return Proof((journal,), head is not None, ())
    archives = [
        _proved_archive(path, contents.archives[:number], archived)
        for number, archived in enumerate(contents.archives)
    ]
    listed = {archived.file for archived in contents.archives}
    found = {file.name for file in journal_archive_folder(path).glob("*.sqlite3")}
    return Proof((*archives, journal), head is not None, tuple(sorted(found - listed)))


def _proved_archive(journal: Path, before: tuple[Archived, ...], archived: Archived) -> FileProof:
    def require(archive: Contents) -> None:
        _require_place(archive, before, archived)

    try:
        return _proved(archived.file, lambda: _present(journal, archived), require)[0]
    except JournalUnavailable as error:
        return FileProof(archived.file, None, None, 0, str(error))


def _archive_in_place(journal: Path, before: tuple[Archived, ...], archived: Archived) -> Contents:
    try:
        archive = look_at(_present(journal, archived), proven_contents)
        _require_place(archive, before, archived)
    except JournalDamaged as damage:
        raise ArchiveDamaged(archived.file, str(damage)) from damage
    return archive


def _require_place(archive: Contents, before: tuple[Archived, ...], archived: Archived) -> None:
    """Raise JournalDamaged unless an archive follows those before it and ends as it is listed."""
    if (archive.archives, archive.tip) != (before, archived.last):
        raise JournalDamaged("the archive is not the one that the journal lists")


def _proved(
    name: str, find: Callable[[], Path], require: Callable[[Contents], None]
) -> tuple[FileProof, Contents | None]:
    """Return what was found in a file, and its contents unless nobody can read them."""
    contents: Contents | None = None
    fault: str | None = None
    try:
        contents, fault = look_at(find(), _examined)
        if fault is None:
            require(contents)
            ledger_of(event_of(link) for link in contents.links)
    except JournalDamaged as damage:
        fault = str(damage)
    seqs = [link.seq for link in contents.links] if contents else []
    first, last = (seqs[0], seqs[-1]) if seqs else (None, None)
    return FileProof(name, first, last, len(seqs), fault), contents


def _examined(database: sqlite3.Connection) -> tuple[Contents, str | None]:
    contents = contents_of(database)
    try:
        require_whole(database, contents)
    except JournalDamaged as damage:
        return contents, str(damage)
    return contents, None


def _present(journal: Path, archived: Archived) -> Path:
    file = journal_archive_folder(journal) / archived.file
    if not file.is_file():
        raise JournalDamaged("the archive is missing")
    return file


def _stored(link: Link, file: str) -> StoredEvent:
    return StoredEvent(link, event_of(link), file)
