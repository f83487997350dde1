"""What each sort of card leads to."""

import re

import pytest

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

LAST = re.compile("Golden weekend, 5,000 Stars, .* more to go")


@pytest.mark.parametrize("screen_size", [PORTRAIT, thorough(LANDSCAPE)], ids=str)
@pytest.mark.parametrize(
    ("card", "title", "what_to_do"),
    [
        ("PK999999", "We do not know this card", "Please show your member card.*"),
        ("PK100005", "This card has no owner yet", "Ask a member of staff.*"),
        ("PK100006", "This card does not work yet", ".*ask a member of staff.*"),
    ],
)
def test_a_card_that_opens_nothing(kiosk: Kiosk, card: str, title: str, what_to_do: str) -> None:
    """A human sentence says why, and what to do; a touch leads back to the start."""
    kiosk.scan(card)
    kiosk.sees(title, "heading")
    kiosk.sees(re.compile(what_to_do), "label")
    kiosk.hears(re.compile(f"{title}\\. .*"))
    assert not kiosk.desktop.accessibility.find("Try again")
    kiosk.press("Back to the start")
    kiosk.sees(IDLE)


def test_a_scan_that_cannot_be_a_card(kiosk: Kiosk) -> None:
    """A torn scan gets a sentence of its own, and the next one starts a visit."""
    kiosk.come_home()
    kiosk.scan("<>")
    kiosk.sees("That did not scan well", "heading")
    kiosk.sees(re.compile("Hold your card flat.*"))
    assert not kiosk.desktop.accessibility.find("Try again")


def test_an_anonymous_member_is_greeted_without_a_name(kiosk: Kiosk) -> None:
    """Without an e-mail address there is a greeting all the same, and the credits."""
    kiosk.visit("PK100004")
    kiosk.sees("Hello", "label")
    kiosk.sees("You have 60 Stars")


def test_an_address_is_shown_masked(
    kiosk: Kiosk, screen: Accessibility, sandbox: SandboxProcess
) -> None:
    """Whoever looks over a shoulder learns no e-mail address."""
    sandbox.add_contact("MASKED01", email="someone@mailbox.example.nl", credits=5)
    kiosk.visit("MASKED01")
    kiosk.sees("Hello, s•••@m•••.nl", "label")
    assert "someone" not in screen.everything()


def test_no_credits_and_nothing_waiting(kiosk: Kiosk) -> None:
    """A new member sees an inviting page: nothing to press, and how little is missing."""
    kiosk.visit("PK100003")
    kiosk.sees("You have 0 Stars")
    kiosk.sees("Nothing waits for you right now")
    kiosk.sees("Keep saving")
    kiosk.sees("10 Stars more and the first reward is yours.")
    assert not kiosk.desktop.accessibility.find(re.compile("(Claim|Collect) .*"), "push button")


def test_what_expired_is_shown_but_cannot_be_collected(kiosk: Kiosk) -> None:
    """An expired reward stands last under its own heading, says since when, and is no button."""
    kiosk.visit("PK100007")
    kiosk.sees(re.compile("Collect Enamel mug, .*"), "push button")
    expired = kiosk.scroll_to(re.compile("Crème brûlée, Expired on .*"))
    assert expired.role == "list item"
    assert "Press" not in expired.actions
    kiosk.sees("Too late to collect", "heading")
    names = kiosk.texts()
    assert names.index("Too late to collect") < names.index(expired.name)


def test_what_was_claimed_elsewhere_is_collected_here(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """Leat keeps no branch for what waits, so it can be had here too, once."""
    kiosk.visit("PK100008")
    kiosk.collect("Harbour brunch")
    kiosk.sees("Ask for it at the counter")
    books = sandbox.books(contact_uuid="contact-eli")
    assert len(books["redemptions"]) == 1
    assert all(reception["shop_uuid"] != DEFAULT_SHOP_UUID for reception in books["receptions"])


@pytest.mark.thorough
@pytest.mark.parametrize("screen_size", [PORTRAIT], ids=["portrait"])
def test_three_hundred_rewards_are_within_reach(
    kiosk: Kiosk, screen: Accessibility, join: JoinShop
) -> None:
    """A long list scrolls to its end, is named all the way, and keeps few controls alive."""
    kiosk.visit(join(800, waiting=("reward-espresso",) * 300).card)
    at_the_start = len(screen.tree())
    last = kiosk.scroll_to(LAST, fast=True)
    assert last.role == "list item"
    assert len(screen.tree()) < at_the_start + 20


def test_the_wheel_scrolls_too(kiosk: Kiosk, screen: Accessibility, join: JoinShop) -> None:
    """A counter with a mouse scrolls as well as a finger does."""
    kiosk.visit(join().card)
    width, height = kiosk.desktop.size
    for _ in range(50):
        if screen.find(LAST):
            break
        kiosk.desktop.finger.wheel_down(width * 3 // 5, height * 9 // 10, 20)
    kiosk.sees(LAST)
