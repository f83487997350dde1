"""What one reading says of an undone hand-over and of an edit, when the answer was lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from kiosk.leat import CollectableReward
from kiosk.operations import Cause, Collected, Done, Operation, Unsure
from kiosk.operations.events import Answered, Intended, Resent, Settled, SettledBy
from kiosk.operations.fold import OperationRecord, fold
from kiosk.operations.ledger import Ledger
from kiosk.operations.outcome import (
    CollectReversed,
    RewardEdited,
)
from kiosk.operations.reading_back import (
    Reading,
    certain_at,
    judge_collect,
    judge_edit,
    judge_reversed_collect,
)
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    collectable,
)
from tests.unit.operations.staff_examples import (
    EDIT,
    GIVE,
    REVERSE_CLAIM,
    REVERSE_COLLECT,
    REVERSE_CREDITS,
    REVERSED,
    reward_of,
)

NOBODY: Final[frozenset[str]] = frozenset()
RULES: Final = SettlingRules(late=timedelta(minutes=5))
ALONE: Final = replace(RULES, alone=True)
GAVE_UP: Final = START + timedelta(seconds=8)
CERTAIN: Final = GAVE_UP + timedelta(minutes=5, seconds=5)
"""When absence proves something."""


def unsure(operation: Operation) -> OperationRecord:
    (record,) = fold(
        [
            Intended(operation, "door", "shop-1", START, START, "heron"),
            Answered(operation.operation_id, Unsure(Cause.NO_ANSWER), GAVE_UP),
        ]
    )
    return record


def undone_at(*waiting: CollectableReward, at: datetime = GAVE_UP, **options: Any) -> Verdict:
    reading = Reading(at, waiting=waiting, perhaps_old=options.get("perhaps_old", False))
    expires_at, rules = options.get("expires_at"), options.get("rules", RULES)
    record = unsure(REVERSE_COLLECT)
    return judge_reversed_collect(REVERSE_COLLECT, record, reading, expires_at, rules)


def test_a_handover_was_taken_back_when_the_reward_waits_again() -> None:
    """As soon as the list shows it, or as late."""
    for at in (GAVE_UP, CERTAIN, CERTAIN + timedelta(days=1)):
        assert undone_at(collectable("other"), collectable(), at=at) == Found(REVERSED)


@pytest.mark.parametrize("waiting", [(), (collectable(has_been_collected=True),)])
def test_one_that_waits_no_more_is_still_handed_over(
    waiting: tuple[CollectableReward, ...],
) -> None:
    """Once Leat has had its time, and not before."""
    early = CERTAIN - timedelta(seconds=1)
    assert undone_at(*waiting, at=early) == Open(Doubt.NOT_THERE_YET)
    assert undone_at(*waiting, at=CERTAIN) == Absent()


def test_a_list_from_before_the_handover_does_not_make_it_undone() -> None:
    """The reward waited then as well; who believed that would refuse to undo it ever again."""
    assert undone_at(collectable(), perhaps_old=True) == Open(Doubt.PERHAPS_OLD)
    assert undone_at(collectable(), perhaps_old=True, rules=ALONE) == Open(Doubt.PERHAPS_OLD)
    assert undone_at(perhaps_old=True) == Open(Doubt.NOT_THERE_YET)
    assert not Doubt.PERHAPS_OLD.for_staff


def test_an_expired_reward_proves_nothing_by_its_absence() -> None:
    """Leat may list it no more, taken back or not; what it marks as collected is collected."""
    before, expires_at = CERTAIN + timedelta(hours=1), CERTAIN + timedelta(seconds=5)
    assert undone_at(at=CERTAIN, expires_at=before) == Absent()
    assert undone_at(at=CERTAIN, expires_at=expires_at) == Open(Doubt.EXPIRED)
    assert undone_at(collectable(), at=CERTAIN, expires_at=expires_at) == Found(REVERSED)
    marked = collectable(has_been_collected=True)
    assert undone_at(marked, at=CERTAIN, expires_at=expires_at) == Absent()


def test_a_list_from_before_an_undoing_does_not_make_a_reward_collected_again() -> None:
    """Gone, or marked as collected, tells of the first hand-over then."""
    record = unsure(COLLECT)
    for waiting in ((), (collectable(has_been_collected=True),)):
        old = Reading(GAVE_UP, waiting=waiting, perhaps_old=True)
        assert judge_collect(COLLECT, record, old, NOBODY, ALONE) == Open(Doubt.PERHAPS_OLD)
        known = judge_collect(COLLECT, record, old, frozenset({"reception-1"}), ALONE)
        assert known == Open(Doubt.COLLECTED_BEFORE)
        new = replace(old, perhaps_old=False)
        assert judge_collect(COLLECT, record, new, NOBODY, ALONE) == Found(
            Collected("reception-1", None)
        )


def edited_at(at: datetime = GAVE_UP, *, perhaps_old: bool = False, **reads: Any) -> Verdict:
    reward = reward_of(EDIT.before, **reads)
    reading = Reading(at, reward=reward, perhaps_old=perhaps_old)
    return judge_edit(EDIT, unsure(EDIT), reading, RULES)


AFTER: Final[dict[str, Any]] = {"title": "Tote bag, blue", "required_credits": 100}
EDITED: Final = Found(RewardEdited("reward-1"))


def test_an_edit_reached_a_reward_that_reads_as_decided() -> None:
    """At once, or as late as it likes."""
    assert edited_at(**AFTER) == EDITED
    assert edited_at(CERTAIN, **AFTER) == EDITED


def test_one_that_reads_as_before_was_not_edited_once_the_time_is_over() -> None:
    """Until then the request may still arrive."""
    assert edited_at(CERTAIN - timedelta(seconds=1)) == Open(Doubt.NOT_THERE_YET)
    assert edited_at(CERTAIN) == Absent()


@pytest.mark.parametrize(
    "reads",
    [{"title": "Bag"}, {"required_credits": 100}, {"title": "Tote bag, blue"}, {"title": ""}],
)
def test_one_that_reads_neither_way_was_edited_by_somebody_else(reads: dict[str, Any]) -> None:
    """Half an edit is none, and people look at it."""
    assert edited_at(**reads) == Open(Doubt.NOT_THERE_YET)
    assert edited_at(CERTAIN, **reads) == Open(Doubt.ALMOST)


def test_what_an_edit_left_alone_tells_nothing() -> None:
    """Somebody may have written another description meanwhile: it was not sent, nor decided."""
    other: dict[str, Any] = {"description": "Not so sturdy"}
    assert edited_at(**AFTER | other) == EDITED
    assert edited_at(CERTAIN, **other) == Absent()


@pytest.mark.parametrize("title", [" Tote bag, blue", "Tote bag, blue \r\n"])
def test_leat_may_trim_what_it_is_sent(title: str) -> None:
    """And end its lines in its own way."""
    assert edited_at(**AFTER | {"title": title}) == EDITED
    text = replace(EDIT.before, description="One\nTwo")
    edit = replace(EDIT, after=text)
    reading = Reading(GAVE_UP, reward=reward_of(replace(text, description="One\r\nTwo\r\n")))
    assert judge_edit(edit, unsure(edit), reading, RULES) == EDITED


def test_an_emptied_text_reads_as_none() -> None:
    """Leat tells an empty description as null."""
    edit = replace(EDIT, after=replace(EDIT.before, description=""))
    reading = Reading(GAVE_UP, reward=reward_of(EDIT.before, description=None))
    assert judge_edit(edit, unsure(edit), reading, RULES) == EDITED


def test_a_reading_from_before_an_earlier_edit_does_not_make_this_one_done() -> None:
    """Who edits back what was just edited decides what it was before."""
    assert edited_at(perhaps_old=True, **AFTER) == Open(Doubt.PERHAPS_OLD)
    assert edited_at(CERTAIN, **AFTER) == EDITED


DECIDED: Final = Intended(COLLECT, "door", "shop-1", START, START)
COLLECTED: Final = Answered(
    COLLECT.operation_id, Done(Collected("reception-1", "redemption-1")), GAVE_UP
)
UNDOING: Final = Intended(REVERSE_COLLECT, "door", "shop-1", GAVE_UP, GAVE_UP, "heron")


def test_the_ledger_knows_what_changed_the_same_before() -> None:
    """The hand-over that is undone, the undoing before a second hand-over, the edit before."""
    ledger = Ledger.of([DECIDED, COLLECTED, UNDOING])
    earlier = ledger.changed_before(REVERSE_COLLECT)
    assert earlier is not None
    assert earlier.operation == COLLECT
    assert certain_at(earlier, RULES) == CERTAIN
    ledger.take(Answered(REVERSE_COLLECT.operation_id, Done(REVERSED), GAVE_UP))
    again = replace(COLLECT, operation_id="op-again")
    earlier = ledger.changed_before(again)
    assert earlier is not None
    assert earlier.operation == REVERSE_COLLECT
    ledger.take(Intended(EDIT, "door", "shop-1", START, START, "heron"))
    ledger.take(Answered(EDIT.operation_id, Done(RewardEdited("reward-1")), START))
    assert ledger.changed_before(EDIT) is None
    earlier = ledger.changed_before(replace(EDIT, operation_id="op-back"))
    assert earlier is not None
    assert earlier.operation == EDIT


@pytest.mark.parametrize(
    "other",
    [
        GIVE,
        REVERSE_CLAIM,
        REVERSE_CREDITS,
        CLAIM,
        replace(COLLECT, operation_id="op-x", transaction_uuid="reception-2"),
    ],
)
def test_what_changed_something_else_is_no_earlier_change(other: Operation) -> None:
    """Nor is what never happened."""
    ledger = Ledger.of([DECIDED, COLLECTED])
    assert ledger.changed_before(other) is None
    never = Settled(COLLECT.operation_id, Unsure(Cause.NO_ANSWER), START, SettledBy.BACKGROUND)
    assert Ledger.of([DECIDED, never]).changed_before(REVERSE_COLLECT) is None


def test_a_handover_that_was_sent_twice_is_counted_from_the_second_time() -> None:
    """The list may be from before that one."""
    later = START + timedelta(seconds=20)
    found = Settled(COLLECT.operation_id, Done(Collected("reception-1", "redemption-1")), later)
    ledger = Ledger.of([DECIDED, Resent(COLLECT.operation_id, later, later), found])
    earlier = ledger.changed_before(REVERSE_COLLECT)
    assert earlier is not None
    assert certain_at(earlier, RULES) >= later + RULES.late


def test_the_ledger_knows_when_a_handed_over_reward_expires() -> None:
    """From the decision to hand it over; None for one that never does, or is not known."""
    expiring = Intended(replace(COLLECT, expires_at=START), "door", "shop-1", START, START)
    assert Ledger.of([expiring]).expiry_of("reception-1") == START
    assert Ledger.of([DECIDED]).expiry_of("reception-1") is None
    assert Ledger.of([expiring]).expiry_of("reception-2") is None


def test_an_undone_handover_tells_both_uuids() -> None:
    """Which reward waits again, and which key was used up."""
    assert undone_at(collectable()) == Found(CollectReversed("reception-1", "redemption-1"))
