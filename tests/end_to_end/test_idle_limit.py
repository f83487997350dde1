"""An unattended visit ends by itself and leaves nothing behind."""

import re
from collections.abc import Callable

import pytest

from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import BACK, DONE, IDLE
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, Desktop, Size
from tests.helpers.sandbox_process import SandboxProcess

QUESTION = "Are you still there?"


@pytest.mark.long
def test_an_unattended_visit_is_wiped(
    desktops: Callable[[Size], Desktop],
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
) -> None:
    """The kiosk asks, takes a touch for an answer, and ends the visit when none comes.

    Nothing of the visit is left where assistive technology, or a bug, could show it: no address,
    no reward, no code, no balance. At another kiosk somebody answers, and stays.
    """
    left, kept = (
        start_kiosk(
            sandbox.url,
            on=desktops(size),
            shows="Rewards in this shop",
            kiosk__idle_seconds=10,
            kiosk__warn_seconds=5,
        )
        for size in (PORTRAIT, LANDSCAPE)
    )
    sandbox.add_rewards("Surprise", 5, reward_type="DIGITAL", codes=["SURPRISE-4711"])
    left.visit(join(1234).card)
    left.claim("Surprise")
    left.sees("Code: " + " ".join("SURPRISE-4711"))
    left.press(BACK)
    left.sees("You have 1,229 Stars")
    secrets = ["m•••", "1,229", "Surprise", "4711", "4 7 1 1"]
    assert secrets[0] in left.desktop.accessibility.everything()
    kept.visit(join(4321).card)

    for kiosk in (left, kept):
        kiosk.sees(QUESTION, "heading")
        kiosk.hears(QUESTION)
    left.sees(re.compile("To keep your details private, this screen closes in \\d+ second.*"))
    kept.tap_away(QUESTION)
    kept.sees(DONE, state="enabled")

    left.sees(IDLE)
    everything = left.desktop.accessibility.everything()
    assert IDLE in everything
    assert [secret for secret in secrets if secret in everything] == []
    kept.sees("You have 4,321 Stars")


@pytest.mark.long
@pytest.mark.thorough
def test_a_card_left_on_the_reader_keeps_no_visit_open(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Its owner has gone; that the scanner types its capitals with Shift makes nobody be there."""
    kiosk = start_kiosk(
        sandbox.url,
        shows="Rewards in this shop",
        kiosk__idle_seconds=10,
        kiosk__warn_seconds=5,
    )
    card = join(1234).card
    kiosk.visit(card)
    kiosk.scan_until(card, QUESTION)
    kiosk.scan_until(card, IDLE)
    assert "1,234" not in kiosk.desktop.accessibility.everything()
