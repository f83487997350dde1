"""PINs at the counter: what opens it, what locks it, and what a locked one gives away."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SystemClock
from kiosk.operations.events import Act
from kiosk.paths import staff_file
from kiosk.staff.file import StaffFile
from kiosk.staff.lockout import Tries
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import NOT_RIGHT, PAD, CounterDesk
from tests.end_to_end.counter.conftest import StaffList, StartCounter, StartSelfService
from tests.end_to_end.counter.serving import CLOSE, HISTORY, TYPING_MILLISECONDS, type_and_find
from tests.end_to_end.customer import IDLE
from tests.end_to_end.desktop import PORTRAIT, Desktop, Size
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

WRONG = "7391"
NO_CARD = "Scan a card"
SHOWCASE = "15 to choose from"
"""What the customer's idle screen, hidden behind a counter, has when the shop has been read."""
PAD_KEYS = [*"123456789", "Take the last digit away", "0", "Open"]


def wrong_tries(left: str) -> str:
    """Say what the pad says of a wrong PIN."""
    return f"Not right. {left}."


def type_on_keyboard(counter: CounterDesk, pin: str) -> None:
    """Type a PIN on a keyboard, and Enter."""
    counter.desktop.scanner.type_slowly(pin, TYPING_MILLISECONDS)
    counter.desktop.keyboard.press("Return")


