"""Each call sends the documented method, path and parameters, and nothing else."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from kiosk.leat import InvalidInput, LeatClient, LeatError, Reach, StaticToken
from tests.unit.leat.scripted import Script, data, refused, scripted_client

pytestmark = pytest.mark.anyio

Call = Callable[[LeatClient], Awaitable[Any]]
PREFIX = "/api/v3/oauth/clients"

READS: list[tuple[str, dict[str, str], Call]] = [
    ("", {}, lambda leat: leat.check_token()),
    (
        "/contact-identifiers/find",
        {"contact_identifier_value": "a+b @c/&=é"},
        lambda leat: leat.find_contact_identifier("a+b @c/&=é"),
    ),
    ("/contacts/123", {}, lambda leat: leat.contact("123")),
    (
        "/contacts/find-one-by",
        {"email": "a+b@shop.test"},
        lambda leat: leat.find_contact_by_email("a+b@shop.test"),
    ),
    ("/contacts/123/credit-balance", {}, lambda leat: leat.credit_balance("123")),
    ("/shops", {}, lambda leat: leat.shops()),
    ("/shops/s", {}, lambda leat: leat.shop("s")),
    ("/loyalty-program", {}, lambda leat: leat.loyalty_program()),
    ("/units", {}, lambda leat: leat.units()),
    ("/brand-kit", {}, lambda leat: leat.brand_kit()),
    ("/rewards", {}, lambda leat: leat.rewards()),
    (
        "/rewards",
        {"shop_uuid": "s", "contact_uuid": "c"},
        lambda leat: leat.rewards(shop_uuid="s", contact_uuid="c"),
    ),
    ("/rewards/r", {}, lambda leat: leat.reward("r")),
    ("/collectable-rewards", {"contact_uuid": "c"}, lambda leat: leat.collectable_rewards("c")),
    (
        "/loyalty-transactions",
        {"sort": "-created_at", "page": "1", "limit": "100"},
        lambda leat: leat.loyalty_transactions(),
    ),
    (
        "/loyalty-transactions",
        {
            "contact_uuid": "c",
            "shop_uuid": "s",
            "type": "reward_receptions",
            "sort": "-created_at",
            "page": "2",
            "limit": "50",
            "created_at[gte]": "2026-11-21T10:00:00+00:00",
        },
        lambda leat: leat.loyalty_transactions(
            "c",
            "s",
            "reward_receptions",
            page=2,
            limit=50,
            created_from=datetime(2026, 11, 21, 10, 0, tzinfo=UTC),
        ),
    ),
    (
        "/credit-receptions/calculate",
        {"shop_uuid": "s", "unit_value": "10.4", "unit_name": "u", "contact_uuid": "c"},
        lambda leat: leat.calculate_credits("s", 10.40, "u", "c"),
    ),
]

WRITES: list[tuple[str, str, dict[str, str], Call]] = [
    (
        "POST",
        "/reward-receptions",
        {"contact_uuid": "c", "reward_uuid": "r", "shop_uuid": "s"},
        lambda leat: leat.create_reward_reception("c", "r", "s"),
    ),
    (
        "POST",
        "/reward-receptions",
        {
            "contact_uuid": "c",
            "reward_uuid": "r",
            "shop_uuid": "s",
            "contact_identifier_value": "a+b",
        },
        lambda leat: leat.create_reward_reception("c", "r", "s", "a+b"),
    ),
    (
        "POST",
        "/reward-receptions/x/reverse",
        {},
        lambda leat: leat.reverse_reward_reception("x"),
    ),
    ("PUT", "/collectable-rewards/collect/x", {}, lambda leat: leat.collect("x")),
    ("POST", "/collectable-rewards/x/reverse", {}, lambda leat: leat.reverse_redemption("x")),
    (
        "POST",
        "/credit-receptions",
        {"contact_uuid": "c", "shop_uuid": "s", "credits": "-32"},
        lambda leat: leat.create_credit_reception("c", "s", credits_given=-32),
    ),
    (
        "POST",
        "/credit-receptions",
        {
            "contact_uuid": "c",
            "shop_uuid": "s",
            "unit_value": "0.00001",
            "unit_name": "u",
            "contact_identifier_value": "v",
            "pos_transaction_uuid": "p",
        },
        lambda leat: leat.create_credit_reception(
            "c",
            "s",
            unit_value=Decimal("1E-5"),
            unit_name="u",
            contact_identifier_value="v",
            pos_transaction_uuid="p",
        ),
    ),
    (
        "POST",
        "/credit-receptions/x/reverse",
        {},
        lambda leat: leat.reverse_credit_reception("x"),
    ),
    (
        "PUT",
        "/rewards/r",
        {"title": "Tea", "description": "", "required_credits": "30", "colour": "green"},
        lambda leat: leat.update_reward(
            "r", title="Tea", description="", required_credits=30, attributes={"colour": "green"}
        ),
    ),
]


async def sent_by(call: Call) -> httpx.Request:
    script = Script(refused(1003))
    async with scripted_client(script) as leat:
        with pytest.raises(LeatError):
            await call(leat)
    (request,) = script.requests
    return request


@pytest.mark.parametrize(("path", "query", "call"), READS)
async def test_a_read_is_a_get_with_its_parameters(
    path: str, query: dict[str, str], call: Call
) -> None:
    """A read sends a GET with its parameters, encoded, and no body."""
    request = await sent_by(call)
    assert request.method == "GET"
    assert request.url.path == PREFIX + path
    assert dict(parse_qsl(request.url.query.decode())) == query
    assert request.content == b""


@pytest.mark.parametrize(("method", "path", "form", "call"), WRITES)
async def test_a_write_sends_a_form_or_an_empty_body(
    method: str, path: str, form: dict[str, str], call: Call
) -> None:
    """A write is form-encoded, as the vendor's SDK sends it, or has no body at all."""
    request = await sent_by(call)
    assert (request.method, request.url.path) == (method, PREFIX + path)
    body = request.content.decode()
    assert dict(parse_qsl(body, keep_blank_values=True)) == form
    assert request.headers["Content-Length"] == str(len(body))
    form_type = "application/x-www-form-urlencoded" if form else None
    assert request.headers.get("Content-Type") == form_type


