"""Fixtures for the end-to-end tests: a desktop, and the installed command on it."""

import itertools
import json
import sys
import time
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID, SANDBOX_TOKEN
from tests.end_to_end.accessibility import PATIENCE_SECONDS, Accessibility, Name
from tests.end_to_end.customer import IDLE, Kiosk, Member
from tests.end_to_end.desktop import PORTRAIT, TABLET, Desktop, Size
from tests.end_to_end.hands import Finger, Scanner
from tests.end_to_end.program import Program
from tests.end_to_end.tools import require_tools
from tests.helpers.sandbox_process import SandboxProcess

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).with_name("pickup-kiosk")
# How long to look before making sure that the program still runs.
LOOK_SECONDS = 0.3
PICTURES = ROOT / "build" / "end_to_end"
SHARED_PROGRAMS = ("kiosk", "counter")
"""The fixtures of programs that tests share."""
KIOSK_ENVIRONMENT = {"PICKUP_KIOSK_TOKEN": SANDBOX_TOKEN, "PYTHONFAULTHANDLER": "1"}


class StartProgram(Protocol):
    """Starts a program on the desktop and waits until it shows something, if it shall."""

    def __call__(
        self,
        *command: str | Path,
        shows: Name | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Program:
        """Run the command in a clean environment with these additions."""


class StartKiosk(Protocol):
    """Starts the installed kiosk on the desktop and waits until it shows something."""

    def __call__(
        self,
        base_url: str,
        *,
        on: Desktop | None = None,
        shows: Name | None = IDLE,
        data_dir: Path | None = None,
        environment: Mapping[str, str] | None = None,
        **settings: object,
    ) -> Kiosk:
        """Run `pickup-kiosk run --config FILE --windowed`; settings are `section__key=value`.

        `data_dir` is an earlier kiosk's; else this one begins with nothing.
        """


class JoinShop(Protocol):
    """Adds a member with a card of their own to the sandbox's shop."""

    def __call__(self, balance: int = 100, *, waiting: tuple[str, ...] = ()) -> Member:
        """Return a member with so many credits and these rewards (by uuid) waiting."""


@pytest.fixture(scope="session", autouse=True)
def _tools() -> None:
    """Leave these tests out, once, where they cannot run."""
    require_tools()


@pytest.fixture(scope="session")
def _running_desktops() -> Iterator[dict[tuple[Size, str], Desktop]]:
    running: dict[tuple[Size, str], Desktop] = {}
    yield running
    for desktop in running.values():
        desktop.close()


@pytest.fixture
def desktops(
    request: pytest.FixtureRequest, _running_desktops: dict[tuple[Size, str], Desktop]
) -> Callable[[Size], Desktop]:
    """One desktop of each size for each shared program, one for those that end with their test."""
    shared = next((one for one in SHARED_PROGRAMS if one in request.fixturenames), "")

    def of_size(size: Size) -> Desktop:
        if (size, shared) not in _running_desktops:
            _running_desktops[size, shared] = Desktop(size)
        return _running_desktops[size, shared]

    return of_size


@pytest.fixture
def screen_size(request: pytest.FixtureRequest) -> Size:
    """Each test has one of two sizes, always the same one; parametrize this to choose.

    The kiosks share the work that way: each keeps to five requests a second for long. A third one
    for every process of the tests would cost more than it shows.
    """
    sizes = (PORTRAIT, TABLET)
    return sizes[zlib.crc32(request.node.nodeid.encode()) % len(sizes)]


@pytest.fixture
def desktop(screen_size: Size, desktops: Callable[[Size], Desktop]) -> Desktop:
    """An X screen with a window manager and the accessibility bus."""
    return desktops(screen_size)


@pytest.fixture
def screen(desktop: Desktop) -> Accessibility:
    """What shows, and pressing it."""
    return desktop.accessibility


@pytest.fixture
def scanner(desktop: Desktop) -> Scanner:
    """A card scanner in keyboard mode."""
    return desktop.scanner


@pytest.fixture
def finger(desktop: Desktop) -> Finger:
    """Touches the screen."""
    return desktop.finger


@pytest.fixture(scope="session")
def _sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(tmp_path_factory.mktemp("sandbox") / "shop.sqlite3") as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_sandbox: SandboxProcess) -> SandboxProcess:
    """The Leat that all kiosks here ask, as it is on the first day."""
    _sandbox.reset()
    return _sandbox


_numbers = itertools.count(1)


@pytest.fixture
def join(sandbox: SandboxProcess) -> JoinShop:
    """Members of this test alone: no earlier scan of their card can hide theirs."""

    def join(balance: int = 100, *, waiting: tuple[str, ...] = ()) -> Member:
        number = next(_numbers)
        card, email = f"TEST{number:04}", f"member{number:04}@example.nl"
        uuid = sandbox.add_contact(card, email=email, credits=balance, collectables=waiting)
        return Member(card, uuid, email, balance)

    return join


