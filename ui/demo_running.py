"""The running demo, once its first frame is up."""

from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.health import HealthMonitor
from kiosk.logs import close_logs, configure_logs
from kiosk.scan import Scan, ScanOrigin
from ui.bridge import Bridge
from ui.first_frame import Opening
from ui.running import open_the_shop
from ui.sandboxed import own_sandbox, sandbox_auth, sandbox_settings
from ui.services import open_services
from ui.stage import set_the_stage
from ui.view_models.tray import TrayViewModel
from ui.wiring import dress_the_stage, join_health


async def keep_open(opening: Opening, bridge: Bridge, folder: Path) -> int:
    """Run a kiosk on a sandbox whose books live in a folder, until shutdown."""
    clock, tray, handlers = SystemClock(), TrayViewModel(), configure_logs()
    stage = set_the_stage(opening, clock, view="DemoView.qml", extra={"tray": tray})
    try:
        async with own_sandbox(folder) as sandbox:
            settings = sandbox_settings(sandbox.url, folder, "en")
            dress_the_stage(stage, settings.display)
            monitor = HealthMonitor()
            join_health(stage, monitor)
            async with open_services(settings, sandbox_auth(), clock, monitor) as services:
                conductor = open_the_shop(stage, bridge, settings, services, clock)
                tray.tapped.connect(
                    lambda card: conductor.take_scan(Scan(card, ScanOrigin.TRAY, clock.monotonic()))
                )
                await bridge.shutdown.wait()
                await bridge.end()
    finally:
        close_logs(handlers)
    return 0
