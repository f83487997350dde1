"""What staff decide: one request each with its own parameters, and every way it can end."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

import pytest

from kiosk.leat import (
    Forbidden,
    InsecureConnection,
    LeatError,
    Maintenance,
    NoAnswer,
    NotFound,
    Refusal,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.refusals import (
    CreditReceptionInProgress,
    InvalidInput,
    MaximumCreditsReached,
    NotCollectable,
)
from kiosk.operations import (
    Cause,
    Done,
    NotApplied,
    Operation,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.actors import Customer
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.journal import Journal
from kiosk.operations.operation import (
    credits_of,
    subject_of,
    title_of,
)
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
    COLLECT,
    FakeLeat,
    credit_reception,
    raising,
    state_of,
)
from tests.unit.operations.staff_examples import (
    CLERK,
    EDIT,
    GIVE,
    GIVE_AMOUNT,
    MANAGER,
    OF_STAFF,
    REVERSE_CLAIM,
    REVERSE_COLLECT,
    REVERSE_CREDITS,
    REVERSED,
    name_of,
)

pytestmark = pytest.mark.anyio

each_kind = pytest.mark.parametrize("operation", OF_STAFF, ids=name_of)


def fail_all(leat: FakeLeat, error: BaseException) -> None:
    """Let whatever is sent next fail so."""
    leat.on_claim = leat.on_collect = raising(error)
    leat.on_reversal = leat.on_credits = leat.on_edit = raising(error)


def answer_credits(leat: FakeLeat, **changes: Any) -> None:
    """Let what gives or takes credits be answered so."""

    async def respond() -> Any:
        return credit_reception(**changes)

    leat.on_credits = respond


SENT: Final[dict[str, str]] = {
    "op-reverse-collect": "reverse redemption redemption-1",
    "op-reverse-claim": "reverse claim reception-1",
    "op-give": "give contact-1 at shop-1 credits 5",
    "op-give-amount": ("give contact-1 at shop-1 value 10.40 unit purchase_amount till till-1"),
    "op-reverse-credits": "reverse credits credit-0",
    "op-edit": "edit reward-1: 'Tote bag, blue', None, 100",
}


@each_kind
async def test_it_is_journalled_and_sent_once(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, operation: Operation
) -> None:
    """One request with what was decided and nothing else; the journal says who decided it."""
    outcome = await desk.perform(operation, MANAGER)
    assert isinstance(outcome, Done)
    assert leat.sent == [SENT[operation.operation_id]]
    (record,) = await journal.operations()
    assert (record.operation, record.staff_id, record.is_settled) == (operation, "heron", True)
    assert leat.reads == 0


@each_kind
async def test_the_intent_is_on_disk_before_the_request_leaves(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, operation: Operation
) -> None:
    """As for a claim: when Leat is asked, the journal knows already."""
    seen: list[str] = []

    async def look() -> Any:
        seen.extend(await state_of(journal))
        raise NoAnswer

    leat.on_reversal = leat.on_credits = leat.on_edit = look
    await desk.perform(operation, MANAGER)
    assert seen == ["intended"]


@pytest.mark.parametrize(
    ("operation", "answer", "effect"),
    [
        (REVERSE_COLLECT, {}, REVERSED),
        (REVERSE_CLAIM, {"credits": 120}, ClaimReversed("reception-1", "credit-1", 120, 14)),
        (GIVE, {}, CreditsGiven("credit-1", 5, 14)),
        (GIVE_AMOUNT, {"credits": 21, "unit_value": 10.4}, CreditsGiven("credit-1", 21, 14)),
        (REVERSE_CREDITS, {"credits": -5}, CreditsTakenBack("credit-0", "credit-1", 5, 14)),
        (REVERSE_CREDITS, {"credits": 5}, CreditsTakenBack("credit-0", "credit-1", 5, 14)),
        (EDIT, {}, RewardEdited("reward-1")),
    ],
)
async def test_the_answer_tells_its_effect(
    desk: OperationsDesk,
    leat: FakeLeat,
    operation: Operation,
    answer: dict[str, Any],
    effect: Effect,
) -> None:
    """What was made, how many credits really moved, and what the contact has then.

    The page's own example of taking credits back shows a positive number.
    """
    answer_credits(leat, **answer)
    assert await desk.perform(operation, MANAGER) == Done(effect)


@pytest.mark.parametrize("operation", [GIVE, GIVE_AMOUNT, CLAIM], ids=name_of)
async def test_the_card_that_was_scanned_goes_along(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation
) -> None:
    """Leat wants to know by which identifier a contact was found, and the journal does not."""
    await desk.perform(operation, MANAGER, identifier_value="PK100001")
    assert leat.identifiers == ["PK100001"]


async def test_an_amount_is_sent_to_the_cent(desk: OperationsDesk, leat: FakeLeat) -> None:
    """No number is bent on its way through a binary fraction."""
    given: list[object] = []
    create = leat.create_credit_reception

    async def look(*words: Any, **named: Any) -> Any:
        given.append(named["unit_value"])
        return await create(*words, **named)

    leat.create_credit_reception = look  # type: ignore[method-assign]
    await desk.perform(replace(GIVE_AMOUNT, unit_value="1999.99"), MANAGER)
    assert given == [Decimal("1999.99")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"title": "Bag"}, "'Bag', None, None"),
        ({"description": ""}, "None, '', None"),
        ({"required_credits": 0}, "None, None, 0"),
        (
            {"title": "Bag", "description": "Blue", "required_credits": 1},
            "'Bag', 'Blue', 1",
        ),
    ],
)
async def test_an_edit_sends_only_what_differs(
    desk: OperationsDesk, leat: FakeLeat, changes: dict[str, Any], told: str
) -> None:
    """Somebody else may edit the rest meanwhile; an empty text and a price of 0 do differ."""
    await desk.perform(replace(EDIT, after=replace(EDIT.before, **changes)), MANAGER)
    assert leat.sent == [f"edit reward-1: {told}"]


FAILURES: Final[tuple[tuple[Callable[[], LeatError], Outcome], ...]] = (
    (Unreachable, NotApplied(Cause.OFFLINE)),
    (InsecureConnection, NotApplied(Cause.INSECURE)),
    (Unauthorized, NotApplied(Cause.UNAUTHORIZED)),
    (Forbidden, NotApplied(Cause.UNAUTHORIZED)),
    (NotFound, NotApplied(Cause.NOT_FOUND)),
    (TooManyRequests, NotApplied(Cause.BUSY)),
    (NoAnswer, Unsure(Cause.NO_ANSWER)),
    (UnreadableAnswer, Unsure(Cause.UNREADABLE)),
    (ServerFault, Unsure(Cause.SERVER_FAULT)),
    (Maintenance, Unsure(Cause.MAINTENANCE)),
    (InvalidInput, Refused(1003)),
    (MaximumCreditsReached, Refused(1015)),
    (CreditReceptionInProgress, Refused(60001)),
    (NotCollectable, Refused(80300)),
    (lambda: Refusal(code=4242), Refused(4242)),
)


@pytest.mark.parametrize(
    ("error", "outcome"), FAILURES, ids=[repr(outcome) for _, outcome in FAILURES]
)
@each_kind
async def test_every_failure_is_told_for_what_it_is(
    desk: OperationsDesk,
    leat: FakeLeat,
    operation: Operation,
    error: Callable[[], LeatError],
    outcome: Outcome,
) -> None:
    """Never sent, answered or unknown: what may be decided again, and what must be read back."""
    fail_all(leat, error())
    assert await desk.perform(operation, MANAGER) == outcome
    assert len(leat.sent) == 1


@each_kind
async def test_even_a_mistake_of_our_own_is_unsure(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation, caplog: pytest.LogCaptureFixture
) -> None:
    """After the request left, no exception may pass for a failure, nor tell whom it was about."""
    fail_all(leat, RuntimeError("ada@example.com"))
    with caplog.at_level(logging.ERROR):
        assert await desk.perform(operation, MANAGER) == Unsure(Cause.UNEXPECTED)
    assert "ada@example.com" not in caplog.text


@each_kind
@pytest.mark.parametrize("other", [CLAIM, COLLECT, *OF_STAFF], ids=name_of)
async def test_an_open_operation_keeps_the_next_one_of_its_subject(
    desk: OperationsDesk, leat: FakeLeat, operation: Operation, other: Operation
) -> None:
    """One at a time on a contact or on a reward; an edit and a contact do not wait."""
    fail_all(leat, NoAnswer())
    await desk.perform(operation, MANAGER)
    outcome = await desk.perform(replace(other, operation_id="op-other"), MANAGER)
    waits = subject_of(other) == subject_of(operation)
    assert outcome == (NotApplied(Cause.UNSETTLED) if waits else Unsure(Cause.NO_ANSWER))
    assert len(leat.sent) == (1 if waits else 2)


async def test_an_open_edit_keeps_its_own_reward_only(desk: OperationsDesk, leat: FakeLeat) -> None:
    """Customers go on claiming it, and other rewards can be edited."""
    leat.on_edit = raising(NoAnswer())
    assert await desk.perform(EDIT, MANAGER) == Unsure(Cause.NO_ANSWER)
    assert isinstance(await desk.perform(CLAIM, Customer()), Done)
    assert isinstance(await desk.perform(GIVE, MANAGER), Done)
    other = replace(EDIT, operation_id="op-other", reward_uuid="reward-2")
    assert await desk.perform(other, MANAGER) == Unsure(Cause.NO_ANSWER)
    again = replace(EDIT, operation_id="op-again")
    assert await desk.perform(again, MANAGER) == NotApplied(Cause.UNSETTLED)


async def test_a_cancelled_one_is_left_open(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """A shutdown within the request: nobody knows, and the desk is free for others."""
    fail_all(leat, asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await desk.perform(GIVE, MANAGER)
    assert await state_of(journal) == ["intended"]
    assert desk.at_work_on is None


@pytest.mark.parametrize("operation", [CLAIM, COLLECT, *OF_STAFF], ids=name_of)
async def test_the_customer_is_not_told_what_staff_did(
    desk: OperationsDesk, journal: Journal, operation: Operation
) -> None:
    """It was their business, in the customer's sight or not; a claim of the customer's own is."""
    await desk.perform(operation, MANAGER)
    assert (await journal.ledger()).unseen_of("contact-1") is None
    assert await desk.unfinished("contact-1") is None
    await desk.perform(replace(COLLECT, operation_id="op-own", transaction_uuid="x"), Customer())
    unseen = (await journal.ledger()).unseen_of("contact-1")
    assert unseen is not None
    assert unseen.operation.operation_id == "op-own"


async def test_nor_what_became_of_it_later(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """An unsure gift keeps its contact from the next operation, and once settled it is theirs."""
    leat.on_credits = raising(NoAnswer())
    await desk.perform(GIVE, MANAGER)
    assert await desk.unfinished("contact-1") is not None
    await journal.append(
        Settled(GIVE.operation_id, Done(CreditsGiven("credit-1", 5)), START, SettledBy.BACKGROUND)
    )
    assert await desk.unfinished("contact-1") is None


async def test_that_staff_checked_who_it_is_is_journalled(
    desk: OperationsDesk, journal: Journal
) -> None:
    """After a look-up by e-mail (page 002); what was scanned needs no such word."""
    await desk.perform(CLAIM, CLERK, identity_checked=True)
    await desk.perform(replace(CLAIM, operation_id="op-2", contact_uuid="contact-2"), CLERK)
    first, second = await journal.operations()
    assert (first.staff_id, first.identity_checked) == ("otter", True)
    assert (second.staff_id, second.identity_checked) == ("otter", False)


@pytest.mark.parametrize(
    ("operation", "title", "number"),
    [
        (REVERSE_COLLECT, "Tote bag", None),
        (REVERSE_CLAIM, "Tote bag", 120),
        (GIVE, "", 5),
        (GIVE_AMOUNT, "", 10),
        (REVERSE_CREDITS, "", 5),
        (EDIT, "Tote bag, blue", None),
    ],
)
def test_lists_can_name_it(operation: Operation, title: str, number: int | None) -> None:
    """The day's list shows a title and credits where there are any."""
    assert (title_of(operation), credits_of(operation)) == (title, number)
