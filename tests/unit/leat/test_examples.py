"""Every JSON example on the vendor's five pages, mended where it is not valid JSON, is read."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.leat import CollectReceipt, LeatClient
from tests.unit.leat.scripted import Script, scripted_client

pytestmark = pytest.mark.anyio

EXAMPLES = Path(__file__).parent / "examples"
Call = Callable[[LeatClient], Awaitable[Any]]

READERS: dict[str, Call] = {
    "collectable_rewards_list": lambda leat: leat.collectable_rewards("123"),
    "collectable_rewards_list_before_2026": lambda leat: leat.collectable_rewards("123"),
    "collectable_reward_collect": lambda leat: leat.collect("abc"),
    "collectable_reward_collect_before_2026": lambda leat: leat.collect("abc"),
    "redemption_reverse": lambda leat: leat.reverse_redemption("abc"),
    "reward_reception_create": lambda leat: leat.create_reward_reception("123", "r", "s"),
    "reward_reception_reverse": lambda leat: leat.reverse_reward_reception("abc"),
    "rewards_list": lambda leat: leat.rewards(),
    "reward_get": lambda leat: leat.reward("r"),
    "reward_update": lambda leat: leat.update_reward("r", title="Cup of coffee"),
    "credit_reception_create": lambda leat: leat.create_credit_reception(
        "123", "s", credits_given=10
    ),
    "credit_reception_reverse": lambda leat: leat.reverse_credit_reception("abc"),
    "credit_calculate": lambda leat: leat.calculate_credits("s", 10.40),
}


async def read(name: str) -> Any:
    body = (EXAMPLES / f"{name}.json").read_bytes()
    async with scripted_client(Script(httpx.Response(200, content=body))) as leat:
        return await READERS[name](leat)


def test_every_example_has_a_reader() -> None:
    """No example lies there unread."""
    assert {path.stem for path in EXAMPLES.glob("*.json")} == set(READERS)


@pytest.mark.parametrize("name", READERS)
async def test_example_is_read(name: str) -> None:
    """The call that gets a page's example accepts it."""
    assert await read(name) is not None


@pytest.mark.parametrize("name", READERS)
async def test_example_is_read_with_meta_as_an_empty_list(name: str) -> None:
    """Leat sends an empty `meta` as `{}` or as `[]`."""
    body = {**json.loads((EXAMPLES / f"{name}.json").read_text()), "meta": []}
    async with scripted_client(Script(httpx.Response(201, json=body))) as leat:
        assert await READERS[name](leat) is not None


async def test_claim_example_says_what_was_spent() -> None:
    """A claim's cost is negative, its contact carries the balance after, its expiry is in UTC."""
    claim = await read("reward_reception_create")
    assert claim.credits == -2
    assert claim.contact.credit_balance.balance == 2883
    assert claim.expires_at == datetime(2024, 2, 4, 15, 27, 26, tzinfo=UTC)
    assert claim.claimed_reward.attributes["eennaam"] == "false"


async def test_slim_collect_gives_the_key_to_undo_it() -> None:
    """Today's collect answer carries the redemption's uuid."""
    receipt = await read("collectable_reward_collect")
    assert receipt == CollectReceipt(redemption_uuid="13ac4cc1-3522-4dfc-ae4a-a821e5090108")


async def test_full_collect_gives_no_key() -> None:
    """The old answer's uuid is the transaction's, so it must not be taken for a redemption's."""
    receipt = await read("collectable_reward_collect_before_2026")
    assert receipt == CollectReceipt(redemption_uuid=None)


async def test_rewards_example_keeps_kinds_costs_and_custom_attributes() -> None:
    """Custom attributes, flattened by Leat, do not mix with its own fields."""
    rewards = await read("rewards_list")
    assert [(one.reward_type, one.required_credits, one.pre_redeemable) for one in rewards] == [
        ("DIGITAL", 25, None),
        ("PHYSICAL", 50, False),
        ("PHYSICAL", 75, True),
        ("PHYSICAL", 150, False),
    ]
    assert rewards[2].expiration_duration == 6_307_200
    assert rewards[0].attributes == {"custom_attribute_one": "ABC", "custom_attribute_two": "123"}


async def test_calculated_credits_are_a_number() -> None:
    """Calculate answers with nothing but the credits."""
    assert await read("credit_calculate") == 10240
