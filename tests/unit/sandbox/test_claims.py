"""Claiming a reward, and reversing a claim."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.sandbox.timestamps import stamp
from tests.helpers.fake_clock import START
from tests.unit.sandbox.driver import Driver, claim_body

pytestmark = pytest.mark.anyio


async def test_a_claim_spends_credits_and_waits(leat: Driver) -> None:
    """A pre-redeemable reward becomes collectable; `expires_at` is its seconds after now."""
    claimed = await leat.claim("reward-espresso")
    assert claimed["type"] == "reward_reception"
    assert claimed["credits"] == -40
    assert claimed["channel"] == "OAUTH_API"
    assert claimed["created_at"] == stamp(START)
    assert claimed["expires_at"] == stamp(START + timedelta(days=73))
    assert claimed["has_been_collected"] is False
    assert claimed["contact"]["credit_balance"]["balance"] == 12_460
    assert claimed["contact_identifier"] is None
    assert claimed["reward"]["uuid"] == "reward-espresso"
    assert claimed["shop"]["address"]["housenumber"] is None
    assert await leat.balance() == 12_460
    assert await leat.waiting("contact-bo") == [claimed["uuid"]]


async def test_a_reward_that_is_not_pre_redeemable_never_waits(leat: Driver) -> None:
    """Its claim is final at once: nothing to collect, no expiry."""
    claimed = await leat.claim("reward-tea")
    assert claimed["expires_at"] is None
    assert claimed["has_been_collected"] is False
    assert await leat.waiting("contact-bo") == []
    await leat.loosen(final_receptions_are_collected=True)
    assert (await leat.claim("reward-tea"))["has_been_collected"] is True


async def test_a_reward_without_expiry(leat: Driver) -> None:
    """No duration, no `expires_at`."""
    assert (await leat.claim("reward-tote-bag"))["expires_at"] is None


async def test_digital_codes_come_from_a_pool_that_runs_dry(leat: Driver) -> None:
    """Each code is given once; from a dry pool the code is null, or the claim is refused."""
    first = await leat.claim("reward-gift-card")
    assert first["type"] == "digital_reward_reception"
    assert first["digital_reward_code"] == {"code": "GIFT-7Q2M-CORNER"}
    assert first["digital_reward"]["uuid"] == "reward-gift-card"
    assert not {"reward", "expires_at", "has_been_collected"} & set(first)
    assert (await leat.claim("reward-gift-card"))["digital_reward_code"] is None
    await leat.loosen(refuse_claims_without_code=True)
    assert await leat.refused_claim("reward-gift-card") == 1018
    codes = {
        (await leat.claim("reward-cinema-ticket"))["digital_reward_code"]["code"] for _ in "abc"
    }
    assert len(codes) == 3


@pytest.mark.parametrize(
    ("reward", "contact", "more", "code"),
    [
        ("reward-espresso", "nobody", {}, 55031),
        ("reward-espresso", "contact-bo", {"shop_uuid": "nowhere"}, 1008),
        ("reward-nothing", "contact-bo", {}, 6003),
        ("reward-harbour-brunch", "contact-bo", {}, 6003),
        ("reward-espresso", "contact-bo", {"shop_uuid": "shop-corner-online"}, 6003),
        ("reward-summer-lemonade", "contact-bo", {}, 1052),
        ("reward-donation", "contact-cas", {}, 1017),
        ("reward-golden-weekend", "contact-fay", {}, 1017),
        ("reward-espresso", "contact-bo", {"contact_identifier_value": "PK999999"}, 60003),
        ("reward-espresso", "contact-bo", {"contact_identifier_value": "PK100006"}, 60004),
        ("reward-espresso", "contact-bo", {"contact_identifier_value": "PK100001"}, 60011),
        ("reward-espresso", "contact-bo", {"contact_identifier_value": "PK100005"}, 60011),
    ],
)
async def test_a_refused_claim_changes_nothing(
    leat: Driver, reward: str, contact: str, more: dict[str, str], code: int
) -> None:
    """Each broken rule has its code, and the books stay as they were."""
    before = await leat.books()
    assert await leat.refused_claim(reward, contact, **more) == code
    after = await leat.books()
    assert after | {"requests": {}} == before | {"requests": {}}


async def test_stock_ends(leat: Driver) -> None:
    """The last one can be claimed once."""
    await leat.claim("reward-anniversary-box")
    assert await leat.refused_claim("reward-anniversary-box") == 1018
    assert (await leat.books())["stock"]["reward-anniversary-box"] == 0


async def test_a_claim_limit_is_for_each_contact(leat: Driver) -> None:
    """A second claim of a once-only reward is 1019; another contact may still claim it."""
    await leat.claim("reward-birthday-cake")
    assert await leat.refused_claim("reward-birthday-cake") == 1019
    await leat.claim("reward-birthday-cake", "contact-fay")


async def test_another_shop_may_be_let_claim(leat: Driver) -> None:
    """Whether a shop must offer the reward is on a switch."""
    await leat.loosen(claims_at_any_shop=True)
    assert (await leat.claim("reward-harbour-brunch"))["credits"] == -220


async def test_a_claim_remembers_the_card(leat: Driver) -> None:
    """The identifier that was sent comes back in the reception."""
    claimed = await leat.claim("reward-espresso", contact_identifier_value="PK100002")
    card = {"name": "PK100002", "value": "PK100002", "active": True}
    assert claimed["contact_identifier"] == card


@pytest.mark.parametrize("kind", ["data", "json", "files"])
async def test_every_kind_of_body_is_read(leat: Driver, kind: str) -> None:
    """Form, JSON and multipart bodies claim alike."""
    body: dict[str, Any] = claim_body("reward-espresso")
    if kind == "files":
        body = {name: (None, text) for name, text in body.items()}
    claimed = await leat.data("POST", "/reward-receptions", **{kind: body})
    assert claimed["credits"] == -40


@pytest.mark.parametrize("missing", ["contact_uuid", "reward_uuid", "shop_uuid"])
async def test_a_missing_field_is_named(leat: Driver, missing: str) -> None:
    """A required field that is absent or null is 1003 under its name."""
    response = await leat.ask(
        "POST", "/reward-receptions", json=claim_body("reward-espresso") | {missing: None}
    )
    body = response.json()
    assert body["code"] == 1003
    assert list(body["errors"]) == [missing]
    assert isinstance(body["errors"][missing], list)


async def test_errors_may_be_plain_strings(leat: Driver) -> None:
    """The older form of `errors` has strings, on a switch; all missing fields are named."""
    await leat.loosen(errors_as_strings=True)
    errors = (await leat.ask("POST", "/reward-receptions")).json()["errors"]
    assert set(errors) == {"contact_uuid", "reward_uuid", "shop_uuid"}
    assert all(isinstance(sentence, str) for sentence in errors.values())


@pytest.mark.parametrize("body", [b"{", b"[1]", b'"text"', b"\xff", b"contact_uuid=contact-bo"])
async def test_an_unreadable_body_is_invalid_input(leat: Driver, body: bytes) -> None:
    """A JSON body that is no object is 1003."""
    headers = {"Authorization": "Bearer sandbox-token", "Content-Type": "application/json"}
    response = await leat.http.post(
        "/api/v3/oauth/clients/reward-receptions", content=body, headers=headers
    )
    assert (response.status_code, response.json()["code"]) == (400, 1003)


async def test_reversing_a_claim_gives_everything_back(leat: Driver) -> None:
    """Credits come back as a credit reception; stock and limit too; nothing waits any more."""
    claimed = await leat.claim("reward-anniversary-box")
    waiting = await leat.claim("reward-espresso")
    limited = await leat.claim("reward-birthday-cake")
    for reception in (claimed, waiting, limited):
        returned = await leat.data("POST", f"/reward-receptions/{reception['uuid']}/reverse")
        assert returned["type"] == "credit_reception"
        assert returned["credits"] == -reception["credits"]
        assert returned["unit"]["is_default"] is True
    assert await leat.balance() == 12_500
    assert await leat.waiting("contact-bo") == []
    await leat.claim("reward-anniversary-box")
    await leat.claim("reward-birthday-cake")
    assert await leat.refused_collect(waiting["uuid"]) == 80300


async def test_a_claim_is_reversed_once(leat: Driver) -> None:
    """A second reversal, and one of an unknown claim or of credits, is 1003."""
    claimed = await leat.claim("reward-espresso")
    route = f"/reward-receptions/{claimed['uuid']}/reverse"
    returned = await leat.data("POST", route)
    assert await leat.refusal("POST", route) == 1003
    assert await leat.refusal("POST", "/reward-receptions/nothing/reverse") == 1003
    assert await leat.refusal("POST", f"/reward-receptions/{returned['uuid']}/reverse") == 1003
    assert await leat.balance() == 12_500


async def test_a_collected_claim_keeps_its_price(leat: Driver) -> None:
    """What was collected is reversed only after its redemption, unless switched."""
    claimed = await leat.claim("reward-espresso")
    receipt = await leat.collect(claimed["uuid"])
    route = f"/reward-receptions/{claimed['uuid']}/reverse"
    assert await leat.refusal("POST", route) == 1003
    await leat.data("POST", f"/collectable-rewards/{receipt['uuid']}/reverse")
    await leat.data("POST", route)
    await leat.loosen(reverse_collected_receptions=True)
    again = await leat.claim("reward-espresso")
    await leat.collect(again["uuid"])
    await leat.data("POST", f"/reward-receptions/{again['uuid']}/reverse")
    assert await leat.balance() == 12_500


async def test_a_used_code_never_comes_back(leat: Driver) -> None:
    """Reversing a digital claim does not return its code to the pool."""
    claimed = await leat.claim("reward-gift-card")
    await leat.data("POST", f"/reward-receptions/{claimed['uuid']}/reverse")
    assert (await leat.claim("reward-gift-card"))["digital_reward_code"] is None
