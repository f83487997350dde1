"""The word of a manager settles what reading back cannot, where it cannot contradict Leat."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.leat import NoAnswer, Unreachable
from kiosk.operations import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Operation,
    Outcome,
)
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import NotPermitted
from kiosk.operations.event_facts import OPERATION_KINDS
from kiosk.operations.events import Event, HandReason, Intended, Settled, SettledBy
from kiosk.operations.export.facts import facts_of_operations
from kiosk.operations.journal import Journal
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.outcome import (
    ClaimReversed,
    CreditsGiven,
    CreditsTakenBack,
    Effect,
    RewardEdited,
)
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    raising,
)
from tests.unit.operations.managers_word import LONG_AFTER, Counter, show
from tests.unit.operations.staff_examples import (
    CLERK,
    EVERY_KIND,
    GIVE,
    GIVE_AMOUNT,
    MANAGER,
    REVERSED,
    name_of,
)

pytestmark = pytest.mark.anyio

each_kind = pytest.mark.parametrize("operation", EVERY_KIND, ids=name_of)


FOUND: Final[dict[str, Effect]] = {
    "op-claim": Claimed("reception-1", "Tote bag", 120, None, None, waits=True, digital=False),
    "op-collect": Collected("reception-1", None),
    "op-reverse-collect": REVERSED,
    "op-reverse-claim": ClaimReversed("reception-1", "credit-1", 120),
    "op-give": CreditsGiven("credit-1", 5),
    "op-give-amount": CreditsGiven("credit-1", 12),
    "op-reverse-credits": CreditsTakenBack("credit-0", "credit-1", 5),
    "op-edit": RewardEdited("reward-1"),
}


@each_kind
async def test_it_happened(counter: Counter, operation: Operation) -> None:
    """The effect is as Leat tells it, and who said so, and why, stands in the journal."""
    await counter.lose(operation)
    show(counter.leat, operation)
    record = await counter.say(operation, happened=True)
    assert record.settled_by is SettledBy.STAFF
    assert (record.settler_id, record.reason) == ("heron", HandReason.FOUND_AT_LEAT)
    (stored,) = await counter.journal.operations()
    assert stored == record
    assert _without_balance(record.outcome) == Done(FOUND[operation.operation_id])
    assert counter.leat.sent == []


@each_kind
@pytest.mark.parametrize("reason", HandReason)
async def test_it_never_happened(
    counter: Counter, operation: Operation, reason: HandReason
) -> None:
    """Leat need not be asked: after all its time the word of a manager is enough."""
    await counter.lose(operation)
    counter.leat.on_read = _fail
    record = await counter.say(operation, happened=False, reason=reason)
    assert record.outcome == NotApplied(Cause.BY_HAND)
    assert (record.settled_by, record.settler_id) == (SettledBy.STAFF, "heron")
    assert record.reason is reason
    assert counter.leat.reads == 0


@each_kind
@pytest.mark.parametrize("happened", [True, False])
async def test_a_clerk_cannot_say(
    counter: Counter, operation: Operation, *, happened: bool
) -> None:
    """Nor does anybody ask Leat for them."""
    await counter.lose(operation)
    show(counter.leat, operation)
    before = await counter.journal.operations()
    with pytest.raises(NotPermitted):
        await counter.say(operation, happened=happened, actor=CLERK)
    assert await counter.journal.operations() == before
    assert counter.leat.reads == 0


@each_kind
@pytest.mark.parametrize(
    ("seconds", "refusal"), [(29, HandRefusal.UNDER_WAY), (30, HandRefusal.STILL_POSSIBLE)]
)
async def test_while_the_kiosk_still_waits_for_the_answer(
    counter: Counter, operation: Operation, seconds: float, refusal: HandRefusal
) -> None:
    """Whoever settled it then would throw away what the answer tells."""
    now = counter.clock.now()
    await counter.journal.append(Intended(operation, "door", "shop-1", now, now))
    counter.clock.tick(seconds)
    show(counter.leat, operation)
    assert (await counter.refusal(operation, happened=False)).refusal is refusal
    if refusal is HandRefusal.UNDER_WAY:
        assert (await counter.refusal(operation, happened=True)).refusal is refusal
    assert counter.leat.reads == 0


@each_kind
async def test_while_leat_may_still_book_it(counter: Counter, operation: Operation) -> None:
    """Nobody can know that it never happened, and is told until when; that it did one can."""
    await counter.lose(operation, seconds_ago=334)
    error = await counter.refusal(operation, happened=False)
    assert error.refusal is HandRefusal.STILL_POSSIBLE
    assert error.until == START + timedelta(seconds=335)
    show(counter.leat, operation)
    assert (await counter.say(operation, happened=True)).is_settled


@each_kind
async def test_what_is_settled_stays_so(counter: Counter, operation: Operation) -> None:
    """By whomever; the second word is refused."""
    await counter.lose(operation)
    show(counter.leat, operation)
    await counter.say(operation, happened=False)
    for happened in (True, False):
        error = await counter.refusal(operation, happened=happened)
        assert error.refusal is HandRefusal.SETTLED_MEANWHILE


async def test_what_was_quicker_counts(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settler, or another manager, journalled it while this one was deciding."""
    await counter.lose(GIVE)
    append = Journal.append

    async def append_after_the_settler(journal: Journal, event: Event) -> None:
        quicker = Done(CreditsGiven("credit-9", 5))
        await append(journal, Settled(GIVE.operation_id, quicker, START, SettledBy.BACKGROUND))
        await append(journal, event)

    monkeypatch.setattr(Journal, "append", append_after_the_settler)
    with pytest.raises(CannotSettleError) as caught:
        await counter.say(GIVE, happened=False)
    assert caught.value.refusal is HandRefusal.SETTLED_MEANWHILE
    (record,) = await counter.journal.operations()
    assert record.outcome == Done(CreditsGiven("credit-9", 5))
    assert (record.settler_id, record.reason) == (None, None)


