"""Around every answer: meta, errors outside the API, headers."""

from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from tests.helpers.fake_clock import START
from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio
IDENTIFIER = "/contact-identifiers/find?contact_identifier_value=PK100001"


@pytest.mark.parametrize(
    ("switch", "of_shops", "of_identifier"),
    [("documented", {}, []), ("object", {}, {}), ("array", [], [])],
)
async def test_empty_meta(leat: Driver, switch: str, of_shops: Any, of_identifier: Any) -> None:
    """An empty meta is `{}` or `[]`, as the call documents it or as switched."""
    await leat.loosen(empty_meta=switch)
    assert (await leat.ask("GET", "/shops")).json()["meta"] == of_shops
    assert (await leat.ask("GET", IDENTIFIER)).json()["meta"] == of_identifier


@pytest.mark.parametrize(
    ("method", "route", "status"),
    [
        ("GET", "/gift-cards", 404),
        ("DELETE", "/rewards", 405),
        ("POST", "/collectable-rewards/collect/x", 405),
        ("GET", "/contacts//credit-balance", 404),
    ],
)
async def test_outside_the_api(leat: Driver, method: str, route: str, status: int) -> None:
    """Unknown routes and methods answer without the API's envelope."""
    response = await leat.ask(method, route)
    assert response.status_code == status
    assert set(response.json()) == {"message"}


async def test_rate_limit_headers_count_down(leat: Driver) -> None:
    """Every answer says how many requests are left in this minute; a new minute starts over."""
    left = [(await leat.ask("GET", "/shops")).headers["X-RateLimit-Remaining"] for _ in "ab"]
    assert left == ["4999", "4998"]
    leat.clock.tick(60)
    response = await leat.ask("GET", "/shops/nowhere")
    assert response.headers["X-RateLimit-Limit"] == "5000"
    assert response.headers["X-RateLimit-Remaining"] == "4999"


async def test_the_rate_limit_can_be_enforced(leat: Driver) -> None:
    """Above it: 429 with the seconds to wait, and nothing applied; then it opens again."""
    await leat.loosen(enforce_rate_limit=True, rate_limit=1)
    leat.clock.tick(20)
    await leat.claim("reward-tea")
    response = await leat.ask("GET", "/shops")
    assert (response.status_code, response.headers["Retry-After"]) == (429, "40")
    assert response.json() == {"message": "Too Many Attempts."}
    leat.clock.tick(40)
    assert (await leat.ask("GET", "/shops")).status_code == 200


async def test_the_date_is_the_servers(leat: Driver) -> None:
    """`Date` follows the server's clock, which a switch moves for new receptions as well."""
    response = await leat.ask("GET", "/shops")
    assert parsedate_to_datetime(response.headers["Date"]) == START
    await leat.loosen(clock_skew_seconds=-90)
    response = await leat.ask("GET", "/shops")
    assert (START - parsedate_to_datetime(response.headers["Date"])).total_seconds() == 90
    assert (await leat.claim("reward-tea"))["created_at"] == "2026-11-21T09:58:30+00:00"
