"""What is said of a reward that was claimed at another branch: in its row, and on the sheet."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from kiosk.visit.offers import Collectable, Offers
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import collectable
from ui.wording.branches import LONGEST_BRANCH, claimed_elsewhere
from ui.wording.confirmations import ConfirmProps, confirm_props
from ui.wording.offers import offer_rows
from ui.wording.titles import shown_name
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)
EXPIRES = START + timedelta(days=9)
YESTERDAY = START - timedelta(days=1)
ASK = "Ask a member of staff whether it is here before you collect it."


def row(waiting: Collectable) -> dict[str, object]:
    rows = offer_rows(Offers(1, (waiting,)), 2, WORDING, START)
    [found] = [row.content for row in rows if row.kind == "collectable"]
    return dict(found)


def sheet(waiting: Collectable) -> ConfirmProps:
    return confirm_props(waiting, 5, WORDING, START, busy=False)


@pytest.mark.parametrize(
    ("branch", "claimed_at", "said"),
    [
        ("West", YESTERDAY, "Claimed yesterday at West"),
        ("", YESTERDAY, "Claimed yesterday at another branch"),
        (" \u200b", YESTERDAY, "Claimed yesterday at another branch"),
        ("West", None, "Claimed at West"),
        ("", None, "Claimed at another branch"),
        ("%1", YESTERDAY, "Claimed yesterday at %1"),
        ("%2", None, "Claimed at %2"),
        ("Corner\nWest", None, "Claimed at Corner West"),
    ],
)
def test_a_claim_is_told_with_its_place_and_its_day(
    branch: str, claimed_at: datetime | None, said: str
) -> None:
    """As far as they are known, and whatever a branch is called."""
    assert claimed_elsewhere(branch, claimed_at, WORDING, START) == said


@pytest.mark.parametrize("name", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_branch_leaves_room_for_its_sentence(name: str) -> None:
    """A short name is whole, a long one is cut where it can be seen."""
    said = claimed_elsewhere(name, None, WORDING, START).removeprefix("Claimed at ")
    shown, cut = shown_name(name), said.strip("\u2068\u2069")
    assert len(cut) == min(len(shown), LONGEST_BRANCH) or cut.endswith("…")
    assert shown.startswith(cut.removesuffix("…"))


def test_the_row_warns_in_place_of_the_day_alone() -> None:
    """To the eye and to the ear; it can be collected all the same."""
    told = row(collectable("w", EXPIRES, title="Mug", branch="West"))
    assert (told["since"], told["warning"]) == ("", "Claimed yesterday at West")
    assert told["until"] == "Collect by 29 November"
    assert told["spoken"] == "Collect Mug, Claimed yesterday at West, Collect by 29 November"
    assert told["verb"] == "Collect"


def test_a_row_of_this_branch_warns_of_nothing() -> None:
    """It says since when it waits, as ever."""
    told = row(collectable("w", EXPIRES))
    assert (told["since"], told["warning"]) == ("Claimed yesterday", "")


def test_what_is_too_late_needs_no_warning() -> None:
    """Nobody can collect it anywhere."""
    told = row(collectable("w", YESTERDAY, expired=True, branch="West"))
    assert told["warning"] == ""
    assert "West" not in str(told["spoken"])


def test_the_sheet_asks_to_ask_first() -> None:
    """In place of when it was claimed, and of taking it along from this counter."""
    props = sheet(collectable("w", EXPIRES, title="Mug", description="Of tin", branch="West"))
    assert (props.warning, props.advice) == ("Claimed yesterday at West", ASK)
    assert (props.description, props.before) == ("Of tin.", "")
    assert props.after == "Collect by 29 November"
    assert props.spoken == f"Collect Mug? Claimed yesterday at West. {ASK}"
    assert (props.primaryText, props.cancelText) == ("Collect it now", "Keep it for later")


def test_a_sheet_of_this_branch_warns_of_nothing() -> None:
    """It asks for the counter."""
    props = sheet(collectable("w", EXPIRES))
    assert (props.warning, props.advice) == ("", "")
    assert "counter" in props.description
