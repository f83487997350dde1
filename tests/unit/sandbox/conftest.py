"""A sandbox for each test, in its own process."""

from collections.abc import Iterator

import pytest

from tests.unit.sandbox.driver import Driver


@pytest.fixture
def leat() -> Iterator[Driver]:
    """A sandbox with the sample shop, on a clock that the test moves."""
    driver = Driver()
    yield driver
    driver.sandbox.database.close()
