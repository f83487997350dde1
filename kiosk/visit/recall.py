"""Recalling: what was decided some time ago, shown to its contact now that it is known.

The offers are those after it: its effect is in them already, and is not counted again.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from kiosk.operations.operation import Claim, Collect, Operation, credits_of, title_of
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Outcome,
)
from kiosk.visit.offers import Claimable, Collectable, Offers, RewardKind
from kiosk.visit.outcomes import apply_outcome
from kiosk.visit.results import HandOver, ItWaits, NotDone, Result, Unclear, WentThrough
from kiosk.visit.state import Choice

LISTS_LAG: Final = timedelta(minutes=10)
"""For so long a list that does not hold a reward may only be late (contract §15.3, unknown)."""
FOR_STAFF_AFTER: Final = timedelta(minutes=10)
"""From then on a customer is sent to staff, and no longer asked to come back in a while."""


def choice_of(operation: Operation, offers: Offers) -> Choice:
    """Return what was chosen: as it is on offer now, else as the journal remembers it."""
    match operation:
        case Claim():
            return offers.claimable(operation.reward_uuid) or Claimable(
                reward_uuid=operation.reward_uuid,
                title=operation.reward_title,
                description="",
                image_url=None,
                credits=operation.credits,
                missing=0,
                kind=RewardKind.PHYSICAL,
                waits=operation.pre_redeemable,
                keeps_seconds=None,
            )
        case Collect():
            return offers.collectable(operation.transaction_uuid) or Collectable(
                transaction_uuid=operation.transaction_uuid,
                title=operation.title,
                description="",
                image_url=None,
                claimed_at=None,
                expires_at=operation.expires_at,
                expired=False,
                listed=operation.listed,
            )
        case _:
            # Something that staff decided, of which only the title can be told here.
            return Claimable(
                reward_uuid="",
                title=title_of(operation),
                description="",
                image_url=None,
                credits=credits_of(operation) or 0,
                missing=0,
                kind=RewardKind.PHYSICAL,
                waits=False,
                keeps_seconds=None,
            )


def old_result(
    offers: Offers, choice: Choice, operation_id: str, outcome: Outcome, decided_at: datetime
) -> tuple[Offers, Result]:
    """Return the offers, and what to show of an operation decided at `decided_at` (UTC).

    Goods may have changed hands since, which no screen can know: see `WentThrough`. So a reward
    that was claimed is offered for collecting only where Leat lists it as waiting: Leat may answer
    a second collect as it did the first (contract §15.1, unknown).
    """
    outcome = _as_it_is_now(outcome, offers)
    after, result = apply_outcome(offers, choice, operation_id, outcome, decided_at)
    match result:
        case HandOver():
            return after, _went_through(choice, operation_id, decided_at, result.credits_left)
        case ItWaits(collectable=waiting) if waiting.expired or not waiting.listed:
            return offers, _went_through(choice, operation_id, decided_at, result.credits_left)
        case NotDone():
            return after, replace(result, earlier=True)
        case _:
            return after, result


def result_found_now(  # noqa: PLR0913, PLR0917 - as `old_result`, and the time
    offers: Offers,
    choice: Choice,
    operation_id: str,
    outcome: Outcome,
    decided_at: datetime,
    now: datetime,
    *,
    by_staff: bool = False,
) -> tuple[Offers, Result]:
    """Return what `old_result` does, for an outcome that came out at `now` (UTC).

    A collect with a redemption uuid has just been answered, with its contact before the screen: its
    goods change hands now, unless it is `by_staff`, who handed them over when they decided it.
    """
    if (
        not by_staff
        and isinstance(outcome, Done)
        and isinstance(outcome.effect, Collected)
        and outcome.effect.undoable
    ):
        return apply_outcome(offers, choice, operation_id, outcome, now)
    after, result = old_result(offers, choice, operation_id, outcome, decided_at)
    if isinstance(result, Unclear):
        return after, replace(result, for_staff=now - decided_at >= FOR_STAFF_AFTER)
    return after, result


def is_worth_showing(outcome: Outcome, offers: Offers, age: timedelta) -> bool:
    """Tell whether an outcome, decided so long ago, is still news to its contact.

    Who claimed a reward that is not in the list of what waits has collected it since, unless the
    list only lags.
    """
    if not isinstance(outcome, Done) or not isinstance(outcome.effect, Claimed):
        return True
    claimed = outcome.effect
    listed = offers.collectable(claimed.reception_uuid) is not None
    return not claimed.waits or listed or age < LISTS_LAG


def _as_it_is_now(outcome: Outcome, offers: Offers) -> Outcome:
    """Return the outcome with the balance of the offers, and without a reason that has passed."""
    match outcome:
        case Done(effect=Claimed(balance_after=None) as claimed):
            return Done(replace(claimed, balance_after=offers.credits))
        case NotApplied():
            return NotApplied(Cause.NEVER_ARRIVED)
        case _:
            return outcome


def _went_through(
    choice: Choice, operation_id: str, decided_at: datetime, credits_left: int
) -> WentThrough:
    return WentThrough(choice.title, choice.image_url, operation_id, decided_at, credits_left)
