"""What the client accepts of contacts, identifiers and the account, however loose it is."""

from typing import Any

import pytest

from kiosk.leat import UnreadableAnswer
from tests.unit.leat.scripted import Script, data, scripted_client

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("wire", "linked_to"),
    [
        ({"value": "PK1", "name": "PK1", "active": True, "contact": {"uuid": "123"}}, "123"),
        ({"value": "PK1", "contact": {"uuid": 123, "email": None}}, "123"),
        ({"value": "PK1", "name": None, "active": 1, "contact": None}, None),
        ({"value": "PK1", "name": None, "active": "1", "contact": []}, None),
        ({"value": "PK1"}, None),
        ({"value": None, "contact": {"uuid": "123"}}, "123"),
        ({"value": [], "contact": {"uuid": "123"}}, "123"),
        ({"contact": {"uuid": "123"}}, "123"),
        ({"value": 100001, "active": None, "contact": None, "new": {"a": []}}, None),
    ],
)
async def test_an_identifier_may_be_linked_to_nobody(wire: Any, linked_to: str | None) -> None:
    """A null, empty or missing contact is a card of nobody's, not an error."""
    async with scripted_client(Script(data(wire, meta=[]))) as leat:
        found = await leat.find_contact_identifier("PK1")
    assert (found.contact.uuid if found.contact else None) == linked_to
    assert found.active


@pytest.mark.parametrize("flag", [False, 0, "0", "false"])
async def test_an_identifier_is_inactive_only_if_leat_says_so(flag: Any) -> None:
    """Every way PHP writes false counts."""
    async with scripted_client(Script(data({"value": "PK1", "active": flag}))) as leat:
        assert not (await leat.find_contact_identifier("PK1")).active


@pytest.mark.parametrize(
    "wire", [None, [], "PK1", {}, {"id": 1}, {"value": "x", "contact": {"email": "a"}}]
)
async def test_an_identifier_without_its_essentials_is_unreadable(wire: Any) -> None:
    """A contact without a uuid must not pass for a card of nobody's."""
    async with scripted_client(Script(data(wire))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.find_contact_identifier("PK1")


@pytest.mark.parametrize("email", ["", " ", None, [], False])
async def test_an_anonymous_contact_has_no_address(email: Any) -> None:
    """Blank, null and absent addresses are one thing: None."""
    wire = {"uuid": "c", "email": email, "tier": [], "credit_balance": {"id": 1, "balance": 60}}
    async with scripted_client(Script(data(wire))) as leat:
        contact = await leat.contact("c")
    assert contact.email is None
    assert contact.tier is None
    assert contact.credit_balance is not None
    assert contact.credit_balance.balance == 60


async def test_live_login_links_never_get_past_the_wire() -> None:
    """`current_values` holds login secrets, so nothing of it may be kept."""
    secret = "https://login.test/?token=live"
    wire = {
        "uuid": "c",
        "email": "ada@shop.test",
        "tier": {"name": "Gold", "position": "2", "media": {"type": "image", "value": None}},
        "current_values": {"custom_app_login_url": secret, "custom_app_login_code": "9999"},
        "current_display_values": {"custom_app_login_url": secret},
        "attributes": [{"value": secret}],
    }
    async with scripted_client(Script(data(wire))) as leat:
        contact = await leat.find_contact_by_email("ada@shop.test")
    assert secret not in contact.model_dump_json()
    assert contact.tier is not None
    assert (contact.tier.name, contact.tier.position, contact.tier.media) == ("Gold", 2, None)


@pytest.mark.parametrize(
    ("balance", "credits_now"),
    [
        (100, 100),
        ("100", 100),
        (99.9, 99),
        (-3, -3),
        (0, 0),
        (2_147_483_647, 2_147_483_647),
        (2_147_483_647.5, 2_147_483_647),
        (-2_147_483_647, -2_147_483_647),
    ],
)
async def test_a_balance_is_whole_credits_rounded_down(balance: Any, credits_now: int) -> None:
    """A part of a credit buys nothing."""
    async with scripted_client(Script(data({"balance": balance}))) as leat:
        assert (await leat.credit_balance("c")).balance == credits_now


@pytest.mark.parametrize(
    "wire",
    [
        None,
        [],
        {},
        {"balance": None},
        {"balance": True},
        {"balance": "a"},
        {"balance": 2_147_483_648},
        {"balance": -2_147_483_648},
        {"balance": -2_147_483_647.5},
        {"balance": 1e300},
        {"balance": "9" * 30},
    ],
)
async def test_a_missing_balance_is_not_zero(wire: Any) -> None:
    """A balance that cannot be read is an error, never a number."""
    async with scripted_client(Script(data(wire))) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.credit_balance("c")


async def test_shops_of_every_type_are_listed() -> None:
    """The set of shop types is open, and a reference may be blank."""
    wire = [
        {"uuid": "1", "name": "A", "type": "physical", "reference": ""},
        {"uuid": 2, "name": None, "type": "point_of_sale"},
    ]
    async with scripted_client(Script(data(wire))) as leat:
        shops = await leat.shops()
    assert [(shop.uuid, shop.name, shop.reference) for shop in shops] == [
        ("1", "A", None),
        ("2", "", None),
    ]


async def test_a_program_may_have_no_word_for_credits() -> None:
    """Without a custom name the screens use their own word."""
    wire: dict[str, Any] = {
        "id": "7",
        "name": "Club",
        "max_amount": None,
        "custom_credit_name": "",
        "unit": [],
    }
    async with scripted_client(Script(data(wire))) as leat:
        program = await leat.loyalty_program()
    assert (program.id, program.custom_credit_name, program.unit) == (7, None, None)


async def test_the_brand_kit_reads_leats_own_spelling() -> None:
    """Leat spells the fourth colour `quarternary_color`."""
    wire = {"small_logo_url": None, "quarternary_color": "#abc", "font_family": "Inter"}
    async with scripted_client(Script(data(wire))) as leat:
        kit = await leat.brand_kit()
    assert (kit.small_logo_url, kit.quaternary_color, kit.font_family) == (None, "#abc", "Inter")


async def test_units_and_the_token_check_are_read() -> None:
    """The account behind a token and what credits are given for."""
    script = Script(
        data([{"name": "purchase_amount", "label": "Euro", "prefix": "", "is_default": 1}]),
        data({"company": "Corner", "id": 5, "uuid": "acc"}),
    )
    async with scripted_client(script) as leat:
        (unit,) = await leat.units()
        account = await leat.check_token()
    assert (unit.name, unit.prefix, unit.is_default) == ("purchase_amount", None, True)
    assert (account.company, account.id, account.uuid) == ("Corner", 5, "acc")
