"""Where credits move the client is strict; beside that it is as lenient as Leat is loose."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from kiosk.leat import CreditReception, Reach, RewardReception, UnreadableAnswer
from tests.unit.leat.scripted import Script, data, scripted_client

pytestmark = pytest.mark.anyio

CLAIM = {
    "type": "reward_reception",
    "uuid": "t",
    "title": "Tea",
    "credits": -30,
    "created_at": "2026-11-21T10:00:00+00:00",
    "contact": {"uuid": "c", "email": "ada@shop.test", "credit_balance": {"balance": 70}},
    "shop": {"id": 15, "uuid": "s", "type": "physical", "name": "Corner", "address": []},
    "reward": {"uuid": "r", "title": "Tea", "active": True},
}
DIGITAL = {
    **{name: value for name, value in CLAIM.items() if name != "reward"},
    "type": "digital_reward_reception",
    "digital_reward": {"uuid": "d", "title": "Ticket", "reward_type": "DIGITAL"},
}
GIVEN = {
    "type": "credit_reception",
    "uuid": "g",
    "credits": 10,
    "created_at": "2026-11-21T09:00:00+00:00",
    "contact": {"uuid": "c"},
}


async def claim(wire: Any, status: int = 200) -> RewardReception:
    async with scripted_client(Script(httpx.Response(status, json={"data": wire}))) as leat:
        return await leat.create_reward_reception("c", "r", "s")


@pytest.mark.parametrize("status", [200, 201, 202])
async def test_any_2xx_is_a_success(status: int) -> None:
    """Leat answers a create with 200 or 201, and `meta` may be missing."""
    reception = await claim(CLAIM, status)
    assert (reception.uuid, reception.credits) == ("t", -30)
    assert reception.claimed_reward is not None
    assert reception.claimed_reward.uuid == "r"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ({"code": "ABC-1"}, "ABC-1"),
        ({"code": 1234}, "1234"),
        ({"code": None}, None),
        ({"code": ""}, None),
        ({}, None),
        ([], None),
        (None, None),
        ("ABC-1", "ABC-1"),
    ],
)
async def test_a_digital_claim_may_come_without_its_code(code: Any, shown: str | None) -> None:
    """The pool of codes may be empty; the credits are spent all the same."""
    reception = await claim({**DIGITAL, "digital_reward_code": code})
    assert reception.digital_reward_code == shown
    assert reception.claimed_reward is not None
    assert reception.claimed_reward.uuid == "d"


@pytest.mark.parametrize(
    "change",
    [
        {"reward": None},
        {"reward": []},
        {"contact": None, "shop": None},
        {"contact": {"uuid": "c"}},
        {"contact": {"uuid": "c", "credit_balance": []}},
        {"expires_at": None, "has_been_collected": None, "channel": "OAUTH_API"},
        {"expires_at": "never", "contact_identifier": {"name": "x", "value": "y"}},
        {"title": None, "credits": -30.0, "unheard_of": {"deep": [1]}},
        {"credits": 0},
        {"credits": -(2**31 - 1)},
        {"uuid": 42},
        {"created_at": None},
        {"created_at": "yesterday"},
        {"created_at": []},
    ],
)
async def test_a_claim_is_read_whatever_is_missing_beside_it(change: dict[str, Any]) -> None:
    """A claim that happened must not become unsure over a field beside the point."""
    assert (await claim({**CLAIM, **change})).credits <= 0


@pytest.mark.parametrize("missing", ["uuid", "credits"])
async def test_a_claim_without_its_essentials_is_unknown(missing: str) -> None:
    """Without its key or cost a claim cannot be journalled."""
    wire = {name: value for name, value in CLAIM.items() if name != missing}
    with pytest.raises(UnreadableAnswer) as caught:
        await claim(wire)
    assert caught.value.reach is Reach.UNKNOWN


@pytest.mark.parametrize(
    "change",
    [
        {"uuid": ""},
        {"uuid": None},
        {"credits": 30},
        {"credits": -(2**31)},
        {"credits": -1e308},
        {"credits": -(10**400)},
        {"credits": "-30"},
        {"credits": -0.5},
        {"credits": True},
        {"credits": None},
        {"type": "credit_reception"},
    ],
)
async def test_a_claim_with_odd_essentials_is_unknown(change: dict[str, Any]) -> None:
    """Strict where credits move: no guess at what Leat may have meant."""
    with pytest.raises(UnreadableAnswer):
        await claim({**CLAIM, **change})


@pytest.mark.parametrize("wire", [None, [], "", 1, {}])
async def test_an_empty_claim_is_unknown(wire: Any) -> None:
    """A success that says nothing may have spent credits."""
    with pytest.raises(UnreadableAnswer):
        await claim(wire)


async def test_a_reversal_answers_with_the_credits_given_back() -> None:
    """Undoing a claim makes a credit reception; a reception pasted in its place is not one."""
    async with scripted_client(Script(data(GIVEN), data(CLAIM))) as leat:
        assert (await leat.reverse_reward_reception("t")).credits == 10
        with pytest.raises(UnreadableAnswer):
            await leat.reverse_reward_reception("t")


@pytest.mark.parametrize("value", [None, "", [], "10.40", 10.4])
async def test_a_credit_receptions_unit_value_is_beside_the_point(value: Any) -> None:
    """The amount may be null, text or a number; the credits count."""
    async with scripted_client(Script(data({**GIVEN, "unit_value": value, "unit": []}))) as leat:
        given = await leat.create_credit_reception("c", "s", credits_given=10)
    assert given.credits == 10


async def test_transactions_are_told_apart_sorted_and_filtered() -> None:
    """Unknown types are counted; Leat may ignore the contact, the time and the order asked for."""
    rows = [
        {**GIVEN, "uuid": "old"},
        {"type": "prepaid_transaction", "uuid": "p"},
        {"type": "prepaid_transaction", "uuid": "q", "contact": {"uuid": "somebody"}},
        {**DIGITAL, "uuid": "digital", "created_at": "2026-11-21 11:00:00"},
        {**CLAIM, "uuid": "other", "contact": {"uuid": "somebody"}},
        {**GIVEN, "uuid": "nobody", "contact": None},
        {**CLAIM, "uuid": "new", "reward": None},
        {**GIVEN, "uuid": "ancient", "created_at": "2026-11-20T00:00:00+00:00"},
    ]
    async with scripted_client(Script(data(rows))) as leat:
        page = await leat.loyalty_transactions(
            contact_uuid="c", created_from=datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
        )
    assert [row.uuid for row in page.items] == ["digital", "new", "old"]
    assert [type(row) for row in page.items] == [RewardReception, RewardReception, CreditReception]
    assert page.unknown == 1


@pytest.mark.parametrize(
    ("rows", "meta", "is_last"),
    [
        (1, [], True),
        (2, [], False),
        (2, {"page": 1, "last_page": 1}, True),
        (1, {"page": 1, "last_page": 2}, False),
    ],
)
async def test_a_full_page_that_names_no_last_one_is_not_the_last(
    rows: int, meta: Any, *, is_last: bool
) -> None:
    """Leat's meta may be empty; whose rows they are makes no difference to how many there are."""
    row = {**CLAIM, "contact": {"uuid": "somebody"}}
    async with scripted_client(Script(data([row] * rows, meta=meta))) as leat:
        page = await leat.loyalty_transactions("c", limit=2)
    assert (page.items, page.is_last) == ((), is_last)


