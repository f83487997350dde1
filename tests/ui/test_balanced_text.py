"""Titles and sentences on a screen of their own break into lines of about one length."""

from collections.abc import Callable

import pytest
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from ui.stage import Stage

PAIR = b"""
import QtQuick
import ui.qml.components

Item {
    required property string text
    required property int alignment
    required property real room

    Words {
        horizontalAlignment: parent.alignment
        text: parent.text
        width: parent.room
    }
    BalancedWords {
        horizontalAlignment: parent.alignment
        text: parent.text
        width: parent.room
    }
}
"""
Pair = Callable[..., tuple[QQuickItem, QQuickItem]]
LEFT, CENTRE = 1, 4
TEXTS = {
    "empty": "",
    "one word": "Welcome",
    "one line": "See you soon",
    "a lone word": "We do not know this card of yours, we are so very, very sorry, dear friend",
    "long": "Please show your member card. " * 12,
    "a word too wide": "Donaudampfschifffahrtsgesellschaftskapitän" * 3,
    "two sentences": "It is yours.\nYou have 75 Stars left, and they stay yours for years.",
    "right to left": "قسيمة قهوة مجانية " * 6,
}


@pytest.fixture
def pair(make_stage: Callable[[str], Stage]) -> Pair:
    """Set the same text twice: plain, and balanced."""
    stage = make_stage("en")
    kept: list[object] = []

    def make(text: str, room: float, alignment: int = CENTRE) -> tuple[QQuickItem, QQuickItem]:
        component = QQmlComponent(stage.engine)
        component.setData(PAIR, "")
        item = component.createWithInitialProperties(
            {"text": text, "room": room, "alignment": alignment}
        )
        assert isinstance(item, QQuickItem), component.errorString()
        kept.extend((component, item))
        plain, balanced = item.childItems()
        return plain, balanced

    return make


def just_too_narrow(pair: Pair) -> float:
    """Return a width in pixels that all but the last word fits into."""
    plain, _ = pair(TEXTS["a lone word"], 10_000.0)
    return 0.97 * float(plain.property("contentWidth"))


@pytest.mark.parametrize("room", [120.0, 300.0, 777.0])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_balance_costs_no_line_and_no_room(pair: Pair, text: str, room: float) -> None:
    """A balanced text has the lines of a plain one and stays within its width."""
    plain, balanced = pair(text, room)
    assert balanced.property("lineCount") == plain.property("lineCount")
    assert balanced.property("contentWidth") <= room
    assert balanced.width() == room


def test_no_line_holds_a_lone_word(
    pair: Pair,
) -> None:
    """Where the last line would be short, the others give it some of theirs."""
    plain, balanced = pair(TEXTS["a lone word"], just_too_narrow(pair))
    assert plain.property("lineCount") == balanced.property("lineCount") == 2
    assert balanced.property("contentWidth") < 0.75 * plain.property("contentWidth")


@pytest.mark.parametrize(("alignment", "paddings"), [(LEFT, "right"), (CENTRE, "both")])
def test_the_lines_stay_where_they_are_aligned(pair: Pair, alignment: int, paddings: str) -> None:
    """What balance takes from the width, it takes away from the edge that text is aligned to."""
    _, balanced = pair(TEXTS["a lone word"], just_too_narrow(pair), alignment)
    left, right = balanced.property("leftPadding"), balanced.property("rightPadding")
    assert right > 0
    assert left == (right if paddings == "both" else 0)
