"""What was undone since: by which uuid an effect can be undone, and which of them were."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.operations.fold import OperationRecord
from kiosk.operations.outcome import (
    Claimed,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    Effect,
    RewardEdited,
)


def way_back(effect: Effect) -> str | None:
    """Return the uuid by which Leat undoes an effect, None where there is no way back.

    A claim's and a credit reception's is that of their loyalty transaction; a hand-over's is its
    redemption's, which only the collect answer tells (contract §10).
    """
    match effect:
        case Claimed(reception_uuid=uuid) | CreditsGiven(made_uuid=uuid):
            return uuid
        case Collected(redemption_uuid=key):
            return key
        case CollectReversed() | ClaimReversed() | CreditsTakenBack() | RewardEdited():
            return None


def undone_by(effect: Effect) -> str | None:
    """Return the uuid of what an effect has undone, as `way_back` names it; None for nothing."""
    match effect:
        case CollectReversed(redemption_uuid=uuid):
            return uuid
        case ClaimReversed(reception_uuid=uuid) | CreditsTakenBack(reception_uuid=uuid):
            return uuid
        case Claimed() | Collected() | CreditsGiven() | RewardEdited():
            return None


@dataclass(frozen=True, slots=True)
class Past:
    """What archived months say about undoing, which a ledger of the present file does not hold.

    `undone` as `all_undone`; `keys` the last redemption uuid by loyalty transaction, None when it
    was lost with its answer; `made` what undoing has made at Leat.
    """

    undone: frozenset[str] = frozenset()
    keys: dict[str, str | None] = field(default_factory=dict)
    made: frozenset[str] = frozenset()

    @classmethod
    def of(cls, records: Iterable[OperationRecord]) -> "Past":
        """Return what these operations, in their order, say about undoing."""
        known = tuple(records)
        effects = [one.outcome.effect for one in known if isinstance(one.outcome, Done)]
        collected = [one for one in effects if isinstance(one, Collected)]
        return cls(
            undone=all_undone(known),
            keys={one.transaction_uuid: one.redemption_uuid for one in collected},
            made=frozenset(
                one.made_uuid
                for one in effects
                if isinstance(one, ClaimReversed | CreditsTakenBack)
            ),
        )


def all_undone(records: Iterable[OperationRecord]) -> frozenset[str]:
    """Return the uuids of everything that some operation has undone, on whatever day."""
    found = (undone_by(one.outcome.effect) for one in records if isinstance(one.outcome, Done))
    return frozenset(uuid for uuid in found if uuid is not None)


def is_undone(record: OperationRecord, undone: frozenset[str]) -> bool:
    """Tell whether what an operation did was undone since; `undone` is from `all_undone`."""
    return isinstance(record.outcome, Done) and way_back(record.outcome.effect) in undone
