"""What the history says of each row, and of a page that cannot be read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.finder import FinderState
from kiosk.counter.history import HistoryPage, HistoryRow, NoUndo, RowKind, Undo
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.counter.examples import file_of
from ui.places import ROOT
from ui.wording.counter.history import HistoryProps, HistoryRowProps, history_props, signed
from ui.wording.titles import title_in_sentence
from ui.wording.wording import Wording

NOW = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
STARS = Wording(QLocale("en_GB"), "Stars", UTC)
CLAIMED = HistoryRow(
    "row-1", RowKind.CLAIMED, "Espresso doppio", -25, NOW, "Utrecht", "shop-1", Undo.CLAIM
)
GIVEN = replace(CLAIMED, kind=RowKind.GIVEN, title="", credits=50, undo=Undo.CREDITS)


def shown(page: HistoryPage | None = None, **changes: Any) -> HistoryProps:
    file = file_of(history=page)
    return history_props(replace(FinderState(file=file), **changes), STARS, NOW)


def row(one: HistoryRow = CLAIMED, **changes: Any) -> HistoryRowProps:
    (props,) = shown(HistoryPage((replace(one, **changes),), 1, 1)).rows
    return props


@pytest.mark.parametrize(
    ("one", "what"),
    [
        (CLAIMED, "Claimed Espresso doppio"),
        (replace(CLAIMED, kind=RowKind.HANDED_OVER), "Handed over Espresso doppio"),
        (GIVEN, "50 Stars given"),
        (replace(GIVEN, kind=RowKind.CAME_BACK), "Came back from an undone claim"),
        (replace(GIVEN, kind=RowKind.TAKEN, credits=-5), "5 Stars taken away"),
        (replace(CLAIMED, title=" "), "Claimed Reward without a name"),
    ],
)
def test_what_a_row_was(one: HistoryRow, what: str) -> None:
    """In a few words, with the reward or the credits."""
    assert row(one).what == what


@pytest.mark.parametrize("kind", RowKind)
def test_each_row_has_a_picture(kind: RowKind) -> None:
    """One that the kiosk can draw."""
    assert (ROOT / "resources" / "icons" / f"{row(kind=kind).icon}.svg").exists()


@pytest.mark.parametrize(
    ("at", "shop", "when"),
    [
        (NOW, "Utrecht", "Today at 14:05, Utrecht"),
        (NOW - timedelta(days=1), "Utrecht", "Yesterday at 14:05, Utrecht"),
        (NOW - timedelta(days=400), "", "17 October 2025 at 14:05"),
        (None, "Utrecht", "Utrecht"),
        (None, "", ""),
        (NOW, "%1 %2", "Today at 14:05, %1 %2"),
    ],
)
def test_when_and_where(at: datetime | None, shop: str, when: str) -> None:
    """What is not known is left out."""
    assert row(at=at, shop=shop).when == when


@pytest.mark.parametrize(
    ("number", "text"), [(50, "+50"), (-4900, "\u22124,900"), (0, "0"), (1200, "+1,200")]
)
def test_credits_have_a_sign(number: int, text: str) -> None:
    """It says without any colour whether they came or went."""
    assert signed(number, STARS) == text
    assert (row(credits=number).credits, row().creditWord) == (text, "Stars")


@pytest.mark.parametrize(
    ("one", "verb", "spoken"),
    [
        (CLAIMED, "Undo claim", "Undo the claim of Espresso doppio"),
        (
            replace(CLAIMED, undo=Undo.HANDOVER),
            "Undo hand-over",
            "Undo the hand-over of Espresso doppio",
        ),
        (GIVEN, "Take back", "Take back 50 Stars"),
    ],
)
def test_the_verb_that_undoes_it(one: HistoryRow, verb: str, spoken: str) -> None:
    """With its thing for whoever cannot see the row; then there is no reason why not."""
    props = row(one)
    assert (props.verb, props.verbSpoken, props.why) == (verb, spoken, "")


@pytest.mark.parametrize("why", NoUndo)
def test_why_it_cannot_be_undone(why: NoUndo) -> None:
    """In plain words, each in its own, which are read out with the row."""
    props = row(undo=None, why_not=why)
    assert props.verb == props.verbSpoken == ""
    assert props.spoken.endswith(props.why)
    assert props.undone is (why is NoUndo.UNDONE)
    assert props.why in {
        "Already undone",
        "Cannot be undone here: this kiosk never got the key to it",
        "Nothing to undo",
    }


def test_each_reason_has_its_own_words() -> None:
    """No two are told alike."""
    assert len({row(undo=None, why_not=why).why for why in NoUndo}) == len(NoUndo)


def test_a_row_is_read_out_whole() -> None:
    """What, when, where, and the credits with their sign and word."""
    assert row().spoken == ("Claimed Espresso doppio, Today at 14:05, Utrecht, \u221225 Stars")


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_hostile_titles(title: str) -> None:
    """They stand where a title stands, and replace nothing."""
    said = title_in_sentence(title)
    props = row(title=title)
    assert props.what == f"Claimed {said}"
    assert props.verbSpoken == f"Undo the claim of {said}"


@pytest.mark.parametrize(
    ("number", "last", "pages", "newer", "older"),
    [
        (1, 1, "Page 1 of 1", False, False),
        (2, 5, "Page 2 of 5", True, True),
        (5, 5, "Page 5 of 5", True, False),
        (3, 2, "Page 3 of 3", True, False),
        (2, None, "Page 2", True, False),
    ],
)
def test_pages(number: int, last: int | None, pages: str, *, newer: bool, older: bool) -> None:
    """Which one it is, of how many when that is known, and whether there are others."""
    props = shown(HistoryPage((CLAIMED,), number, last))
    assert (props.pages, props.newer, props.older) == (pages, newer, older)


def test_before_anything_is_read() -> None:
    """Nothing is known, which is not the same as an empty history."""
    props = shown(reading_history=True)
    assert (props.known, props.reading, props.rows) == (False, True, ())
    assert shown(HistoryPage((), 1, 1)).known
    assert history_props(FinderState(), STARS, NOW) == HistoryProps()


@pytest.mark.parametrize("problem", Problem)
def test_a_page_that_cannot_be_read(problem: Problem) -> None:
    """The problem in words for staff, who need not be sent to a member of staff."""
    said = shown(history_problem=problem).problem
    assert said
    assert "member of staff" not in said


def test_an_older_page_stays_when_the_next_cannot_be_read() -> None:
    """With the problem beside it."""
    props = shown(HistoryPage((CLAIMED,), 1, 2), history_problem=Problem.OFFLINE)
    assert len(props.rows) == 1
    assert props.problem.startswith("No connection right now.")


def test_a_journal_that_cannot_be_read() -> None:
    """Then it is the kiosk that is broken, not the network."""
    assert "journal" in shown(history_problem=Problem.JOURNAL).problem


CINEMA = replace(CLAIMED, uuid="row-9", title="Cinema ticket", digital_code="CINEMA-1")


def test_a_digital_claim_offers_its_code() -> None:
    """The code itself is not even with the window before somebody asks for it."""
    props = shown(HistoryPage((CINEMA, CLAIMED), 1, 1))
    offered, without = props.rows
    assert offered.codeName == "Show the code of Cinema ticket"
    assert offered.codeHideName == "Hide the code of Cinema ticket"
    assert offered.codeReady
    assert without.codeName == ""
    assert (props.codeOf, props.code, props.qr, props.codeSpoken) == ("", "", "", "")
    after = shown(HistoryPage((CINEMA, CLAIMED), 1, 1), code_of="row-9")
    assert after.rows == props.rows, "so that the button under the finger stays"
    assert (after.codeOf, after.code, after.qr) == ("row-9", "CINEMA-1", "CINEMA-1")
    assert after.codeSpoken == "Code: C I N E M A - 1"
    assert "CINEMA" not in repr(after)


def test_a_code_waits_until_it_is_known_who_it_is() -> None:
    """The button says why it cannot be pressed."""
    file = file_of(history=HistoryPage((CINEMA,), 1, 1), found_by=FoundBy.EMAIL)
    (props,) = history_props(FinderState(file=file), STARS, NOW).rows
    assert not props.codeReady
    assert props.codeName == "Show the code of Cinema ticket: confirm first who this is"


def test_a_code_too_long_for_a_picture_is_text() -> None:
    """Rather than a picture that no phone reads."""
    long = replace(CINEMA, digital_code="X" * 1001)
    props = shown(HistoryPage((long,), 1, 1), code_of="row-9")
    assert (props.qr, props.code) == ("", "X" * 1001)