@pytest.mark.parametrize("row", [{**GIVEN, "credits": "a"}, {"type": "credit_reception"}])
async def test_an_unreadable_gift_is_skipped(row: Any) -> None:
    """It is nobody's claim, so the claims beside it still count."""
    async with scripted_client(Script(data([row, CLAIM]))) as leat:
        page = await leat.loyalty_transactions("c")
    assert [transaction.uuid for transaction in page.items] == ["t"]


async def test_a_transaction_of_the_very_second_asked_for_is_kept() -> None:
    """Leat's times are cut to the second, so what came after a fraction of it seems before."""
    moment = datetime(2026, 11, 21, 10, 0, 0, 700_000, tzinfo=UTC)
    script = Script(data([CLAIM]))
    async with scripted_client(script) as leat:
        page = await leat.loyalty_transactions("c", created_from=moment)
    assert [transaction.uuid for transaction in page.items] == ["t"]
    assert script.requests[0].url.params["created_at[gte]"] == "2026-11-21T10:00:00+00:00"


async def test_a_transaction_without_a_time_is_kept() -> None:
    """Nobody can say that it is from before; it stands last."""
    rows = [{**CLAIM, "uuid": "timeless", "created_at": None}, CLAIM]
    async with scripted_client(Script(data(rows))) as leat:
        page = await leat.loyalty_transactions(
            "c", created_from=datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
        )
    assert [transaction.uuid for transaction in page.items] == ["t", "timeless"]


@pytest.mark.parametrize(
    ("meta", "told"),
    [
        ({"page": 2, "limit": "10", "last_page": 7, "total": 61}, (2, 7, 61)),
        ({"page": "2", "limit": "10", "last_page": "7", "total": "61"}, (2, 7, 61)),
        ({"current_page": 2, "last_page": 7, "total": 61, "links": []}, (2, 7, 61)),
        ({}, (2, None, None)),
        ([], (2, None, None)),
        (None, (2, None, None)),
    ],
)
async def test_a_pages_place_is_read_in_both_dialects(meta: Any, told: tuple[Any, ...]) -> None:
    """Numbers may be text, the names are Leat's or Laravel's, and all may be missing."""
    async with scripted_client(Script(data([], meta=meta))) as leat:
        page = await leat.loyalty_transactions(page=2)
    assert (page.page, page.last_page, page.total) == told


@pytest.mark.parametrize(
    "row",
    [
        {"type": "reward_reception", "uuid": "t"},
        {"type": "digital_reward_reception"},
        {**CLAIM, "credits": "a"},
    ],
)
async def test_an_unreadable_claim_fails_the_page(row: Any) -> None:
    """A claim left out could be sent again by whoever looks for it."""
    async with scripted_client(Script(data([CLAIM, row]))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.loyalty_transactions("c")


@pytest.mark.parametrize("contact", [None, [], {}, "c", {"email": "ada@shop.test"}])
async def test_a_claim_that_is_perhaps_the_contacts_fails_the_page(contact: Any) -> None:
    """Left out it could be sent again; with no contact asked for it is a row as any other."""
    async with scripted_client(Script(data([{**CLAIM, "contact": contact}]))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.loyalty_transactions("c")
        assert len((await leat.loyalty_transactions()).items) == 1


@pytest.mark.parametrize(
    "row",
    [
        {**CLAIM, "contact": {"uuid": "somebody"}, "credits": "a"},
        {**CLAIM, "created_at": "2026-11-20T00:00:00+00:00", "contact": None},
        {**CLAIM, "created_at": "2026-11-20T00:00:00+00:00", "uuid": None},
    ],
)
async def test_a_claim_that_was_not_asked_for_fails_nothing(row: Any) -> None:
    """Another contact's, or one from before, is left out whatever else is wrong with it."""
    async with scripted_client(Script(data([row, CLAIM]))) as leat:
        page = await leat.loyalty_transactions(
            "c", created_from=datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
        )
    assert [transaction.uuid for transaction in page.items] == ["t"]
