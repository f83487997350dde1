"""Loyalty transactions: filtered, sorted, paged."""

from typing import Any

import pytest

from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio
ROUTE = "/loyalty-transactions"


async def test_pages_of_a_contact(leat: Driver) -> None:
    """Ten a page by default, newest first, with the documented meta; every item once."""
    response = await leat.ask("GET", ROUTE, params={"contact_uuid": "contact-fay"})
    body = response.json()
    assert len(body["data"]) == 10
    assert body["meta"] == {
        "page": 1,
        "limit": 10,
        "viewing_from": 1,
        "viewing_to": 10,
        "last_page": 31,
        "total": 301,
    }
    seen = []
    for page in (1, 2, 3, 4):
        seen += await leat.get(ROUTE, contact_uuid="contact-fay", limit=100, page=page)
    assert len({item["uuid"] for item in seen}) == 301
    moments = [item["created_at"] for item in seen]
    assert moments == sorted(moments, reverse=True)


async def test_a_page_beyond_the_last_is_empty(leat: Driver) -> None:
    """It has no items, and views from 0 to 0."""
    response = await leat.ask("GET", ROUTE, params={"contact_uuid": "contact-cas", "page": 9})
    body = response.json()
    assert body["data"] == []
    assert (body["meta"]["viewing_from"], body["meta"]["viewing_to"]) == (0, 0)
    assert (body["meta"]["last_page"], body["meta"]["total"]) == (1, 0)


async def test_filters_by_type_and_shop(leat: Driver) -> None:
    """`type` is plural and covers digital claims; the items' own type is singular."""
    await leat.claim("reward-cinema-ticket")
    await leat.claim("reward-tea")

    async def types(**params: Any) -> set[str]:
        found = await leat.get(ROUTE, contact_uuid="contact-bo", **params)
        return {item["type"] for item in found}

    claims = {"reward_reception", "digital_reward_reception"}
    assert await types() == claims | {"credit_reception"}
    assert await types(type="reward_receptions") == claims
    assert await types(type="credit_receptions") == {"credit_reception"}
    assert await types(shop_uuid="shop-corner-rotterdam") == set()


async def test_an_item_equals_what_the_claim_answered(leat: Driver) -> None:
    """The list shows a claim just as its own answer did, with the balance of now."""
    claimed = await leat.claim("reward-espresso")
    later = await leat.claim("reward-tea")
    newest_first = await leat.get(ROUTE, contact_uuid="contact-bo", type="reward_receptions")
    oldest_first = await leat.get(
        ROUTE, contact_uuid="contact-bo", type="reward_receptions", sort="created_at"
    )
    assert newest_first == oldest_first[::-1]
    assert newest_first == [later, claimed | {"contact": later["contact"]}]


async def test_filters_by_time(leat: Driver) -> None:
    """`created_at[gt|gte|lt|lte]` compare with an ISO 8601 moment of any offset."""
    first = await leat.claim("reward-tea")
    leat.clock.tick(60)
    second = await leat.claim("reward-tea")
    moment = second["created_at"].replace("T10:01:00+00:00", "T11:01:00+01:00")

    async def uuids(comparison: str) -> list[str]:
        params = {f"created_at[{comparison}]": moment}
        found = await leat.get(ROUTE, contact_uuid="contact-bo", type="reward_receptions", **params)
        return [item["uuid"] for item in found]

    assert await uuids("gt") == []
    assert await uuids("gte") == [second["uuid"]]
    assert await uuids("lt") == [first["uuid"]]
    assert await uuids("lte") == [second["uuid"], first["uuid"]]


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"contact_uuid": "nobody"}, 55031),
        ({"shop_uuid": "nowhere"}, 1008),
        ({"type": "reward_reception"}, 1003),
        ({"sort": "credits"}, 1003),
        ({"limit": "101"}, 1003),
        ({"limit": "0"}, 1003),
        ({"page": "0"}, 1003),
        ({"page": "first"}, 1003),
        ({"created_at[gt]": "yesterday"}, 1003),
        ({"created_at[gt]": "2026-11-21T10:00:00"}, 1003),
        ({"created_at[gte]": "9999-12-31T23:59:59-10:00"}, 1003),
        ({"created_at[gte]": "0001-01-01T00:00:00+10:00"}, 1003),
    ],
)
async def test_bad_questions(leat: Driver, params: dict[str, str], code: int) -> None:
    """What cannot be asked is refused."""
    assert await leat.refusal("GET", ROUTE, params=params) == code


async def test_looseness_of_the_list(leat: Driver) -> None:
    """The contact filter may be ignored, the limit may be text, rewards may be null."""
    await leat.loosen(ignore_contact_filter=True, limit_as_string=True, null_rewards=True)
    params = {"contact_uuid": "contact-cas", "limit": 100, "type": "reward_receptions"}
    body = (await leat.ask("GET", ROUTE, params=params)).json()
    assert body["meta"]["limit"] == "100"
    assert body["meta"]["total"] > 300
    assert {item["reward"] for item in body["data"]} == {None}
