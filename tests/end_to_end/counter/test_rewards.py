"""Rewards at the counter: managers see all of them, and change one for everybody."""

import re
from typing import Any

from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import EditReward, RewardText
from kiosk.operations.outcome import Done, Refused, RewardEdited
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.giving import asked
from tests.end_to_end.counter.serving import TYPING_MILLISECONDS, read_summary, serve
from tests.helpers.sandbox_process import SandboxProcess

EDIT, LIST, ONE = "PUT /rewards/*", "GET /rewards", "GET /rewards/*"
TEA, TEA_ROW = "reward-tea", "Open Pot of tea, 30 Stars"
BAG, BAG_ROW = "reward-tote-bag", "Open Tote bag, 120 Stars"
DONATION_ROW = "Open Donation to charity, 10 Stars"
TITLE, PRICE, DESCRIPTION = "Title", "Price in Stars", "Description"
SAVE = "Save Pot of tea"
BEFORE = RewardText("Pot of tea", "Loose leaves, with a biscuit", 30)
LEAVE = "Leave without saving?"
ROW = re.compile("Open .*")


def test_all_rewards_and_one_of_them(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """The list has all that Leat lists; stock and cost price show of one, and only here."""
    sandbox.loosen(list_inactive_rewards=True)
    answer = sandbox.call("GET", "/rewards", params={"shop_uuid": DEFAULT_SHOP_UUID})
    listed = answer.json()["data"]
    open_rewards(counter)
    counter.sees(f"{len(listed)} rewards", "label")
    shown = _scroll_through(counter, len(listed))
    assert shown == {
        f"Open {one['title']}, {one['required_credits']:,} Stars"
        + ("" if one["is_active"] else ", Not on offer")
        for one in listed
    }
    assert asked(sandbox, ONE) == 0
    counter.press("Open Anniversary box, 500 Stars")
    counter.sees("Stock: 1 left")
    counter.sees(re.compile("Cost price: 1,000.*"))
    assert asked(sandbox, ONE) == 1
    serve(counter, counter.manager, join(600))
    assert "Cost price" not in counter.desktop.accessibility.everything()


def test_an_edit(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """Before and after are asked back; then one request changes it, and no other field."""
    open_tea(counter)
    write(counter, TITLE, "Chai")
    write(counter, DESCRIPTION, "Hot")
    write(counter, PRICE, "35")
    counter.press(SAVE)
    counter.sees("Change Pot of tea for everybody?", "heading")
    counter.sees("Title: before Pot of tea, after Chai")
    counter.sees("Description: before Loose leaves, with a biscuit, after Hot")
    counter.sees("Price: before 30 Stars, after 35 Stars")
    assert asked(sandbox, EDIT) == 0
    assert text_at_leat(sandbox, TEA) == BEFORE
    after = RewardText("Chai", "Hot", 35)
    counter.press("Save the changes to Pot of tea")
    counter.sees("Chai: Changed for everybody.")
    read_summary(counter)
    counter.sees("Open Chai, 35 Stars")
    assert asked(sandbox, EDIT) == 1
    assert text_at_leat(sandbox, TEA) == after
    edit = last_edit(counter, TEA)
    assert isinstance(edit.operation, EditReward)
    assert (edit.operation.before, edit.operation.after) == (BEFORE, after)
    assert edit.outcome == Done(RewardEdited(TEA))
    assert edit.staff_id == counter.manager.staff_id

    write(counter, PRICE, "30")
    counter.press("Save Chai")
    counter.sees("Price: before 35 Stars, after 30 Stars")
    assert not counter.desktop.accessibility.find(re.compile("(Title|Description): .*"))
    counter.press("Save the changes to Chai")
    counter.sees("Chai: Changed for everybody.")
    read_summary(counter)
    assert asked(sandbox, EDIT) == 2
    assert text_at_leat(sandbox, TEA) == RewardText("Chai", "Hot", 30)


def test_what_cannot_be_saved(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """What is wrong is told in a sentence at its field, and nothing can be sent."""
    open_tea(counter)
    write(counter, TITLE, "")
    counter.sees("It needs a title.")
    write(counter, TITLE, "abcdefghijk")
    grow(counter, TITLE, times=10)
    counter.sees("10 characters too many.")
    write(counter, PRICE, "1.5")
    counter.sees("A whole number of Stars, from 0 to 1,000,000.")
    counter.sees("First mend what is marked.")
    assert not counter.sees(SAVE).enabled
    counter.press("Undo changes")
    counter.sees("Nothing is changed yet.")
    assert asked(sandbox, EDIT) == 0
    assert text_at_leat(sandbox, TEA) == BEFORE


def test_leaving_without_saving(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """It is asked first; kept, the draft stands as it was, and dropped, nothing has changed."""
    open_tea(counter)
    write(counter, PRICE, "99")
    counter.go_to("Contact")
    counter.sees(LEAVE, "heading")
    counter.press("Keep editing")
    counter.sees_no(LEAVE)
    counter.sees(SAVE, state="enabled")
    counter.press(DONATION_ROW)
    counter.sees(LEAVE, "heading")
    counter.press("Drop the changes")
    counter.sees("Save Donation to charity")
    counter.press(TEA_ROW)
    counter.sees("Nothing is changed yet.")
    counter.sees(SAVE)
    assert asked(sandbox, EDIT) == 0
    assert text_at_leat(sandbox, TEA) == BEFORE


def test_a_refused_edit_and_one_whose_answer_is_lost(
    counter: CounterDesk, sandbox: SandboxProcess
) -> None:
    """A refusal is told and what was typed stands; a lost answer is found by reading back.

    Of a reward that this kiosk has not changed just before: such a reading might be an old one.
    """
    open_rewards(counter)
    counter.press(BAG_ROW)
    write(counter, PRICE, "31")
    sandbox.fault(EDIT, "refusal", code=1003)
    save_bag(counter)
    why = "Leat does not accept this title, text or price."
    counter.sees(re.compile(f"Tote bag: Not done. {why}.*"))
    read_summary(counter)
    assert text_at_leat(sandbox, BAG).required_credits == 120
    assert last_edit(counter, BAG).outcome == Refused(1003)
    sandbox.fault(EDIT, "drop_after_applying")
    save_bag(counter)
    counter.sees("Tote bag: Changed for everybody.")
    read_summary(counter)
    assert asked(sandbox, EDIT) == 2
    assert text_at_leat(sandbox, BAG).required_credits == 31
    edit = last_edit(counter, BAG)
    assert edit.outcome == Done(RewardEdited(BAG))
    assert edit.settled_by is not None


def test_a_clerk_has_no_way_to_the_rewards(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """Not by a page that a manager left open, either; Leat is not asked for the list."""
    open_tea(counter)
    counter.open_as(counter.clerk)
    asked_before = asked(sandbox, LIST) + asked(sandbox, ONE)
    assert not counter.desktop.accessibility.find("Rewards")
    assert not counter.desktop.accessibility.find("Staff")
    counter.go_to("Today")
    counter.sees("The day is for managers", "heading")
    assert "Open Pot of tea" not in counter.desktop.accessibility.everything()
    assert asked(sandbox, LIST) + asked(sandbox, ONE) == asked_before


def open_rewards(counter: CounterDesk) -> None:
    """Sign a manager in anew, and open the list of rewards."""
    counter.open_as(counter.manager)
    counter.go_to("Rewards")
    counter.sees(ROW)


def open_tea(counter: CounterDesk) -> None:
    """Open one reward as a manager, to be changed."""
    open_rewards(counter)
    counter.press(TEA_ROW)
    counter.sees(SAVE)


def write(counter: CounterDesk, field: str, text: str) -> None:
    """Touch a field, and type on a keyboard in place of all that stands in it."""
    counter.desktop.finger.tap(counter.at_rest(field, "text"))
    counter.press("Hide the keys")
    counter.sees(field, "text", state="focused")
    counter.desktop.keyboard.press("ctrl+a")
    counter.desktop.keyboard.press("BackSpace")
    if text:
        counter.desktop.scanner.type_slowly(text, TYPING_MILLISECONDS)
        counter.holds(text)


def grow(counter: CounterDesk, field: str, times: int) -> None:
    """Make what stands in a field so many times as long."""
    counter.sees(field, "text", state="focused")
    for keys in ("ctrl+a", "ctrl+c", *["ctrl+v"] * times):
        counter.desktop.keyboard.press(keys)


def save_bag(counter: CounterDesk) -> None:
    """Save what was typed about the bag, and say yes to the question."""
    counter.press("Save Tote bag")
    counter.press("Save the changes to Tote bag")


def text_at_leat(sandbox: SandboxProcess, reward_uuid: str) -> RewardText:
    """Return what Leat has of a reward."""
    reward: dict[str, Any] = sandbox.call("GET", f"/rewards/{reward_uuid}").json()["data"]
    return RewardText(reward["title"], reward["description"], reward["required_credits"])


def last_edit(counter: CounterDesk, reward_uuid: str) -> OperationRecord:
    """Return a reward's last operation in the journal."""
    return counter.operations(reward_uuid)[-1]


def _scroll_through(counter: CounterDesk, expected: int) -> set[str]:
    """Turn the wheel over the list until so many rows were seen; return their names."""
    screen, seen = counter.desktop.accessibility, set[str]()
    x, y = counter.sees(f"{expected} rewards", "list").centre
    for _ in range(40):
        seen |= {row.name for row in screen.find(ROW, "push button")}
        if len(seen) >= expected:
            break
        counter.desktop.finger.wheel_down(x, y, 4)
    return seen
