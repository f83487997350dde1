"""Who is on the staff list."""

import sqlite3
import stat
from pathlib import Path

import pytest

from kiosk.operations.actors import Role, Staff
from kiosk.staff.errors import (
    BadName,
    BadPin,
    LastManager,
    NameTaken,
    PinTaken,
    StaffFileUnavailable,
    UnknownMember,
)
from kiosk.staff.roster import Roster
from tests.unit.staff.conftest import CLERK_PIN, MANAGER_PIN


def test_everybody_is_listed_by_name(roster: Roster, path: Path) -> None:
    """Another program that opens the file sees the same people."""
    roster.add("ada", Role.CLERK, "90210")
    listed = [(one.name, one.role) for one in Roster(path).members()]
    assert listed == [("ada", Role.CLERK), ("Cleo", Role.CLERK), ("Mo", Role.MANAGER)]


def test_an_id_tells_nothing(roster: Roster) -> None:
    """The journal gets it, and a journal holds no name."""
    member = roster.members()[0]
    assert member.name.casefold() not in member.staff_id
    assert member.actor == Staff(member.staff_id, member.role)
    assert len({one.staff_id for one in roster.members()}) == 2


def test_nobody_else_can_read_the_hashes(roster: Roster, path: Path) -> None:
    """Ten thousand PINs are tried within the hour by who has the file; and none stands in it."""
    assert roster.members()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert MANAGER_PIN.encode() not in path.read_bytes()


@pytest.mark.parametrize("name", ["mo", " Mo ", "MO"])
def test_a_name_is_taken_once(roster: Roster, name: str) -> None:
    """People do not tell Mo from mo on a tablet."""
    with pytest.raises(NameTaken):
        roster.add(name, Role.CLERK, "90210")


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "Mo\x1b[31m", "Mo\u202e"])
def test_a_name_that_no_screen_should_show(roster: Roster, name: str) -> None:
    """It is refused with a sentence."""
    with pytest.raises(BadName):
        roster.add(name, Role.CLERK, "90210")
    assert len(roster.members()) == 2


def test_a_pin_is_one_persons(roster: Roster) -> None:
    """It is all that tells people apart at a locked counter."""
    with pytest.raises(PinTaken):
        roster.add("Ada", Role.CLERK, MANAGER_PIN)
    with pytest.raises(PinTaken):
        roster.change_pin("Cleo", MANAGER_PIN)
    with pytest.raises(BadPin):
        roster.change_pin("Cleo", "1234")


def test_ones_own_pin_may_be_set_again(roster: Roster) -> None:
    """It is taken by oneself only."""
    assert roster.change_pin("cleo", CLERK_PIN).name == "Cleo"


def test_who_is_removed_is_gone(roster: Roster) -> None:
    """Their PIN is free, and so is their name."""
    roster.remove("cleo")
    with pytest.raises(UnknownMember):
        roster.remove("Cleo")
    roster.add("Cleo", Role.CLERK, CLERK_PIN)


def test_the_last_manager_stays(roster: Roster) -> None:
    """Nobody could settle or undo then; who administers the machine may still want it."""
    with pytest.raises(LastManager):
        roster.remove("Mo")
    roster.remove("Mo", even_the_last_manager=True)
    assert [one.name for one in roster.members()] == ["Cleo"]


@pytest.mark.parametrize("content", [b"not a database at all, but a long text", b"SQLite format 3"])
def test_a_file_that_is_no_staff_list(path: Path, content: bytes) -> None:
    """It is told in a sentence, and not a byte is changed."""
    path.write_bytes(content)
    with pytest.raises(StaffFileUnavailable, match="staff list"):
        Roster(path).members()
    assert path.read_bytes() == content


def test_a_list_of_a_later_version(roster: Roster, path: Path) -> None:
    """An older program keeps its hands off."""
    assert roster.members()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StaffFileUnavailable, match="another version"):
        roster.members()


def test_a_role_nobody_wrote(roster: Roster, path: Path) -> None:
    """A row that was tampered with makes nobody an owner of the shop."""
    database = sqlite3.connect(path)
    database.execute("UPDATE members SET role = 'owner'")
    database.commit()
    database.close()
    with pytest.raises(StaffFileUnavailable):
        roster.members()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """It is told in a sentence."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StaffFileUnavailable, match="staff list"):
        Roster(tmp_path / "file" / "staff.sqlite3").members()
