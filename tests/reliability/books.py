"""The law: Leat's books and the kiosks' journals tell the same story, effect by effect.

Every decision to claim or collect ends as one effect or none, and its journal says which; no
effect at Leat is without its decision; credits add up; and nobody asked oftener than allowed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Self

from kiosk.operations import Claim, Claimed, Collect, Collected, Done
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import subject_of

CLAIM_ROUTE: Final = "POST /reward-receptions"
COLLECT_ROUTE: Final = "PUT /collectable-rewards/collect/*"
API_CHANNEL: Final = "OAUTH_API"

Journals = Mapping[str, Sequence[OperationRecord]]
"""Each kiosk's operations, by its name."""


@dataclass(frozen=True)
class Reception:
    """A claim as Leat has booked it; `credits` is negative."""

    uuid: str
    contact_uuid: str
    shop_uuid: str
    reward_uuid: str
    credits: int
    created_at: datetime
    channel: str
    title: str

    @property
    def look(self) -> tuple[str, str, str]:
        """What tells it apart from others of its time: contact, reward, shop."""
        return self.contact_uuid, self.reward_uuid, self.shop_uuid


@dataclass(frozen=True)
class Redemption:
    """A collect as Leat has booked it."""

    uuid: str
    transaction_uuid: str
    collected_at: datetime


@dataclass(frozen=True)
class Books:
    """What really happened, by `GET /sandbox/books`: without its filters, so the past is there."""

    receptions: Mapping[str, Reception]
    redemptions: Mapping[str, Redemption]
    balances: Mapping[str, int]
    requests: Mapping[str, int]
    consistent: bool

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Read the control plane's answer."""
        return cls(
            receptions={row["uuid"]: _reception(row) for row in told["receptions"]},
            redemptions={row["uuid"]: _redemption(row) for row in told["redemptions"]},
            balances=dict(told["balances"]),
            requests=dict(told["requests"]),
            consistent=bool(told["consistent"]),
        )


@dataclass(frozen=True)
class Outside:
    """What others than the kiosks are known to have done: uuids of receptions and redemptions."""

    effects: frozenset[str] = frozenset()


def complaints(before: Books, now: Books, journals: Journals, outside: Outside) -> list[str]:
    """Return every breach of the law since `before`; none when books equal journals.

    An operation that is open may have its one effect or not have it (yet).
    """
    found = [] if now.consistent else ["the books do not add up in themselves"]
    found += _claims(before, now, journals, outside)
    found += _collects(before, now, journals, outside)
    found += _credits(before, now, journals)
    found += _requests(before, now, journals)
    return found


def still_open(journals: Journals) -> list[OperationRecord]:
    """Return the operations that are not settled."""
    return [record for record in _all(journals) if not record.is_settled]


def unowned_receptions(
    before: Books, now: Books, journals: Journals, outside: Outside
) -> list[Reception]:
    """Return the claims at Leat, oldest first, that neither a kiosk nor anybody else owns up to."""
    known = {record.owned_transaction for record in _all(journals)} | outside.effects
    return [
        reception
        for reception in now.receptions.values()
        if reception.uuid not in before.receptions and reception.uuid not in known
    ]


def look_of(claim: Claim) -> tuple[str, str, str]:
    """Return what tells a claim apart from others of its time, as `Reception.look`."""
    return claim.contact_uuid, claim.reward_uuid, claim.shop_uuid


def _claims(before: Books, now: Books, journals: Journals, outside: Outside) -> Iterator[str]:
    owners = Counter(r.owned_transaction for r in _all(journals) if r.owned_transaction)
    for uuid, owned in owners.items():
        if owned > 1:
            yield f"{owned} decisions own the reception {uuid}"
        if uuid in before.receptions or uuid in outside.effects:
            yield f"a decision owns the reception {uuid}, which somebody else made"
    for record in _all(journals):
        yield from _own_claim(record, now)
    unowned = Counter(r.look for r in unowned_receptions(before, now, journals, outside))
    may_be = Counter(
        look_of(record.operation)
        for record in still_open(journals)
        if isinstance(record.operation, Claim)
    )
    for look, number in (unowned - may_be).items():
        yield f"{number} receptions of {look} without a decision"


