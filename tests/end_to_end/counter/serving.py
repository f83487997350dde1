"""Serving a contact at the counter: their file, what is decided on it, and Leat's word for it."""

import re

from tests.end_to_end.accessibility import Node
from tests.end_to_end.counter.colleague import Colleague, CounterDesk
from tests.end_to_end.customer import Member
from tests.helpers.sandbox_process import SandboxProcess

CLOSE = "Done, close this contact"
SUMMARY_READ = "Done, close the summary"
CANCEL_HAND_OVER = "Cancel, hand nothing over"
HISTORY = "History of this contact"
# xdotool waits half as long between two keys; this is slower than any scanner.
TYPING_MILLISECONDS = 240
REVERSE_HAND_OVER = "POST /collectable-rewards/*/reverse"
REVERSE_CLAIM = "POST /reward-receptions/*/reverse"
REVERSE_CREDITS = "POST /credit-receptions/*/reverse"


def serve(counter: CounterDesk, colleague: Colleague, member: Member) -> None:
    """Sign somebody in anew, and open a member's file by their card."""
    counter.open_as(colleague)
    counter.scan(member.card)
    counter.sees(CLOSE)


def type_and_find(counter: CounterDesk, text: str) -> None:
    """Look for somebody with the keys of a keyboard, and nothing else."""
    type_slowly(counter, text)
    counter.desktop.keyboard.press("Return")


def type_slowly(counter: CounterDesk, text: str) -> None:
    """Type who is looked for, into the field that has the keys by itself."""
    counter.sees("Card number or e-mail address", state="focused")
    counter.desktop.scanner.type_slowly(text, TYPING_MILLISECONDS)


def hand_over_button(title: str) -> re.Pattern[str]:
    """Name the card that hands over what waits."""
    return re.compile(f"Hand over {re.escape(title)}, .*")


def claim_at_counter(counter: CounterDesk, title: str, price: str) -> Node:
    """Choose a claimable and wait for the question; return what confirms it."""
    counter.press(f"Claim {title}, {price}")
    return counter.sees(f"Claim {title} for {price}")


def hand_over(counter: CounterDesk, title: str) -> None:
    """Hand one reward over, let the countdown run out, and read the summary."""
    counter.press(hand_over_button(title))
    counter.sees(f"{title}: Handed over.")
    read_summary(counter)


def read_summary(counter: CounterDesk) -> None:
    """Put the summary away."""
    counter.press(SUMMARY_READ)
    counter.sees_no(SUMMARY_READ)


def waiting(sandbox: SandboxProcess, member: Member) -> dict[str, str]:
    """Return the transaction of each reward that waits for a member, by its title."""
    listed = sandbox.call("GET", "/collectable-rewards", params={"contact_uuid": member.uuid})
    return {one["title"]: one["uuid"] for one in listed.json()["data"]}


def collect_elsewhere(sandbox: SandboxProcess, transaction_uuid: str) -> None:
    """Hand a reward over without the counter, as the shop's till can."""
    done = sandbox.call("PUT", f"/collectable-rewards/collect/{transaction_uuid}")
    assert done.is_success, done.text
