"""`journal acknowledge`: staff take note of damaged journals, once, and the kiosk goes on."""

import asyncio
import logging
from datetime import timedelta

import pytest

from kiosk.operations.events import SetAside
from kiosk.operations.journal import Journal
from kiosk.operations.journal.set_aside import open_or_set_aside
from tests.helpers.fake_clock import START
from tests.unit.cli.till import Till
from tests.unit.operations.journal.journals import opened_claim, seen_claim

FIRST = SetAside("set-aside/journal-1.sqlite3", "a" * 64, "the journal's file is damaged", START)
SECOND = SetAside("set-aside/journal-2.sqlite3", None, "the journal's file is missing", START)


def test_all_of_them_at_once(till: Till) -> None:
    """Each is named with its reason; the operations stay as they are."""
    till.write(FIRST, SECOND, *opened_claim(1))
    before = till.journal("list", "--open").lines[0]
    answer = till.journal("acknowledge")
    assert answer.code == 0
    first, second, kiosk = answer.lines
    assert "set-aside/journal-1.sqlite3 (the journal's file is damaged)" in first
    assert "set-aside/journal-2.sqlite3 (the journal's file is missing)" in second
    assert "opens by itself within seconds" in kiosk
    assert till.journal("list").lines == [before]
    assert till.journal("verify").code == 0


def test_a_second_time_there_is_nothing(till: Till) -> None:
    """It says so, writes nothing, and is no failure."""
    till.write(FIRST, *seen_claim(1))
    till.journal("acknowledge")
    whole = till.journal("verify").lines[-1]
    answer = till.journal("acknowledge")
    assert answer.code == 0
    assert "nothing to acknowledge" in answer.out
    assert till.journal("verify").lines[-1] == whole


def test_the_running_kiosk_learns_of_it(till: Till) -> None:
    """It looks into its ledger and finds that people have looked."""
    till.write(FIRST, *seen_claim(1))
    kiosk = asyncio.run(Journal.open(till.path))
    assert asyncio.run(kiosk.ledger()).unacknowledged == (FIRST,)
    assert till.journal("acknowledge").code == 0
    assert asyncio.run(kiosk.ledger()).unacknowledged == ()
    asyncio.run(kiosk.close())


def test_after_a_real_damage(till: Till, caplog: pytest.LogCaptureFixture) -> None:
    """The kiosk sets a torn file aside; staff list it, look into it, and take note of it."""
    till.write(*seen_claim(1), *opened_claim(2))
    torn = till.path.read_bytes()[:-4096] + b"\0" * 4096
    till.path.write_bytes(torn)
    assert till.journal("verify").code == 1
    with caplog.at_level(logging.ERROR):
        open_or_set_aside(till.path, START + timedelta(days=1)).file.close()
    (evidence,) = (till.data_dir / "set-aside").glob("*.sqlite3")
    assert f"set-aside/{evidence.name}" in till.journal("list").lines[-1]
    assert till.journal("list", "--file", evidence).code == 0
    assert evidence.name in till.journal("acknowledge").out
    assert evidence.name not in till.journal("list").out
    assert evidence.read_bytes() == torn


def test_a_journal_that_is_damaged_itself(till: Till) -> None:
    """Nothing is written to it; the sentence says what happens next."""
    till.write(*seen_claim(1))
    till.path.write_bytes(b"torn")
    answer = till.journal("acknowledge")
    assert (answer.code, answer.out) == (1, "")
    assert "sets it aside when it starts" in answer.err
    assert till.path.read_bytes() == b"torn"


def test_no_journal_yet(till: Till) -> None:
    """There is nothing to take note of, and no journal is begun for it."""
    answer = till.journal("acknowledge")
    assert answer.code == 0
    assert "There is no journal yet" in answer.out
    assert not till.path.exists()
