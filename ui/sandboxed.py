"""A kiosk on a sandbox of its own: what the demo and the tour share."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar

from kiosk.leat import StaticToken
from kiosk.paths import staff_file
from kiosk.sandbox.process import SandboxProcess
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.settings import (
    ApiSettings,
    DisplaySettings,
    KioskSettings,
    ScannerSettings,
    Settings,
)
from kiosk.staff.roster import Roster
from ui.sample_staff import CLERK, MANAGER

JOIN_URL = "https://corner.example/join"

T = TypeVar("T")


async def blocking(work: Callable[[], T]) -> T:
    """Do what blocks on a worker thread, and await it."""
    return await asyncio.get_running_loop().run_in_executor(None, work)


@asynccontextmanager
async def own_sandbox(folder: Path) -> AsyncIterator[SandboxProcess]:
    """Start a sandbox with its books in a folder, and stop it at the end."""
    sandbox = await blocking(lambda: SandboxProcess(folder / "sandbox.sqlite"))
    try:
        yield sandbox
    finally:
        await blocking(sandbox.stop)


async def list_staff(settings: Settings) -> None:
    """Put the sample shop's manager and clerk on a new kiosk's staff list."""
    roster = Roster(staff_file(settings.kiosk.data_dir))
    for one in (MANAGER, CLERK):
        await blocking(partial(roster.add, one.name, one.role, one.pin))


def sandbox_settings(
    url: str,
    folder: Path,
    language: str,
    *,
    mode: Literal["self-service", "counter"] = "self-service",
    collect: Literal["customer", "staff"] = "customer",
) -> Settings:
    """Return settings for a sandbox; the user's own file and environment have no say here."""
    return Settings.model_construct(
        api=ApiSettings(base_url=url),
        kiosk=KioskSettings(
            shop_uuid=DEFAULT_SHOP_UUID,
            kiosk_id="demo",
            data_dir=folder / "data",
            other_branches="warn",
            mode=mode,
            collect=collect,
        ),
        display=DisplaySettings.model_validate({"language": language, "join_url": JOIN_URL}),
        scanner=ScannerSettings(),
    )


def sandbox_auth() -> StaticToken:
    """Return the sandbox's own token."""
    return StaticToken(SandboxProcess.token)