def test_a_locked_counter_shows_nothing_of_anybody(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """The pad, whatever was open before, for assistive technology too; a card opens nothing."""
    screen = counter.desktop.accessibility
    wait_until(lambda: SHOWCASE in screen.everything())
    before = screen.everything()
    shown = [(node.role, node.name) for node in screen.tree() if node.actions]
    assert [name for role, name in shown if role == "push button"] == PAD_KEYS
    texts = {name for role, name in shown if role != "push button"}
    assert texts == {"Corner Utrecht", "Counter", "Type your PIN", "0 digits typed"}

    finger, member = counter.desktop.finger, join(100, waiting=("reward-mug",))
    for key in (*counter.manager.pin, "Open"):
        finger.tap(counter.at_rest(key))
    counter.sees(f"Signed in: {counter.manager.name}")
    counter.scan(member.card)
    counter.press(HISTORY)
    counter.sees("Back to what they can have")
    counter.lock()
    assert screen.everything() == before
    counter.scan(member.card)
    counter.sign_in(counter.manager)
    counter.sees(NO_CARD)
    assert sandbox.books()["requests"]["GET /contact-identifiers/find"] == 1
    counter.go_to("Staff")
    counter.press(f"New PIN for {counter.clerk.name}")
    counter.sees(f"A PIN for {counter.clerk.name}")
    counter.lock()
    assert screen.everything() == before


def test_the_right_pin_ends_the_count_of_wrong_ones(counter: CounterDesk) -> None:
    """A wrong one is announced with the tries that are left; a keyboard will do for either."""
    counter.open_as(counter.clerk)
    counter.lock()
    counter.type_pin(WRONG)
    counter.hears(wrong_tries("4 more tries"))
    type_on_keyboard(counter, WRONG)
    counter.hears(wrong_tries("3 more tries"))
    type_on_keyboard(counter, counter.clerk.pin)
    counter.sees(f"Signed in: {counter.clerk.name}")
    counter.lock()
    counter.type_pin(WRONG)
    counter.sees(wrong_tries("4 more tries"))
    counter.sign_in(counter.manager)


def test_what_staff_do_is_journalled_by_their_ids_and_without_pins(
    counter: CounterDesk, sandbox: SandboxProcess
) -> None:
    """Signing in, an address that was looked up, locking; no file has that, or a PIN."""
    acts = (Act.SIGNED_IN, Act.FOUND_BY_EMAIL, Act.LOCKED)
    before = {act: len(counter.acts(act)) for act in acts}
    wrong, email = "73918264", "q@z.nl"
    contact = sandbox.add_contact("TESTMAIL", email=email, credits=100)
    counter.type_pin(wrong)
    counter.sees(NOT_RIGHT)
    counter.sign_in(counter.clerk)
    type_and_find(counter, email)
    counter.sees(CLOSE)
    counter.lock()
    wait_until(lambda: len(counter.acts(Act.LOCKED)) > before[Act.LOCKED])
    noted = [one for act in acts for one in counter.acts(act)[before[act] :]]
    assert {one.staff_id for one in noted} == {counter.clerk.staff_id}
    assert [(one.act, one.about) for one in noted] == [
        (Act.SIGNED_IN, ""),
        (Act.FOUND_BY_EMAIL, contact),
        (Act.LOCKED, ""),
    ]
    secret = f"{wrong}|{counter.clerk.pin}|{counter.manager.pin}|{re.escape(email)}".encode()
    # Four digits alone are in many an id.
    lone = re.compile(rb"(?<![0-9a-f.])(%b)(?![0-9a-f])" % secret)
    home = counter.data_dir.parent
    files = {path.relative_to(home): path for path in home.rglob("*") if path.is_file()}
    assert {staff_file(counter.data_dir), counter.program.log} <= set(files.values())
    assert [name for name, path in files.items() if lone.search(path.read_bytes())] == []


def test_five_wrong_pins_lock_the_pad_and_a_restart_does_not_open_it(
    start_counter: StartCounter, staff_list: StaffList, tmp_path: Path
) -> None:
    """The second time for a minute, which is counted down; the right PIN is not looked at then."""
    data = tmp_path / "data"
    staff_list.put_into(data)
    over = SystemClock().now() - timedelta(minutes=5)
    with StaffFile(staff_file(data)).changing() as change:
        change.tries = Tries(locks=1, locked_until=over)
    counter = start_counter(data_dir=data)
    for left in ("4 more tries", "3 more tries", "2 more tries", "1 more try"):
        counter.type_pin(WRONG)
        counter.sees(wrong_tries(left))
    counter.type_pin(WRONG)
    locked = re.compile(r"Too many wrong PINs\. Try again in [01]:\d\d\.")
    counter.hears(re.compile(r".* in (1:00|0:5\d)\."))
    first = counter.sees(locked).name
    assert not any(counter.sees(key).enabled for key in PAD_KEYS)
    type_on_keyboard(counter, counter.clerk.pin)
    counter.sees_no(first)
    counter.sees(locked)
    counter.sees("0 digits typed")
    assert len(counter.desktop.accessibility.heard(locked)) == 1
    assert not counter.acts(Act.SIGNED_IN)
    counter.program.stop()

    assert start_counter(data_dir=data).sees(locked).name < first


@pytest.mark.long
def test_left_alone_a_counter_and_a_service_menu_lock_themselves(
    start_counter: StartCounter,
    start_self_service: StartSelfService,
    desktops: Callable[[Size], Desktop],
    join: JoinShop,
) -> None:
    """They say so before; then the contact is gone, and the kiosk is its customers' again."""
    soon: dict[str, Any] = {"counter__lock_seconds": 15}
    kiosk = start_self_service(on=desktops(PORTRAIT), shows=None, **soon)
    counter = start_counter(**soon)
    kiosk.sees(IDLE)
    counter.sign_in(counter.manager)
    counter.scan(join().card)
    kiosk.desktop.keyboard.press("ctrl+shift+s")
    kiosk.sign_in(kiosk.clerk)
    counter.sees(CLOSE)
    both = (counter, kiosk)
    for one in both:
        one.hears(re.compile(r"Locks itself in \d seconds"))
        one.sees("Touch the screen to stay.")
    counter.sees(PAD)
    kiosk.sees(IDLE)
    counter.sign_in(counter.manager)
    counter.sees(NO_CARD)
    for one, member in zip(both, (counter.manager, counter.clerk), strict=True):
        assert [act.staff_id for act in one.acts(Act.LOCKED)] == [member.staff_id]
