from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kiosk.operations import Cause, Claimed, Collected, Done, NotApplied, Outcome, Refused, Unsure
from kiosk.operations.event_facts import event_from, facts_of, kind_of
from kiosk.operations.events import (
    Acknowledged,
    Answered,
    Event,
    Intended,
    OperationEvent,
    Resent,
    SetAside,
    Settled,
    SettledBy,
    Shown,
)
from kiosk.operations.fold import OperationState, fold
from kiosk.operations.outcome import CreditsGiven
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.staff_examples import GIVE_AMOUNT

CLAIMED = Claimed("reception-1", "Tote bag", 120, None, START, waits=True, digital=False)
COLLECTED = Collected("reception-1", "redemption-1")
INTENDED = Intended(CLAIM, "front-door", "shop-1", START, START + timedelta(seconds=3))


def answered(outcome: Outcome) -> Answered:
    return Answered(CLAIM.operation_id, outcome, START)


def settled(outcome: Outcome) -> Settled:
    return Settled(CLAIM.operation_id, outcome, START)


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ([], OperationState.INTENDED),
        ([answered(Done(CLAIMED))], OperationState.DONE),
        ([answered(Refused(1017))], OperationState.REFUSED),
        ([answered(NotApplied(Cause.OFFLINE))], OperationState.NOT_APPLIED),
        ([answered(Unsure(Cause.NO_ANSWER))], OperationState.UNSURE),
        ([answered(Unsure(Cause.NO_ANSWER)), settled(Done(CLAIMED))], OperationState.DONE),
        ([settled(Done(CLAIMED))], OperationState.DONE),
        ([answered(Done(CLAIMED)), settled(Unsure(Cause.NO_ANSWER))], OperationState.DONE),
        ([answered(Refused(1017)), settled(Done(CLAIMED))], OperationState.REFUSED),
    ],
)
def test_an_operation_is_the_fold_of_its_events(
    later: list[OperationEvent], state: OperationState
) -> None:
    """The state follows the events, and what is settled stays so."""
    (record,) = fold([INTENDED, *later])
    assert record.state is state
    assert record.is_settled is (state not in {OperationState.INTENDED, OperationState.UNSURE})
    assert record.owned_transaction == ("reception-1" if state is OperationState.DONE else None)


def test_an_event_without_a_decision_is_refused() -> None:
    """Nothing can be answered that nobody decided."""
    with pytest.raises(ValueError, match="without a decision"):
        fold([answered(Refused(1017))])


def test_states_print_as_the_journal_commands_promise() -> None:
    """Scripts read these words."""
    words = ["intended", "unsure", "done", "refused", "not-applied"]
    assert [str(state) for state in OperationState] == words


@pytest.mark.parametrize(
    ("answered_after", "gave_up_after"), [(None, 30), (8, 8), (3600, 30), (-3600, 30), (0, 30)]
)
def test_when_the_kiosk_gave_up_is_told_by_leats_clock(
    answered_after: int | None, gave_up_after: int
) -> None:
    """A clock that was set meanwhile, or no note at all, makes it the longest that can be."""
    events: list[OperationEvent] = [INTENDED]
    if answered_after is not None:
        at = START + timedelta(seconds=answered_after)
        events.append(Answered(CLAIM.operation_id, Unsure(Cause.NO_ANSWER), at))
    (record,) = fold(events)
    gave_up_at = record.gave_up_at(timedelta(seconds=30))
    assert gave_up_at == INTENDED.server_time + timedelta(seconds=gave_up_after)


def test_a_collect_sent_once_more_was_last_sent_then() -> None:
    """What may still arrive is counted from the second request."""
    later = START + timedelta(seconds=6)
    intended = Intended(COLLECT, "front-door", "shop-1", START, START)
    (record,) = fold([intended])
    assert record.last_sent_at == START
    (record,) = fold([intended, Resent(COLLECT.operation_id, START, later)])
    assert (record.last_sent_at, record.state) == (later, OperationState.INTENDED)


