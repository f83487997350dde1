"""However often a finger comes down, one decision is one operation, in books and journal."""

import re

import pytest

from kiosk.operations.fold import OperationState
from tests.end_to_end.books import CLAIM, COLLECT, assert_one_claim
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import (
    BACK,
    NOT_NOW,
    Kiosk,
    Member,
    claim_button,
    collect_button,
)
from tests.helpers.sandbox_process import SandboxProcess

COUNTER = "Ask for it at the counter"
COLLECT_NOW = "Collect Crème brûlée now"


@pytest.fixture
def member(kiosk: Kiosk, join: JoinShop) -> Member:
    """Somebody with credits for four crèmes brûlées, at the kiosk."""
    member = join(100, waiting=("reward-mug",))
    kiosk.visit(member.card)
    return member


def test_a_double_tap_on_a_reward_only_asks(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """The second tap neither confirms nor closes what the first one opened."""
    tile = kiosk.sees(claim_button("Crème brûlée"))
    kiosk.desktop.finger.tap(tile, times=2)
    kiosk.sees(NOT_NOW, state="enabled")
    assert CLAIM not in sandbox.books()["requests"]
    assert not kiosk.operations(member.uuid)


def test_hammering_on_the_confirm_button_claims_once(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """The result stands where the finger still taps, and does not take its taps for an answer."""
    kiosk.choose("Crème brûlée")
    kiosk.tap_until(claim_button("Crème brûlée"), "It is yours", times=3)
    kiosk.sees(COLLECT_NOW, state="enabled")
    assert_one_claim(kiosk, sandbox, member)
    assert COLLECT not in sandbox.books()["requests"]


def test_hammering_on_collect_collects_once(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """The screen for the counter stays, though the finger still taps where its button is."""
    kiosk.press(collect_button("Enamel mug"))
    kiosk.sees("Keep Enamel mug for later", state="enabled")
    kiosk.tap_until(collect_button("Enamel mug"), COUNTER, times=3)
    assert kiosk.desktop.accessibility.find(COUNTER)
    assert sandbox.books()["requests"][COLLECT] == 1
    assert len(sandbox.books(contact_uuid=member.uuid)["redemptions"]) == 1
    (operation,) = kiosk.operations(member.uuid)
    assert operation.state is OperationState.DONE


def test_tapping_while_it_is_being_claimed(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """A slow answer is waited for; whatever is tapped meanwhile does nothing."""
    sandbox.fault(CLAIM, "delay", delay_seconds=2.5)
    kiosk.choose("Crème brûlée")
    not_now = kiosk.sees(NOT_NOW)
    button = kiosk.press(claim_button("Crème brûlée"))
    for node in (button, not_now, button):
        kiosk.desktop.finger.tap(node, times=3)
    kiosk.sees("It is yours")
    assert_one_claim(kiosk, sandbox, member)


def test_tapping_while_it_is_being_collected(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """The result's buttons rest while its reward is being collected."""
    kiosk.claim("Crème brûlée")
    later = kiosk.sees("Keep Crème brûlée for later")
    sandbox.fault(COLLECT, "delay", delay_seconds=2.5)
    button = kiosk.press(COLLECT_NOW)
    for node in (button, later, button):
        kiosk.desktop.finger.tap(node, times=3)
    kiosk.sees(COUNTER)
    assert sandbox.books()["requests"][COLLECT] == 1
    claimed, collected = kiosk.operations(member.uuid)
    assert claimed.state is collected.state is OperationState.DONE


def test_a_double_tap_while_the_list_is_read_again(
    kiosk: Kiosk, sandbox: SandboxProcess, member: Member
) -> None:
    """A list that is being refreshed takes a decision, once, and the refresh does not undo it."""
    sandbox.fault("GET /rewards", "delay", delay_seconds=2.0)
    kiosk.collect("Enamel mug")
    kiosk.press(BACK)
    tile = kiosk.sees(claim_button("Pot of tea"))
    kiosk.tap_until(tile.name, NOT_NOW, times=2)
    kiosk.tap_until(claim_button("Pot of tea"), COUNTER, times=2)
    assert not sandbox.faults()
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert [reception["title"] for reception in books["receptions"]] == ["Pot of tea"]
    assert books["balances"] == {member.uuid: 70}


def test_a_key_held_down_claims_once(kiosk: Kiosk, sandbox: SandboxProcess, member: Member) -> None:
    """A key that repeats is one press."""
    kiosk.choose("Crème brûlée")
    kiosk.sees(claim_button("Crème brûlée"), state="focused")
    with kiosk.desktop.keyboard.held("space"):
        kiosk.sees("It is yours")
    assert_one_claim(kiosk, sandbox, member)
    assert COLLECT not in sandbox.books()["requests"]


def test_enter_held_down_claims_nothing(kiosk: Kiosk, member: Member) -> None:
    """Enter belongs to the scanner, however long it lasts."""
    kiosk.choose("Crème brûlée")
    kiosk.sees(claim_button("Crème brûlée"), state="focused")
    with kiosk.desktop.keyboard.held("Return"):
        assert not kiosk.desktop.accessibility.find(re.compile("It is yours"), seconds=1.0)
    kiosk.sees(NOT_NOW, state="enabled")
    assert not kiosk.operations(member.uuid)
