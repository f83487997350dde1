"""The shop front: what the idle screen knows of the shop, read piece by piece."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.leat import (
    BrandKit,
    Forbidden,
    LeatError,
    LoyaltyProgram,
    NotFound,
    Refusal,
    Reward,
    Shop,
)
from kiosk.visit.offers import Claimable, make_claimables

FRESH_SECONDS = 600.0
FIRST_RETRY_SECONDS = 5.0
LAST_RETRY_SECONDS = 60.0

T = TypeVar("T")

_log = logging.getLogger(__name__)


class ShopReads(Protocol):
    """The reads of `kiosk.leat.LeatClient` that the idle screen needs."""

    async def shop(self, uuid: str) -> Shop:
        """Return one shop."""
        ...

    async def loyalty_program(self) -> LoyaltyProgram:
        """Return the account's program."""
        ...

    async def brand_kit(self) -> BrandKit:
        """Return the account's brand kit."""
        ...

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        """Return the shop's rewards."""
        ...


@dataclass(frozen=True, slots=True)
class ShopFront:
    """What is known of the shop; a piece that could not be read keeps its last value."""

    name: str = ""
    credit_name: str = ""
    brand_colour: str | None = None
    logo_url: str | None = None
    rewards: tuple[Claimable, ...] = ()
    """Cheapest first; `missing` is against a balance of 0 credits and means nothing here."""


async def read_shop_front(
    leat: ShopReads, shop_uuid: str, known: ShopFront
) -> tuple[ShopFront, bool]:
    """Return the shop front brought up to date, and whether every piece could be read."""
    (
        (shop, shop_read),
        (program, program_read),
        (kit, kit_read),
        (rewards, rewards_read),
    ) = await asyncio.gather(
        _unless_failing(leat.shop(shop_uuid)),
        _unless_failing(leat.loyalty_program()),
        _unless_failing(leat.brand_kit()),
        _unless_failing(leat.rewards(shop_uuid)),
    )
    front = known
    if shop is not None:
        front = replace(front, name=shop.name)
    if program is not None:
        front = replace(front, credit_name=(program.custom_credit_name or "").strip())
    if kit is not None:
        front = replace(
            front,
            brand_colour=kit.primary_color,
            logo_url=kit.small_logo_url or kit.large_logo_url,
        )
    if rewards is not None:
        front = replace(front, rewards=make_claimables(0, rewards))
    return front, shop_read and program_read and kit_read and rewards_read


async def keep_shop_front(
    leat: ShopReads, shop_uuid: str, clock: Clock, show: Callable[[ShopFront], None]
) -> None:
    """Read the shop front, show it, and again: every ten minutes, sooner after a failure."""
    front, retry = ShopFront(), FIRST_RETRY_SECONDS
    while True:
        front, complete = await read_shop_front(leat, shop_uuid, front)
        try:
            show(front)
        except Exception:  # noqa: BLE001 - a front that cannot be shown may be mended at Leat
            _log.exception("the shop front cannot be shown")
        if complete:
            retry = FIRST_RETRY_SECONDS
            await clock.sleep(FRESH_SECONDS)
        else:
            await clock.sleep(retry)
            retry = min(LAST_RETRY_SECONDS, retry * 2)


async def _unless_failing(call: Awaitable[T]) -> tuple[T | None, bool]:
    """Return what a call read and whether it is worth trying again soon: a lasting no is not."""
    try:
        return await call, True
    except (NotFound, Forbidden, Refusal):
        return None, True
    except LeatError:
        return None, False
    except Exception:  # noqa: BLE001 - a defect must not leave the screen bare for the day
        _log.exception("reading the shop front failed")
        return None, False
