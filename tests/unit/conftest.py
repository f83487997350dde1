"""A sandbox for all tests that ask it over HTTP, as new for each of them."""

from collections.abc import Iterator

import pytest

from tests.helpers.sandbox_process import SandboxProcess


@pytest.fixture(scope="session")
def _sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(tmp_path_factory.mktemp("sandbox") / "shop.sqlite") as process:
        yield process


@pytest.fixture
def sandbox(_sandbox: SandboxProcess) -> SandboxProcess:
    """Leat as it is on the first day, in a process of its own that no test may stop."""
    _sandbox.reset()
    return _sandbox
