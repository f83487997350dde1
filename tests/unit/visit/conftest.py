"""A sandbox for the visits of a test module, as new for each test."""

from collections.abc import Iterator

import pytest

from tests.helpers.sandbox_process import SandboxProcess


@pytest.fixture(scope="module")
def _sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(tmp_path_factory.mktemp("sandbox") / "shop.sqlite") as process:
        yield process


@pytest.fixture
def sandbox(_sandbox: SandboxProcess) -> SandboxProcess:
    _sandbox.reset()
    return _sandbox
