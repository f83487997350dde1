"""`journal list`: a line an operation, whatever state it is in and whatever its title holds."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.operations import Cause, Collected, Done, NotApplied, Operation, Outcome, Refused, Unsure
from kiosk.operations.events import (
    Acknowledged,
    Answered,
    Event,
    SetAside,
    Settled,
    SettledBy,
)
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.cli.till import Till
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.journal.journals import (
    claimed,
    files_in,
    intended,
    seen_claim,
    write_events,
)

STATES = {"intended", "unsure", "done", "refused", "not-applied"}
ID = "3f2a9c0d" * 4
SET_ASIDE = SetAside(
    "set-aside/journal-1.sqlite3", "a" * 64, "the journal's file is damaged", START
)


def one(operation: Operation = CLAIM, *outcomes: Outcome, at: datetime = START) -> list[Event]:
    """Return the events of one operation: its answer, then what it was settled as by staff."""
    named = replace(operation, operation_id=ID)
    events: list[Event] = [intended(named, at)]
    if outcomes:
        events.append(Answered(ID, outcomes[0], at))
    events.extend(Settled(ID, outcome, at, SettledBy.STAFF) for outcome in outcomes[1:])
    return events


UNSURE = Unsure(Cause.NO_ANSWER)
ROWS: dict[str, tuple[list[Event], str]] = {
    "intended": (one(), "intended     claim  120 credits  -  Tote bag"),
    "unsure": (one(CLAIM, UNSURE), "unsure  claim  120 credits  -  cause: no-answer  Tote bag"),
    "done": (one(CLAIM, Done(claimed())), "done  claim  120 credits  answer  Tote bag"),
    "refused": (
        one(CLAIM, Refused(1018)),
        "refused  claim  120 credits  answer  Leat's code 1018  Tote bag",
    ),
    "not applied": (
        one(CLAIM, NotApplied(Cause.OFFLINE)),
        "not-applied  claim  120 credits  answer  cause: offline  Tote bag",
    ),
    "by staff": (
        one(CLAIM, UNSURE, NotApplied(Cause.BY_HAND)),
        "not-applied  claim  120 credits  staff  cause: by-hand  Tote bag",
    ),
    "collect": (
        one(COLLECT, Done(Collected("reception-1", "redemption-1"))),
        "done  collect  -  answer  Tote bag",
    ),
    "no way back": (
        one(COLLECT, UNSURE, Done(Collected("reception-1", None))),
        "done  collect  -  staff  undo: no  Tote bag",
    ),
    "one credit": (one(replace(CLAIM, credits=1)), "intended  claim  1 credit  -  Tote bag"),
}


@pytest.mark.parametrize(("events", "line"), ROWS.values(), ids=list(ROWS))
def test_a_line_tells_an_operation(till: Till, events: list[Event], line: str) -> None:
    """Local date and time, number, state, kind, credits, who settled it, remark, title."""
    till.write(*events)
    answer = till.journal("list")
    told = f"{START.astimezone():%Y-%m-%d %H:%M:%S} 3F2A9C {line}"
    assert [answer.code, answer.err] == [0, ""]
    assert [words.split() for words in answer.lines] == [told.split()]
    assert set(answer.out.split()) & STATES == {line.split(maxsplit=1)[0]}


def test_columns_stand_under_each_other(till: Till) -> None:
    """The newest is last, and no tab is needed to read it."""
    later = START + timedelta(days=1)
    till.write(*one(COLLECT, Done(Collected("reception-1", None))), *seen_claim(2, later))
    lines = till.journal("list").lines
    assert len({line.index("Tote bag") for line in lines}) == 1
    assert [line.split()[3] for line in lines] == ["done", "done"]
    assert lines == sorted(lines)
    assert "\t" not in "".join(lines)


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=list(HOSTILE_TITLES))
def test_a_title_steers_nothing(till: Till, title: str) -> None:
    """No control, no mark of direction and no line break of a title reaches the terminal."""
    till.write(*one(replace(CLAIM, reward_title=title)), *seen_claim(2))
    lines = till.journal("list").lines
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)
    letters = re.sub(r"[^\w]", "", title)
    assert letters[:5] in re.sub(r"[^\w]", "", lines[0])


def test_a_title_nobody_can_see_is_named(till: Till) -> None:
    """The line does not just end."""
    till.write(*one(replace(CLAIM, reward_title="\u202e\u0007 \n")))
    assert till.journal("list").out.endswith("(no title)\n")


def test_only_what_is_open(till: Till) -> None:
    """Staff see at once what waits for them."""
    till.write(*seen_claim(2), *one(CLAIM, UNSURE))
    (line,) = till.journal("list", "--open").lines
    assert "3F2A9C" in line
    till.write(Settled(ID, NotApplied(Cause.BY_HAND), START))
    assert till.journal("list", "--open").lines == ["No operation is open."]


def test_archives_on_request(archived: Till) -> None:
    """Past months are listed with --all, or one file of them by its name."""
    (archive,) = (archived.data_dir / "archive").iterdir()
    assert len(archived.journal("list").lines) == 1
    assert len(archived.journal("list", "--all").lines) == 2
    assert len(archived.journal("list", "--file", archive).lines) == 1


def test_a_journal_set_aside_is_told_until_acknowledged(till: Till) -> None:
    """Its line follows the operations'."""
    till.write(SET_ASIDE, *one())
    told = till.journal("list").lines[-1]
    assert "set-aside/journal-1.sqlite3 (the journal's file is damaged)" in told
    assert "nobody has acknowledged" in told
    assert not set(told.split()) & STATES
    till.write(Acknowledged(START))
    assert "set-aside" not in till.journal("list").out


def test_what_was_set_aside_can_be_listed(till: Till) -> None:
    """As far as its chain holds."""
    evidence = till.data_dir / "set-aside" / "journal-1.sqlite3"
    write_events(evidence, [*one(), *seen_claim(2)])
    before = files_in(evidence.parent)
    assert len(till.journal("list", "--file", evidence).lines) == 2
    assert files_in(evidence.parent) == before


def test_reading_leaves_no_trace(till: Till) -> None:
    """Whoever lists a journal changes no byte beside it or in it."""
    till.write(*one())
    before = files_in(till.data_dir)
    till.journal("list", "--all")
    assert files_in(till.data_dir) == before


def test_no_journal_yet(till: Till) -> None:
    """A kiosk that has not run is no fault, and listing makes no journal."""
    answer = till.journal("list")
    assert answer.code == 0
    assert answer.out.startswith(f"There is no journal yet at {till.path}")
    assert not till.data_dir.exists()


def test_a_file_that_is_not_there(till: Till) -> None:
    """The question was wrong, and is answered so."""
    answer = till.journal("list", "--file", till.folder / "nothing.sqlite3")
    assert (answer.code, answer.out) == (2, "")
    assert "There is no file" in answer.err


def test_a_file_that_is_no_journal(till: Till, tmp_path: Path) -> None:
    """A sentence, no traceback."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer, thank you for your visit.")
    answer = till.journal("list", "--file", letter)
    assert (answer.code, answer.out) == (1, "")
    assert "Traceback" not in answer.err
