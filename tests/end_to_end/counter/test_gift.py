"""Giving credits at the counter: what it comes to is known before, and it is booked once."""

import pytest

from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.operation import GiveCredits
from kiosk.operations.outcome import Cause, CreditsGiven, Done, NotApplied, Refused
from kiosk.sandbox.sample_contacts import POS_TRANSACTION
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.conftest import StartCounter
from tests.end_to_end.counter.giving import (
    AS_CREDITS,
    CALCULATE,
    GIVE,
    agree,
    asked,
    booked,
    choose,
    give,
    give_typed,
    open_gift,
    reads,
    type_number,
)
from tests.end_to_end.counter.serving import TYPING_MILLISECONDS, serve
from tests.end_to_end.customer import Member
from tests.helpers.sandbox_process import SandboxProcess

MOST = "At most 10,000 Stars at once"


def test_a_number_of_credits(counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """They are booked once, in the manager's name; more than the program allows is never sent."""
    member = join()
    serve(counter, counter.manager, member)
    open_gift(counter)
    choose(counter, AS_CREDITS)
    type_number(counter, "10001")
    counter.hears(MOST)
    assert not counter.sees("Give Stars", "push button").enabled
    for _ in range(5):
        counter.press("Take the last figure away")
    type_number(counter, "35")
    counter.press("Give 35 Stars")
    counter.sees("They have: 100 Stars")
    counter.sees("After this: 135 Stars")
    assert asked(sandbox, GIVE) == 0
    agree(counter, 35)
    reads(counter, "Given.")
    counter.sees("135 Stars", "heading")
    (row,) = booked(sandbox, member)
    assert (row["credits"], row["unit_value"]) == (35, None)
    assert asked(sandbox, GIVE) == 1
    assert asked(sandbox, CALCULATE) == 0
    gift = the_gift(counter, member)
    assert gift.outcome == Done(CreditsGiven(row["uuid"], 35))
    assert gift.staff_id == counter.manager.staff_id


def test_an_amount(counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """What it comes to by Leat's rules shows while it is typed; the unit meant is booked."""
    member = join()
    serve(counter, counter.manager, member)
    open_gift(counter)
    type_number(counter, "12.5")
    counter.sees("Give 12 Stars", state="enabled")
    assert counter.sees("€ 12.5", "text").description == "Gives 12 Stars"
    assert 1 <= asked(sandbox, CALCULATE) <= len("12.5")
    choose(counter, "Visits")
    counter.sees("Give 62 Stars", state="enabled")
    for _ in ".5":
        counter.press("Take the last figure away")
    counter.sees("Give 60 Stars", state="enabled")
    assert booked(sandbox, member) == []
    assert asked(sandbox, GIVE) == 0
    give_typed(counter, 60)
    reads(counter, "Given.")
    (row,) = booked(sandbox, member)
    assert (row["unit_name"], row["unit_value"], row["credits"]) == ("visits", 12.0, 60)
    assert asked(sandbox, GIVE) == 1
    assert the_gift(counter, member).outcome == Done(CreditsGiven(row["uuid"], 60))


def test_a_till_transaction(counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """Typed, or scanned from the receipt, it goes to Leat; one that had its credits is told."""
    member = join()
    serve(counter, counter.manager, member)
    scanner = counter.desktop.scanner
    for enter, told in (
        (scanner.scan, "Given."),
        (
            lambda text: scanner.type_slowly(text, TYPING_MILLISECONDS),
            "Not done. The sale that was typed has had its Stars.",
        ),
    ):
        open_gift(counter)
        choose(counter, AS_CREDITS)
        type_number(counter, "5")
        counter.press("Link a till transaction")
        counter.sees("Till transaction, optional", state="focused")
        enter(POS_TRANSACTION)
        counter.holds(POS_TRANSACTION)
        counter.press("Give 5 Stars")
        counter.sees("Linked to: The sale that was typed")
        agree(counter, 5)
        reads(counter, told)
    counter.press("Cancel: give nothing")
    outcomes = [gift.outcome for gift in counter.operations(member.uuid)]
    assert outcomes == [the_effect(sandbox, member), Refused(6001)]


def test_a_refused_gift(counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """Why Leat said no is told; nothing is booked, and what was typed can be given again."""
    member = join()
    serve(counter, counter.manager, member)
    open_gift(counter)
    choose(counter, AS_CREDITS)
    type_number(counter, "5")
    for code, why in (
        (1015, "That is more Stars than the shop gives at once. Give fewer."),
        (60001, "Leat is still busy with the last one for this contact. Try again in a minute."),
    ):
        sandbox.fault(GIVE, "refusal", code=code)
        give_typed(counter, 5)
        reads(counter, f"Not done. {why}")
        assert booked(sandbox, member) == []
        assert counter.operations(member.uuid)[-1].outcome == Refused(code)
    give_typed(counter, 5)
    reads(counter, "Given.")
    assert asked(sandbox, GIVE) == 3
    assert counter.operations(member.uuid)[-1].outcome == the_effect(sandbox, member)


def test_a_gift_whose_answer_is_lost(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """It is found by reading back, and never sent twice."""
    member = join()
    serve(counter, counter.manager, member)
    sandbox.fault(GIVE, "drop_after_applying")
    give(counter, 7)
    reads(counter, "Given.")
    assert asked(sandbox, GIVE) == 1
    assert len(booked(sandbox, member)) == 1
    gift = the_gift(counter, member)
    assert gift.outcome == the_effect(sandbox, member)
    assert gift.settled_by is not None


@pytest.mark.long
def test_a_gift_that_never_arrived(
    start_counter: StartCounter, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Once it cannot arrive any more staff are told, and may decide again."""
    member = join()
    counter = start_counter(kiosk__late_seconds=5)
    serve(counter, counter.manager, member)
    sandbox.fault(GIVE, "drop_before_applying")
    give(counter, 7)
    counter.sees("The answer got lost on the way. Checking what became of it.")
    reads(counter, "Not done. It never arrived at Leat. You can do it again.")
    assert asked(sandbox, GIVE) == 1
    assert booked(sandbox, member) == []
    assert the_gift(counter, member).outcome == NotApplied(Cause.NEVER_ARRIVED)
    give_typed(counter, 7)
    reads(counter, "Given.")
    assert len(booked(sandbox, member)) == 1
    states = [gift.state for gift in counter.operations(member.uuid)]
    assert states == [OperationState.NOT_APPLIED, OperationState.DONE]


def test_a_clerk_needs_a_managers_pin(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Nothing is sent before it, not for the clerk's own; the journal names the manager."""
    member = join()
    serve(counter, counter.clerk, member)
    give(counter, 5)
    counter.type_pin(counter.clerk.pin, "Allow it")
    counter.sees("This needs the PIN of a manager.")
    assert asked(sandbox, GIVE) == 0
    assert counter.operations(member.uuid) == []
    counter.type_pin(counter.manager.pin, "Allow it")
    reads(counter, "Given.")
    counter.sees(f"Signed in: {counter.clerk.name}")
    assert asked(sandbox, GIVE) == 1
    assert len(booked(sandbox, member)) == 1
    gift = the_gift(counter, member)
    assert gift.outcome == the_effect(sandbox, member)
    assert gift.staff_id == counter.manager.staff_id


def the_gift(counter: CounterDesk, member: Member) -> OperationRecord:
    """Return the one operation that the journal has of a member, a gift."""
    (gift,) = counter.operations(member.uuid)
    assert isinstance(gift.operation, GiveCredits)
    return gift


def the_effect(sandbox: SandboxProcess, member: Member) -> Done:
    """Return the outcome of what a member was given, as the books have it."""
    (row,) = booked(sandbox, member)
    return Done(CreditsGiven(row["uuid"], row["credits"]))
