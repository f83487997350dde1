"""The law can be broken: each breach of it is seen, and what is lawful is not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import Cause, Claimed, Collected, Done, NotApplied, Outcome, Unsure
from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.operation import Operation
from tests.helpers.fake_clock import START
from tests.reliability.books import (
    API_CHANNEL,
    CLAIM_ROUTE,
    COLLECT_ROUTE,
    Books,
    Outside,
    Reception,
    Redemption,
    complaints,
    still_open,
)
from tests.unit.operations.examples import CLAIM, COLLECT

WHO = CLAIM.contact_uuid
RECEPTION = Reception(
    "r-1", WHO, CLAIM.shop_uuid, CLAIM.reward_uuid, -CLAIM.credits, START, API_CHANNEL, "Tote bag"
)
REDEMPTION = Redemption("x-1", COLLECT.transaction_uuid, START)
BEFORE = Books({}, {}, {WHO: 500}, {}, consistent=True)
CLAIMED = Done(Claimed("r-1", "Tote bag", 120, None, None, waits=True, digital=False))
NOBODY = Outside()
COLLECTED = Done(Collected(COLLECT.transaction_uuid, "x-1"))


def decided(
    operation: Operation, outcome: Outcome | None = None, name: str = ""
) -> OperationRecord:
    """Return a decision and what the journal knows of it; no outcome is an open one."""
    state = {Done: OperationState.DONE, NotApplied: OperationState.NOT_APPLIED}.get(
        type(outcome), OperationState.UNSURE
    )
    operation = replace(operation, operation_id=name or operation.operation_id)
    return OperationRecord(operation, "door", "shop-1", START, START, state, outcome)


def booked(
    receptions: Sequence[Reception] = (),
    redemptions: Sequence[Redemption] = (),
    *,
    claims: int | None = None,
    collects: int | None = None,
) -> Books:
    """Return the books with these in it, whose contact has paid for them."""
    spent = sum(reception.credits for reception in receptions)
    return Books(
        {reception.uuid: reception for reception in receptions},
        {redemption.uuid: redemption for redemption in redemptions},
        {WHO: 500 + spent},
        {
            CLAIM_ROUTE: len(receptions) if claims is None else claims,
            COLLECT_ROUTE: len(redemptions) if collects is None else collects,
        },
        consistent=True,
    )


def judged(now: Books, *records: OperationRecord, outside: Outside = NOBODY) -> list[str]:
    """Return what the law says of one kiosk's records."""
    return complaints(BEFORE, now, {"door": records}, outside)


LAWFUL = [
    (booked(), []),
    (booked([RECEPTION]), [decided(CLAIM, CLAIMED)]),
    (booked([RECEPTION]), [decided(CLAIM)]),
    (booked(claims=1), [decided(CLAIM)]),
    (booked(claims=1), [decided(CLAIM, NotApplied(Cause.NEVER_ARRIVED))]),
    (booked((), [REDEMPTION]), [decided(COLLECT, COLLECTED)]),
    (booked((), [REDEMPTION]), [decided(COLLECT, Done(Collected("reception-1", None)))]),
    (booked((), [REDEMPTION]), [decided(COLLECT)]),
    (booked((), [REDEMPTION], collects=2), [replace(decided(COLLECT), resent_at=START)]),
]
BROKEN = [
    ("an effect without a decision", booked([RECEPTION]), []),
    ("a collect without a decision", booked((), [REDEMPTION]), []),
    (
        "two effects of one decision",
        booked([RECEPTION, replace(RECEPTION, uuid="r-2")]),
        [decided(CLAIM)],
    ),
    (
        "a second effect of a settled decision",
        booked([RECEPTION, replace(RECEPTION, uuid="r-2")]),
        [decided(CLAIM, CLAIMED)],
    ),
    (
        "one effect of two decisions",
        booked([RECEPTION], claims=2),
        [decided(CLAIM, CLAIMED), decided(CLAIM, CLAIMED, "op-2")],
    ),
    (
        "one collect of two decisions",
        booked((), [REDEMPTION], collects=2),
        [decided(COLLECT, COLLECTED), decided(COLLECT, COLLECTED, "op-2")],
    ),
    ("a claim that is said to be done", booked(claims=1), [decided(CLAIM, CLAIMED)]),
    ("a collect that is said to be done", booked(collects=1), [decided(COLLECT, COLLECTED)]),
    (
        "a claim that is said not to be done",
        booked([RECEPTION]),
        [decided(CLAIM, NotApplied(Cause.NEVER_ARRIVED))],
    ),
    (
        "a collect that is said not to be done",
        booked((), [REDEMPTION]),
        [decided(COLLECT, NotApplied(Cause.NEVER_ARRIVED))],
    ),
    (
        "somebody else's claim",
        booked([replace(RECEPTION, contact_uuid="contact-2")]),
        [decided(CLAIM, CLAIMED)],
    ),
    (
        "somebody else's redemption",
        booked((), [replace(REDEMPTION, transaction_uuid="other")]),
        [decided(COLLECT, COLLECTED)],
    ),
    (
        "credits that do not add up",
        replace(booked([RECEPTION]), balances={WHO: 379}),
        [decided(CLAIM, CLAIMED)],
    ),
    ("a claim sent twice", booked([RECEPTION], claims=2), [decided(CLAIM, CLAIMED)]),
    (
        "a collect sent twice and not said so",
        booked((), [REDEMPTION], collects=2),
        [decided(COLLECT, COLLECTED)],
    ),
    ("inconsistent books", replace(booked(), consistent=False), []),
]


@pytest.mark.parametrize(("now", "records"), LAWFUL)
def test_what_is_lawful(now: Books, records: list[OperationRecord]) -> None:
    """An open decision may have its effect or not; a settled one is as the journal says."""
    assert judged(now, *records) == []


@pytest.mark.parametrize(
    ("now", "records"),
    [pytest.param(now, records, id=name) for name, now, records in BROKEN],
)
def test_what_breaks_the_law(now: Books, records: list[OperationRecord]) -> None:
    """No way around it."""
    assert judged(now, *records) != []


def test_what_others_did_is_theirs() -> None:
    """It needs no decision, and no decision may claim it."""
    outside = Outside(frozenset({"r-1"}))
    now = booked([RECEPTION], claims=0)
    assert judged(now, outside=outside) == []
    assert judged(now, decided(CLAIM, CLAIMED), outside=outside) != []


def test_the_past_belongs_to_nobody() -> None:
    """What was booked before the beginning is no effect of a decision."""
    before = replace(booked([RECEPTION]), requests={})
    assert complaints(before, before, {}, Outside()) == []
    late = decided(CLAIM, CLAIMED)
    assert complaints(before, before, {"door": [late]}, Outside()) != []


def test_what_is_open_is_told() -> None:
    """Neither done nor refused nor not applied."""
    unsure = decided(CLAIM, Unsure(Cause.NO_ANSWER))
    old = replace(unsure, server_time=START - timedelta(days=1))
    assert still_open({"door": [old, decided(COLLECT, COLLECTED)]}) == [old]