def _own_claim(record: OperationRecord, now: Books) -> Iterator[str]:
    claim, outcome = record.operation, record.outcome
    if not isinstance(claim, Claim) or not isinstance(outcome, Done):
        return
    if not isinstance(outcome.effect, Claimed):
        yield f"the claim {claim.operation_id} is said to have collected"
        return
    booked = now.receptions.get(outcome.effect.reception_uuid)
    if booked is None:
        yield f"the claim {claim.operation_id} is said to be done and is not"
    elif (booked.look, booked.credits) != (look_of(claim), -outcome.effect.credits_spent):
        yield f"the claim {claim.operation_id} is said to be done and another is"


def _collects(before: Books, now: Books, journals: Journals, outside: Outside) -> Iterator[str]:
    done: Counter[str] = Counter()
    for record in _all(journals):
        effect = record.outcome.effect if isinstance(record.outcome, Done) else None
        if isinstance(effect, Collected) and isinstance(record.operation, Collect):
            done[effect.transaction_uuid] += 1
            yield from _own_collect(record.operation, effect, now, outside)
    may_be = Counter(
        record.operation.transaction_uuid
        for record in still_open(journals)
        if isinstance(record.operation, Collect)
    )
    booked = Counter(
        redemption.transaction_uuid
        for redemption in now.redemptions.values()
        if redemption.uuid not in before.redemptions and redemption.uuid not in outside.effects
    )
    for transaction, number in (done - booked).items():
        yield f"{number} decisions too many say that they collected {transaction}"
    for transaction, number in (booked - done - may_be).items():
        yield f"{number} redemptions of {transaction} without a decision"


def _own_collect(
    collect: Collect, effect: Collected, now: Books, outside: Outside
) -> Iterator[str]:
    if effect.transaction_uuid != collect.transaction_uuid:
        yield f"the collect {collect.operation_id} is said to be of another reward"
    if effect.redemption_uuid is None:
        return
    booked = now.redemptions.get(effect.redemption_uuid)
    if booked is None or booked.transaction_uuid != collect.transaction_uuid:
        yield f"the collect {collect.operation_id} has a redemption that is not booked"
    elif booked.uuid in outside.effects:
        yield f"the collect {collect.operation_id} has somebody else's redemption"


def _credits(before: Books, now: Books, journals: Journals) -> Iterator[str]:
    """Compare balances with what the journals say was spent, and not with Leat's own sums."""
    spent: Counter[str] = Counter()
    for record in _all(journals):
        if isinstance(record.outcome, Done) and isinstance(record.outcome.effect, Claimed):
            spent[subject_of(record.operation)] += record.outcome.effect.credits_spent
    for reception in unowned_receptions(before, now, journals, Outside()):
        spent[reception.contact_uuid] -= reception.credits
    for contact, balance in before.balances.items():
        left = balance - spent[contact]
        if now.balances[contact] != left:
            yield f"{contact} should have {left} credits and has {now.balances[contact]}"


def _requests(before: Books, now: Books, journals: Journals) -> Iterator[str]:
    """At most one request a claim, one a collect, and one more for each that says so."""
    records = list(_all(journals))
    claims = sum(isinstance(record.operation, Claim) for record in records)
    sent_again = sum(record.resent_at is not None for record in records)
    allowed = {CLAIM_ROUTE: claims, COLLECT_ROUTE: len(records) - claims + sent_again}
    for route, most in allowed.items():
        asked = now.requests.get(route, 0) - before.requests.get(route, 0)
        if asked > most:
            yield f"{asked} requests {route} for at most {most}"


def _all(journals: Journals) -> Iterable[OperationRecord]:
    return (record for records in journals.values() for record in records)


def _reception(row: Mapping[str, Any]) -> Reception:
    return Reception(
        uuid=row["uuid"],
        contact_uuid=row["contact_uuid"],
        shop_uuid=row["shop_uuid"],
        reward_uuid=row["reward_uuid"],
        credits=row["credits"],
        created_at=datetime.fromisoformat(row["created_at"]),
        channel=row["channel"],
        title=row["title"],
    )


def _redemption(row: Mapping[str, Any]) -> Redemption:
    return Redemption(
        uuid=row["uuid"],
        transaction_uuid=row["transaction_uuid"],
        collected_at=datetime.fromisoformat(row["collected_at"]),
    )
