"""What the client accepts of rewards and collectables, however loosely Leat says it."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.leat import CollectReceipt, Reach, UnreadableAnswer
from tests.unit.leat.scripted import Script, data, scripted_client

pytestmark = pytest.mark.anyio

WAITING = {"uuid": "t", "title": "Tea", "created_at": "2023-11-13T14:37:04+00:00"}


@pytest.mark.parametrize(
    ("wire", "kind"),
    [
        ({"uuid": "r", "reward_type": "PHYSICAL", "type": "PHYSICAL"}, "PHYSICAL"),
        ({"uuid": "r", "type": "DIGITAL"}, "DIGITAL"),
        ({"uuid": "r", "reward_type": None, "type": "DIGITAL"}, "DIGITAL"),
        ({"uuid": "r", "reward_type": "EXTERNAL"}, "EXTERNAL"),
        ({"uuid": "r"}, ""),
    ],
)
async def test_a_reward_of_any_kind_is_kept(wire: Any, kind: str) -> None:
    """Unknown kinds keep their name; what to do with them is not the wire's business."""
    async with scripted_client(Script(data([wire]))) as leat:
        (reward,) = await leat.rewards()
    assert reward.reward_type == kind


async def test_only_a_rewards_uuid_is_sure() -> None:
    """Null and odd values are None or blank; an unknown cost is not a cost of nothing."""
    wire: dict[str, Any] = {
        "uuid": "2222e1242t3324535",
        "title": None,
        "description": "",
        "required_credits": None,
        "media": None,
        "is_active": None,
        "pre_redeemable": None,
        "expiration_duration": "soon",
        "stock": {},
        "cost_price": [],
    }
    async with scripted_client(Script(data(wire))) as leat:
        reward = await leat.reward("r")
    assert (reward.title, reward.description, reward.media) == ("", None, None)
    assert (reward.required_credits, reward.expiration_duration) == (None, None)
    assert (reward.stock, reward.cost_price, reward.pre_redeemable) == (None, None, None)
    assert reward.is_active


@pytest.mark.parametrize(
    ("told", "price"),
    [
        (0, 0),
        ("40", 40),
        (2_147_483_647, 2_147_483_647),
        (2_147_483_648, None),
        (-1, None),
        (1e300, None),
        ("9" * 30, None),
    ],
)
async def test_a_price_nobody_can_pay_is_none(told: Any, price: int | None) -> None:
    """Below nothing, or more than a screen's number holds: such a reward has no price."""
    async with scripted_client(Script(data({"uuid": "r", "required_credits": told}))) as leat:
        assert (await leat.reward("r")).required_credits == price


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        (0, 0),
        (6_307_200, 6_307_200),
        (3_153_600_000, 3_153_600_000),
        (3_153_600_001, None),
        (-1, None),
        (1e300, None),
    ],
)
async def test_a_wait_of_over_a_hundred_years_has_no_end(told: Any, seconds: int | None) -> None:
    """Nor has one that ends before it begins: Leat itself says when a claimed one expires."""
    async with scripted_client(Script(data({"uuid": "r", "expiration_duration": told}))) as leat:
        assert (await leat.reward("r")).expiration_duration == seconds


@pytest.mark.parametrize(
    ("media", "url"),
    [
        ({"type": "image", "value": "https://a.test/1.jpg"}, "https://a.test/1.jpg"),
        ({"type": "video", "value": "https://a.test/1.mp4"}, "https://a.test/1.mp4"),
        ({"type": "image", "value": ""}, None),
        ({"type": "image", "value": None}, None),
        ({"type": "image"}, None),
        ([], None),
        ("https://a.test/1.jpg", None),
    ],
)
async def test_a_rewards_picture_may_be_missing(media: Any, url: str | None) -> None:
    """A picture that is none never takes its reward away."""
    async with scripted_client(Script(data({"uuid": "r", "media": media}))) as leat:
        reward = await leat.reward("r")
    assert (reward.media.value if reward.media else None) == url


@pytest.mark.parametrize(
    ("wire", "is_active"),
    [
        ({"is_active": False, "active": True}, False),
        ({"active": False}, False),
        ({"is_active": None, "active": 0}, False),
        ({"is_active": "maybe"}, True),
        ({}, True),
    ],
)
async def test_a_reward_is_active_unless_leat_says_not(wire: Any, *, is_active: bool) -> None:
    """Older answers have `active` alone; Leat itself refuses an inactive one at the claim."""
    async with scripted_client(Script(data({"uuid": "r", **wire}))) as leat:
        assert (await leat.reward("r")).is_active is is_active


