"""What the sheet asks."""

from datetime import UTC, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from kiosk.visit.offers import Claimable, RewardKind
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import claimable, collectable
from ui.wording.confirmations import ConfirmProps, confirm_props
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)
EXPIRES = START + timedelta(days=9)


def claim(reward: Claimable, *, busy: bool = False) -> ConfirmProps:
    return confirm_props(reward, 12_500, WORDING, START, busy=busy)


def test_a_claim_asks_what_it_is_what_it_costs_and_what_is_left() -> None:
    """All that a decision needs, in words and to the ear."""
    props = claim(claimable("mug", 300, title="Mug", description="Of tin"))
    assert props.open
    assert (props.title, props.before, props.after) == (
        "Mug",
        "You have 12,500 Stars",
        "12,200 after this",
    )
    assert props.description == "Of tin. Waits for you in the shop."
    assert (props.primaryText, props.primarySpoken) == (
        "Claim for 300 Stars",
        "Claim Mug, 300 Stars",
    )
    assert props.spoken == "Claim Mug, 300 Stars? You have 12,500 Stars, 12,200 after this."


@pytest.mark.parametrize(
    ("changes", "fate"),
    [
        ({"waits": True}, "Waits for you in the shop."),
        ({"waits": True, "keeps_seconds": 86400 * 30}, "Waits for you in the shop for 30 day"),
        ({"waits": False}, "You get it at the counter right away."),
        ({"waits": False, "kind": RewardKind.DIGITAL}, "You get it on this screen or by e-mail."),
        ({"waits": True, "kind": RewardKind.DIGITAL}, "You get it on this screen or by e-mail."),
    ],
)
def test_a_claim_says_what_follows(changes: dict[str, Any], fate: str) -> None:
    """At the counter, on the screen, or kept and for how long."""
    assert claim(claimable(**changes)).description.startswith(fate)


def test_a_collect_asks_for_the_counter() -> None:
    """Since when it waits, until when, and that it is to be taken along now."""
    props = confirm_props(collectable("x", EXPIRES, title="Mug"), 5, WORDING, START, busy=False)
    assert (props.before, props.after) == ("Claimed yesterday", "Collect by 29 November")
    assert "counter" in props.description
    assert (props.primaryText, props.primarySpoken) == ("Collect it now", "Collect Mug")
    assert (props.cancelText, props.cancelSpoken) == ("Keep it for later", "Keep Mug for later")


def test_a_collect_without_an_end_names_none() -> None:
    """Nothing is said where there is nothing to say."""
    props = confirm_props(collectable(title="Mug"), 5, WORDING, START, busy=False)
    assert props.after == ""


def test_a_collect_of_unknown_age_names_none() -> None:
    """It can be collected like any other."""
    unknown = collectable("x", EXPIRES, claimed_at=None)
    props = confirm_props(unknown, 5, WORDING, START, busy=False)
    assert (props.before, props.after) == ("", "Collect by 29 November")


def test_a_busy_sheet_says_what_it_does() -> None:
    """In place of the question."""
    assert claim(claimable(), busy=True).primaryText == "Claiming…"
    busy = confirm_props(collectable(), 5, WORDING, START, busy=True)
    assert (busy.busy, busy.primaryText) == (True, "Collecting…")


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_is_asked_about_as_it_is(title: str) -> None:
    """Markers in it stay what they are, on the sheet and to the ear."""
    shown = shown_title(title)
    claiming = claim(claimable(cost=300, title=title))
    assert claiming.title == shown
    assert claiming.primarySpoken == f"Claim {shown}, 300 Stars"
    collecting = confirm_props(collectable(title=title), 5, WORDING, START, busy=False)
    assert collecting.primarySpoken == f"Collect {shown}"
    assert collecting.cancelSpoken == f"Keep {shown} for later"


@pytest.mark.parametrize(
    ("description", "shown"),
    [("Of tin", "Of tin."), ("Of tin!", "Of tin!"), (" Of\ntin… ", "Of tin…"), ("", "")],
)
def test_a_description_is_a_sentence(description: str, shown: str) -> None:
    """What follows it does not run into it."""
    told = claim(claimable(description=description)).description
    assert told == f"{shown} Waits for you in the shop.".strip()
