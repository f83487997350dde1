"""Looking up in a contact's history at which shops they claimed what waits for them."""

import asyncio
from collections.abc import Awaitable, Iterable
from typing import Final, Protocol

from kiosk.leat import (
    CollectableReward,
    LeatError,
    LoyaltyTransaction,
    Page,
    Shop,
    TransactionFilter,
)
from kiosk.logs import EventLog
from kiosk.visit.branches import claim_shops

_LOG = EventLog("visit")

MOST_PAGES: Final = 5
"""Pages of a hundred claims each, newest first: older claims that still wait are hardly met."""
PATIENCE_SECONDS: Final = 2.0
"""How much longer than for the offers themselves a customer waits for the branches."""


class ClaimHistory(Protocol):
    """The read of `kiosk.leat.LeatClient` that tells where a claim was made."""

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
    ) -> Page[LoyaltyTransaction]:
        """Return one page of the history, newest first."""
        ...


async def look_up_shops(
    leat: ClaimHistory,
    contact_uuid: str,
    waiting: Awaitable[Iterable[CollectableReward]],
    found: dict[str, Shop],
) -> None:
    """Put the shops of a contact's claims into `found`, by transaction uuid, as they are read.

    The first page is asked for at once; further ones, `MOST_PAGES` in all, while one of the
    `waiting` collectables is not found. A failure ends it, and what was found until then counts.
    """
    try:
        for number in range(1, MOST_PAGES + 1):
            page = await leat.loyalty_transactions(
                contact_uuid, kind="reward_receptions", page=number
            )
            found.update(claim_shops(page.items, contact_uuid))
            sought = {row.uuid for row in await waiting if not row.has_been_collected}
            if sought <= found.keys() or page.is_last:
                return
    except LeatError as error:
        _LOG.info("branches.not-read", error=type(error).__name__)


async def wait_a_little(looking: asyncio.Task[None]) -> None:
    """Wait for a look-up `PATIENCE_SECONDS` at the most, then end it."""
    await asyncio.wait((looking,), timeout=PATIENCE_SECONDS)
    if looking.cancel():
        _LOG.info("branches.not-read", error=TimeoutError.__name__)
