"""A desk with a journal on disk, and a Leat that is played by hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.staff_settlement import StaffSettlement
from tests.helpers.fake_clock import FakeClock, SkippingClock
from tests.unit.operations.examples import FakeLeat
from tests.unit.operations.managers_word import Counter


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
def rules() -> SettlingRules:
    """What is assumed of Leat; parametrize this to assume something else."""
    return SettlingRules()


@pytest.fixture
def settlement(
    leat: FakeLeat, journal: Journal, clock: FakeClock, rules: SettlingRules
) -> Settlement:
    return Settlement(leat, journal, clock, rules)


@pytest.fixture
def shut_desk(
    leat: FakeLeat, journal: Journal, settlement: Settlement, clock: FakeClock
) -> OperationsDesk:
    """The desk as it is made: nothing begins before the settler opens it."""
    return OperationsDesk(
        leat, journal, settlement, shop_uuid="shop-1", kiosk_id="door", clock=clock
    )


@pytest.fixture
def desk(shut_desk: OperationsDesk) -> OperationsDesk:
    shut_desk.open()
    return shut_desk


@pytest.fixture
def settler(
    shut_desk: OperationsDesk, settlement: Settlement, journal: Journal, clock: FakeClock
) -> Settler:
    return Settler(shut_desk, settlement, journal, clock)


@pytest.fixture
def staff(
    leat: FakeLeat,
    journal: Journal,
    settlement: Settlement,
    desk: OperationsDesk,
    clock: SkippingClock,
) -> StaffSettlement:
    return StaffSettlement(leat, journal, settlement, desk, clock)


@pytest.fixture
def counter(
    staff: StaffSettlement, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> Counter:
    return Counter(staff, leat, journal, clock)
