"""Everything behind the screens, opened and closed together; imported behind the first frame."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.images import AddressRules, ImageCache
from kiosk.leat import Auth, LeatClient, Timeouts
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.paths import journal_file, pictures_folder
from kiosk.settings import Settings
from kiosk.visit.conductor import Desk
from ui.pictures.inspect import inspect_image


@dataclass(frozen=True)
class Services:
    """The parts a running kiosk is wired from."""

    leat: LeatClient
    desk: Desk
    images: ImageCache


@asynccontextmanager
async def open_services(settings: Settings, auth: Auth, clock: Clock) -> AsyncIterator[Services]:
    """Open journal, client and image cache, and close them in the reverse order.

    The journal comes first and goes last: whatever is still under way at the end can note it.
    Raises the journal's errors when it cannot be opened.
    """
    folder = settings.kiosk.data_dir
    journal = await Journal.open(journal_file(folder))
    try:
        timeouts = Timeouts(connect=settings.api.connect_timeout, read=settings.api.read_timeout)
        async with (
            LeatClient(settings.api.base_url, auth, timeouts=timeouts, clock=clock) as leat,
            ImageCache(
                pictures_folder(folder), AddressRules(settings.api.base_url), inspect_image, clock
            ) as images,
        ):
            desk = OperationsDesk(
                leat,
                journal,
                shop_uuid=settings.kiosk.shop_uuid,
                kiosk_id=settings.kiosk.kiosk_id,
                clock=clock,
            )
            yield Services(leat, desk, images)
    finally:
        await journal.close()
