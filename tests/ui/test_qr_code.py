"""A code on the screen is the code that Leat gave."""

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.visit.results import DigitalCode
from kiosk.visit.state import Idle, Settled
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, OFFERS
from ui.pictures import qr
from ui.view_models.shop import ShopProps

CODES = [
    "ABCD-1234",
    "100%",
    "a%20b",
    "a b+c",
    "q?x=1&y=2#z",
    "é€🎂",
    "../..//x",
    "\\n",
    "<b>&amp;",
]


def read(picture: QImage) -> str:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))
    [code] = zxingcpp.read_barcodes(rows)
    return str(code.text)


@pytest.mark.parametrize("code", CODES)
def test_a_phone_reads_the_code_from_the_screen(kiosk: Kiosk, code: str) -> None:
    """Whatever characters are in it, through QML's addresses and back."""
    kiosk.stage.shop.show(ShopProps())
    kiosk.arrive(Settled(MEMBER, OFFERS, OFFERS.claimables[0], DigitalCode("Mug", None, code, 1)))
    kiosk.qtbot.waitUntil(lambda: kiosk.item("screen").property("item").opacity() == 1)
    assert read(kiosk.picture()) == code


@pytest.mark.parametrize("shape", SHAPES)
def test_it_fits_on_every_screen(kiosk: Kiosk, shape: str) -> None:
    """Whole, in every shape."""
    result = DigitalCode("Mug", None, "ABCD-1234-EFGH", 1)
    kiosk.arrive(Settled(MEMBER, OFFERS, OFFERS.claimables[0], result), SHAPES[shape])
    kiosk.qtbot.waitUntil(lambda: kiosk.item("screen").property("item").opacity() == 1)
    assert read(kiosk.picture()) == "ABCD-1234-EFGH"


def test_no_code_outlives_its_visit(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would keep its picture under its text; it is drawn anew instead."""
    draw, drawn = qr.qr_image, list[str]()

    def noted(text: str, extent: int) -> QImage:
        drawn.append(text)
        return draw(text, extent)

    monkeypatch.setattr(qr, "qr_image", noted)
    result = DigitalCode("Mug", None, "ABCD-1234-EFGH", 1)
    for visits in (1, 2):
        kiosk.arrive(Settled(MEMBER, OFFERS, OFFERS.claimables[0], result))
        kiosk.show(Idle())
        kiosk.picture()
        kiosk.drop_the_old()
        assert drawn.count("ABCD-1234-EFGH") >= visits
