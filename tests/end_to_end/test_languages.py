"""The customer picks a language; the next one finds the kiosk's own again."""

import re

from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import DONE, IDLE, OFFERS, Kiosk

LANGUAGE = "radio button"
SHOP = "Corner Utrecht"


def test_the_idle_screen_changes_its_language_at_once(kiosk: Kiosk, screen: Accessibility) -> None:
    """A touch on a language changes every word, and back."""
    kiosk.come_home()
    screen.press("Nederlands", LANGUAGE)
    kiosk.sees_no(IDLE)
    kiosk.sees("Nederlands", LANGUAGE, state="checked")
    screen.press("English", LANGUAGE)
    kiosk.sees(IDLE)


def test_a_visit_keeps_its_language_and_the_next_one_does_not(
    kiosk: Kiosk, screen: Accessibility, join: JoinShop
) -> None:
    """A visit is in the language that was picked; after it the kiosk speaks its own."""
    kiosk.come_home()
    screen.press("Nederlands", LANGUAGE)
    kiosk.sees_no(IDLE)
    kiosk.visit(join(4321).card, re.compile(".*4\\.321 Stars"))
    assert not screen.find(OFFERS)
    assert not screen.find(DONE)
    (done, *_) = screen.find(re.compile(".+"), "push button")
    screen.press(done.name)
    screen.wait_gone(done.name)
    kiosk.tap_until(SHOP, IDLE)
    kiosk.visit(join().card)
