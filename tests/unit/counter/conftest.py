"""Staff on disk, tasks that end with the test."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.operations.actors import Role
from kiosk.paths import staff_file
from kiosk.staff.member import Member
from kiosk.staff.roster import Roster
from tests.unit.counter.acting import Tasks

MANAGER_PIN = "4711"
CLERK_PIN = "8021"


@dataclass(frozen=True)
class Staffed:
    """A staff list on disk, with Mo the manager and Cleo the clerk."""

    data_dir: Path
    mo: Member
    cleo: Member

    @property
    def path(self) -> Path:
        """The file of the list."""
        return staff_file(self.data_dir)


@pytest.fixture(scope="package")
def _listed(tmp_path_factory: pytest.TempPathFactory) -> Staffed:
    """Hash the PINs once: it is slow on purpose."""
    data_dir = tmp_path_factory.mktemp("staff")
    roster = Roster(staff_file(data_dir))
    mo = roster.add("Mo", Role.MANAGER, MANAGER_PIN)
    return Staffed(data_dir, mo, roster.add("Cleo", Role.CLERK, CLERK_PIN))


@pytest.fixture
def staffed(_listed: Staffed, tmp_path: Path) -> Staffed:
    """A data folder of the test's own with the list in it."""
    shutil.copy(_listed.path, staff_file(tmp_path))
    return Staffed(tmp_path, _listed.mo, _listed.cleo)


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    """What the parts spawn; nothing may fail in it."""
    tasks = Tasks()
    yield tasks
    await tasks.end()
    assert not tasks.failed
