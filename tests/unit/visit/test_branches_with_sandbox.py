"""Branches of what waits, read from a real server over HTTP."""

import logging
from collections.abc import AsyncIterator

import pytest

from kiosk.leat import LeatClient, StaticToken
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID as UTRECHT
from kiosk.sandbox.sample_shop import ROTTERDAM
from kiosk.visit.branches import OtherBranches
from kiosk.visit.reading import read_offers
from tests.helpers.sandbox_process import SandboxProcess

pytestmark = pytest.mark.anyio

ELI, FAY = "contact-eli", "contact-fay"
HISTORY = "GET /loyalty-transactions"


@pytest.fixture
async def leat(sandbox: SandboxProcess) -> AsyncIterator[LeatClient]:
    async with LeatClient(sandbox.url, StaticToken(sandbox.token), pacing=None) as client:
        yield client


async def branches(
    leat: LeatClient, shop_uuid: str, contact_uuid: str, others: OtherBranches
) -> list[str | None]:
    offers = await read_offers(leat, shop_uuid, contact_uuid, others)
    return [collectable.branch for collectable in offers.collectables]


@pytest.mark.parametrize(
    ("shop_uuid", "others", "expected"),
    [
        (UTRECHT, OtherBranches.SHOW, [None]),
        (UTRECHT, OtherBranches.WARN, ["Corner Rotterdam"]),
        (UTRECHT, OtherBranches.HIDE, []),
        (ROTTERDAM, OtherBranches.WARN, [None]),
        (ROTTERDAM, OtherBranches.HIDE, [None]),
    ],
)
@pytest.mark.parametrize("ignored", [False, True], ids=["filtered", "everybody's"])
async def test_eli_claimed_in_rotterdam(  # noqa: PLR0913 - a table's columns
    leat: LeatClient,
    sandbox: SandboxProcess,
    shop_uuid: str,
    others: OtherBranches,
    expected: list[str | None],
    *,
    ignored: bool,
) -> None:
    """There it is this branch, elsewhere the other one, whoever's claims Leat lists too."""
    sandbox.loosen(ignore_contact_filter=ignored)
    assert await branches(leat, shop_uuid, ELI, others) == expected


async def test_three_hundred_are_found_page_by_page(
    leat: LeatClient, sandbox: SandboxProcess
) -> None:
    """All are claimed here, as a kiosk in Rotterdam says of each."""
    shown = await branches(leat, ROTTERDAM, FAY, OtherBranches.WARN)
    assert shown == ["Corner Utrecht"] * 300
    assert sandbox.books()["requests"][HISTORY] == 3


@pytest.mark.parametrize("others", [OtherBranches.WARN, OtherBranches.HIDE])
async def test_a_leat_whose_history_is_broken_still_shows_what_waits(
    leat: LeatClient,
    sandbox: SandboxProcess,
    others: OtherBranches,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Without a warning, and not hidden either."""
    sandbox.fault(HISTORY, "refusal", code=1003, count=None)
    with caplog.at_level(logging.INFO):
        assert await branches(leat, UTRECHT, ELI, others) == [None]
    assert "branches.not-read" in caplog.messages
