"""A refused shop is looked at again, so that the kiosk opens when it is put right."""

import asyncio

import pytest

from kiosk.health import HealthMonitor, Source, SupportCode
from kiosk.health.shop_health import LOOK_AGAIN_SECONDS, look_again_at_shop
from kiosk.leat import Reward, Unreachable
from tests.helpers.fake_clock import FakeClock

pytestmark = pytest.mark.anyio


class Reads:
    """Fails each read; remembers which shops were asked about."""

    def __init__(self) -> None:
        self.asked: list[str | None] = []

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        del contact_uuid
        self.asked.append(shop_uuid)
        raise Unreachable


async def test_only_a_refused_shop_is_read_again(monitor: HealthMonitor) -> None:
    """Every minute while it is refused, failures or not, and never otherwise."""
    reads, clock = Reads(), FakeClock()
    looking = asyncio.create_task(look_again_at_shop(reads, "shop-1", monitor, clock))
    await clock.advance(3 * LOOK_AGAIN_SECONDS)
    monitor.report(Source.API, SupportCode.OFFLINE)
    await clock.advance(LOOK_AGAIN_SECONDS)
    assert reads.asked == []
    monitor.report(Source.SHOP, SupportCode.SHOP_REFUSED)
    await clock.advance(2 * LOOK_AGAIN_SECONDS)
    assert reads.asked == ["shop-1", "shop-1"]
    monitor.report(Source.SHOP, None)
    await clock.advance(LOOK_AGAIN_SECONDS)
    assert len(reads.asked) == 2
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking
