"""Claiming and handing over at the counter: once, called back in time, told one by one."""

import re

import pytest

from kiosk.operations.fold import OperationState
from kiosk.operations.operation import Claim, Collect, title_of
from kiosk.operations.outcome import Collected, Done
from tests.end_to_end.books import CLAIM, COLLECT
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.serving import (
    CANCEL_HAND_OVER,
    claim_at_counter,
    collect_elsewhere,
    hand_over_button,
    read_summary,
    serve,
    waiting,
)
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

SENT_IN = re.compile(r"Is sent in (\d) seconds?")


@pytest.mark.parametrize(
    "screen_size", [PORTRAIT, thorough(LANDSCAPE)], ids=["portrait", "landscape"]
)
def test_a_claim_and_its_hand_over(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Each is sent once and booked once, however often it is tapped, and the clerk's name is on it.

    On the big screens; the tablet has the other tests.
    """
    member = join()
    serve(counter, counter.clerk, member)
    confirm = claim_at_counter(counter, "Crème brûlée", "25 Stars")
    counter.sees("After this: 75 Stars")
    assert not counter.desktop.accessibility.find("I have checked who this is")
    counter.desktop.finger.tap(counter.at_rest(confirm.name), times=2)
    counter.sees(re.compile("Crème brûlée: Claimed. It waits for them, ready to hand over. .*"))
    counter.sees("They have 75 Stars now")
    counter.press("Hand Crème brûlée over now")
    counter.sees(SENT_IN)
    counter.sees("Crème brûlée: Handed over.")
    read_summary(counter)
    counter.sees("75 Stars", "heading")
    counter.sees("Nothing to hand over")

    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert books["requests"][CLAIM] == books["requests"][COLLECT] == 1
    assert books["balances"] == {member.uuid: 75}
    (reception,), (redemption,) = books["receptions"], books["redemptions"]
    assert redemption["transaction_uuid"] == reception["uuid"]
    claim, collect = counter.operations(member.uuid)
    assert isinstance(claim.operation, Claim)
    assert isinstance(collect.operation, Collect)
    assert claim.owned_transaction == reception["uuid"]
    assert collect.outcome == Done(Collected(reception["uuid"], redemption["uuid"]))
    assert claim.staff_id == collect.staff_id == counter.clerk.staff_id
    assert not claim.identity_checked, "their card says who they are"


def test_a_hand_over_counts_down_and_can_be_called_back(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Called back in time nothing is sent; else exactly once, when the seconds that show are over.

    A second tap on the card is the same decision.
    """
    member = join(0, waiting=("reward-mug", "reward-espresso"))
    serve(counter, counter.clerk, member)
    counter.press(hand_over_button("Espresso doppio"))
    counter.sees("Handing over Espresso doppio…", "heading")
    counter.press(CANCEL_HAND_OVER)
    counter.sees_no(SENT_IN)

    card = counter.sees(hand_over_button("Enamel mug"), state="enabled")
    counter.desktop.finger.tap(card, times=2)
    seconds = []
    while not counter.desktop.accessibility.find("Enamel mug: Handed over."):
        seconds += [one.name for one in counter.desktop.accessibility.find(SENT_IN)]
    read_summary(counter)
    counter.sees(hand_over_button("Espresso doppio"), state="enabled")

    told = list(dict.fromkeys(seconds))
    assert len(told) > 1
    assert told == sorted(told, reverse=True)
    books = sandbox.books(contact_uuid=member.uuid)
    assert books["requests"][COLLECT] == 1
    (operation,) = counter.operations(member.uuid)
    assert isinstance(operation.operation, Collect)
    assert operation.operation.title == "Enamel mug"
    (redemption,) = books["redemptions"]
    assert operation.outcome == Done(Collected(redemption["transaction_uuid"], redemption["uuid"]))
    assert set(waiting(sandbox, member)) == {"Espresso doppio"}


def test_several_in_one_go_are_told_one_by_one(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Each is an operation of its own: one that was handed over at the till holds up no other."""
    member = join(0, waiting=("reward-mug", "reward-espresso", "reward-tote-bag"))
    serve(counter, counter.clerk, member)
    counter.sees("Hand over all 3 rewards")
    collect_elsewhere(sandbox, waiting(sandbox, member)["Espresso doppio"])
    counter.press("Hand over all 3 rewards")
    counter.sees("Handing over 3 rewards…", "heading")
    for title in ("Enamel mug", "Espresso doppio", "Tote bag"):
        counter.sees(title, "label")
    counter.sees("Not all of it is done", "heading")
    refused = "Espresso doppio: Not done. It was handed over before, or it has expired."
    rows = [one.name for one in counter.desktop.accessibility.tree() if one.role == "list item"]
    assert rows == [refused, "Enamel mug: Handed over.", "Tote bag: Handed over."]
    read_summary(counter)
    counter.sees("Nothing to hand over")

    books = sandbox.books(contact_uuid=member.uuid)
    # The till's and the counter's three.
    assert books["requests"][COLLECT] == 4
    assert len({one["transaction_uuid"] for one in books["redemptions"]}) == 3
    assert books["consistent"]
    operations = counter.operations(member.uuid)
    assert [(title_of(one.operation), one.state) for one in operations] == [
        ("Enamel mug", OperationState.DONE),
        ("Espresso doppio", OperationState.REFUSED),
        ("Tote bag", OperationState.DONE),
    ]
    assert {one.staff_id for one in operations} == {counter.clerk.staff_id}


def test_a_hand_over_whose_answer_is_lost(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """What no longer waits was handed over, once; the key that undoes it went with the answer."""
    member = join(0, waiting=("reward-mug",))
    serve(counter, counter.clerk, member)
    sandbox.fault(COLLECT, "drop_after_applying")
    counter.press(hand_over_button("Enamel mug"))
    counter.sees("The answer got lost on the way. Checking what became of it.")
    counter.sees("Enamel mug: Handed over. This hand-over cannot be undone.")
    read_summary(counter)
    books = sandbox.books(contact_uuid=member.uuid)
    assert books["requests"][COLLECT] == 1
    (redemption,) = books["redemptions"]
    (operation,) = counter.operations(member.uuid)
    assert operation.outcome == Done(Collected(redemption["transaction_uuid"], None))
