"""The running kiosk, once the first frame is up: settings, services, visit, scanner."""

import asyncio
import contextlib
import sys
from pathlib import Path

from kiosk.clock import Clock, SystemClock
from kiosk.leat import Auth
from kiosk.logs import close_logs, configure_logs
from kiosk.operations.errors import JournalError, JournalUnavailable
from kiosk.paths import logs_folder, pictures_folder
from kiosk.secret_store import SecretError
from kiosk.settings import ApiSettings, Settings
from kiosk.settings_error import SettingsError
from kiosk.settings_loader import load_settings
from kiosk.visit.conductor import Conductor
from ui.app import FAILED, WRONGLY_SET_UP
from ui.authentication import wait_for_auth
from ui.bridge import Bridge
from ui.first_frame import Opening
from ui.services import Services, open_services
from ui.stage import Stage, set_the_stage
from ui.wiring import ShopWindow, dress_the_stage, join_visit, make_conductor, make_wedge


async def keep_open(opening: Opening, bridge: Bridge, config: Path | None) -> int:
    """Read the settings and the secret, open the services, and run until shutdown."""
    clock = SystemClock()
    stage = set_the_stage(opening, clock)
    try:
        settings = load_settings(config)
        auth = await wait_for_auth(bridge.shutdown, clock)
    except (SettingsError, SecretError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - the command's answer
        return WRONGLY_SET_UP
    if auth is None:
        return 0
    handlers = configure_logs(logs_folder(settings.kiosk.data_dir))
    try:
        return await serve(stage, bridge, settings, auth)
    except JournalError as error:
        told = _journal_fault(error, settings.kiosk.data_dir)
        print(told, file=sys.stderr)  # noqa: T201 - the command's answer
        return FAILED
    finally:
        close_logs(handlers)


def _journal_fault(error: JournalError, data_dir: Path) -> str:
    told = f"{data_dir} (kiosk.data_dir): {error}."
    if not isinstance(error, JournalUnavailable):
        return told
    return (
        f"{told} Free the folder and its disk, let the kiosk's user write there, or change"
        " kiosk.data_dir."
    )


async def serve(stage: Stage, bridge: Bridge, settings: Settings, auth: Auth) -> int:
    """Run the kiosk on its services until shutdown, then end every task before they close."""
    clock = SystemClock()
    dress_the_stage(stage, settings.display)
    async with open_services(settings, auth, clock) as services:
        try:
            conductor = open_the_shop(stage, bridge, settings, services, clock)
            await bridge.shutdown.wait()
            await _finish_operation(conductor, settings.api)
        finally:
            await bridge.end()
    return 0


async def _finish_operation(conductor: Conductor, api: ApiSettings) -> None:
    """Let an operation that is under way come to its answer before everything closes."""
    longest = 3 * api.connect_timeout + api.read_timeout + 1
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(longest):
            await conductor.no_operation_under_way()


def open_the_shop(
    stage: Stage, bridge: Bridge, settings: Settings, services: Services, clock: Clock
) -> Conductor:
    """Join everything, start what runs all day, and return the visit's conductor."""
    stage.picture_provider.cache_folder = pictures_folder(settings.kiosk.data_dir)
    stage.pictures.connect_cache(services.images.local, bridge.spawn)
    shop_window = ShopWindow(stage, settings.display)
    conductor = make_conductor(settings, services, bridge, clock)
    watch = join_visit(stage, conductor, settings, clock)
    make_wedge(settings.scanner, clock, conductor.take_scan, stage.window, watch.sign_of_life)
    bridge.spawn(services.leat.keep_warm(), "keep warm")
    bridge.spawn(shop_window.keep(services, settings.kiosk.shop_uuid, clock), "shop front")
    bridge.spawn(watch.run(), "watch")
    return conductor
