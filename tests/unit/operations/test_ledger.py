"""The ledger: every operation, and at hand those that still matter."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import Cause, Claimed, Collected, Done, NotApplied, Operation, Unsure
from kiosk.operations.events import (
    Acknowledged,
    Answered,
    Intended,
    Resent,
    SetAside,
    Settled,
    SettledBy,
    Shown,
)
from kiosk.operations.ledger import Ledger
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT

CLAIMED = Claimed("reception-1", "Tote bag", 120, None, None, waits=True, digital=False)
OTHER = replace(CLAIM, operation_id="op-other", contact_uuid="contact-2")


def decided(operation: Operation = CLAIM) -> Intended:
    return Intended(operation, "door", "shop-1", START, START)


def answered(operation: Operation, outcome: Done | NotApplied | Unsure) -> Answered:
    return Answered(operation.operation_id, outcome, START)


def test_a_contacts_open_operation_comes_to_hand() -> None:
    """Intended or unsure it is open; another contact's is not theirs; settled it is gone."""
    ledger = Ledger.of([decided(OTHER), decided(CLAIM)])
    assert [record.operation for record in ledger.open] == [OTHER, CLAIM]
    found = ledger.open_of("contact-1")
    assert found is not None
    assert found.operation == CLAIM
    ledger.take(answered(CLAIM, Unsure(Cause.NO_ANSWER)))
    assert ledger.open_of("contact-1") is not None
    ledger.take(Settled(CLAIM.operation_id, Done(CLAIMED), START, SettledBy.BACKGROUND))
    assert ledger.open_of("contact-1") is None
    assert [record.operation for record in ledger.open] == [OTHER]


def test_a_result_is_unseen_until_it_was_shown() -> None:
    """An open operation has no result; a shown one need not be shown again."""
    ledger = Ledger.of([decided()])
    assert ledger.unseen_of("contact-1") is None
    ledger.take(answered(CLAIM, Done(CLAIMED)))
    assert ledger.unseen_of("contact-1") is not None
    assert ledger.unseen_of("contact-2") is None
    ledger.take(Shown(CLAIM.operation_id, START))
    assert ledger.unseen_of("contact-1") is None


def test_a_transaction_has_one_owner() -> None:
    """Every operation but the owner is told whose it is not."""
    ledger = Ledger.of([decided(), answered(CLAIM, Done(CLAIMED)), decided(OTHER)])
    assert ledger.owned_by_others(OTHER.operation_id) == {"reception-1"}
    assert ledger.owned_by_others(CLAIM.operation_id) == frozenset()


def test_a_handover_has_one_owner() -> None:
    """As a transaction has: others are told that it was collected."""
    ledger = Ledger.of([decided(COLLECT), answered(COLLECT, Done(Collected("reception-1", None)))])
    assert ledger.collected_by_others("op-2") == {"reception-1"}
    assert ledger.collected_by_others(COLLECT.operation_id) == frozenset()


def test_a_handover_counts_from_its_last_request() -> None:
    """What was sent once more may be listed as waiting for that much longer."""
    later = START + timedelta(seconds=10)
    resent = Resent(COLLECT.operation_id, later, later)
    done = answered(COLLECT, Done(Collected("reception-1", None)))
    ledger = Ledger.of([decided(COLLECT), resent, done])
    assert ledger.collected_since("reception-1", later)
    assert not ledger.collected_since("reception-1", later + timedelta(seconds=1))
    assert not ledger.collected_since("reception-2", START)
    assert not Ledger.of([decided(COLLECT), done]).collected_since("reception-1", later)


def test_a_damaged_journal_counts_until_staff_took_note() -> None:
    """One acknowledgement takes note of all that were set aside before it."""
    aside = SetAside("journal-1.sqlite3", "ab" * 32, "its chain breaks", START)
    ledger = Ledger.of([aside, replace(aside, file="journal-2.sqlite3")])
    counts = [len(ledger.unacknowledged)]
    for event in (Acknowledged(START), aside):
        ledger.take(event)
        counts.append(len(ledger.unacknowledged))
    assert counts == [2, 0, 1]


@pytest.mark.parametrize("event", [Shown("op-nobody", START), Resent("op-nobody", START, START)])
def test_an_event_without_a_decision_is_refused(event: Shown | Resent) -> None:
    """Nothing can be shown or sent again that nobody decided."""
    with pytest.raises(ValueError, match="without a decision"):
        Ledger().take(event)


def test_an_operation_is_found_by_its_id() -> None:
    """Whatever became of it; an unknown one is not."""
    ledger = Ledger.of([decided(COLLECT)])
    found = ledger.find(COLLECT.operation_id)
    assert found is not None
    assert found.operation == COLLECT
    assert ledger.find("op-nobody") is None
    assert [record.operation for record in ledger.records] == [COLLECT]
