"""`journal verify`: whole or not, in which file and at which event, and what to do."""

import re
import shutil

import pytest

from tests.unit.cli.till import Till
from tests.unit.operations.journal.journals import by_hand, files_in, opened_claim, seen_claim


def tamper(till: Till, seq: int) -> None:
    """Change what the journal says of one event, as somebody with the file can."""
    with by_hand(till.path) as database:
        database.execute("UPDATE events SET at = '2020-01-01' WHERE seq = ?", (seq,))


def test_a_whole_journal(till: Till) -> None:
    """Its range, then how much it holds and the head to compare with an earlier note."""
    till.write(*seen_claim(1), *opened_claim(2))
    answer = till.journal("verify")
    assert answer.code == 0
    assert answer.lines[0].split() == ["journal.sqlite3", "events", "1", "to", "5", "whole"]
    assert re.fullmatch(
        r"The journal is whole: 5 events, 2 operations, head [0-9a-f]{12}", answer.lines[-1]
    )


def test_the_head_moves_with_every_event(till: Till) -> None:
    """Two journals of the same head hold the same."""
    till.write(*seen_claim(1))
    before = till.journal("verify").lines[-1]
    assert till.journal("verify").lines[-1] == before
    till.write(*opened_claim(2))
    assert till.journal("verify").lines[-1].split()[-1] != before.split()[-1]


def test_archives_are_proved_with_it(archived: Till) -> None:
    """The chain goes through all files, each with its range."""
    answer = archived.journal("verify")
    assert answer.code == 0
    assert [line.split()[1:] for line in answer.lines[:2]] == [
        ["events", "1", "to", "3", "whole"],
        ["events", "4", "to", "6", "whole"],
    ]
    assert answer.lines[-1].startswith("The journal is whole: 6 events, 2 operations")


def test_one_archive_alone(archived: Till) -> None:
    """It is proved from the beginning to its own end; what came later is not missed."""
    (archive,) = (archived.data_dir / "archive").iterdir()
    answer = archived.journal("verify", "--file", archive)
    assert answer.code == 0
    assert answer.lines[1:] == [answer.lines[-1]]
    assert answer.lines[-1].startswith("The journal is whole: 3 events, 1 operations")


def test_a_missing_archive_shows(archived: Till) -> None:
    """Nobody can take a month away."""
    shutil.rmtree(archived.data_dir / "archive")
    answer = archived.journal("verify")
    assert answer.code == 1
    assert "the archive is missing" in answer.out


@pytest.mark.parametrize("words", [("verify",), ("list", "--all"), ("export", "--format", "csv")])
def test_a_past_months_remedy_is_another_one(archived: Till, words: tuple[str, ...]) -> None:
    """The kiosk sets no archive aside, so nobody is told to wait for that."""
    shutil.rmtree(archived.data_dir / "archive")
    answer = archived.journal(*words, *(["--all"] if "export" in words else []))
    told = answer.out + answer.err
    assert answer.code == 1
    assert "put it into archive/ under the listed name" in told
    assert "J2" not in told


def test_a_strangers_file_is_left_to_its_owner(till: Till) -> None:
    """The kiosk will not set it aside, and nobody is told so."""
    till.write(*seen_claim(1))
    letter = till.folder / "letter.txt"
    letter.write_text("Dear customer, thank you for your visit.")
    for name in ("verify", "list"):
        answer = till.journal(name, "--file", letter)
        told = answer.out + answer.err
        assert answer.code == 1
        assert "not this kiosk's own file" in told
        assert "J2" not in told


def test_a_newer_programs_journal(till: Till) -> None:
    """It is whole for all that this program knows: no fault is told, and no remedy for one."""
    till.write(*seen_claim(1))
    with by_hand(till.path) as database:
        database.execute("UPDATE about SET schema_version = 99")
        database.execute("PRAGMA user_version = 99")
    answer = till.journal("verify")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "The journal was written by another version of the program.\n"


def test_an_archives_name_steers_nothing(archived: Till) -> None:
    """Names in the journal's list are not chained, and may be anything."""
    with by_hand(archived.path) as database:
        database.execute("UPDATE archives SET file = 'journal-\x1b[2J\n.sqlite3'")
    answer = archived.journal("verify")
    assert answer.code == 1
    assert "\x1b" not in answer.out
    assert answer.lines[0].startswith("journal-[2J .sqlite3")
    assert "\x1b" not in archived.journal("list", "--all").err


def test_a_changed_event_shows(till: Till) -> None:
    """The sentence names the event, and says what to do and what not."""
    till.write(*seen_claim(1))
    tamper(till, 2)
    before = files_in(till.data_dir)
    answer = till.journal("verify")
    assert answer.code == 1
    assert "The journal is not whole: journal.sqlite3: the journal's chain breaks at event 2." in (
        answer.lines
    )
    assert "do not mend it" in answer.lines[-1]
    assert "pickup-kiosk journal acknowledge" in answer.lines[-1]
    assert files_in(till.data_dir) == before


def test_what_was_set_aside_is_explained(till: Till) -> None:
    """It is broken, which is why it is there; the remedy is another one."""
    till.write(*seen_claim(1))
    tamper(till, 2)
    evidence = till.data_dir / "set-aside" / "journal-1.sqlite3"
    evidence.parent.mkdir()
    till.path.rename(evidence)
    answer = till.journal("verify", "--file", evidence)
    assert answer.code == 1
    assert "breaks at event 2" in answer.out
    assert "why it was set aside" in answer.lines[-1]


@pytest.mark.parametrize("content", [b"", b"no database at all, and longer than a header"])
def test_a_file_that_is_no_journal(till: Till, content: bytes) -> None:
    """Also this is said in a sentence."""
    till.data_dir.mkdir()
    till.path.write_bytes(content)
    answer = till.journal("verify")
    assert answer.code == 1
    assert "The journal is not whole" in answer.out
    assert "Traceback" not in answer.err


def test_an_end_that_nobody_noted(till: Till) -> None:
    """Without the note of its end a journal may have been cut off, and that is said."""
    till.write(*seen_claim(1))
    till.path.with_name("journal.sqlite3-head").unlink()
    answer = till.journal("verify")
    assert answer.code == 0
    assert any("would not show" in line for line in answer.lines)


def test_nothing_to_verify(till: Till) -> None:
    """A kiosk that has not run is no fault."""
    answer = till.journal("verify")
    assert answer.code == 0
    assert "nothing to verify" in answer.out


def test_a_journal_that_was_removed(archived: Till) -> None:
    """Its archives remain, and are not said to belong to nobody."""
    archived.path.unlink()
    answer = archived.journal("verify")
    assert answer.code == 1
    assert "The journal is not whole: journal.sqlite3: the journal's file is missing." in answer.out
    assert "Not a part" not in answer.out
