"""A reward that was claimed at another branch: in the list and on the sheet, in every shape."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.visit.offers import Collectable, Offers
from kiosk.visit.state import Browsing, Confirming
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.kiosk import SHAPES, Kiosk
from tests.ui.reader import Found, readable
from tests.ui.test_look import contrast, theme
from tests.unit.visit.examples import MEMBER, collectable

EXPIRES = START + timedelta(days=9)
MUG = collectable("mug", EXPIRES, title="Mug", description="Of tin", branch="Corner West")
WARNING = "Claimed yesterday at Corner West"
ASK = "Ask a member of staff whether it is here before you collect it."
LONG_BRANCH = "The Coffee and Cake House at the Central Station, on Platform Fifteen"
LONG_TITLE = "A very long title of a reward that somebody wrote in a hurry"

pytestmark = pytest.mark.parametrize("shape", SHAPES)


def browse(kiosk: Kiosk, shape: str, *waiting: Collectable) -> None:
    kiosk.arrive(Browsing(MEMBER, Offers(5, waiting)), SHAPES[shape])


def ask(kiosk: Kiosk, shape: str, choice: Collectable) -> None:
    browse(kiosk, shape, choice)
    kiosk.show(Confirming(MEMBER, Offers(5, (choice,)), choice))
    kiosk.settle()


def words(kiosk: Kiosk, start: str) -> QQuickItem:
    """Return the one text, not covered by the sheet, that is this or else begins like this."""
    texts = kiosk.items(
        lambda item: (
            item.isVisible()
            and item.isEnabled()
            and item.property("lineCount") is not None
            and str(item.property("text")).startswith(start)
        )
    )
    [found] = [text for text in texts if text.property("text") == start] or texts
    return found


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))


def test_a_row_says_where_it_was_claimed(kiosk: Kiosk, shape: str) -> None:
    """Beside its verb, and as part of the one name that is read out."""
    browse(kiosk, shape, MUG)
    warning = words(kiosk, WARNING)
    assert not warning.property("truncated")
    assert warning.property("color") == theme(kiosk, "warn")
    assert place(warning).right() <= place(words(kiosk, "Collect")).left()
    found = readable(kiosk)
    assert Found("Button", f"Collect Mug, {WARNING}, Collect by 29 November") in found
    assert WARNING not in [one.name for one in found]


def test_a_long_branch_keeps_to_its_row(kiosk: Kiosk, shape: str) -> None:
    """Two lines at the most, and what follows moves down; the row grows with them."""
    long = collectable("mug", EXPIRES, title=LONG_TITLE, branch=LONG_BRANCH)
    browse(kiosk, shape, long, collectable("bag", title="Bag"))
    title, warning = words(kiosk, "A very"), words(kiosk, "Claimed yesterday at The")
    until = words(kiosk, "Collect by")
    assert warning.property("lineCount") <= 2
    assert place(title).bottom() <= place(warning).top()
    assert place(warning).bottom() <= place(until).top()
    assert place(until).bottom() < place(words(kiosk, "Bag")).top()


def test_the_sheet_asks_to_ask_first(kiosk: Kiosk, shape: str) -> None:
    """Between what it is and until when; a reader says it in that order, and all of it shows."""
    ask(kiosk, shape, MUG)
    assert [one.name for one in readable(kiosk)] == [
        "Mug",
        "Of tin.",
        WARNING,
        ASK,
        "Collect by 29 November",
        "Collect Mug",
        "Keep Mug for later",
    ]
    for text in (WARNING, ASK):
        assert not words(kiosk, text).property("truncated")
        assert contrast(words(kiosk, text).property("color"), theme(kiosk, "warnTint")) >= 4.5


def test_a_sheet_with_much_to_say_stays_on_the_screen(kiosk: Kiosk, shape: str) -> None:
    """A long title, description and branch: the description gives way, the warning does not."""
    ask(
        kiosk,
        shape,
        collectable(
            "mug", EXPIRES, title=LONG_TITLE, description="A mug " * 60, branch=LONG_BRANCH
        ),
    )
    assert place(words(kiosk, "A very")).top() > 0
    assert words(kiosk, "A mug").property("truncated")
    assert not words(kiosk, "Claimed yesterday at The").property("truncated")
    assert not words(kiosk, ASK).property("truncated")


def test_a_reward_of_this_branch_warns_of_nothing(kiosk: Kiosk, shape: str) -> None:
    """Neither in its row nor on its sheet."""
    mine = collectable("mug", EXPIRES, title="Mug")
    browse(kiosk, shape, mine)
    words(kiosk, "Claimed yesterday")
    marks = [i for i in kiosk.items() if i.isVisible() and i.property("name") == "warning"]
    ask(kiosk, shape, mine)
    marks += [i for i in kiosk.items() if i.isVisible() and i.property("name") == "warning"]
    assert marks == []


def test_what_says_nothing_of_days_has_no_room_for_them(kiosk: Kiosk, shape: str) -> None:
    """A reward from elsewhere that never expires: the sheet's lines close up."""
    ask(kiosk, shape, MUG)
    with_day = place(words(kiosk, ASK)).bottom()
    ask(kiosk, shape, collectable("mug", title="Mug", description="Of tin", branch="Corner West"))
    assert place(words(kiosk, ASK)).bottom() > with_day


def test_a_branch_may_be_called_anything(kiosk: Kiosk, shape: str) -> None:
    """Its name is text, in the row and on the sheet: nothing is fetched and no binding fails.

    Each name is tried in one of the shapes.
    """
    for name in list(HOSTILE_TITLES.values())[list(SHAPES).index(shape) :: len(SHAPES)]:
        ask(kiosk, shape, collectable("mug", EXPIRES, title="Mug", branch=name))
        assert place(words(kiosk, "Mug")).top() > 0
        assert words(kiosk, "Claimed yesterday at ").property("lineCount") <= 4
