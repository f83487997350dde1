"""Listing, getting and updating rewards."""

import json
from typing import Any

import pytest

from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio
UTRECHT = "shop-corner-utrecht"
ROTTERDAM = "shop-corner-rotterdam"


async def listed(leat: Driver, **params: str) -> dict[str, dict[str, Any]]:
    return {reward["uuid"]: reward for reward in await leat.get("/rewards", **params)}


async def test_the_list_has_the_documented_fields(leat: Driver) -> None:
    """Only physical rewards say whether and how long they wait; custom attributes lie flat."""
    rewards = await listed(leat)
    everywhere = {"id", "uuid", "title", "type", "is_active", "reward_type", "description"}
    everywhere |= {"required_credits", "media", "allergens", "staff_pick"}
    physical = everywhere | {"pre_redeemable", "expiration_duration"}
    assert set(rewards["reward-donation"]) == everywhere
    assert set(rewards["reward-espresso"]) == physical
    assert rewards["reward-espresso"]["expiration_duration"] == 6_307_200
    assert rewards["reward-tea"]["pre_redeemable"] is False


@pytest.mark.parametrize(
    ("shop", "count", "brunches"),
    [(UTRECHT, 15, 0), (ROTTERDAM, 16, 1), ("shop-corner-online", 0, 0)],
)
async def test_each_shop_has_its_own(leat: Driver, shop: str, count: int, brunches: int) -> None:
    """A shop lists what it offers; inactive rewards are not listed."""
    rewards = await listed(leat, shop_uuid=shop)
    assert len(rewards) == count
    assert list(rewards).count("reward-harbour-brunch") == brunches
    assert "reward-summer-lemonade" not in rewards


async def test_shop_and_contact_together_are_an_intersection(leat: Driver) -> None:
    """A reward at its claim limit leaves the contact's list, one too expensive stays."""
    await leat.claim("reward-birthday-cake", "contact-fay")
    mine = await listed(leat, shop_uuid=UTRECHT, contact_uuid="contact-fay")
    assert "reward-birthday-cake" not in mine
    assert "reward-golden-weekend" in mine
    assert "reward-harbour-brunch" not in mine
    assert "reward-birthday-cake" in await listed(leat, contact_uuid="contact-bo")


async def test_switches_change_the_list(leat: Driver) -> None:
    """What the API leaves open about the list is on switches."""
    await leat.loosen(
        hide_unaffordable_rewards=True,
        list_inactive_rewards=True,
        null_media=True,
        custom_attributes=False,
    )
    rewards = await listed(leat, contact_uuid="contact-eli")
    assert max(reward["required_credits"] for reward in rewards.values()) <= 45
    assert rewards["reward-summer-lemonade"]["is_active"] is False
    assert all(reward["media"] is None for reward in rewards.values())
    assert all("allergens" not in reward for reward in rewards.values())


@pytest.mark.parametrize(
    ("params", "code"), [({"shop_uuid": "nowhere"}, 1008), ({"contact_uuid": "nobody"}, 55031)]
)
async def test_listing_for_nobody(leat: Driver, params: dict[str, str], code: int) -> None:
    """An unknown shop or contact is refused."""
    assert await leat.refusal("GET", "/rewards", params=params) == code


async def test_one_reward_has_other_fields(leat: Driver) -> None:
    """Get Reward adds stock and cost, and drops id, type and waiting."""
    box = await leat.get("/rewards/reward-anniversary-box")
    assert (box["stock"], box["cost_price"], box["active"], box["is_active"]) == (
        1,
        1000,
        True,
        True,
    )
    assert not {"id", "type", "pre_redeemable", "expiration_duration"} & set(box)
    assert await leat.refusal("GET", "/rewards/nothing") == 6003


@pytest.mark.parametrize("kind", ["data", "json", "files"])
async def test_updating_a_reward(leat: Driver, kind: str) -> None:
    """Title, description, credits and a known custom attribute change; the rest is ignored."""
    change: dict[str, Any] = {
        "title": "Single espresso",
        "description": "",
        "required_credits": "20",
        "allergens": "none",
        "is_active": "false",
        "unheard_of": "x",
    }
    body = {name: (None, text) for name, text in change.items()} if kind == "files" else change
    updated = await leat.data("PUT", "/rewards/reward-espresso", **{kind: body})
    assert updated["title"] == "Single espresso"
    assert updated["description"] is None
    assert updated["required_credits"] == 20
    assert updated["allergens"] == "none"
    assert updated["is_active"] is True
    assert "unheard_of" not in updated
    assert await leat.get("/rewards/reward-espresso") == updated


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"title": "x" * 256},
        {"title": ["list"]},
        {"title": "\ud800"},
        {"required_credits": "many"},
        {"required_credits": "1.5"},
        {"required_credits": -1},
        {"required_credits": 10**30},
        {"required_credits": "NaN"},
        {"required_credits": True},
        {"allergens": {"a": 1}},
    ],
)
async def test_bad_changes_name_their_field(leat: Driver, change: dict[str, Any]) -> None:
    """Invalid input is 1003 with the field under `errors`, and changes nothing."""
    before = await leat.get("/rewards/reward-espresso")
    content = json.dumps(change)
    response = await leat.ask("PUT", "/rewards/reward-espresso", content=content)
    body = response.json()
    assert (response.status_code, body["code"]) == (400, 1003)
    assert set(body["errors"]) == set(change)
    assert await leat.get("/rewards/reward-espresso") == before


async def test_updating_what_is_not_there(leat: Driver) -> None:
    """An unknown reward is 6003."""
    assert await leat.refusal("PUT", "/rewards/nothing", data={"title": "x"}) == 6003
