"""A sandbox in a process of its own, whose time can be moved."""

from collections.abc import Iterator

import pytest

from kiosk.clock import SystemClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.shared_clock import SharedClock
from tests.reliability.small_shop import open_small_shop


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    truth = tmp_path_factory.mktemp("sandbox") / "shop.sqlite"
    open_small_shop(truth, SystemClock()).database.close()
    with SandboxProcess(truth) as process:
        yield process


@pytest.fixture(scope="module")
def clock(sandbox: SandboxProcess) -> SharedClock:
    return SharedClock(sandbox)