async def test_every_call_carries_the_token_and_asks_for_json() -> None:
    """All calls prove who calls in the same way."""
    request = await sent_by(lambda leat: leat.shops())
    assert request.headers["Authorization"] == "Bearer secret-token"
    assert request.headers["Accept"] == "application/json"
    assert request.headers["Accept-Encoding"] == "identity"


async def test_a_uuid_is_one_path_segment_whatever_it_holds() -> None:
    """Uuids are opaque: a slash or a question mark in one must not change the route."""
    request = await sent_by(lambda leat: leat.collect("a/b?c#d é"))
    assert request.url.raw_path.decode() == (
        f"{PREFIX}/collectable-rewards/collect/a%2Fb%3Fc%23d%20%C3%A9"
    )


@pytest.mark.parametrize(
    "call",
    [
        lambda leat: leat.find_contact_identifier("x" * 70_000),
        lambda leat: leat.find_contact_identifier("\ud800"),
        lambda leat: leat.contact("x" * 70_000),
        lambda leat: leat.contact("\ud800"),
        lambda leat: leat.reverse_reward_reception(""),
        lambda leat: leat.reverse_reward_reception(" "),
        lambda leat: leat.collect("."),
        lambda leat: leat.collect(".."),
        lambda leat: leat.update_reward("r", title="\ud83d"),
        lambda leat: leat.create_reward_reception("c", "r", "s", "\ud800"),
    ],
)
async def test_what_fits_in_no_request_is_invalid_input(call: Call) -> None:
    """Half a character, too much, or another route's path: told as Leat would, and not sent."""
    script = Script(data({}))
    async with scripted_client(script) as leat:
        with pytest.raises(InvalidInput) as caught:
            await call(leat)
    assert caught.value.reach is Reach.NEVER_SENT
    assert caught.value.__context__ is None
    assert script.requests == []


async def test_a_credit_reception_needs_a_number() -> None:
    """Either the credits or an amount must be given; Leat is not asked without."""
    async with scripted_client(Script(data({}))) as leat:
        with pytest.raises(ValueError, match="must be given"):
            await leat.create_credit_reception("c", "s")


async def test_an_update_needs_a_change() -> None:
    """An update of nothing is not sent."""
    async with scripted_client(Script(data({}))) as leat:
        with pytest.raises(ValueError, match="nothing to update"):
            await leat.update_reward("r")


@pytest.mark.parametrize(
    ("base_url", "asked"),
    [
        ("https://api.leat.test", "https://api.leat.test/api/v3/oauth/clients/shops"),
        ("https://api.leat.test/", "https://api.leat.test/api/v3/oauth/clients/shops"),
        (
            "https://api.leat.test/api/v3/oauth/clients",
            "https://api.leat.test/api/v3/oauth/clients/shops",
        ),
        (
            " https://api.leat.test:8443/api/v3/oauth/clients/ ",
            "https://api.leat.test:8443/api/v3/oauth/clients/shops",
        ),
        ("http://gate.test/leat/", "http://gate.test/leat/api/v3/oauth/clients/shops"),
    ],
)
async def test_the_prefix_is_added_once(base_url: str, asked: str) -> None:
    """The base URL may have a trailing slash, the prefix already, or a path of its own."""
    script = Script(data([]))
    async with LeatClient(
        base_url, StaticToken("t"), transport=httpx.MockTransport(script)
    ) as leat:
        await leat.shops()
    assert str(script.requests[0].url) == asked


@pytest.mark.parametrize(
    "base_url",
    ["", "api.piggy.eu", "ftp://a.test", "https://", "https://u:p@a.test", "https://a.test?x=1"],
)
def test_a_base_url_that_is_none_is_refused_at_once(base_url: str) -> None:
    """A wrong address is found when the client is made, and is not repeated in the error."""
    with pytest.raises(ValueError, match="the base URL"):
        LeatClient(base_url, StaticToken("t"))