@pytest.fixture(scope="session")
def _tenants() -> Iterator[dict[Size, Kiosk]]:
    """The kiosks that tests share, one a desktop."""
    tenants: dict[Size, Kiosk] = {}
    yield tenants
    for kiosk in tenants.values():
        kiosk.program.stop()


@pytest.fixture
def kiosk(
    desktop: Desktop,
    sandbox: SandboxProcess,
    _tenants: dict[Size, Kiosk],
    tmp_path_factory: pytest.TempPathFactory,
) -> Kiosk:
    """A kiosk on the sandbox that other tests use too: it may still show another one's visit."""
    if desktop.size not in _tenants or _tenants[desktop.size].program.returncode is not None:
        folder = tmp_path_factory.mktemp("kiosk")
        # No visit may end by itself between two tests.
        command = kiosk_command(folder, sandbox.url, kiosk__idle_seconds=3600)
        program = launch(desktop, folder, command, KIOSK_ENVIRONMENT)
        _tenants[desktop.size] = Kiosk(program, desktop, folder / "data")
        wait_until_shown(program, desktop, IDLE)
    desktop.accessibility.forget_announcements()
    return _tenants[desktop.size]


@pytest.fixture
def start_program(desktop: Desktop, tmp_path: Path) -> Iterator[StartProgram]:
    """Start programs on the desktop; they end with the test."""
    running: list[Program] = []

    def start(
        *command: str | Path,
        shows: Name | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Program:
        program = launch(desktop, tmp_path, command, environment or {})
        running.append(program)
        if shows is not None:
            wait_until_shown(program, desktop, shows)
        return program

    yield start
    for program in reversed(running):
        program.stop()


@pytest.fixture
def start_kiosk(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartKiosk]:
    """Start kiosks of this test alone, as a shop does; they end with the test."""
    running: list[Program] = []

    def start(
        base_url: str,
        *,
        on: Desktop | None = None,
        shows: Name | None = IDLE,
        data_dir: Path | None = None,
        environment: Mapping[str, str] | None = None,
        **settings: object,
    ) -> Kiosk:
        place = on or desktop
        folder = tmp_path_factory.mktemp("kiosk")
        data = data_dir or folder / "data"
        command = kiosk_command(folder, base_url, kiosk__data_dir=str(data), **settings)
        additions = KIOSK_ENVIRONMENT | dict(environment or {})
        program = launch(place, folder, command, additions)
        running.append(program)
        if shows is not None:
            wait_until_shown(program, place, shows)
        place.accessibility.forget_announcements()
        return Kiosk(program, place, data)

    yield start
    for program in reversed(running):
        program.stop()


def kiosk_command(folder: Path, base_url: str, **settings: object) -> list[str | Path]:
    """Write a settings file into the folder and return the command that a shop runs with it."""
    given = {
        "api__base_url": base_url,
        "kiosk__shop_uuid": DEFAULT_SHOP_UUID,
        "kiosk__data_dir": str(folder / "data"),
        # On a busy machine the keys of the test's scanner come less evenly than a real one's.
        "scanner__max_gap_ms": 100,
    } | settings
    config = folder / "kiosk.toml"
    config.write_text("\n".join(f"{key.replace('__', '.')} = {_toml(given[key])}" for key in given))
    return [COMMAND, "run", "--config", config, "--windowed"]


def launch(
    desktop: Desktop, home: Path, command: Sequence[str | Path], additions: Mapping[str, str]
) -> Program:
    """Start a program on a desktop, with a home folder and additions to its environment."""
    surroundings = {
        **desktop.environment,
        "HOME": str(home),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        **additions,
    }
    log = home / f"program-{next(_numbers)}.log"
    return Program(command, environment=surroundings, log=log)


def wait_until_shown(program: Program, desktop: Desktop, shows: Name) -> None:
    """Wait until a running program shows something; an end of the program fails the test."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not desktop.accessibility.find(shows, seconds=LOOK_SECONDS):
        code = program.returncode
        assert code is None, f"ended with {code}:\n{program.output}"
        assert time.monotonic() < end, f"{shows!r} did not show:\n{program.output}"


def _toml(value: object) -> str:
    return json.dumps(value)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of the screen and its texts with the report of a failed test."""
    report = yield
    if not isinstance(item, pytest.Function):
        return report
    desktop = item.funcargs.get("desktop")
    if report.when == "call" and report.failed and isinstance(desktop, Desktop):
        picture = desktop.screenshot(PICTURES / f"{item.name}.png")
        texts = "\n".join(desktop.accessibility.texts())
        report.sections.append((f"screen, {picture.relative_to(ROOT)}", texts))
        for name in SHARED_PROGRAMS:
            kiosk = item.funcargs.get(name)
            if isinstance(kiosk, Kiosk):
                ended = kiosk.program.returncode
                running = "runs" if ended is None else f"ended with {ended}"
                report.sections.append((f"{name}, which {running}", kiosk.program.output[-4000:]))
    return report
