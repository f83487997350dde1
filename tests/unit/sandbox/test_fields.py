"""No body, however odd, breaks the server."""

import asyncio
import json
import logging
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from tests.unit.sandbox.driver import API, Driver, claim_body

ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
CREDIT_FIELDS = ("credits", "unit_value", "unit_name", "contact_identifier_value")
REWARD_FIELDS = ("title", "required_credits", "allergens")

# The sandbox is shared by the examples of a test: each must leave it able to answer.
odd = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@odd
@given(change=st.dictionaries(st.sampled_from(REWARD_FIELDS), ODD))
def test_odd_changes_are_taken_or_refused(leat: Driver, change: dict[str, Any]) -> None:
    """A change of a reward is done or is 1003, whatever JSON it holds."""
    response = ask(leat, "PUT", "/rewards/reward-espresso", change)
    assert response.status_code == 200 or response.json()["code"] == 1003


@odd
@given(change=st.dictionaries(st.sampled_from(CREDIT_FIELDS), ODD))
def test_odd_gifts_are_taken_or_refused(leat: Driver, change: dict[str, Any]) -> None:
    """A gift of credits is booked or refused, whatever JSON it holds."""
    body = {"contact_uuid": "contact-bo", "shop_uuid": "shop-corner-utrecht"} | change
    assert ask(leat, "POST", "/credit-receptions", body).status_code in {200, 400}


@odd
@given(field=st.sampled_from(sorted(claim_body("reward-espresso"))), value=ODD)
def test_odd_claims_are_refused(leat: Driver, field: str, value: Any) -> None:
    """A claim of something odd is a refusal, whatever JSON it holds."""
    body = claim_body("reward-espresso") | {field: value}
    response = ask(leat, "POST", "/reward-receptions", body)
    assert response.json()["code"] in {1003, 1008, 6003, 55031}


@pytest.mark.anyio
@pytest.mark.parametrize("body", ["{", "[]", '{"title":' * 100_000, "[" * 100_000, b"\xff"])
async def test_a_body_that_is_no_object_is_refused(leat: Driver, body: str | bytes) -> None:
    """Broken JSON, and JSON nested deeper than anybody reads, is 1003."""
    response = await leat.ask("PUT", "/rewards/reward-espresso", content=body)
    assert (response.status_code, response.json()["code"]) == (400, 1003)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=b", "x"),
        ("multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--\r\n"),
        (
            "multipart/form-data; boundary=b; charset=undefined",
            '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n--b--\r\n',
        ),
        ("application/x-www-form-urlencoded", "&".join(f"a{n}=1" for n in range(1001))),
    ],
)
async def test_a_form_that_cannot_be_read_is_refused(
    leat: Driver, kind: str, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Broken parts, and more fields than anybody sends, are 1003 in the API's own envelope."""
    headers = {"Content-Type": kind, "Authorization": f"Bearer {SANDBOX_TOKEN}"}
    # The parser of forms logs a warning of its own.
    with caplog.at_level(logging.WARNING):
        response = await leat.http.put(
            f"{API}/rewards/reward-espresso", content=body, headers=headers
        )
    assert (response.status_code, response.json()["code"]) == (400, 1003)


def ask(leat: Driver, method: str, route: str, body: dict[str, Any]) -> httpx.Response:
    return asyncio.run(leat.ask(method, route, content=json.dumps(body)))
