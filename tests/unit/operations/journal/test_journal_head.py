"""The head beside the journal: events that were cut off its end, or an older copy, show."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged
from kiosk.operations.events import Intended
from kiosk.operations.journal.chain import Tip
from kiosk.operations.journal.head import read_head, write_head
from kiosk.operations.journal.opening import open_journal
from tests.unit.operations.examples import CLAIM
from tests.unit.operations.journal.journals import (
    SETTLED,
    UNSURE,
    by_hand,
    files_in,
    intended,
    put_files,
    write_events,
)

HASHES = ("a" * 64, "b" * 64, "c" * 64)
MISSING = "last events are missing"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk" / "journal.sqlite3"
    write_events(path, [intended(), UNSURE, SETTLED])
    return path


def head_of(path: Path) -> Path:
    return path.with_name("journal.sqlite3-head")


def intended_again(operation_id: str = "op-2") -> Intended:
    return intended(replace(CLAIM, operation_id=operation_id))


def events_in(path: Path) -> int:
    opened = open_journal(path)
    opened.file.close()
    return opened.tip.seq


def test_the_latest_note_counts(tmp_path: Path) -> None:
    """Notes are written in turn over two slots, and each is the head until the next."""
    file = tmp_path / "head"
    assert read_head(file) is None
    for seq, digest in enumerate(HASHES, start=9):
        write_head(file, Tip(seq, digest))
        assert read_head(file) == Tip(seq, digest)
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("kept", range(0, 90, 7))
def test_a_torn_note_leaves_the_one_before(tmp_path: Path, kept: int) -> None:
    """Whatever part of a note reached the disk, there is a head, and it is one that was noted."""
    file = tmp_path / "head"
    write_head(file, Tip(1, HASHES[0]))
    write_head(file, Tip(2, HASHES[1]))
    before = file.read_bytes()
    write_head(file, Tip(3, HASHES[2]))
    file.write_bytes(before[:512] + file.read_bytes()[512 : 512 + kept] + before[512 + kept :])
    whole = kept >= len(f"3 {HASHES[2]} 0123456789abcdef")
    assert read_head(file) == (Tip(3, HASHES[2]) if whole else Tip(2, HASHES[1]))


@pytest.mark.parametrize("content", [b"", b"\0" * 1024, b"\xff" * 1024, b"1 2 3\n", b"x" * 99])
def test_a_head_that_cannot_be_read_is_none(path: Path, content: bytes) -> None:
    """A power cut may leave the file empty: it says nothing then, and is written again."""
    noted = read_head(head_of(path))
    head_of(path).write_bytes(content)
    assert read_head(head_of(path)) is None
    assert events_in(path) == 3
    assert read_head(head_of(path)) == noted


def test_each_append_moves_the_head(path: Path) -> None:
    """Not closing alone: a crash leaves the head where the chain is."""
    file = open_journal(path).file
    file.append(intended_again())
    assert read_head(head_of(path)) == file.contents().tip
    file.close()


def test_a_journal_without_a_head_opens(path: Path) -> None:
    """A backup may have left it out."""
    head_of(path).unlink()
    assert events_in(path) == 3
    assert head_of(path).exists()


def test_a_head_behind_the_journal_is_brought_up_to_date(path: Path) -> None:
    """A power cut may take the head's last notes, which nobody waited for."""
    old = head_of(path).read_bytes()
    write_events(path, [intended_again()])
    head_of(path).write_bytes(old)
    assert events_in(path) == 4
    newest = read_head(head_of(path))
    assert newest is not None
    assert newest.seq == 4


def test_events_cut_off_the_end_show(path: Path) -> None:
    """The chain of what is left is whole, and would not tell."""
    with by_hand(path) as database:
        database.execute("DELETE FROM events WHERE seq = 3")
    with pytest.raises(JournalDamaged, match=MISSING):
        open_journal(path)


def test_an_older_copy_shows(path: Path, tmp_path: Path) -> None:
    """A file restored from a backup, or from another place, lacks what came after."""
    backup = tmp_path / "backup"
    shutil.copy(path, backup)
    write_events(path, [intended_again()])
    shutil.copy(backup, path)
    with pytest.raises(JournalDamaged, match=MISSING):
        open_journal(path)


def test_another_end_shows(path: Path, tmp_path: Path) -> None:
    """A journal that went on differently after the same beginning is not this one."""
    put_files(tmp_path / "other", files_in(path.parent))
    write_events(path, [intended_again()])
    other = tmp_path / "other" / path.name
    write_events(other, [intended_again(), intended_again("op-9")])
    shutil.copy(head_of(path), head_of(other))
    assert events_in(other) == 5
    write_events(path, [intended_again("op-3")])
    shutil.copy(head_of(path), head_of(other))
    with pytest.raises(JournalDamaged, match=MISSING):
        open_journal(other)
