"""Fixtures for the counter's end-to-end tests: the installed program in counter mode."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest

from kiosk.paths import staff_file
from tests.end_to_end.accessibility import Name
from tests.end_to_end.conftest import (
    KIOSK_ENVIRONMENT,
    StartKiosk,
    kiosk_command,
    launch,
    wait_until_shown,
)
from tests.end_to_end.counter.colleague import PAD, Colleague, CounterDesk, staff_command
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.desktop import TABLET, Desktop, Size
from tests.helpers.sandbox_process import SandboxProcess

PEOPLE = (("Mo", "manager", "4711"), ("Cleo", "clerk", "802164"))
TABLET_INCHES, KIOSK_INCHES = 10.1, 21.5


class StaffList(NamedTuple):
    """A staff list as the command has made it, and who is on it."""

    file: Path
    manager: Colleague
    clerk: Colleague

    def put_into(self, data_dir: Path) -> None:
        """Let a kiosk that has no list yet begin with this one."""
        target = staff_file(data_dir)
        if not target.exists():
            data_dir.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.file, target)

    def at(self, kiosk: Kiosk) -> CounterDesk:
        """Return a running kiosk together with who is on its list."""
        known = {field.name: getattr(kiosk, field.name) for field in fields(Kiosk)}
        return CounterDesk(**known, manager=self.manager, clerk=self.clerk)


class StartCounter(Protocol):
    """Starts a counter of this test alone, which ends with it."""

    def __call__(
        self, base_url: str | None = None, *, data_dir: Path | None = None, **settings: object
    ) -> CounterDesk:
        """Run the kiosk in counter mode; settings are `section__key=value`.

        `data_dir` is an earlier one's, else it begins with nothing but the staff list.
        """


class StartSelfService(Protocol):
    """Starts a self-service kiosk of this test alone that has the staff list."""

    def __call__(
        self, *, on: Desktop | None = None, shows: Name | None = IDLE, **settings: object
    ) -> CounterDesk:
        """Run the kiosk on a desktop; settings are `section__key=value`."""


@pytest.fixture
def screen_size() -> Size:
    """Most counters are a tablet; parametrize this to choose another."""
    return TABLET


@pytest.fixture(scope="session")
def staff_list(tmp_path_factory: pytest.TempPathFactory) -> StaffList:
    """A manager and a clerk, put on a list by the installed command."""
    folder = tmp_path_factory.mktemp("staff")
    data = folder / "data"
    for name, role, pin in PEOPLE:
        staff_command(folder, data, ["add", name, "--role", role, "--pin-stdin"], pin)
    listed = staff_command(folder, data, ["list"])
    manager, clerk = (Colleague(*one, _id_of(one[0], listed)) for one in PEOPLE)
    return StaffList(staff_file(data), manager, clerk)


@pytest.fixture
def start_counter(
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    desktop: Desktop,
    staff_list: StaffList,
    tmp_path_factory: pytest.TempPathFactory,
) -> StartCounter:
    """Start counters as a shop does."""

    def start(
        base_url: str | None = None, *, data_dir: Path | None = None, **settings: object
    ) -> CounterDesk:
        data = data_dir or tmp_path_factory.mktemp("counter") / "data"
        staff_list.put_into(data)
        given: dict[str, Any] = _counter_settings(desktop) | settings
        kiosk = start_kiosk(base_url or sandbox.url, shows=PAD, data_dir=data, **given)
        return staff_list.at(kiosk)

    return start


@pytest.fixture
def start_self_service(
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    staff_list: StaffList,
    tmp_path_factory: pytest.TempPathFactory,
) -> StartSelfService:
    """Start self-service kiosks with a service menu that somebody can open."""

    def start(
        *, on: Desktop | None = None, shows: Name | None = IDLE, **settings: object
    ) -> CounterDesk:
        data = tmp_path_factory.mktemp("self-service") / "data"
        staff_list.put_into(data)
        given: dict[str, Any] = {"display__diagonal_inches": KIOSK_INCHES} | settings
        return staff_list.at(start_kiosk(sandbox.url, on=on, shows=shows, data_dir=data, **given))

    return start


@pytest.fixture(scope="session")
def _shared_counters() -> Iterator[dict[Size, CounterDesk]]:
    counters: dict[Size, CounterDesk] = {}
    yield counters
    for counter in counters.values():
        counter.program.stop()


@pytest.fixture
def counter(
    desktop: Desktop,
    sandbox: SandboxProcess,
    staff_list: StaffList,
    _shared_counters: dict[Size, CounterDesk],
    tmp_path_factory: pytest.TempPathFactory,
) -> CounterDesk:
    """A locked counter on the sandbox that other tests use too; nobody may lock its pad."""
    size = desktop.size
    if size not in _shared_counters or _shared_counters[size].program.returncode is not None:
        folder = tmp_path_factory.mktemp("counter")
        staff_list.put_into(folder / "data")
        settings = _counter_settings(desktop) | {"counter__lock_seconds": 3600}
        command = kiosk_command(folder, sandbox.url, **settings)
        program = launch(desktop, folder, command, KIOSK_ENVIRONMENT)
        kiosk = Kiosk(program, desktop, folder / "data")
        _shared_counters[size] = staff_list.at(kiosk)
        wait_until_shown(program, desktop, PAD)
    _shared_counters[size].lock()
    desktop.accessibility.forget_announcements()
    return _shared_counters[size]


def _counter_settings(desktop: Desktop) -> dict[str, object]:
    inches = TABLET_INCHES if desktop.size == TABLET else KIOSK_INCHES
    return {"kiosk__mode": "counter", "display__diagonal_inches": inches}


def _id_of(name: str, listed: str) -> str:
    found = re.search(rf"^(\S+) .*\b{name}$", listed, re.MULTILINE)
    assert found, listed
    return found.group(1)