def test_who_settled_it_is_known_and_whether_it_was_shown() -> None:
    """An operation that its own answer settled was settled by nobody; the first one counts."""
    (record,) = fold([INTENDED, answered(Done(CLAIMED)), Shown(CLAIM.operation_id, START)])
    assert (record.settled_by, record.shown) == (None, True)
    by_staff = Settled(CLAIM.operation_id, NotApplied(Cause.BY_HAND), START, SettledBy.STAFF)
    (record,) = fold([INTENDED, by_staff, settled(Done(CLAIMED))])
    assert (record.settled_by, record.shown) == (SettledBy.STAFF, False)
    assert record.state is OperationState.NOT_APPLIED


def test_the_credits_are_those_that_moved() -> None:
    """A gift by an amount tells what Leat calculated until it is known what it really gave."""
    begun = Intended(GIVE_AMOUNT, "counter", "shop-1", START, START, "heron")
    (record,) = fold([begun])
    assert record.credits == 10
    given = Done(CreditsGiven("credit-1", 12))
    (record,) = fold([begun, Answered(GIVE_AMOUNT.operation_id, given, START)])
    assert record.credits == 12
    (record,) = fold([begun, Answered(GIVE_AMOUNT.operation_id, Refused(1015), START)])
    assert record.credits == 10


EVENTS = [
    INTENDED,
    Intended(COLLECT, "front-door", "shop-1", START, START),
    Intended(replace(COLLECT, expires_at=START), "front-door", "shop-1", START, START),
    Intended(replace(COLLECT, listed_at=START), "front-door", "shop-1", START, START),
    answered(Done(CLAIMED)),
    answered(Done(Claimed("r", "", 0, None, None, waits=False, digital=True))),
    answered(Done(COLLECTED)),
    settled(Done(Collected("reception-1", None))),
    answered(Refused(80300)),
    answered(NotApplied(Cause.JOURNAL)),
    settled(Unsure(Cause.UNREADABLE)),
    Settled(CLAIM.operation_id, NotApplied(Cause.NEVER_ARRIVED), START, SettledBy.START_UP),
    Resent(COLLECT.operation_id, START, START + timedelta(seconds=1)),
    Shown(CLAIM.operation_id, START),
    SetAside("journal-1.sqlite3", "ab" * 32, "the journal's file is damaged", START),
    SetAside("journal-1.sqlite3", None, "the journal's file is damaged", START),
    Acknowledged(START),
]


@pytest.mark.parametrize("event", EVENTS, ids=kind_of)
def test_an_event_comes_back_as_it_was_written(event: Event) -> None:
    """What the journal stores is enough to know the event again."""
    assert event_from(kind_of(event), event.operation_id, event.at, facts_of(event)) == event


def test_a_collect_from_before_its_list_had_a_time_is_still_read() -> None:
    """A journal outlives the program that wrote it."""
    event = Intended(COLLECT, "front-door", "shop-1", START, START)
    facts = facts_of(event)
    del facts["listed_at"]
    assert event_from("intended", COLLECT.operation_id, START, facts) == event


def test_the_journal_learns_neither_code_nor_balance() -> None:
    """A digital code is worth money, and a balance is the contact's own."""
    claimed = Claimed("r", "Cinema", 5, 777, None, waits=False, digital=True, code="CINEMA-1")
    facts = repr(facts_of(answered(Done(claimed))))
    assert "CINEMA-1" not in facts
    assert "777" not in facts


def test_times_are_stored_in_utc() -> None:
    """A journal read in another time zone tells the same moments."""
    local = START.astimezone(timezone(timedelta(hours=2)))
    facts = facts_of(Intended(CLAIM, "front-door", "shop-1", local, local))
    assert datetime.fromisoformat(facts["server_time"]).tzinfo == UTC
