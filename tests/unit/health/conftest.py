"""What the health tests share."""

import logging
from collections.abc import Iterator

import pytest

from kiosk.health import HealthMonitor


@pytest.fixture(autouse=True)
def _troubles_are_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Each trouble is worth a warning in the log, and here they are made on purpose."""
    with caplog.at_level(logging.WARNING):
        yield


@pytest.fixture
def monitor() -> HealthMonitor:
    return HealthMonitor()
