"""Fixtures for the end-to-end tests: a desktop, and the installed command on it."""

import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.end_to_end.accessibility import PATIENCE_SECONDS, Accessibility, Name
from tests.end_to_end.desktop import PORTRAIT, Desktop, Size
from tests.end_to_end.hands import Finger, Scanner
from tests.end_to_end.program import Program
from tests.end_to_end.tools import require_tools

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).with_name("pickup-kiosk")
# How long to look before making sure that the program still runs.
LOOK_SECONDS = 0.3
PICTURES = ROOT / "build" / "end_to_end"


class StartProgram(Protocol):
    """Starts a program on the desktop and waits until it shows something."""

    def __call__(
        self, *command: str | Path, shows: Name, environment: dict[str, str] | None = None
    ) -> Program:
        """Run the command in a clean environment with these additions."""


class StartKiosk(Protocol):
    """Starts the installed kiosk on the desktop and waits until it shows something."""

    def __call__(
        self,
        config: Path,
        *,
        shows: Name,
        token: str = "sandbox-token",  # noqa: S107 - the sandbox's own, known to everyone
        environment: dict[str, str] | None = None,
    ) -> Program:
        """Run `pickup-kiosk run --config FILE --windowed`."""


@pytest.fixture(scope="session")
def _desktops() -> Iterator[Callable[[Size], Desktop]]:
    """One desktop of each size for all tests; a program on it ends with its test."""
    running: dict[Size, Desktop] = {}

    def of_size(size: Size) -> Desktop:
        if size not in running:
            running[size] = Desktop(size)
        return running[size]

    yield of_size
    for desktop in running.values():
        desktop.close()


@pytest.fixture
def screen_size() -> Size:
    """Parametrize this to have another screen."""
    return PORTRAIT


@pytest.fixture
def desktop(screen_size: Size, _desktops: Callable[[Size], Desktop]) -> Desktop:
    """An X screen with a window manager and the accessibility bus."""
    require_tools()
    return _desktops(screen_size)


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


@pytest.fixture
def start_program(desktop: Desktop, tmp_path: Path) -> Iterator[StartProgram]:
    """Start programs on the desktop; they end with the test."""
    running: list[Program] = []

    def start(
        *command: str | Path, shows: Name, environment: dict[str, str] | None = None
    ) -> Program:
        surroundings = {
            **desktop.environment,
            "HOME": str(tmp_path),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **(environment or {}),
        }
        log = tmp_path / f"program-{len(running)}.log"
        program = Program(command, environment=surroundings, log=log)
        running.append(program)
        end = time.monotonic() + PATIENCE_SECONDS
        while not desktop.accessibility.find(shows, seconds=LOOK_SECONDS):
            code = program.returncode
            assert code is None, f"ended with {code}:\n{program.output}"
            assert time.monotonic() < end, f"{shows!r} did not show:\n{program.output}"
        return program

    yield start
    for program in reversed(running):
        program.stop()


@pytest.fixture
def start_kiosk(start_program: StartProgram) -> StartKiosk:
    """Start the installed command, as a shop does."""

    def start(
        config: Path,
        *,
        shows: Name,
        token: str = "sandbox-token",  # noqa: S107 - the sandbox's own, known to everyone
        environment: dict[str, str] | None = None,
    ) -> Program:
        command = (COMMAND, "run", "--config", config, "--windowed")
        additions = {"PICKUP_KIOSK_TOKEN": token, **(environment or {})}
        return start_program(*command, shows=shows, environment=additions)

    return start


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of the screen and its texts with the report of a failed test."""
    report = yield
    desktop = getattr(item, "funcargs", {}).get("desktop")
    if report.when == "call" and report.failed and isinstance(desktop, Desktop):
        picture = desktop.screenshot(PICTURES / f"{item.name}.png")
        texts = "\n".join(desktop.accessibility.texts())
        report.sections.append((f"screen, {picture.relative_to(ROOT)}", texts))
    return report
