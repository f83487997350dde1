"""A self-service kiosk's service menu, and the member of staff whom a hand-over there asks for."""

import re

import pytest

from kiosk.operations.events import Act
from kiosk.operations.fold import OperationState
from kiosk.paths import staff_file
from kiosk.staff.file import StaffFile
from kiosk.staff.lockout import Tries
from tests.end_to_end.books import COLLECT
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import PAD
from tests.end_to_end.counter.conftest import StartSelfService
from tests.end_to_end.customer import BACK, IDLE, OFFERS, keep_button
from tests.end_to_end.desktop import PORTRAIT, Size
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

CORNER = (5, 5)
STAFF_KEYS = "ctrl+shift+s"
LEAVE = "Leave the service menu"
MUG, BAG = "Enamel mug", "Tote bag"
WRONG = "7391"
LOCKED = re.compile(r"Too many wrong PINs\. Try again in 0:[0-3]\d\.")
ASKS_STAFF = "A member of staff confirms this here"
CONFIRM = "Confirm the hand-over"


@pytest.fixture
def screen_size() -> Size:
    """Most self-service kiosks stand upright."""
    return PORTRAIT


def test_the_service_menu_opens_for_staff_and_makes_way_for_customers(
    start_self_service: StartSelfService, join: JoinShop
) -> None:
    """A hidden corner or keys ask for a PIN, though never over a visit; a card closes it."""
    kiosk, member = start_self_service(), join(100, waiting=("reward-mug",))
    screen, desktop = kiosk.desktop.accessibility, kiosk.desktop
    everything = screen.everything()
    with desktop.finger.held(*CORNER):
        pass
    assert not screen.find(PAD, seconds=0.5)
    with desktop.finger.held(*CORNER):
        kiosk.sees(PAD)
    kiosk.press("Back")
    kiosk.sees(IDLE)

    desktop.keyboard.press(STAFF_KEYS)
    kiosk.sign_in(kiosk.clerk)
    assert kiosk.pages() == ["Today"]
    everything += screen.everything()
    kiosk.press(LEAVE)
    kiosk.sees(IDLE)

    desktop.keyboard.press(STAFF_KEYS)
    kiosk.sign_in(kiosk.manager)
    assert kiosk.pages() == ["Today", "Staff"]
    kiosk.go_to("Staff")
    kiosk.sees(f"Remove {kiosk.clerk.name}")
    everything += screen.everything()
    kiosk.visit(member.card)
    assert not screen.find(LEAVE)
    assert kiosk.clerk.name not in screen.everything()
    everything += screen.everything()
    assert "mail" not in everything.lower()
    desktop.keyboard.press(STAFF_KEYS)
    with desktop.finger.held(*CORNER):
        assert not screen.find(PAD, seconds=2.5)
    assert screen.find(OFFERS)

    both = [kiosk.clerk.staff_id, kiosk.manager.staff_id]
    wait_until(lambda: len(kiosk.acts(Act.LOCKED)) == len(both))
    for act in (Act.SIGNED_IN, Act.SERVICE_MENU, Act.LOCKED):
        assert [one.staff_id for one in kiosk.acts(act)] == both


def test_a_collect_that_staff_confirm_is_sent_once_and_names_them(
    start_self_service: StartSelfService, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Nothing is sent before the PIN; the customer may keep the reward for later instead."""
    kiosk = start_self_service(kiosk__collect="staff")
    member = join(100, waiting=("reward-mug", "reward-tote-bag"))
    kiosk.visit(member.card)
    kiosk.collect(MUG)
    kiosk.sees(ASKS_STAFF)
    kiosk.press(keep_button(MUG))
    kiosk.sees(OFFERS)
    kiosk.collect(MUG)
    kiosk.hears(f"{ASKS_STAFF}. {MUG}")
    kiosk.type_pin(WRONG, CONFIRM)
    kiosk.hears("Not right. 4 more tries.")
    assert COLLECT not in sandbox.books()["requests"]
    assert not kiosk.operations(member.uuid)
    kiosk.type_pin(kiosk.clerk.pin, CONFIRM)
    kiosk.sees("You have it", "heading")
    kiosk.press(BACK)
    assert sandbox.books()["requests"][COLLECT] == 1
    assert len(sandbox.books(contact_uuid=member.uuid)["redemptions"]) == 1
    (collected,) = kiosk.operations(member.uuid)
    assert (collected.state, collected.staff_id) == (OperationState.DONE, kiosk.clerk.staff_id)

    with StaffFile(staff_file(kiosk.data_dir)).changing() as change:
        change.tries = Tries(wrong=4)
    kiosk.collect(BAG)
    kiosk.type_pin(WRONG, CONFIRM)
    kiosk.hears(LOCKED)
    assert not kiosk.sees("1").enabled
    kiosk.press(keep_button(BAG))
    kiosk.come_home()
    kiosk.desktop.keyboard.press(STAFF_KEYS)
    kiosk.sees(LOCKED)
    assert sandbox.books()["requests"][COLLECT] == 1
    assert len(sandbox.books(contact_uuid=member.uuid)["redemptions"]) == 1
