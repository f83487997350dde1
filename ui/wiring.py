"""Wiring: the visit's parts joined to each other and to the stage."""

from collections.abc import Callable

from PySide6.QtGui import QWindow

from kiosk.clock import Clock
from kiosk.health import HealthMonitor
from kiosk.scan import Rejected, Scan, Suffix, WedgeDetector
from kiosk.settings import DisplaySettings, ScannerSettings, Settings
from kiosk.visit.branches import OtherBranches
from kiosk.visit.conductor import Conductor
from kiosk.visit.shop_front import ShopFront, keep_shop_front
from kiosk.visit.state import Idle, State, another_customer
from kiosk.visit.watch import Watch
from ui.bridge import Bridge
from ui.density import density
from ui.scan_filter import WedgeFilter
from ui.services import Services
from ui.shop_words import shop_props
from ui.stage import Stage


def dress_the_stage(stage: Stage, display: DisplaySettings) -> None:
    """Give the stage its languages, its real size and the shop's logo from the settings."""
    stage.display.measure(density(stage.window.screen(), display.diagonal_inches))
    stage.display.offer(display.languages, display.language)
    stage.picture_provider.logo = display.logo


def make_conductor(
    settings: Settings, services: Services, bridge: Bridge, clock: Clock
) -> Conductor:
    """Return a conductor for this kiosk's shop."""
    return Conductor(
        leat=services.leat,
        desk=services.desk,
        shop_uuid=settings.kiosk.shop_uuid,
        clock=clock,
        spawn=bridge.spawn,
        url_parameter=settings.scanner.url_parameter,
        other_branches=OtherBranches(settings.kiosk.other_branches),
        staff_hand_over=settings.kiosk.collect == "staff",
    )


def join_visit(stage: Stage, conductor: Conductor, settings: Settings, clock: Clock) -> Watch:
    """Join screens, conductor and watch; return the watch, whose `run` is still to be started."""
    watch = Watch(
        clock=clock,
        dispatch=conductor.dispatch,
        ask=stage.visit.ask_still_there,
        idle_seconds=settings.kiosk.idle_seconds,
        warning_seconds=settings.kiosk.warn_seconds,
    )

    before: State = Idle()

    def between_customers(state: State) -> None:
        nonlocal before
        if another_customer(before, state):
            stage.display.go_home()
        before = state

    stage.visit.eventHappened.connect(conductor.dispatch)
    stage.visit.touchHappened.connect(watch.sign_of_life)
    conductor.listen_to_scans(watch.sign_of_life)
    conductor.listen(between_customers)
    conductor.listen(watch.fold)
    conductor.listen(stage.visit.fold)
    return watch


def join_health(stage: Stage, monitor: HealthMonitor) -> None:
    """Let the screens follow the kiosk's troubles, those there are now and all to come."""
    monitor.listen(stage.health.show)


def make_wedge(
    settings: ScannerSettings,
    clock: Clock,
    take: Callable[[Scan | Rejected], None],
    window: QWindow,
    somebody_typed: Callable[[], None],
) -> WedgeFilter:
    """Make a window read a keyboard-wedge scanner set up like this, and tell of a person's keys."""
    detector = WedgeDetector(
        prefix=settings.prefix,
        suffix=Suffix(settings.suffix),
        max_gap_seconds=settings.max_gap_ms / 1000,
        min_length=settings.min_length,
        max_length=settings.max_length,
    )
    return WedgeFilter(detector, clock, take, window, somebody_typed)


class ShopWindow:
    """Keeps the shop's name, colours, logo and rewards on show up to date."""

    def __init__(self, stage: Stage, display: DisplaySettings) -> None:
        self._stage = stage
        self._display = display
        self._front = ShopFront()
        stage.pictures.arrived.connect(self._logo_arrived)
        stage.display.languageChanged.connect(self._show)

    async def keep(self, services: Services, shop_uuid: str, clock: Clock) -> None:
        """Read the shop front for ever."""
        await keep_shop_front(services.leat, shop_uuid, clock, self._take)

    def _take(self, front: ShopFront) -> None:
        self._front = front
        self._stage.pictures.look_again()
        self._stage.words.credit_name = front.credit_name
        self._show()
        self._stage.visit.derive()
        self._stage.health.derive()

    def _logo_arrived(self, remote: str, _local: str) -> None:
        if remote == self._front.logo_url:
            self._show()

    def _logo(self) -> str:
        if self._display.logo is not None:
            return "image://picture/logo/own"
        if self._front.logo_url is None:
            return ""
        local = self._stage.pictures.request(self._front.logo_url)
        return f"image://picture/cached/{local}/" if local else ""

    def _show(self) -> None:
        self._stage.shop.show(
            shop_props(
                self._front,
                self._stage.words.wording(),
                brand_name=self._display.brand_name,
                brand_colour=self._display.brand_color,
                logo=self._logo(),
                join_url=self._display.join_url,
            )
        )
