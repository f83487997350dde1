"""Fixtures for every test: guards against what a test must not do, and clean surroundings."""

import itertools
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.environment import clean_environment, folders
from tests.helpers.log_guard import LogGuard
from tests.helpers.network_guard import NetworkGuard

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

clean_environment()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that wait long: others then have work to do beside them, to the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture
def anyio_backend() -> str:
    """Coroutine tests run on asyncio, the kiosk's own event loop family."""
    return "asyncio"


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QGuiApplication]":
    """The kiosk has no widgets, so its tests have none either."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - tests of kiosk/ do without Qt

    return QGuiApplication


@pytest.fixture(scope="session")
def qapp(qapp: "QGuiApplication") -> "QGuiApplication":
    """Cycles are collected as in the kiosk, whatever threads the tests start."""
    from ui.garbage import collect_on_the_gui_thread  # noqa: PLC0415 - the same

    collect_on_the_gui_thread(qapp)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _compiled_qml(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All tests share the QML that Qt has compiled, though each has a home of its own."""
    os.environ["QML_DISK_CACHE_PATH"] = str(tmp_path_factory.mktemp("qml"))


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, data and caches of a test end with it."""
    home = next(_homes)
    home.mkdir()
    for name, value in folders(home).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True)
def _no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that no test expected with `caplog.at_level` fails the test."""
    guard = LogGuard(caplog)
    root = logging.getLogger()
    root.addHandler(guard)
    yield
    root.removeHandler(guard)
    if guard.stray:
        pytest.fail("log records that no test expected:\n" + "\n".join(guard.stray))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that reaches for another machine fails."""
    guard = NetworkGuard(monkeypatch)
    yield
    if guard.attempts:
        pytest.fail(f"reached for the network: {', '.join(guard.attempts)}")
