"""The scanner's health: whether the one that the settings name is connected."""

from pathlib import Path

from kiosk.clock import Clock
from kiosk.health.monitor import HealthMonitor, Source
from kiosk.health.support_codes import SupportCode
from kiosk.scan.presence import INPUT_DEVICES, watch_device


async def watch_scanner(
    device: str, monitor: HealthMonitor, clock: Clock, listing: Path = INPUT_DEVICES
) -> None:
    """Report the scanner lost or back, until cancelled; `device` is `scanner.device`."""

    def tell(connected: bool) -> None:  # noqa: FBT001 - it is all there is to tell
        monitor.report(Source.SCANNER, None if connected else SupportCode.SCANNER_LOST)

    await watch_device(device, tell, clock, listing)
