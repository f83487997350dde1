"""Finding who a card belongs to."""

import pytest

from tests.unit.sandbox.driver import Driver

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("card", "contact", "email", "balance"),
    [
        ("PK100001", "contact-ada", "ada@example.nl", 100),
        ("ada.pass@example.nl", "contact-ada", "ada@example.nl", 100),
        ("PK100002", "contact-bo", "bo@example.nl", 12_500),
        ("PK100003", "contact-cas", "cas@example.nl", 0),
        ("PK100004", "contact-anonymous", "", 60),
        ("PK100007", "contact-dee", "dee@example.nl", 20),
        ("PK100008", "contact-eli", "eli@example.nl", 45),
        ("PK100009", "contact-fay", "fay@example.nl", 800),
    ],
)
async def test_a_card_leads_to_its_contact(
    leat: Driver, card: str, contact: str, email: str, balance: int
) -> None:
    """An active identifier names its contact; the balance is a second call."""
    found = await leat.get("/contact-identifiers/find", contact_identifier_value=card)
    assert found == {
        "name": card,
        "value": card,
        "active": True,
        "contact": {"uuid": contact, "email": email},
    }
    assert await leat.balance(contact) == balance


async def test_an_unlinked_card_has_no_contact(leat: Driver) -> None:
    """A card of nobody is found, with contact null."""
    found = await leat.get("/contact-identifiers/find", contact_identifier_value="PK100005")
    assert found["contact"] is None


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"contact_identifier_value": "PK100006"}, 60004),
        ({"contact_identifier_value": "PK999999"}, 60003),
        ({"contact_identifier_value": "pk100001"}, 60003),
        ({"contact_identifier_value": ""}, 1003),
        ({}, 1003),
    ],
)
async def test_cards_that_lead_nowhere(leat: Driver, params: dict[str, str], code: int) -> None:
    """Inactive, unknown and missing identifiers each have their code."""
    assert await leat.refusal("GET", "/contact-identifiers/find", params=params) == code


async def test_a_contact_holds_secrets_that_a_client_must_drop(leat: Driver) -> None:
    """`current_values` carries a login link and code, as the real API's does."""
    by_uuid = await leat.get("/contacts/contact-ada")
    by_email = await leat.get("/contacts/find-one-by", email="Ada@Example.nl")
    assert by_uuid == by_email
    assert by_uuid["credit_balance"]["balance"] == 100
    assert by_uuid["tier"]["name"] == "Regular"
    assert "token=" in by_uuid["current_values"]["custom_app_login_url"]
    assert by_uuid["current_values"]["default_contact_identifier"] == "PK100001"
    assert all(isinstance(text, str) for text in by_uuid["current_display_values"].values())


async def test_a_contact_without_tier(leat: Driver) -> None:
    """A contact without tier has tier null."""
    assert (await leat.get("/contacts/contact-cas"))["tier"] is None


@pytest.mark.parametrize(
    ("route", "code"),
    [
        ("/contacts/nobody", 55031),
        ("/contacts/nobody/credit-balance", 55031),
        ("/contacts/find-one-by?email=nobody@example.nl", 55031),
        ("/contacts/find-one-by?email=", 1003),
        ("/collectable-rewards?contact_uuid=nobody", 55031),
        ("/collectable-rewards", 1003),
        ("/shops/nowhere", 1008),
    ],
)
async def test_what_is_not_there(leat: Driver, route: str, code: int) -> None:
    """Each unknown thing has its own code."""
    assert await leat.refusal("GET", route) == code


async def test_the_account_around_the_contact(leat: Driver) -> None:
    """Shops, program, units and brand kit are the sample shop's."""
    shops = await leat.get("/shops")
    assert [shop["type"] for shop in shops] == ["physical", "physical", "web"]
    assert await leat.get("/shops/shop-corner-utrecht") == shops[0]
    program = await leat.get("/loyalty-program")
    assert program["custom_credit_name"] == "Stars"
    assert program["unit"] == {"name": "purchase_amount", "label": "Purchase amount", "prefix": "€"}
    assert [unit["is_default"] for unit in await leat.get("/units")] == [True, False]
    assert (await leat.get("/brand-kit"))["quarternary_color"].startswith("#")
