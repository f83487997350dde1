"""Passing remarks and the goodbye."""

import pytest

from kiosk.visit.state import Notice
from ui.wording.notices import goodbye_text, notice_text


@pytest.mark.parametrize("notice", Notice)
def test_each_notice_says_something(notice: Notice) -> None:
    """One sentence each, and no two the same."""
    assert notice_text(notice).endswith(".")
    assert [notice_text(one) for one in Notice].count(notice_text(notice)) == 1


def test_nothing_to_remark_is_no_text() -> None:
    """The bar is hidden by it."""
    assert notice_text(None) == ""


@pytest.mark.parametrize("waiting", [0, 1, 2, 300])
def test_the_goodbye_says_how_much_still_waits(waiting: int) -> None:
    """With its number; without one there is only thanks."""
    said = goodbye_text(waiting)
    assert said
    assert said.startswith(str(waiting)) is (waiting > 0)
