"""The shop's health: looks again whether Leat has taken back that it refuses this shop."""

import contextlib
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.health.monitor import HealthMonitor
from kiosk.health.support_codes import SupportCode
from kiosk.leat import LeatError, Reward

LOOK_AGAIN_SECONDS: Final = 60.0
"""How soon a kiosk notices that the shop was put right at Leat."""


class RewardReads(Protocol):
    """The read of `kiosk.leat.LeatClient` that a refused shop fails."""

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        """Return the shop's rewards."""
        ...


async def look_again_at_shop(
    leat: RewardReads, shop_uuid: str, monitor: HealthMonitor, clock: Clock
) -> None:
    """Read a refused shop's rewards every minute until cancelled; `ApiHealth` hears of the answer.

    While the kiosk is out of order nobody scans, and the idle screen reads every ten minutes only.
    """
    while True:
        await clock.sleep(LOOK_AGAIN_SECONDS)
        if SupportCode.SHOP_REFUSED in monitor.codes:
            with contextlib.suppress(LeatError):
                await leat.rewards(shop_uuid)
