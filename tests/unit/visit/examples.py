"""Members, offers, operations' outcomes and Leat's answers, as tests of a visit need them."""

from datetime import datetime, timedelta
from typing import Any

from kiosk.leat import CollectableReward, Reward, RewardReception
from kiosk.operations import Claim, Claimed, Collect, Collected
from kiosk.visit.offers import Claimable, Collectable, Offers, RewardKind
from kiosk.visit.state import Member
from tests.helpers.fake_clock import START

MEMBER = Member("visit-1", "PK100001", "contact-1", "a•••@example.com")
OTHER = Member("visit-2", "PK100002", "contact-2", "b•••@example.com")


def claimable(uuid: str = "bag", cost: int = 40, missing: int = 0, **changes: Any) -> Claimable:
    """Return a physical reward that waits for pickup once claimed."""
    facts: dict[str, Any] = {
        "title": f"Title of {uuid}",
        "description": "",
        "image_url": None,
        "kind": RewardKind.PHYSICAL,
        "waits": True,
        "keeps_seconds": None,
    }
    return Claimable(uuid, credits=cost, missing=missing, **(facts | changes))


def collectable(
    uuid: str = "waiting", expires_at: datetime | None = None, **changes: Any
) -> Collectable:
    """Return a reward claimed yesterday."""
    facts: dict[str, Any] = {
        "title": f"Title of {uuid}",
        "description": "",
        "image_url": None,
        "claimed_at": START - timedelta(days=1),
        "expires_at": expires_at,
        "expired": False,
    }
    return Collectable(uuid, **(facts | changes))


OFFERS = Offers(
    100,
    (collectable("waiting"), collectable("old", START - timedelta(days=2), expired=True)),
    (claimable("bag", 40), claimable("gold", 5000, missing=4900)),
)


def reward(uuid: str = "bag", cost: int | None = 40, **changes: Any) -> Reward:
    """Return a reward as Leat lists it."""
    wire: dict[str, Any] = {
        "uuid": uuid,
        "title": f"Title of {uuid}",
        "required_credits": cost,
        "reward_type": "PHYSICAL",
        "pre_redeemable": True,
    }
    return Reward.model_validate(wire | changes)


def waiting(uuid: str = "waiting", **changes: Any) -> CollectableReward:
    """Return a collectable as Leat lists it."""
    wire = {"uuid": uuid, "title": f"Title of {uuid}", "created_at": START.isoformat()}
    return CollectableReward.model_validate(wire | changes)


def reception(
    uuid: str = "waiting", shop: str = "shop-1", contact: str = "contact-1", **changes: Any
) -> RewardReception:
    """Return a claim as Leat's history has it."""
    wire: dict[str, Any] = {
        "uuid": uuid,
        "credits": -40,
        "contact": {"uuid": contact},
        "shop": {"uuid": shop, "name": f"Name of {shop}"},
    }
    return RewardReception.model_validate(wire | changes)


def claimed(uuid: str = "reception-1", **changes: Any) -> Claimed:
    """Return the effect of claiming `bag`, which then waits."""
    facts: dict[str, Any] = {
        "title": "Title of bag",
        "credits_spent": 40,
        "balance_after": 60,
        "expires_at": None,
        "waits": True,
        "digital": False,
    }
    return Claimed(uuid, **(facts | changes))


COLLECTED = Collected("waiting", "redemption-1")


def claim(operation_id: str = "op-1", **changes: Any) -> Claim:
    """Return the decision of an earlier visit to claim `bag`, as the journal holds it."""
    facts: dict[str, Any] = {
        "visit_id": "visit-0",
        "contact_uuid": "contact-1",
        "reward_uuid": "bag",
        "reward_title": "Bag of old",
        "shop_uuid": "shop-1",
        "credits": 40,
        "pre_redeemable": True,
    }
    return Claim(operation_id, **(facts | changes))


def collect(operation_id: str = "op-1", **changes: Any) -> Collect:
    """Return the decision of an earlier visit to collect `waiting`, as the journal holds it."""
    facts: dict[str, Any] = {
        "visit_id": "visit-0",
        "contact_uuid": "contact-1",
        "transaction_uuid": "waiting",
        "title": "Old one that waits",
    }
    return Collect(operation_id, **(facts | changes))
