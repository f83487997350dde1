"""The running kiosk, once the first frame is up: settings, services, visit, scanner."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

from kiosk.clock import Clock, SystemClock
from kiosk.counter.counter import Counter
from kiosk.health import HealthMonitor
from kiosk.health.journal_health import archive_by_month, watch_journal
from kiosk.health.scanner_health import watch_scanner
from kiosk.health.shop_health import look_again_at_shop
from kiosk.leat import Auth
from kiosk.logs import close_logs, configure_logs
from kiosk.paths import logs_folder, pictures_folder
from kiosk.scan import Rejected, Scan
from kiosk.secret_store import SecretError
from kiosk.service_manager import ServiceManager
from kiosk.settings import ApiSettings, Settings
from kiosk.settings_error import SettingsError
from kiosk.settings_loader import load_settings
from kiosk.visit.conductor import Conductor
from ui.app import WRONGLY_SET_UP
from ui.authentication import wait_for_auth
from ui.bridge import Bridge
from ui.counter_wiring import CounterFrame, join_pages, make_counter
from ui.first_frame import Opening
from ui.services import Services, open_services
from ui.staff_pad import StaffPad
from ui.stage import Stage, set_the_stage
from ui.waiting import unless
from ui.wiring import (
    ShopWindow,
    dress_the_stage,
    join_health,
    join_visit,
    make_conductor,
    make_wedge,
)


async def keep_open(opening: Opening, bridge: Bridge, config: Path | None) -> int:
    """Read the settings and the secret, open the services, and run until shutdown."""
    clock, manager = SystemClock(), ServiceManager(os.environ)
    stage = set_the_stage(opening, clock)
    bridge.spawn(manager.keep_alive(clock), "heartbeat")
    manager.ready()
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
        return await serve(stage, bridge, settings, auth, manager)
    finally:
        close_logs(handlers)


async def serve(
    stage: Stage, bridge: Bridge, settings: Settings, auth: Auth, manager: ServiceManager
) -> int:
    """Run the kiosk on its services until shutdown, then end every task before they close."""
    clock, monitor = SystemClock(), HealthMonitor()
    dress_the_stage(stage, settings.display)
    join_health(stage, monitor)
    monitor.listen(lambda codes: manager.status(" ".join(codes) or "all is well"))
    async with AsyncExitStack() as opened:
        opening = opened.enter_async_context(open_services(settings, auth, clock, monitor))
        services = await unless(bridge.shutdown, opening)
        if services is None:
            manager.stopping()
            return 0
        try:
            shop = open_the_shop(stage, bridge, settings, services, clock)
            await bridge.shutdown.wait()
            manager.stopping()
            await _finish_request(shop, settings.api)
        finally:
            await bridge.end()
    return 0


async def _finish_request(shop: "OpenShop", api: ApiSettings) -> None:
    """Let whatever is on its way to Leat come to its answer before everything closes."""
    longest = 3 * api.connect_timeout + api.read_timeout + 1
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(longest):
            await shop.counter.no_request_under_way()
            await shop.conductor.no_request_under_way()


class OpenShop(NamedTuple):
    """A kiosk at work: its visit's conductor, its counter, and who takes a scan, by its mode."""

    conductor: Conductor
    counter: Counter
    take_scan: Callable[[Scan | Rejected], None]


def open_the_shop(
    stage: Stage, bridge: Bridge, settings: Settings, services: Services, clock: Clock
) -> OpenShop:
    """Join everything, start what runs all day, and return what is joined."""
    stage.picture_provider.cache_folder = pictures_folder(settings.kiosk.data_dir)
    stage.pictures.connect_cache(services.images.local, bridge.spawn)
    shop_window = ShopWindow(stage, settings.display)
    conductor = make_conductor(settings, services, bridge, clock)
    watch = join_visit(stage, conductor, settings, clock)
    counter = make_counter(settings, services, bridge, clock)
    self_service = settings.kiosk.mode == "self-service"
    CounterFrame(stage, counter, bridge, service=self_service)
    join_pages(stage, counter, bridge)
    if settings.kiosk.collect == "staff":
        StaffPad(stage, conductor, counter.sign_in, bridge, clock)
    # A card at a self-service kiosk is a customer's: the service menu makes way for it.
    conductor.listen_to_scans(counter.service.leave)
    take = conductor.take_scan if self_service else counter.take_scan

    def somebody_typed() -> None:
        watch.sign_of_life()
        counter.session.sign_of_life()
        counter.service.sign_of_life()

    make_wedge(settings.scanner, clock, take, stage.window, somebody_typed)
    counter.start()
    services.settler.listen_to_settled(conductor.take_settled)
    bridge.spawn(services.settler.run(), "settler")
    bridge.spawn(services.leat.keep_warm(), "keep warm")
    watch_over(settings, services, bridge, clock)
    bridge.spawn(shop_window.keep(services, settings.kiosk.shop_uuid, clock), "shop front")
    bridge.spawn(watch.run(), "watch")
    return OpenShop(conductor, counter, take)


def watch_over(settings: Settings, services: Services, bridge: Bridge, clock: Clock) -> None:
    """Start what reports on the kiosk's health all day."""
    monitor, shop_uuid = services.monitor, settings.kiosk.shop_uuid
    bridge.spawn(watch_journal(services.journal, services.only_kiosk, monitor, clock), "journal")
    bridge.spawn(archive_by_month(services.journal, clock), "archive")
    bridge.spawn(look_again_at_shop(services.leat, shop_uuid, monitor, clock), "refused shop")
    if settings.scanner.device is not None:
        bridge.spawn(watch_scanner(settings.scanner.device, monitor, clock), "scanner")
