"""A contact's file, read from a real server."""

import logging
from collections.abc import AsyncIterator

import pytest

from kiosk.counter.contact_file import (
    ROWS_A_PAGE,
    ContactFile,
    FoundBy,
    find_by_card,
    find_by_email,
    is_email,
    read_again,
    read_history,
)
from kiosk.leat import LeatClient, StaticToken
from kiosk.operations.ledger import Ledger
from kiosk.visit.problems import Problem
from kiosk.visit.reading import NotFound
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess

pytestmark = pytest.mark.anyio
SHOP = "shop-corner-utrecht"
ROTTERDAM_CARD = "PK100008"


@pytest.fixture
async def leat(sandbox: SandboxProcess) -> AsyncIterator[LeatClient]:
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=SkippingClock()
    ) as leat:
        yield leat


async def by_card(leat: LeatClient, card: str) -> ContactFile:
    found = await find_by_card(leat, SHOP, "visit-1", card)
    assert isinstance(found, ContactFile)
    return found


async def by_email(leat: LeatClient, address: str) -> ContactFile:
    found = await find_by_email(leat, SHOP, "visit-1", address)
    assert isinstance(found, ContactFile)
    return found


async def test_a_card_opens_its_owners_file(leat: LeatClient) -> None:
    """Masked address, tier, credits and what waits; who shows a card is asked for nothing more."""
    file = await by_card(leat, "PK100001")
    assert (file.contact_uuid, file.masked, file.tier) == ("contact-ada", "a•••@e•••.nl", "Regular")
    assert file.offers.credits == 100
    assert {one.title for one in file.offers.collectables} == {"Espresso doppio", "Shop T-shirt"}
    assert (file.found_by, file.needs_identity) == (FoundBy.CARD, False)
    assert file.identifier == "PK100001"


async def test_a_file_shows_no_identifier(leat: LeatClient) -> None:
    """Its text may come into a crash report: neither the card nor the address are in it."""
    for file in (await by_card(leat, "PK100001"), await by_email(leat, "ada@example.nl")):
        assert "PK100001" not in repr(file)
        assert "ada@example.nl" not in repr(file)


async def test_nobody_is_without_a_file_for_want_of_tier_or_address(leat: LeatClient) -> None:
    """Both are then left out."""
    assert (await by_card(leat, "PK100004")).masked == ""
    assert (await by_card(leat, "PK100003")).tier == ""


async def test_a_tier_that_cannot_be_read_keeps_nobody_waiting(
    leat: LeatClient, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest is there."""
    sandbox.fault("GET /contacts/*", "refusal", count=None)
    with caplog.at_level(logging.WARNING):
        file = await by_card(leat, "PK100001")
    assert (file.tier, file.offers.credits) == ("", 100)


@pytest.mark.parametrize(
    ("card", "problem", "code"),
    [
        ("PK100006", Problem.CARD_INACTIVE, 60004),
        ("PK100005", Problem.CARD_NOT_LINKED, None),
        ("PK999999", Problem.CARD_UNKNOWN, 60003),
    ],
)
async def test_a_card_that_opens_none(
    leat: LeatClient, card: str, problem: Problem, code: int | None
) -> None:
    """Each with its own reason, and Leat's code where Leat refused."""
    assert await find_by_card(leat, SHOP, "visit-1", card) == NotFound(problem, code)


async def test_an_address_opens_a_file(leat: LeatClient) -> None:
    """Spaces around it do not count; whose it is must be checked, and no card goes with it."""
    file = await by_email(leat, " bo@example.nl ")
    assert (file.contact_uuid, file.masked, file.tier) == ("contact-bo", "b•••@e•••.nl", "Gold")
    assert (file.found_by, file.needs_identity) == (FoundBy.EMAIL, True)
    assert file.identifier is None


async def test_an_address_that_nobody_has(leat: LeatClient, sandbox: SandboxProcess) -> None:
    """It is said, and no contact is made for it: Leat's find-or-create would, on a GET."""
    before = sandbox.books()["balances"]
    found = await find_by_email(leat, SHOP, "visit-1", "new@example.nl")
    assert found == NotFound(Problem.CONTACT_GONE, 55031)
    books = sandbox.books()
    assert books["balances"] == before
    assert set(books["requests"]) == {"GET /contacts/find-one-by"}


async def test_leat_out_of_reach_is_no_unknown_card(
    leat: LeatClient, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """Staff try again instead of making a new card."""
    sandbox.fault("GET /contact-identifiers/find", "maintenance_page", count=None)
    with caplog.at_level(logging.WARNING):
        found = await find_by_card(leat, SHOP, "visit-1", "PK100001")
    assert found == NotFound(Problem.MAINTENANCE)


async def test_what_was_claimed_elsewhere_says_where(leat: LeatClient) -> None:
    """Staff may hand it over all the same, knowingly."""
    (waiting,) = (await by_card(leat, ROTTERDAM_CARD)).offers.collectables
    assert waiting.branch == "Corner Rotterdam"


async def test_a_file_read_again(leat: LeatClient, sandbox: SandboxProcess) -> None:
    """It is the same file with what is on offer now."""
    file = await by_card(leat, "PK100002")
    sandbox.add_rewards("New mug", 5)
    fresh = await read_again(leat, SHOP, file)
    assert "New mug" in {one.title for one in fresh.offers.claimables}
    assert fresh.visit_id == file.visit_id
    assert fresh.identifier == file.identifier


async def test_the_history_comes_a_page_at_a_time(leat: LeatClient) -> None:
    """Twenty rows each, the newest first, and no row twice."""
    first = await read_history(leat, Ledger(), "contact-fay", 1)
    second = await read_history(leat, Ledger(), "contact-fay", 2)
    assert len(first.rows) == len(second.rows) == ROWS_A_PAGE
    assert first.has_more
    times = [row.at for row in (*first.rows, *second.rows) if row.at]
    assert times == sorted(times, reverse=True)
    assert len({row.uuid for row in (*first.rows, *second.rows)}) == 2 * ROWS_A_PAGE


@pytest.mark.parametrize("text", ["ada@example.nl", " ada@example.nl ", "a@b"])
def test_what_is_an_address(text: str) -> None:
    """Something, an at sign, something."""
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "PK100001",
        "ada@",
        "@example.nl",
        "ada @example.nl",
        "a@b@c",
        "x" * 65 + "@example.nl",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    """All else that is typed is a card's number."""
    assert not is_email(text)
