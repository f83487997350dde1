"""A desk with a journal on disk, and a Leat that is played by hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from tests.helpers.fake_clock import FakeClock, SkippingClock
from tests.unit.operations.examples import (
    FakeLeat,
)


@pytest.fixture
def clock() -> SkippingClock:
    return SkippingClock()


@pytest.fixture
def leat(clock: FakeClock) -> FakeLeat:
    return FakeLeat(clock)


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    yield journal
    await journal.close()


@pytest.fixture
def desk(leat: FakeLeat, journal: Journal, clock: FakeClock) -> OperationsDesk:
    return OperationsDesk(leat, journal, shop_uuid="shop-1", kiosk_id="door", clock=clock)