@each_kind
async def test_that_leat_cannot_be_asked_is_said(counter: Counter, operation: Operation) -> None:
    """Nothing is journalled on a word that could not be held against Leat."""
    await counter.lose(operation)
    counter.leat.on_read = _fail
    before = await counter.journal.operations()
    with pytest.raises(Unreachable):
        await counter.say(operation, happened=True)
    assert await counter.journal.operations() == before


async def test_what_nobody_decided_cannot_be_settled(counter: Counter) -> None:
    """A number that the journal does not know."""
    with pytest.raises(LookupError):
        await counter.say(replace(GIVE, operation_id="op-nobody"), happened=False)


async def test_what_the_desk_is_at_cannot_be_settled(
    counter: Counter, desk: OperationsDesk
) -> None:
    """Between two readings on the spot too: a collect may be sent once more there."""
    refusals: list[HandRefusal] = []

    async def say_so() -> Any:
        counter.clock.tick(LONG_AFTER)
        error = await counter.refusal(GIVE, happened=False)
        refusals.append(error.refusal)
        raise NoAnswer

    counter.leat.on_credits = say_so
    await desk.perform(GIVE, MANAGER)
    assert refusals == [HandRefusal.UNDER_WAY]


async def test_after_the_word_the_contact_is_served_again(
    counter: Counter, desk: OperationsDesk
) -> None:
    """What was settled by hand keeps nobody waiting."""
    counter.leat.on_credits = raising(NoAnswer())
    await desk.perform(GIVE, MANAGER)
    assert await desk.perform(CLAIM, CLERK) == NotApplied(Cause.UNSETTLED)
    counter.clock.tick(LONG_AFTER)
    await counter.say(GIVE, happened=False)
    assert isinstance(await desk.perform(replace(CLAIM, operation_id="op-2"), CLERK), Done)


@each_kind
async def test_the_export_tells_who_settled_it_and_why(
    counter: Counter, operation: Operation, tmp_path: Path
) -> None:
    """For the owner's own sums, and for a stranger's proof."""
    await counter.lose(operation)
    show(counter.leat, operation)
    await counter.say(operation, happened=True, reason=HandReason.GOODS_HANDED_OVER)
    (facts,) = exported(tmp_path)
    told = [facts[name] for name in ("kind", "state", "settled_by", "settled_by_staff_id")]
    assert told == [OPERATION_KINDS[type(operation)], "done", "staff", "heron"]
    assert (facts["reason"], facts["staff_id"]) == ("goods-handed-over", "heron")
    assert facts["settled_at"] == counter.clock.now().isoformat()


async def test_the_export_tells_the_credits_that_were_given(
    counter: Counter, tmp_path: Path
) -> None:
    """Not those that were expected for the amount."""
    await counter.lose(GIVE_AMOUNT)
    show(counter.leat, GIVE_AMOUNT)
    await counter.say(GIVE_AMOUNT, happened=True)
    (facts,) = exported(tmp_path)
    assert (facts["credits"], facts["transaction_uuid"]) == (12, "credit-1")


async def test_the_export_tells_what_never_happened(counter: Counter, tmp_path: Path) -> None:
    """With its cause; what was decided stands there all the same."""
    await counter.lose(GIVE)
    await counter.say(GIVE, happened=False, reason=HandReason.DONE_AGAIN)
    (facts,) = exported(tmp_path)
    assert (facts["state"], facts["cause"]) == ("not-applied", "by-hand")
    assert (facts["reason"], facts["credits"]) == ("done-again", 5)


def exported(folder: Path) -> list[Mapping[str, object]]:
    """Return the facts of each operation as an export holds them."""
    return list(facts_of_operations(stored_events(folder / "journal.sqlite3", archives=False)))


def _fail() -> None:
    raise Unreachable


def _without_balance(outcome: Outcome | None) -> Outcome | None:
    effect = outcome.effect if isinstance(outcome, Done) else None
    if isinstance(effect, Claimed | ClaimReversed | CreditsGiven | CreditsTakenBack):
        return Done(replace(effect, balance_after=None))
    return outcome
