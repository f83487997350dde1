"""An unattended visit ends by itself and leaves nothing behind."""

import re

from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import BACK, DONE, IDLE
from tests.helpers.sandbox_process import SandboxProcess

QUESTION = "Are you still there?"


def test_an_unattended_visit_is_wiped(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, screen: Accessibility
) -> None:
    """The kiosk asks, takes a touch for an answer, and ends the visit when none comes.

    Nothing of the visit is left where assistive technology, or a bug, could show it: no address,
    no reward, no code, no balance.
    """
    kiosk = start_kiosk(sandbox.url, kiosk__idle_seconds=10, kiosk__warn_seconds=5)
    sandbox.add_rewards("Surprise", 5, reward_type="DIGITAL", codes=["SURPRISE-4711"])
    member = join(1234)
    kiosk.visit(member.card)
    kiosk.claim("Surprise")
    kiosk.sees("Code: " + " ".join("SURPRISE-4711"))
    kiosk.press(BACK)
    kiosk.sees("You have 1,229 Stars")
    secrets = ["m•••", "1,229", "Surprise", "4711", "4 7 1 1"]
    assert secrets[0] in screen.everything()

    kiosk.sees(QUESTION, "heading")
    kiosk.hears(QUESTION)
    kiosk.sees(re.compile("To keep your details private, this screen closes in \\d+ second.*"))
    kiosk.tap_away(QUESTION)
    kiosk.sees(DONE, state="enabled")
    kiosk.sees("You have 1,229 Stars")

    kiosk.sees(QUESTION)
    kiosk.sees(IDLE)
    left = screen.everything()
    assert IDLE in left
    assert [secret for secret in secrets if secret in left] == []
