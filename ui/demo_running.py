"""The running demo, once its first frame is up."""

from pathlib import Path
from typing import Literal

from kiosk.clock import SystemClock
from kiosk.health import HealthMonitor
from kiosk.logs import close_logs, configure_logs
from kiosk.scan import Scan, ScanOrigin
from ui.bridge import Bridge
from ui.first_frame import Opening
from ui.running import open_the_shop
from ui.sandboxed import list_staff, own_sandbox, sandbox_auth, sandbox_settings
from ui.services import open_services
from ui.stage import set_the_stage
from ui.view_models.tray import TrayViewModel
from ui.wiring import dress_the_stage, join_health


async def keep_open(opening: Opening, bridge: Bridge, folder: Path, *, counter: bool) -> int:
    """Run a kiosk or a counter on a sandbox whose books live in a folder, until shutdown."""
    clock, handlers = SystemClock(), configure_logs()
    tray = TrayViewModel(counter=counter)
    stage = set_the_stage(opening, clock, view="DemoView.qml", extra={"tray": tray})
    mode: Literal["counter", "self-service"] = "counter" if counter else "self-service"
    try:
        async with own_sandbox(folder) as sandbox:
            settings = sandbox_settings(sandbox.url, folder, "en", mode=mode)
            await list_staff(settings)
            print(tray.staff, flush=True)  # noqa: T201 - the command's answer
            dress_the_stage(stage, settings.display)
            monitor = HealthMonitor()
            join_health(stage, monitor)
            async with open_services(settings, sandbox_auth(), clock, monitor) as services:
                take = open_the_shop(stage, bridge, settings, services, clock).take_scan
                tray.tapped.connect(
                    lambda card: take(Scan(card, ScanOrigin.TRAY, clock.monotonic()))
                )
                await bridge.shutdown.wait()
                await bridge.end()
    finally:
        close_logs(handlers)
    return 0
