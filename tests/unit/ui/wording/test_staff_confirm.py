"""What the screen says on which a member of staff confirms a hand-over."""

import pytest

from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import collectable
from ui.wording.staff_confirm import StaffConfirmProps, pad_question, staff_confirm_props


def test_it_says_what_is_asked_and_the_way_back() -> None:
    """The button says its verb, and to the ear the thing as well."""
    assert staff_confirm_props(collectable("cake"), busy=False) == StaffConfirmProps(
        title="Title of cake",
        question="A member of staff confirms this here",
        text="Ask for it at the counter: they type their PIN, and it is yours.",
        cancelText="Keep it for later",
        cancelSpoken="Keep Title of cake for later",
    )


def test_the_pad_asks_staff_until_it_is_carried_out() -> None:
    """Then it says what is being done."""
    assert pad_question(busy=False) == "For staff: hand it over and type your PIN"
    assert pad_question(busy=True) == "Collecting…"


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_no_title_breaks_it(title: str) -> None:
    """As on every other screen."""
    props = staff_confirm_props(collectable("cake", title=title), busy=True)
    assert props.busy
    assert props.title
    assert "\u202e" not in props.title + props.cancelSpoken