async def test_custom_attributes_are_text_or_nothing() -> None:
    """Custom attributes are whatever is not Leat's own, as text; structures are dropped."""
    wire: dict[str, Any] = {
        "uuid": "r",
        "a": "x",
        "b": None,
        "c": 3,
        "d": True,
        "e": [1],
        "f": {},
        "type": "DIGITAL",
    }
    async with scripted_client(Script(data(wire))) as leat:
        reward = await leat.reward("r")
    assert reward.attributes == {"a": "x", "b": None, "c": "3", "d": "true"}


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("Tea \ud83d", "Tea \ufffd"),
        ("\ude00 Tea", "\ufffd Tea"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ude00 Tea", "\U0001f600 Tea"),
        ("Th\u00e9 \u8336 \U0001f600 \ufeff", "Th\u00e9 \u8336 \U0001f600 \ufeff"),
        ("\ufeffTea", "\ufeffTea"),
    ],
    ids=ascii,
)
async def test_half_a_character_is_shown_as_unreadable(told: str, read: str) -> None:
    """JSON can spell half a surrogate pair, which no screen, file or log takes."""
    wire = {"uuid": "r", "title": told, "description": told, "note": told, told: "x"}
    async with scripted_client(Script(data(wire))) as leat:
        reward = await leat.reward("r")
    assert (reward.title, reward.description) == (read, read)
    assert reward.attributes == {"note": read, read: "x"}


