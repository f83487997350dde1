"""The history at the counter, and undoing what it tells of: by a manager, once, and in the open."""

import re

from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.operation import ReverseClaim, ReverseCollect, ReverseCreditReception
from kiosk.operations.outcome import (
    ClaimReversed,
    CollectReversed,
    CreditsTakenBack,
    Done,
)
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.books import COLLECT
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.serving import (
    CLOSE,
    HISTORY,
    REVERSE_CLAIM,
    REVERSE_CREDITS,
    REVERSE_HAND_OVER,
    claim_at_counter,
    collect_elsewhere,
    hand_over,
    hand_over_button,
    read_summary,
    serve,
    waiting,
)
from tests.end_to_end.customer import Member
from tests.helpers.sandbox_process import SandboxProcess

ROWS_A_PAGE = 20
MINUS = "\N{MINUS SIGN}"
NO_KEY = "Cannot be undone here: this kiosk never got the key to it"
UNDONE = "Already undone"
UNDO_NOTHING, TAKE_NOTHING = "Cancel, undo nothing", "Cancel, take nothing back"
MANAGER_ASKED = "A manager types their PIN to allow this."
REVERSALS = (ReverseCollect, ReverseClaim, ReverseCreditReception)


def test_the_history_says_what_each_row_was_page_by_page(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """From Leat's loyalty transactions, and whether each can be undone, or why it cannot."""
    member = join(7, waiting=("reward-mug", "reward-espresso"))
    collect_elsewhere(sandbox, waiting(sandbox, member)["Enamel mug"])
    for _ in range(ROWS_A_PAGE):
        give_elsewhere(sandbox, member, 5)
    give_elsewhere(sandbox, member, -3)
    serve(counter, counter.clerk, member)
    counter.press(HISTORY)
    counter.sees("Page 1 of 2", "label")
    newest = rows(counter)
    taken = f"3 Stars taken away, Today at .*, Corner Utrecht, {MINUS}3 Stars, Nothing to undo"
    assert re.fullmatch(taken, newest[0])
    assert re.fullmatch("5 Stars given, Today at .*, Corner Utrecht, \\+5 Stars", newest[1])
    assert counter.desktop.accessibility.find("Take back 5 Stars", "push button")

    counter.press("Show older history")
    counter.sees("Page 2 of 2", "label")
    last, espresso, mug, first = rows(counter)
    assert last == newest[1]
    assert re.fullmatch(f"Claimed Espresso doppio, Today at .*, {MINUS}40 Stars", espresso)
    assert re.fullmatch(f"Handed over Enamel mug, Today at .*, {MINUS}300 Stars, {NO_KEY}", mug)
    assert first.startswith("347 Stars given, ")
    verbs = [one.name for one in counter.desktop.accessibility.tree() if one.role == "push button"]
    assert "Undo the claim of Espresso doppio" in verbs
    assert not [one for one in verbs if "Enamel mug" in one]
    counter.press("Show newer history")
    counter.sees("Page 1 of 2", "label")
    assert rows(counter) == newest


def test_what_was_done_is_undone(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A hand-over, so that it waits again; its claim, so that credits come back; a gift."""
    member = join(0, waiting=("reward-mug",))
    serve(counter, counter.manager, member)
    hand_over(counter, "Enamel mug")
    counter.press(HISTORY)
    undo(counter, "Undo the hand-over of Enamel mug", UNDO_NOTHING)
    counter.sees("Enamel mug: The hand-over is undone: it waits again.")
    read_summary(counter)
    (redemption,) = sandbox.books(contact_uuid=member.uuid)["redemptions"]
    assert redemption["reversed_at"] is not None
    assert set(waiting(sandbox, member)) == {"Enamel mug"}
    counter.press("Back to what they can have")
    counter.sees(hand_over_button("Enamel mug"), "push button")

    counter.press(HISTORY)
    undo(counter, "Undo the claim of Enamel mug", UNDO_NOTHING)
    counter.sees("Enamel mug: The claim is undone, and 300 Stars came back.")
    counter.sees("They have 300 Stars now")
    read_summary(counter)
    counter.sees("300 Stars", "heading")
    counter.sees(re.compile("Came back from an undone claim, .*, Nothing to undo"))
    counter.sees(re.compile(f"Claimed Enamel mug, .*, {UNDONE}"))

    undo(counter, "Take back 300 Stars", TAKE_NOTHING, "Take 300 Stars back")
    counter.sees("300 Stars: Taken back.")
    read_summary(counter)
    counter.sees("0 Stars", "heading")
    counter.sees(re.compile(f"300 Stars given, .*, {UNDONE}"))

    books = sandbox.books(contact_uuid=member.uuid)
    assert not waiting(sandbox, member)
    assert books["balances"] == {member.uuid: 0}
    assert books["consistent"]
    asked = books["requests"]
    assert [asked[one] for one in (COLLECT, REVERSE_HAND_OVER, REVERSE_CLAIM, REVERSE_CREDITS)] == [
        1
    ] * 4
    (claim,) = books["receptions"]
    gift, came_back, taken = books["credit_receptions"]
    _, *undone = counter.operations(member.uuid)
    assert {one.staff_id for one in undone} == {counter.manager.staff_id}
    assert [one.outcome for one in undone] == [
        Done(CollectReversed(claim["uuid"], redemption["uuid"])),
        Done(ClaimReversed(claim["uuid"], came_back["uuid"], 300)),
        Done(CreditsTakenBack(gift["uuid"], taken["uuid"], 300)),
    ]


def test_nothing_is_undone_twice(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """What was undone elsewhere meanwhile is refused in a sentence, though the list offers it."""
    member = join(0, waiting=("reward-mug", "reward-espresso"))
    serve(counter, counter.manager, member)
    hand_over(counter, "Enamel mug")
    counter.press(HISTORY)
    counter.sees("Undo the hand-over of Enamel mug", state="enabled")
    books = sandbox.books(contact_uuid=member.uuid)
    (redemption,), (gift,) = books["redemptions"], books["credit_receptions"]
    claim = waiting(sandbox, member)["Espresso doppio"]
    for route, uuid in (
        ("collectable-rewards", redemption["uuid"]),
        ("reward-receptions", claim),
        ("credit-receptions", gift["uuid"]),
    ):
        assert sandbox.call("POST", f"/{route}/{uuid}/reverse").is_success
    before = _without_requests(sandbox, member)

    undo(counter, "Undo the hand-over of Enamel mug", UNDO_NOTHING)
    counter.sees("Enamel mug: Not done. This hand-over was undone before.")
    read_summary(counter)
    undo(counter, "Undo the claim of Espresso doppio", UNDO_NOTHING)
    why = "This claim was undone before, or the reward was handed over."
    counter.sees(re.compile(f"Espresso doppio: Not done. {why}.*"))
    read_summary(counter)
    undo(counter, "Take back 340 Stars", TAKE_NOTHING, "Take 340 Stars back")
    counter.sees(re.compile("340 Stars: Not done. These Stars were taken back before..*"))
    read_summary(counter)

    assert _without_requests(sandbox, member) == before
    refused = reversals(counter, member)
    assert [type(one.operation) for one in refused] == list(REVERSALS)
    assert {one.state for one in refused} == {OperationState.REFUSED}


def test_a_clerk_asks_a_manager_for_this_one_decision(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A clerk's PIN does not do, a manager's sends it once, and the journal names the manager."""
    member = join()
    serve(counter, counter.clerk, member)
    counter.press(claim_at_counter(counter, "Crème brûlée", "25 Stars").name)
    read_summary(counter)
    counter.press(HISTORY)
    counter.press("Undo the claim of Crème brûlée")
    counter.sees("Next, a manager types their PIN.")
    counter.press("Undo the claim of Crème brûlée")
    counter.sees(MANAGER_ASKED)
    counter.type_pin(counter.clerk.pin, enter="Allow it")
    counter.sees("This needs the PIN of a manager.")
    counter.hears("This needs the PIN of a manager.")
    assert REVERSE_CLAIM not in sandbox.books()["requests"]
    assert reversals(counter, member) == []

    counter.type_pin(counter.manager.pin, enter="Allow it")
    counter.sees("Crème brûlée: The claim is undone, and 25 Stars came back.")
    read_summary(counter)
    counter.sees(f"Signed in: {counter.clerk.name}")
    undo(counter, "Take back 100 Stars", TAKE_NOTHING, "Take 100 Stars back")
    counter.sees(MANAGER_ASKED)
    counter.press(TAKE_NOTHING)
    counter.press(CLOSE)

    books = sandbox.books(contact_uuid=member.uuid)
    assert books["requests"][REVERSE_CLAIM] == 1
    assert REVERSE_CREDITS not in books["requests"]
    assert books["balances"] == {member.uuid: member.balance}
    claim, undone = counter.operations(member.uuid)
    assert claim.staff_id == counter.clerk.staff_id
    assert undone.state is OperationState.DONE
    assert undone.staff_id == counter.manager.staff_id


def undo(counter: CounterDesk, verb: str, way_back: str, confirm: str = "") -> None:
    """Press a row's verb, and agree to what is asked."""
    counter.press(verb)
    counter.sees(way_back)
    counter.press(confirm or verb)


def rows(counter: CounterDesk) -> list[str]:
    """Return the rows of the page of history that shows, in order."""
    shown = counter.desktop.accessibility.tree()
    return [one.name for one in shown if one.role == "list item"]


def reversals(counter: CounterDesk, member: Member) -> list[OperationRecord]:
    """Return what the journal holds of undoing something of a member's."""
    return [one for one in counter.operations(member.uuid) if isinstance(one.operation, REVERSALS)]


def give_elsewhere(sandbox: SandboxProcess, member: Member, number: int) -> None:
    """Give credits without the counter, or take some."""
    gift = {"contact_uuid": member.uuid, "shop_uuid": DEFAULT_SHOP_UUID, "credits": number}
    assert sandbox.call("POST", "/credit-receptions", json=gift).is_success


def _without_requests(sandbox: SandboxProcess, member: Member) -> dict[str, object]:
    return sandbox.books(contact_uuid=member.uuid) | {"requests": {}}
