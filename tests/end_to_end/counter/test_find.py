"""Finding a contact at the counter: by card or by address, and what their file then shows."""

import re

from kiosk.operations.events import Act
from tests.end_to_end.books import CLAIM, COLLECT
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.serving import (
    CLOSE,
    claim_at_counter,
    hand_over_button,
    read_summary,
    type_and_find,
    type_slowly,
)
from tests.helpers.sandbox_process import SandboxProcess

FIND_CARD = "GET /contact-identifiers/find"
FIND_ADDRESS = "GET /contacts/find-one-by"
ANY_CONTACT = "GET /contacts/*"
"""Where find-or-create would be counted, which the sandbox takes for a contact's uuid."""
UNKNOWN_CARD = "No member has this card. A voucher or a gift card does not work here."
UNKNOWN_ADDRESS = "No member has this e-mail address. Check how it is spelled, or scan their card."
NO_OWNER = "This card has no owner yet. Link it to a member first."
INACTIVE = "This card is not active. Look the member up by their e-mail address."
CHECK_FIRST = "Anybody can know an e-mail address: check first."
CHECKED = "I have checked who this is"


def test_a_card_is_scanned_or_typed(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """By the scanner, on a keyboard, on the keys of the screen; another scan takes its place."""
    scanned, replaced, typed, pressed = map(join, (31, 32, 33, 34))
    counter.open_as(counter.clerk)
    counter.scan(scanned.card)
    counter.sees("31 Stars", "heading")
    counter.scan(replaced.card)
    counter.sees("32 Stars", "heading")
    counter.sees_no("31 Stars")
    counter.press(CLOSE)

    counter.sees("Scan a card")
    type_and_find(counter, typed.card)
    counter.sees("33 Stars", "heading")
    counter.press(CLOSE)

    counter.press("Show keys on the screen")
    counter.press("Capital letters")
    for sign in f"{pressed.card}M":
        counter.press(sign)
    counter.press("Take the last sign away")
    counter.press("Find this contact")
    counter.sees("34 Stars", "heading")
    counter.sees("Found by card")
    asked = sandbox.books()["requests"]
    assert asked[FIND_CARD] == 4
    assert FIND_ADDRESS not in asked


def test_who_is_not_found_is_told_and_nobody_is_made(
    counter: CounterDesk, sandbox: SandboxProcess
) -> None:
    """A card or an address that nobody has, a card without owner, one that is switched off.

    Leat's find-or-create would make somebody, on a GET.
    """
    members = sandbox.books()["balances"]
    found = counter.acts(Act.FOUND_BY_EMAIL)
    counter.open_as(counter.clerk)
    for card, sentence in (
        ("PK999999", UNKNOWN_CARD),
        ("PK100005", NO_OWNER),
        ("PK100006", INACTIVE),
    ):
        counter.scan(card)
        counter.sees(sentence)
        counter.hears(f"Nobody found. {sentence}")
    type_and_find(counter, "nobody@example.nl")
    counter.sees(UNKNOWN_ADDRESS)

    books = sandbox.books()
    assert books["balances"] == members
    assert ANY_CONTACT not in books["requests"]
    assert {route.split()[0] for route in books["requests"]} == {"GET"}
    assert counter.acts(Act.FOUND_BY_EMAIL) == found


def test_after_an_address_staff_say_that_they_checked_who_it_is(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Before credits are spent, and once. Nothing tells the address once it has been found."""
    member = join()
    members = sandbox.books()["balances"]
    counter.open_as(counter.clerk)
    type_slowly(counter, member.email)
    counter.holds(member.email)
    counter.desktop.keyboard.press("Return")
    counter.sees("m•••@e•••.nl")
    counter.sees("Found by e-mail: ask who they are")
    assert member.email not in counter.desktop.accessibility.everything()

    confirm = claim_at_counter(counter, "Crème brûlée", "25 Stars")
    counter.sees(CHECK_FIRST)
    assert not confirm.enabled
    counter.desktop.accessibility.press(CHECKED, "check box")
    counter.sees(confirm.name, state="enabled")
    counter.desktop.accessibility.press(CHECKED, "check box")
    counter.sees(CHECK_FIRST)
    counter.desktop.finger.tap(counter.sees(confirm.name))
    counter.desktop.accessibility.press(CHECKED, "check box")
    counter.press(confirm.name)
    read_summary(counter)
    counter.sees("Found by e-mail, checked who it is")
    confirm = claim_at_counter(counter, "Crème brûlée", "25 Stars")
    assert not counter.desktop.accessibility.find(CHECKED)
    counter.press(confirm.name)
    read_summary(counter)

    books = sandbox.books()
    assert books["requests"][CLAIM] == 2
    assert books["requests"][FIND_ADDRESS] == 1
    assert books["balances"] == members | {member.uuid: 50}
    assert ANY_CONTACT not in books["requests"]
    operations = counter.operations(member.uuid)
    assert [one.identity_checked for one in operations] == [True, True]
    assert {one.staff_id for one in operations} == {counter.clerk.staff_id}
    looked_up = [(one.staff_id, one.about) for one in counter.acts(Act.FOUND_BY_EMAIL)]
    assert looked_up[-1] == (counter.clerk.staff_id, member.uuid)


def test_one_contact_one_screen(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """Who they are, their tier and credits, what waits, what they can claim, what they cannot."""
    counter.open_as(counter.clerk)
    counter.scan("PK100001")
    counter.hears("a•••@e•••.nl, Regular, 100 Stars, Found by card")
    shown = counter.texts()
    assert {"a•••@e•••.nl", "Regular", "100 Stars"} <= set(shown)
    assert [one for one in shown if hand_over_button("Shop T-shirt").fullmatch(one)]
    assert "Hand over all 2 rewards" in shown
    assert "Claim Crème brûlée, 25 Stars" in shown

    counter.scan("PK100007")
    too_dear = counter.sees("Crème brûlée, 25 Stars, 5 more to go", "list item")
    expired = counter.sees(re.compile("Crème brûlée, Expired on .*"), "list item")
    counter.sees(hand_over_button("Enamel mug"), "push button")
    for node in (too_dear, expired):
        counter.desktop.finger.tap(node)

    counter.scan("PK100004")
    counter.hears("No e-mail address, 60 Stars, Found by card")
    books = sandbox.books()
    assert CLAIM not in books["requests"]
    assert COLLECT not in books["requests"]