@pytest.mark.parametrize("uuid", ["\ud83d", "red-\ude00", "\ude00\ud83d"], ids=ascii)
async def test_an_id_with_half_a_character_is_none(uuid: str) -> None:
    """It could not be sent back, and a mended one is another's."""
    async with scripted_client(Script(data([{**WAITING, "uuid": uuid}]))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.collectable_rewards("c")


async def test_a_row_that_is_no_reward_leaves_the_others() -> None:
    """One broken reward must not empty the shop window."""
    rows = [{"title": "no uuid"}, None, {"uuid": "r"}, {"uuid": ""}]
    async with scripted_client(Script(data(rows))) as leat:
        assert [reward.uuid for reward in await leat.rewards()] == ["r"]


async def test_a_list_with_gaps_arrives_as_an_object() -> None:
    """PHP sends a filtered list as an object with numbers for names."""
    async with scripted_client(Script(data({"0": {"uuid": "a"}, "2": {"uuid": "b"}}))) as leat:
        assert [reward.uuid for reward in await leat.rewards()] == ["a", "b"]


async def turns_while_reading(rewards: int) -> int:
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    rows = [{"uuid": str(number)} for number in range(rewards)]
    async with scripted_client(Script(data(rows))) as leat:
        running = asyncio.create_task(others())
        assert len(await leat.rewards()) == rewards
        running.cancel()
    return turns


async def test_a_long_list_does_not_hold_up_the_screen() -> None:
    """While a thousand rewards are read, others get their turn ten times more."""
    assert await turns_while_reading(1000) >= await turns_while_reading(1) + 10


@pytest.mark.parametrize("wire", [None, "", 3, {"uuid": "r"}])
async def test_no_list_is_not_an_empty_list(wire: Any) -> None:
    """For collectables, empty would mean "all collected": so it must really be a list."""
    async with scripted_client(Script(data(wire))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.collectable_rewards("c")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-25T14:37:04+00:00", datetime(2024, 1, 25, 14, 37, 4, tzinfo=UTC)),
        ("2024-01-25T15:37:04+01:00", datetime(2024, 1, 25, 14, 37, 4, tzinfo=UTC)),
        ("2024-01-25T14:37:04.123456Z", datetime(2024, 1, 25, 14, 37, 4, 123456, tzinfo=UTC)),
        ("2024-01-25T14:37:04.1234567Z", datetime(2024, 1, 25, 14, 37, 4, 123456, tzinfo=UTC)),
        ("2024-01-25 14:37:04", datetime(2024, 1, 25, 14, 37, 4, tzinfo=UTC)),
        (" 2024-01-25T14:37:04+0000 ", datetime(2024, 1, 25, 14, 37, 4, tzinfo=UTC)),
        (None, None),
        ("", None),
        ("0000-00-00 00:00:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("0001-12-31T23:59:59Z", None),
        ("0002-01-01T00:00:00Z", datetime(2, 1, 1, tzinfo=UTC)),
        ("8999-12-31T23:59:59Z", datetime(8999, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("9000-01-01 00:00:00", None),
        ("9999-12-31T23:59:59Z", None),
        ("9999-12-31T23:59:59-14:00", None),
        (1700000000, None),
    ],
)
async def test_dates_of_every_form_are_utc(text: Any, moment: datetime | None) -> None:
    """Dates come in several forms; no expiry and an unreadable one leave it to Leat to refuse."""
    async with scripted_client(Script(data([{**WAITING, "expires_at": text}]))) as leat:
        (waiting,) = await leat.collectable_rewards("c")
    assert waiting.expires_at == moment


@pytest.mark.parametrize("created_at", [None, "", "0000-00-00 00:00:00", "yesterday", [], 1])
async def test_a_collectable_may_not_say_since_when(created_at: Any) -> None:
    """The day of the claim is only shown: without it the customer still gets the reward."""
    async with scripted_client(Script(data([{**WAITING, "created_at": created_at}]))) as leat:
        (waiting,) = await leat.collectable_rewards("c")
    assert (waiting.uuid, waiting.created_at) == ("t", None)


@pytest.mark.parametrize(
    ("flag", "collected"), [(True, True), (1, True), (False, False), (None, False), ("", False)]
)
async def test_the_list_may_hold_collected_ones(flag: Any, *, collected: bool) -> None:
    """The flag is kept for the caller to filter by; the list is not promised to be clean."""
    wire = {**WAITING, "has_been_collected": flag, "contact": [], "reward": None}
    async with scripted_client(Script(data([wire]))) as leat:
        (waiting,) = await leat.collectable_rewards("c")
    assert waiting.has_been_collected is collected
    assert (waiting.contact, waiting.reward) == (None, None)


@pytest.mark.parametrize(
    "row", [{"title": "no uuid", "created_at": "2023-11-13T14:37:04Z"}, {"uuid": []}, None, "t"]
)
async def test_an_unreadable_collectable_fails_the_list(row: Any) -> None:
    """A row left out would look collected to whoever settles an operation."""
    async with scripted_client(Script(data([WAITING, row]))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.collectable_rewards("c")


@pytest.mark.parametrize(
    ("wire", "redemption"),
    [
        ({"uuid": "n", "status": "COLLECTED"}, "n"),
        ({"uuid": 7, "status": "COLLECTED", "new": 1}, "7"),
        ({"status": "COLLECTED"}, None),
        ({"uuid": "\ud83d", "status": "COLLECTED"}, None),
        ({**WAITING, "has_been_collected": True}, None),
        ({**WAITING, "has_been_collected": True, "redemption_uuid": "n"}, None),
        ({"uuid": "n", "has_been_collected": True, "status": "COLLECTED"}, "n"),
        ({"uuid": "n", "status": "COLLECTED", "redemption_uuid": "other"}, "n"),
        ({"uuid": None, "status": "COLLECTED", "redemption_uuid": "other"}, None),
    ],
)
async def test_collected_is_said_in_two_shapes(wire: Any, redemption: str | None) -> None:
    """A uuid beside the status is the redemption's; beside the old flag, the transaction's."""
    async with scripted_client(Script(data(wire))) as leat:
        assert await leat.collect("t") == CollectReceipt(redemption_uuid=redemption)


@pytest.mark.parametrize(
    "wire",
    [
        None,
        [],
        {},
        {"uuid": "n"},
        {"uuid": "n", "status": "REVERSED"},
        {"uuid": "n", "status": None},
        {**WAITING, "has_been_collected": False},
        {**WAITING, "has_been_collected": "yes"},
        {**WAITING, "has_been_collected": 1},
        {"uuid": "n", "status": "collected"},
        {"redemption_uuid": "n"},
        {"uuid": "n", "status": "PENDING", "redemption_uuid": None},
        {"uuid": "n", "status": "PENDING", "redemption_uuid": "n"},
        {**WAITING, "has_been_collected": False, "redemption_uuid": "n"},
    ],
)
async def test_any_other_collect_answer_leaves_it_unknown(wire: Any) -> None:
    """A success that does not say collected may be one or not."""
    async with scripted_client(Script(data(wire))) as leat:
        with pytest.raises(UnreadableAnswer) as caught:
            await leat.collect("t")
    assert caught.value.reach is Reach.UNKNOWN


@pytest.mark.parametrize("wire", [{"uuid": "n", "status": "COLLECTED"}, {"status": "REVERSED"}, []])
async def test_a_reversal_must_say_reversed(wire: Any) -> None:
    """Goods were handed over: only Leat's own word undoes it."""
    async with scripted_client(Script(data(wire))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.reverse_redemption("n")
