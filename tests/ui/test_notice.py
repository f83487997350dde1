"""A passing remark covers no way out, and a touch on it is no answer."""

import pytest

from kiosk.visit.events import SaidGoodbye
from kiosk.visit.state import Browsing, Notice
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, OFFERS


@pytest.mark.parametrize("notice", [Notice.OFFERS_OLD, Notice.OFFER_CHANGED])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_way_out_stays_in_sight(kiosk: Kiosk, shape: str, notice: Notice) -> None:
    """The remark says its words whole beside it."""
    kiosk.arrive(Browsing(MEMBER, OFFERS, notice=notice), SHAPES[shape])
    bar, done = kiosk.item("notice"), kiosk.item("doneButton")
    kiosk.qtbot.waitUntil(lambda: bar.opacity() == 1)
    right = bar.mapToScene(bar.boundingRect().topRight()).x()
    assert right < done.mapToScene(done.boundingRect().topLeft()).x()
    kiosk.tap("doneButton")
    assert kiosk.events == [SaidGoodbye()]


def test_a_touch_on_the_remark_presses_nothing(kiosk: Kiosk) -> None:
    """Whatever lies under it."""
    kiosk.arrive(Browsing(MEMBER, OFFERS, notice=Notice.OFFERS_OLD))
    kiosk.qtbot.waitUntil(lambda: kiosk.item("notice").opacity() == 1)
    kiosk.tap("notice")
    assert kiosk.events == []
    assert kiosk.touches
