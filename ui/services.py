"""Everything behind the screens, opened and closed together; imported behind the first frame."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from kiosk.clock import Clock
from kiosk.counter.counter import CounterDesk
from kiosk.health import HealthMonitor, Source, SupportCode
from kiosk.health.api_health import ApiHealth
from kiosk.health.journal_health import open_when_possible, report
from kiosk.images import AddressRules, ImageCache
from kiosk.leat import Auth, LeatClient, Timeouts
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import OnlyKiosk
from kiosk.operations.outcome import Outcome
from kiosk.operations.permissions import Permissions
from kiosk.operations.settlement import SETTLE_SECONDS, OnProgress, Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.paths import journal_file, lock_file, pictures_folder
from kiosk.settings import Settings
from kiosk.visit.carrying_out import Desk
from ui.pictures.inspect import inspect_image


class KioskDesk(Desk, CounterDesk, Protocol):
    """The operations desk as visits and the counter see it."""

    @property
    def at_work_on(self) -> str | None:
        """The id of the operation that is under way, None when none is."""
        ...

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = SETTLE_SECONDS,
        on_progress: OnProgress | None = None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        """Read back an unsure operation; `may_resend` a collect that still waits."""
        ...


@dataclass(frozen=True)
class Services:
    """The parts a running kiosk is wired from."""

    leat: LeatClient
    desk: KioskDesk
    settlement: Settlement
    settler: Settler
    journal: Journal
    only_kiosk: OnlyKiosk
    images: ImageCache
    monitor: HealthMonitor


@asynccontextmanager
async def open_services(
    settings: Settings, auth: Auth, clock: Clock, monitor: HealthMonitor
) -> AsyncIterator[Services]:
    """Open journal, client and image cache, and close them in the reverse order.

    The journal comes first and goes last: whatever is still under way at the end can note it. One
    that cannot be opened is waited for, and the monitor told why.
    """
    folder = settings.kiosk.data_dir
    journal, only_kiosk = await open_when_possible(
        journal_file(folder), lock_file(folder), monitor, clock
    )
    try:
        timeouts = Timeouts(connect=settings.api.connect_timeout, read=settings.api.read_timeout)
        async with (
            LeatClient(
                settings.api.base_url,
                auth,
                timeouts=timeouts,
                clock=clock,
                observe=ApiHealth(monitor, clock).observe,
            ) as leat,
            ImageCache(
                pictures_folder(folder), AddressRules(settings.api.base_url), inspect_image, clock
            ) as images,
        ):
            settlement = Settlement(leat, journal, clock, SettlingRules.of(settings))
            desk = OperationsDesk(
                leat,
                journal,
                settlement,
                shop_uuid=settings.kiosk.shop_uuid,
                kiosk_id=settings.kiosk.kiosk_id,
                clock=clock,
                permissions=Permissions(customers_collect=settings.kiosk.collect == "customer"),
            )
            desk.listen_to_refusals(lambda error: report(monitor, error))
            settler = Settler(desk, settlement, journal, clock)
            settler.listen_to_waiting(lambda waiting: _report_waiting(monitor, waiting))
            yield Services(leat, desk, settlement, settler, journal, only_kiosk, images, monitor)
    finally:
        await journal.close()
        only_kiosk.release()


def _report_waiting(monitor: HealthMonitor, waiting: int) -> None:
    monitor.report(Source.SETTLING, SupportCode.OPERATIONS_WAIT if waiting else None)
