"""A card works on every screen, whatever has the focus, and never in the middle of an operation."""

import time
from collections.abc import Callable

import pytest

from tests.end_to_end.accessibility import PATIENCE_SECONDS
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import (
    DONE,
    GOODBYE,
    NOT_NOW,
    Kiosk,
    claim_button,
)
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

CLAIM = "POST /reward-receptions"
FIND = "GET /contact-identifiers/find"
FINISHING = "One moment: we are finishing this first."


def on_idle(kiosk: Kiosk, _card: str) -> None:
    kiosk.come_home()


def on_a_problem(kiosk: Kiosk, _card: str) -> None:
    kiosk.scan("PK999999")
    kiosk.sees("We do not know this card")


def on_offers(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)


def on_the_sheet(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)
    kiosk.choose("Crème brûlée")
    kiosk.sees(claim_button("Crème brûlée"), state="focused")


def on_a_result(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)
    kiosk.claim("Crème brûlée")
    kiosk.sees("It is yours")


def on_goodbye(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)
    kiosk.press(DONE)
    kiosk.sees(GOODBYE)


@pytest.mark.parametrize(
    ("bring", "claims"),
    [
        (on_idle, 0),
        thorough(on_a_problem, 0),
        thorough(on_offers, 0),
        (on_the_sheet, 0),
        (on_a_result, 1),
        thorough(on_goodbye, 0),
    ],
)
def test_a_card_starts_its_own_visit_from_any_screen(
    kiosk: Kiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
    bring: Callable[[Kiosk, str], None],
    claims: int,
) -> None:
    """The next card ends the visit before it; its Enter presses nothing on the way."""
    bring(kiosk, join(100).card)
    kiosk.visit(join(4321).card, "You have 4,321 Stars")
    kiosk.sees_no("You have 100 Stars")
    kiosk.sees_no(NOT_NOW)
    assert sandbox.books()["requests"].get(CLAIM, 0) == claims


def counted_again(sandbox: SandboxProcess, seconds: float) -> bool:
    """Watch for so long whether the list was read a second time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if sandbox.books()["requests"]["GET /collectable-rewards"] > 1:
            return True
    return False


def test_the_same_card_again_at_once_is_ignored(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A card held before the scanner is one visit; after two seconds away it counts again."""
    member = join()
    kiosk.scan(member.card)
    kiosk.scan(member.card)
    kiosk.sees("You have 100 Stars")
    requests = sandbox.books()["requests"]
    assert requests[FIND] == 1
    assert requests["GET /collectable-rewards"] == 1
    away = 0.5
    while not counted_again(sandbox, away):
        away *= 2
        assert away < PATIENCE_SECONDS, "the card never counted again"
        kiosk.scan(member.card)


def test_no_card_interrupts_an_operation(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Another card during a claim is told to wait, and works as soon as the claim is settled."""
    first, second = join(100), join(4321)
    kiosk.visit(first.card)
    sandbox.fault(CLAIM, "delay", delay_seconds=3.0)
    kiosk.claim("Crème brûlée")
    kiosk.scan(second.card)
    kiosk.sees(FINISHING)
    kiosk.hears(FINISHING)
    kiosk.sees("It is yours")
    kiosk.sees_no(FINISHING)
    assert FIND in sandbox.books()["requests"]
    assert sandbox.books()["requests"][FIND] == 1
    kiosk.visit(second.card, "You have 4,321 Stars")
    books = sandbox.books()
    assert books["balances"][first.uuid] == 75
    assert books["balances"][second.uuid] == 4321


def test_the_last_card_counts(kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """Of two cards in a hurry the second has the visit, though the first one's answer is late."""
    first, second = join(100), join(4321)
    sandbox.fault(FIND, "delay", delay_seconds=2.5)
    kiosk.scan(first.card)
    kiosk.scan(second.card)
    kiosk.sees("You have 4,321 Stars")
    assert not kiosk.desktop.accessibility.find("You have 100 Stars", seconds=1.2)
