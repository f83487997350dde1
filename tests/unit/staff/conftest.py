"""A staff list on disk."""

from pathlib import Path

import pytest

from kiosk.operations.actors import Role
from kiosk.staff.roster import Roster

MANAGER_PIN = "4711"
CLERK_PIN = "8021"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of the list."""
    return tmp_path / "staff.sqlite3"


@pytest.fixture
def roster(path: Path) -> Roster:
    """Mo the manager and Cleo the clerk."""
    roster = Roster(path)
    roster.add("Mo", Role.MANAGER, MANAGER_PIN)
    roster.add("Cleo", Role.CLERK, CLERK_PIN)
    return roster
