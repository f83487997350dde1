"""Leat says no: each reason has its sentence on the screen, and nothing is spent."""

import re
from collections.abc import Callable

import pytest

from kiosk.operations.fold import OperationState
from kiosk.operations.outcome import Refused
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import (
    BACK,
    NOT_NOW,
    Kiosk,
    claim_button,
    collect_button,
    keep_button,
)
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

CLAIM = "POST /reward-receptions"
COLLECT = "PUT /collectable-rewards/collect/*"
EVERY_DAY = {1017, 1018, 1019, 1052, 60003, 60004, 60011}


def sold_out(shop: SandboxProcess) -> None:
    shop.change_reward("reward-creme-brulee", stock=0)


def switched_off(shop: SandboxProcess) -> None:
    shop.change_reward("reward-creme-brulee", is_active=False)


def made_dearer(shop: SandboxProcess) -> None:
    shop.call("PUT", "/rewards/reward-creme-brulee", data={"required_credits": 500})


def limited(shop: SandboxProcess) -> None:
    shop.change_reward("reward-creme-brulee", claim_limit=0)


@pytest.mark.parametrize(
    ("meanwhile", "sentence"),
    [
        (sold_out, "Just sold out"),
        thorough(switched_off, "This reward has ended"),
        thorough(made_dearer, "Not quite enough Stars"),
        thorough(limited, "You have had this one"),
    ],
)
def test_a_shop_that_changed_its_mind(
    kiosk: Kiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
    meanwhile: Callable[[SandboxProcess], None],
    sentence: str,
) -> None:
    """What changed between the offer and the claim is told, and nothing was spent."""
    member = join()
    kiosk.visit(member.card)
    kiosk.choose("Crème brûlée")
    meanwhile(sandbox)
    kiosk.press(claim_button("Crème brûlée"))
    kiosk.sees(sentence, "heading")
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert not books["receptions"]
    assert books["balances"] == {member.uuid: 100}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        thorough(1003, "That was not accepted"),
        thorough(1008, "This kiosk is not set up yet"),
        (1017, "Not quite enough Stars"),
        (1018, "Just sold out"),
        thorough(1019, "You have had this one"),
        thorough(1052, "This reward has ended"),
        thorough(1102, "This kiosk is not set up yet"),
        thorough(3000, "This kiosk needs attention"),
        thorough(6003, "This reward is gone"),
        thorough(55018, "This kiosk is not set up yet"),
        thorough(55031, "We cannot find your membership"),
        thorough(60000, "The shop has reached its limit"),
        (60001, "We are still busy with your last choice"),
        thorough(60003, "We do not know this card"),
        thorough(60004, "This card does not work yet"),
        thorough(60011, "This card has no owner yet"),
        (98765, "That was not accepted"),
    ],
)
def test_a_claim_that_leat_refuses(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, code: int, sentence: str
) -> None:
    """Each code has its sentence, one unknown to this kiosk too; the way back is there.

    Staff get the code where it may help them, and the journal always.
    """
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "refusal", code=code)
    kiosk.claim("Crème brûlée")
    kiosk.sees(sentence, "heading")
    if code in EVERY_DAY:
        assert not kiosk.desktop.accessibility.find(re.compile("Number for staff.*"))
    else:
        kiosk.sees(f"Number for staff: L-{code}")
    kiosk.press(BACK)
    kiosk.sees("You have 100 Stars")
    (operation,) = kiosk.operations(member.uuid)
    assert (operation.state, operation.outcome) == (OperationState.REFUSED, Refused(code))
    assert sandbox.books()["requests"][CLAIM] == 1


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        thorough(1003, "That was not accepted"),
        (6003, "This cannot be collected any more"),
        thorough(55031, "We cannot find your membership"),
        (80300, "This cannot be collected any more"),
    ],
)
def test_a_collect_that_leat_refuses(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, code: int, sentence: str
) -> None:
    """Each code has its sentence; the reward still waits."""
    member = join(0, waiting=("reward-mug",))
    kiosk.visit(member.card)
    sandbox.fault(COLLECT, "refusal", code=code)
    kiosk.collect("Enamel mug")
    kiosk.sees(sentence, "heading")
    kiosk.press(BACK)
    kiosk.sees(collect_button("Enamel mug"), "push button")
    assert not sandbox.books(contact_uuid=member.uuid)["redemptions"]


def test_what_another_kiosk_has_handed_over(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A reward that was collected elsewhere in the meantime is not handed over twice."""
    member = join(0, waiting=("reward-mug",))
    kiosk.visit(member.card)
    kiosk.press(collect_button("Enamel mug"))
    kiosk.sees(keep_button("Enamel mug"), state="enabled")
    (waiting,) = sandbox.books(contact_uuid=member.uuid)["receptions"]
    assert sandbox.call("PUT", f"/collectable-rewards/collect/{waiting['uuid']}").is_success
    kiosk.press(collect_button("Enamel mug"))
    kiosk.sees("This cannot be collected any more")
    kiosk.press(BACK)
    kiosk.sees("Nothing waits for you right now")
    assert len(sandbox.books(contact_uuid=member.uuid)["redemptions"]) == 1


def test_a_price_that_changes_under_the_finger(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A sheet whose reward changed in a refresh closes and says so, before anything is sent."""
    member = join()
    kiosk.visit(member.card)
    kiosk.claim("Crème brûlée")
    kiosk.press("Keep Crème brûlée for later")
    sandbox.fault("GET /rewards", "delay", delay_seconds=4.0)
    kiosk.claim("Pot of tea")
    kiosk.sees("Ask for it at the counter")
    made_dearer(sandbox)
    kiosk.press(BACK)
    kiosk.choose("Crème brûlée")
    kiosk.sees("This reward has just changed. Have another look.")
    kiosk.sees_no(NOT_NOW)
    assert sandbox.books()["requests"][CLAIM] == 2
