"""Collecting what waits, once."""

import pytest

from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio


async def test_collecting_takes_it_off_the_list(leat: Driver) -> None:
    """The slim answer holds the redemption's uuid, which is not the transaction's."""
    before = await leat.waiting("contact-ada")
    receipt = await leat.collect(before[0])
    assert receipt["status"] == "COLLECTED"
    assert receipt["uuid"] not in before
    assert await leat.waiting("contact-ada") == before[1:]
    assert await leat.balance("contact-ada") == 100


async def test_a_second_collect_is_refused(leat: Driver) -> None:
    """The same reward is handed over once: then 80300."""
    (first, _) = await leat.waiting("contact-ada")
    await leat.collect(first)
    assert await leat.refused_collect(first) == 80300
    assert len((await leat.books())["redemptions"]) == 1


async def test_the_full_answer_of_old(leat: Driver) -> None:
    """On a switch, collect answers the whole collectable with the transaction's uuid."""
    await leat.loosen(collect_answer="full")
    (first, _) = await leat.waiting("contact-ada")
    receipt = await leat.collect(first)
    assert receipt["uuid"] == first
    assert receipt["has_been_collected"] is True
    assert receipt["contact"] == {"uuid": "contact-ada", "email": "ada@example.nl"}
    assert "status" not in receipt


async def test_what_cannot_be_collected(leat: Driver) -> None:
    """Unknown is 80300; a claim that never waited is 6003."""
    final = await leat.claim("reward-tea")
    assert await leat.refused_collect("nothing") == 80300
    assert await leat.refused_collect(final["uuid"]) == 6003


async def test_expiry_is_to_the_second(leat: Driver) -> None:
    """One second before `expires_at` it is collectable, at it no more; the message says why."""
    early = await leat.claim("reward-espresso")
    late = await leat.claim("reward-espresso")
    leat.clock.tick(6_307_200 - 1)
    await leat.collect(early["uuid"])
    leat.clock.tick(1)
    response = await leat.ask("PUT", f"/collectable-rewards/collect/{late['uuid']}")
    assert response.json() == {"message": "Reward is expired.", "code": 80300, "status_code": 400}


async def test_the_list_has_the_documented_fields(leat: Driver) -> None:
    """A collectable embeds contact and reward, but no shop: other branches' are listed too."""
    (brunch,) = await leat.get("/collectable-rewards", contact_uuid="contact-eli")
    assert set(brunch) == {
        *("uuid", "title", "created_at", "expires_at", "has_been_collected", "contact", "reward")
    }
    assert brunch["title"] == "Harbour brunch"
    assert brunch["contact"]["credit_balance"]["balance"] == 45
    assert {"cost_price", "stock", "pre_redeemable", "allergens"} <= set(brunch["reward"])


async def test_switches_change_the_list(leat: Driver) -> None:
    """Expired and collected ones are listed or not; null rewards are possible."""
    expired, valid = await leat.waiting("contact-dee")
    await leat.loosen(list_expired_collectables=False, null_rewards=True)
    (kept,) = await leat.get("/collectable-rewards", contact_uuid="contact-dee")
    assert (kept["uuid"], kept["reward"]) == (valid, None)
    await leat.collect(valid)
    await leat.loosen(list_collected_collectables=True, list_expired_collectables=True)
    listed = await leat.get("/collectable-rewards", contact_uuid="contact-dee")
    assert [(found["uuid"], found["has_been_collected"]) for found in listed] == [
        (expired, False),
        (valid, True),
    ]


async def test_hundreds_wait_for_fay(leat: Driver) -> None:
    """The list is unpaged, oldest first."""
    listed = await leat.get("/collectable-rewards", contact_uuid="contact-fay")
    assert len(listed) == 300
    moments = [found["created_at"] for found in listed]
    assert moments == sorted(moments)


async def test_a_lag_hides_new_ones(leat: Driver) -> None:
    """A new claim appears in the lists only after the switched seconds."""
    await leat.loosen(list_lag_seconds=5)
    claimed = await leat.claim("reward-espresso")
    for seconds, expected in ((4, []), (1, [claimed["uuid"]])):
        leat.clock.tick(seconds)
        assert await leat.waiting("contact-bo") == expected
        booked = await leat.get("/loyalty-transactions", contact_uuid="contact-bo")
        assert [item["uuid"] for item in booked if item["credits"] < 0] == expected


async def test_reversing_a_redemption(leat: Driver) -> None:
    """It waits again and can be collected again, under another redemption."""
    (first, second) = await leat.waiting("contact-ada")
    receipt = await leat.collect(first)
    reversed_ = await leat.data("POST", f"/collectable-rewards/{receipt['uuid']}/reverse")
    assert reversed_ == {"uuid": receipt["uuid"], "status": "REVERSED"}
    assert await leat.waiting("contact-ada") == [first, second]
    assert (await leat.collect(first))["uuid"] != receipt["uuid"]


async def test_a_redemption_is_reversed_once(leat: Driver) -> None:
    """Reversed before, unknown, or a transaction's uuid: 80300."""
    (first, _) = await leat.waiting("contact-ada")
    receipt = await leat.collect(first)
    route = f"/collectable-rewards/{receipt['uuid']}/reverse"
    await leat.data("POST", route)
    assert await leat.refusal("POST", route) == 80300
    assert await leat.refusal("POST", f"/collectable-rewards/{first}/reverse") == 80300
