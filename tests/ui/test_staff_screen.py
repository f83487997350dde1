"""The screen on which a member of staff confirms a customer's hand-over."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.counter.pin_pad import PadState, PadTrouble
from kiosk.visit.attention import StillThere
from kiosk.visit.events import WentBack
from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Confirming, Working
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.kiosk import SHAPES, Kiosk
from tests.ui.reader import readable
from tests.unit.visit.examples import MEMBER, OFFERS, collectable
from ui.wording.counter.pad import pad_props
from ui.wording.staff_confirm import pad_question

WAITING = OFFERS.collectables[0]
ASKED = Confirming(MEMBER, OFFERS, WAITING, awaits_staff=True)
WORKING = Working(MEMBER, OFFERS, WAITING, "op-1", by_staff=True)
KEYS = [*(f"pin-{digit}" for digit in range(10)), "pin-enter", "pin-erase"]


def pad_shows(kiosk: Kiosk, state: PadState) -> None:
    kiosk.stage.visit.staff_view.pad_view.show(pad_props(state, pad_question(busy=False)))


@pytest.fixture
def asked(kiosk: Kiosk) -> Kiosk:
    kiosk.arrive(ASKED)
    pad_shows(kiosk, PadState())
    return kiosk


def test_it_says_what_is_asked_and_about_what(asked: Kiosk) -> None:
    """To the customer, and to the member of staff who is called."""
    texts = asked.texts()
    assert "A member of staff confirms this here" in " ".join(texts)
    assert "Title of waiting" in texts
    assert "For staff: hand it over and type your PIN" in texts


def test_a_touched_digit_reaches_the_pad_and_shows_as_a_dot_alone(asked: Kiosk) -> None:
    """No screen knows the PIN."""
    pressed: list[str] = []
    pad = asked.stage.visit.staff_view.pad_view
    pad.pressed.connect(pressed.append)
    asked.tap("pin-7")
    QTest.keyClick(asked.window, Qt.Key.Key_3)
    assert pressed == ["7", "3"]
    pad_shows(asked, PadState(digits=2))
    assert any(re.fullmatch(r"2 digit(s|\(s\)) typed", one.name) for one in readable(asked))


def test_there_is_a_way_back(asked: Kiosk) -> None:
    """The reward waits on; by touch, and by Escape."""
    asked.tap("cancelButton")
    assert asked.events == [WentBack()]
    assert asked.now() == Browsing(MEMBER, OFFERS)
    asked.show(ASKED)
    asked.settle()
    asked.picture()
    QTest.keyClick(asked.window, Qt.Key.Key_Escape)
    assert asked.now() == Browsing(MEMBER, OFFERS)


def test_while_it_is_carried_out_nothing_can_be_pressed(asked: Kiosk) -> None:
    """Neither a second PIN, nor the way back."""
    asked.show(WORKING)
    assert asked.stage.visit.shown.screen == "staff"
    assert not asked.item("pin-1").isEnabled()
    assert not asked.item("cancelButton").isVisible()
    QTest.keyClick(asked.window, Qt.Key.Key_Escape)
    assert asked.now() == WORKING


def test_the_pad_has_the_keys_again_after_the_question_whether_anybody_is_there(
    asked: Kiosk,
) -> None:
    """Who answers it types on."""
    asked.stage.visit.ask_still_there(StillThere(9, 0.9))
    asked.picture()
    asked.stage.visit.ask_still_there(None)
    asked.picture()
    pressed: list[str] = []
    asked.stage.visit.staff_view.pad_view.pressed.connect(pressed.append)
    QTest.keyClick(asked.window, Qt.Key.Key_4)
    assert pressed == ["4"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("title", ["one long word", "long"])
def test_everything_fits_whatever_the_title_and_the_trouble(
    kiosk: Kiosk, shape: str, title: str
) -> None:
    """And the keys stay where they are when the pad has more to say."""
    size = SHAPES[shape]
    waiting = collectable("waiting", title=HOSTILE_TITLES[title])
    kiosk.arrive(Confirming(MEMBER, Offers(5, (waiting,)), waiting, awaits_staff=True), size)
    pad_shows(kiosk, PadState())
    kiosk.picture()
    places = {key: kiosk.middle(key) for key in KEYS}
    pad_shows(kiosk, PadState(trouble=PadTrouble.WRONG, locked_seconds=29))
    kiosk.picture()
    assert places == {key: kiosk.middle(key) for key in KEYS}
    window = kiosk.window.contentItem().boundingRect()
    for name in (*KEYS, "cancelButton", "padMessage", "staffQuestion"):
        item = kiosk.item(name)
        assert window.contains(item.mapRectToScene(item.boundingRect())), name
    cancel = kiosk.item("cancelButton")
    taken = cancel.mapRectToScene(cancel.boundingRect())
    for key in KEYS:
        item = kiosk.item(key)
        assert not taken.intersects(item.mapRectToScene(item.boundingRect())), key
