"""Offers: the shop's rewards and the waiting ones, as one contact sees them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from math import inf
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.leat import CollectableReward, Reward

R = TypeVar("R", "Reward", "CollectableReward")

_MOST_MISSING: Final = 2**31 - 1
"""Credits, the most that plural forms can count: a debt and a high price make more together."""


class RewardKind(Enum):
    """How a reward reaches its owner (contract §7, `reward_type`)."""

    PHYSICAL = "PHYSICAL"
    DIGITAL = "DIGITAL"


@dataclass(frozen=True, slots=True)
class Claimable:
    """A reward that credits can buy, affordable or not; `missing` credits is 0 when it is."""

    reward_uuid: str
    title: str
    description: str
    image_url: str | None
    credits: int
    missing: int
    kind: RewardKind
    waits: bool
    """Whether a claim leaves a collectable behind (contract §7, `pre_redeemable`)."""
    keeps_seconds: int | None
    """How long it then waits for pickup, in seconds; None is for ever."""


@dataclass(frozen=True, slots=True)
class Collectable:
    """A claimed reward that waits for pickup; times are UTC, `claimed_at` None when unknown.

    `listed` is False for one that only the answer to its claim has told of so far; `listed_at` is
    when the list was read that holds it (UTC, by Leat's clock), if that is known. `branch` is the
    name of the other shop where it was claimed, "" when that has none; None is this shop, or one
    that is not known.
    """

    transaction_uuid: str
    title: str
    description: str
    image_url: str | None
    claimed_at: datetime | None
    expires_at: datetime | None
    expired: bool
    listed: bool = True
    branch: str | None = None
    listed_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Offers:
    """All a contact can do here now: the balance in credits, what waits, what can be claimed."""

    credits: int
    collectables: tuple[Collectable, ...] = ()
    claimables: tuple[Claimable, ...] = ()

    def claimable(self, reward_uuid: str) -> Claimable | None:
        """Return the claimable of that reward, or None when it is not on offer."""
        return next((c for c in self.claimables if c.reward_uuid == reward_uuid), None)

    def collectable(self, transaction_uuid: str) -> Collectable | None:
        """Return the collectable of that loyalty transaction, or None when none waits."""
        return next((c for c in self.collectables if c.transaction_uuid == transaction_uuid), None)


def make_offers(
    balance: int,
    rewards: Iterable[Reward],
    collectables: Iterable[CollectableReward],
    now: datetime,
) -> Offers:
    """Put a contact's offers in order: soonest to expire first, then cheapest first.

    `balance` is in credits and `now` is Leat's time in UTC: Leat does not say whether it lists
    collected or expired ones, so both are judged here (contract §10, §15). Inactive rewards, and
    kinds that this kiosk does not know how to hand over, are left out (contract §7). Of what is
    listed twice, the first counts.
    """
    waiting = [
        _collectable(reward, now)
        for reward in _first_of_each(collectables)
        if not reward.has_been_collected
    ]
    return Offers(
        credits=balance,
        collectables=tuple(sorted(waiting, key=_pickup_order)),
        claimables=make_claimables(balance, rewards),
    )


def make_claimables(balance: int, rewards: Iterable[Reward]) -> tuple[Claimable, ...]:
    """Return what can be claimed, cheapest first, for a balance in credits."""
    on_offer = [
        claimable
        for reward in _first_of_each(rewards)
        if (claimable := _claimable(reward, balance))
    ]
    return tuple(sorted(on_offer, key=lambda c: (c.credits, c.title.casefold())))


def with_credits(offers: Offers, balance: int) -> Offers:
    """Return the same offers for another balance in credits."""
    return replace(
        offers,
        credits=balance,
        claimables=tuple(
            replace(c, missing=_missing(c.credits, balance)) for c in offers.claimables
        ),
    )


def with_collectable(offers: Offers, collectable: Collectable) -> Offers:
    """Return the offers with one more reward waiting for pickup."""
    others = [c for c in offers.collectables if c.transaction_uuid != collectable.transaction_uuid]
    return replace(offers, collectables=tuple(sorted([*others, collectable], key=_pickup_order)))


def without_collectable(offers: Offers, transaction_uuid: str) -> Offers:
    """Return the offers after that collectable was handed over."""
    left = tuple(c for c in offers.collectables if c.transaction_uuid != transaction_uuid)
    return replace(offers, collectables=left)


def _first_of_each(listed: Iterable[R]) -> Iterable[R]:
    first: dict[str, R] = {}
    for row in listed:
        first.setdefault(row.uuid, row)
    return first.values()


def _missing(price: int, balance: int) -> int:
    return min(max(0, price - balance), _MOST_MISSING)


def _claimable(reward: Reward, balance: int) -> Claimable | None:
    known = reward.reward_type in RewardKind._value2member_map_
    if not known or not reward.is_active or reward.required_credits is None:
        return None
    return Claimable(
        reward_uuid=reward.uuid,
        title=reward.title,
        description=reward.description or "",
        image_url=reward.media.value if reward.media else None,
        credits=reward.required_credits,
        missing=_missing(reward.required_credits, balance),
        kind=RewardKind(reward.reward_type),
        waits=bool(reward.pre_redeemable),
        keeps_seconds=reward.expiration_duration,
    )


def _collectable(waiting: CollectableReward, now: datetime) -> Collectable:
    reward = waiting.reward
    return Collectable(
        transaction_uuid=waiting.uuid,
        title=waiting.title or (reward.title if reward else ""),
        description=(reward.description if reward else None) or "",
        image_url=reward.media.value if reward and reward.media else None,
        claimed_at=waiting.created_at,
        expires_at=waiting.expires_at,
        expired=waiting.expires_at is not None and waiting.expires_at <= now,
        listed_at=now,
    )


def _pickup_order(collectable: Collectable) -> tuple[bool, bool, float, float]:
    expires, claimed = collectable.expires_at, collectable.claimed_at
    return (
        collectable.expired,
        expires is None,
        expires.timestamp() if expires else 0.0,
        claimed.timestamp() if claimed else inf,
    )
