"""Giving credits, calculating them, and reversing a gift."""

from typing import Any

import pytest

from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio
GIFT = {"contact_uuid": "contact-cas", "shop_uuid": "shop-corner-utrecht"}
ROUTE = "/credit-receptions"


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({"credits": 25}, 25),
        ({"credits": -32}, -32),
        ({"unit_value": "10.40"}, 10),
        ({"unit_value": 3, "unit_name": "visits"}, 15),
        ({"unit_value": "10.40", "credits": 80}, 80),
        ({"credits": 10_000}, 10_000),
    ],
)
async def test_credits_by_number_or_by_purchase(
    leat: Driver, fields: dict[str, Any], amount: int
) -> None:
    """Explicit credits override the rule; else a unit's value is turned into credits."""
    given = await leat.data("POST", ROUTE, json=GIFT | fields)
    assert given["type"] == "credit_reception"
    assert given["credits"] == amount
    assert given["contact"]["credit_balance"]["balance"] == amount
    assert given["unit"]["name"] == fields.get("unit_name", "purchase_amount")
    assert await leat.balance("contact-cas") == amount


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, 1003),
        ({"credits": "ten"}, 1003),
        ({"credits": 5, "contact_uuid": "nobody"}, 55031),
        ({"credits": 5, "shop_uuid": "nowhere"}, 1008),
        ({"credits": 5, "shop_uuid": ""}, 1003),
        ({"unit_value": 5, "unit_name": "miles"}, 60007),
        ({"credits": 10_001}, 1015),
        ({"credits": "1_000"}, 1003),
        ({"credits": "١٢"}, 1003),
        ({"unit_value": -1e30}, 1003),
        ({"unit_value": "-1e308"}, 1003),
        ({"unit_value": "1e308", "unit_name": "visits"}, 1003),
        ({"unit_value": "-1e308", "unit_name": "visits"}, 1003),
        ({"credits": 5, "contact_identifier_value": "PK999999"}, 60003),
        ({"credits": 5, "contact_identifier_value": "PK100006"}, 60004),
        ({"credits": 5, "pos_transaction_uuid": "pos-unknown"}, 1027),
    ],
)
async def test_a_refused_gift_gives_nothing(
    leat: Driver, fields: dict[str, Any], code: int
) -> None:
    """Each broken rule has its code."""
    assert await leat.refusal("POST", ROUTE, json=GIFT | fields) == code
    assert await leat.balance("contact-cas") == 0


@pytest.mark.parametrize("field", ["pos_transaction_uuid", "pos_transaction_id"])
async def test_a_receipt_is_linked_once(leat: Driver, field: str) -> None:
    """A till receipt under either name is taken once, then 6001."""
    body = GIFT | {"credits": "5", field: "pos-corner-0001"}
    await leat.data("POST", ROUTE, data=body)
    assert await leat.refusal("POST", ROUTE, data=body) == 6001


async def test_reversing_a_gift(leat: Driver) -> None:
    """It books the negative once, even below nothing; a reversal is not reversed."""
    given = await leat.data("POST", ROUTE, json=GIFT | {"credits": 50})
    await leat.claim("reward-espresso", "contact-cas")
    taken = await leat.data("POST", f"{ROUTE}/{given['uuid']}/reverse")
    assert taken["credits"] == -50
    assert await leat.balance("contact-cas") == -40
    for uuid in (given["uuid"], taken["uuid"], "nothing"):
        assert await leat.refusal("POST", f"{ROUTE}/{uuid}/reverse") == 1003


async def test_a_claim_is_no_gift(leat: Driver) -> None:
    """A reward reception cannot be reversed as credits."""
    claimed = await leat.claim("reward-espresso")
    assert await leat.refusal("POST", f"{ROUTE}/{claimed['uuid']}/reverse") == 1003


async def test_calculating_books_nothing(leat: Driver) -> None:
    """The same rule, without a reception."""
    asked = {"shop_uuid": "shop-corner-utrecht", "contact_uuid": "contact-cas"}
    counted = await leat.get(f"{ROUTE}/calculate", **asked, unit_value="10.99")
    assert counted == {"credits": 10}
    assert await leat.balance("contact-cas") == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"shop_uuid": "nowhere"}, 1008),
        ({"contact_uuid": "nobody"}, 55031),
        ({"unit_name": "miles"}, 60007),
        ({"unit_value": ""}, 1003),
        ({"unit_value": " "}, 1003),
        ({"unit_value": "inf"}, 1003),
        ({"unit_value": "1_000"}, 1003),
        ({"unit_value": "١٢"}, 1003),
        ({"unit_value": "-1e30"}, 1003),
        ({"unit_value": "1e308", "unit_name": "visits"}, 1003),
        ({"unit_value": "-1e308", "unit_name": "visits"}, 1003),
    ],
)
async def test_calculating_in_vain(leat: Driver, change: dict[str, str], code: int) -> None:
    """Each broken rule has its code."""
    params = {"shop_uuid": "shop-corner-utrecht", "unit_value": "5"} | change
    assert await leat.refusal("GET", f"{ROUTE}/calculate", params=params) == code
