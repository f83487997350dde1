"""Rewards in their three shapes: in a list, alone, and embedded (contract section 7)."""

import json
from typing import Any

from kiosk.sandbox.store.records import PHYSICAL, RewardRecord
from kiosk.sandbox.wire.rendering import Rendering


def listed(reward: RewardRecord, rendering: Rendering) -> dict[str, Any]:
    """Render an item of List Rewards; only physical ones say whether and how long they wait."""
    body = {
        "id": reward.id,
        "uuid": reward.uuid,
        "title": reward.title,
        "type": reward.reward_type,
        "is_active": bool(reward.is_active),
        "reward_type": reward.reward_type,
        "description": reward.description,
        "required_credits": reward.required_credits,
        "media": _media(reward, rendering),
        **_attributes(reward, rendering),
    }
    return body | _waiting(reward)


def single(reward: RewardRecord, rendering: Rendering) -> dict[str, Any]:
    """Render the answer of Get Reward and Update Reward, which has no id and no waiting."""
    return {
        "uuid": reward.uuid,
        "title": reward.title,
        "description": reward.description,
        "cost_price": reward.cost_price,
        "required_credits": reward.required_credits,
        "media": _media(reward, rendering),
        "is_active": bool(reward.is_active),
        "active": bool(reward.is_active),
        "reward_type": reward.reward_type,
        "stock": reward.stock,
        **_attributes(reward, rendering),
    }


def embedded(reward: RewardRecord, rendering: Rendering) -> dict[str, Any]:
    """Render the reward inside a reception or a collectable."""
    body = {
        "id": reward.id,
        "uuid": reward.uuid,
        "title": reward.title,
        "description": reward.description,
        "reward_type": reward.reward_type,
        "media": _media(reward, rendering),
        "required_credits": reward.required_credits,
        "is_active": bool(reward.is_active),
        "cost_price": reward.cost_price,
        "stock": reward.stock,
        **_attributes(reward, rendering),
    }
    return body | _waiting(reward)


def _waiting(reward: RewardRecord) -> dict[str, Any]:
    if reward.reward_type != PHYSICAL:
        return {}
    return {
        "pre_redeemable": bool(reward.pre_redeemable),
        "expiration_duration": reward.expiration_duration,
    }


def _media(reward: RewardRecord, rendering: Rendering) -> dict[str, str] | None:
    if reward.picture is None or rendering.looseness.null_media:
        return None
    return {"type": "image", "value": rendering.media_url(reward.picture)}


def _attributes(reward: RewardRecord, rendering: Rendering) -> dict[str, str | None]:
    if not rendering.looseness.custom_attributes:
        return {}
    held: dict[str, str | None] = json.loads(reward.attributes)
    return held
