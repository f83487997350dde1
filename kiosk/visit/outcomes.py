"""From an operation's outcome to what the customer sees of it."""

from datetime import datetime
from typing import assert_never

from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    Done,
    Effect,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.visit.offers import (
    Claimable,
    Collectable,
    Offers,
    RewardKind,
    with_collectable,
    with_credits,
    without_collectable,
)
from kiosk.visit.problems import Problem, problem_of_code, problem_of_collect
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Result,
    Unclear,
    WentThrough,
)
from kiosk.visit.state import Choice

_PROBLEM_OF_CAUSE = {
    Cause.OFFLINE: Problem.OFFLINE,
    Cause.INSECURE: Problem.OFFLINE,
    Cause.BUSY: Problem.BUSY,
    Cause.MAINTENANCE: Problem.MAINTENANCE,
    Cause.UNAUTHORIZED: Problem.KIOSK_NOT_ALLOWED,
    Cause.JOURNAL: Problem.JOURNAL,
    Cause.SETTLING: Problem.BUSY,
    Cause.COLLECTED: Problem.NOT_COLLECTABLE,
    Cause.REVERSED: Problem.NOT_COLLECTABLE,
    Cause.UNSETTLED: Problem.STILL_IN_PROGRESS,
    Cause.NEVER_ARRIVED: Problem.NEVER_ARRIVED,
    Cause.BY_HAND: Problem.NEVER_ARRIVED,
}


def apply_outcome(
    offers: Offers, choice: Choice, operation_id: str, outcome: Outcome, at: datetime
) -> tuple[Offers, Result]:
    """Return the offers as the outcome leaves them, and the result to show; `at` is UTC."""
    match outcome:
        case Done(effect=effect):
            return _done(offers, choice, operation_id, effect, at)
        case Refused(code=code):
            collecting = isinstance(choice, Collectable)
            problem = problem_of_collect(code) if collecting else problem_of_code(code)
            return offers, NotDone(choice.title, choice.image_url, problem, code)
        case NotApplied(cause=cause):
            problem = _PROBLEM_OF_CAUSE.get(cause, Problem.OUT_OF_ORDER)
            return offers, NotDone(choice.title, choice.image_url, problem, None)
        case Unsure():
            claiming = isinstance(choice, Claimable)
            return offers, Unclear(choice.title, choice.image_url, operation_id, claiming)
        case _:
            assert_never(outcome)


def _done(
    offers: Offers, choice: Choice, operation_id: str, effect: Effect, at: datetime
) -> tuple[Offers, Result]:
    if isinstance(effect, Claimed):
        return _claimed(offers, choice, operation_id, effect, at)
    if isinstance(effect, Collected):
        left = without_collectable(offers, effect.transaction_uuid)
        return left, HandOver(choice.title, choice.image_url, operation_id, at, left.credits)
    return offers, WentThrough(choice.title, choice.image_url, operation_id, at, offers.credits)


def _claimed(
    offers: Offers, choice: Choice, operation_id: str, claimed: Claimed, at: datetime
) -> tuple[Offers, Result]:
    balance = claimed.balance_after
    if balance is None:
        balance = max(0, offers.credits - claimed.credits_spent)
    offers = with_credits(offers, balance)
    if claimed.digital or (isinstance(choice, Claimable) and choice.kind is RewardKind.DIGITAL):
        return offers, DigitalCode(choice.title, choice.image_url, claimed.code, balance)
    if not claimed.waits:
        return offers, HandOver(choice.title, choice.image_url, operation_id, at, balance)
    waiting = Collectable(
        transaction_uuid=claimed.reception_uuid,
        title=choice.title,
        description=choice.description,
        image_url=choice.image_url,
        claimed_at=at,
        expires_at=claimed.expires_at,
        expired=False,
        listed=False,
    )
    waiting = offers.collectable(claimed.reception_uuid) or waiting
    return with_collectable(offers, waiting), ItWaits(waiting, balance)
