"""The staff list as a manager changes it at the counter."""

import sqlite3
from typing import TYPE_CHECKING

import pytest

from kiosk.counter.staff_list import StaffList, StaffListState
from kiosk.operations.actors import Role
from kiosk.operations.events import Act
from kiosk.staff.errors import (
    BadPin,
    LastManager,
    NameTaken,
    PinTaken,
    StaffError,
    StaffFileUnavailable,
    UnknownMember,
)
from kiosk.staff.roster import Roster
from kiosk.staff.sign_in import SignedIn, SignIn
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import Tasks
from tests.unit.counter.conftest import CLERK_PIN, MANAGER_PIN, Staffed

if TYPE_CHECKING:
    from kiosk.staff.member import Member

pytestmark = pytest.mark.anyio
NEW_PIN = "90210"


class Office:
    """A list, who is signed in as a manager, and what was journalled."""

    def __init__(self, staffed: Staffed, tasks: Tasks) -> None:
        self.staffed = staffed
        self.tasks = tasks
        self.manager: Member | None = staffed.mo
        self.noted: list[tuple[Act, str, str]] = []
        self.staff = StaffList(
            Roster(staffed.path),
            tasks,
            lambda: self.manager,
            lambda *noted: self.noted.append(noted),
        )

    @property
    def state(self) -> StaffListState:
        return self.staff.state

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.state.members]

    def really(self) -> list[str]:
        """Return who is on the list, as another program reads it."""
        return [one.name for one in Roster(self.staffed.path).members()]

    async def done(self) -> StaffListState:
        await self.tasks.all_done()
        return self.state


@pytest.fixture
async def office(staffed: Staffed, tasks: Tasks) -> Office:
    return Office(staffed, tasks)


async def test_everybody_is_listed(office: Office) -> None:
    """By name."""
    office.staff.look()
    await office.done()
    assert office.names == ["Cleo", "Mo"]


async def test_somebody_new(office: Office) -> None:
    """They can sign in with their PIN, and the journal has who added whom, by id."""
    office.staff.add("Ada", Role.CLERK, NEW_PIN)
    assert office.state.busy
    state = await office.done()
    assert (state.busy, state.refused, state.done) == (False, None, 1)
    assert office.names == ["Ada", "Cleo", "Mo"]
    signed_in = await SignIn(office.staffed.path, FakeClock()).try_pin(NEW_PIN)
    assert isinstance(signed_in, SignedIn)
    assert signed_in.member == state.members[0]
    assert office.noted == [
        (Act.STAFF_ADDED, office.staffed.mo.staff_id, state.members[0].staff_id)
    ]


async def test_another_pin(office: Office) -> None:
    """The old one opens nothing any more."""
    office.staff.change_pin("Cleo", NEW_PIN)
    assert (await office.done()).done == 1
    sign_in = SignIn(office.staffed.path, FakeClock())
    assert not isinstance(await sign_in.try_pin(CLERK_PIN), SignedIn)
    assert isinstance(await sign_in.try_pin(NEW_PIN), SignedIn)
    assert office.noted == [
        (Act.PIN_CHANGED, office.staffed.mo.staff_id, office.staffed.cleo.staff_id)
    ]


async def test_somebody_leaves(office: Office) -> None:
    """They are off the list at once."""
    office.staff.remove("Cleo")
    await office.done()
    assert office.names == office.really() == ["Mo"]
    assert office.noted == [
        (Act.STAFF_REMOVED, office.staffed.mo.staff_id, office.staffed.cleo.staff_id)
    ]


@pytest.mark.parametrize(
    ("name", "pin", "refused"),
    [
        ("cleo", NEW_PIN, NameTaken),
        ("Ada", "12", BadPin),
        ("Ada", MANAGER_PIN, PinTaken),
    ],
)
async def test_an_addition_that_cannot_be(
    office: Office, name: str, pin: str, refused: type[StaffError]
) -> None:
    """It is said why, nothing is journalled, and the list is as it was."""
    office.staff.add(name, Role.CLERK, pin)
    state = await office.done()
    assert (state.refused, state.done, state.busy) == (refused, 0, False)
    assert not office.noted
    assert office.really() == ["Cleo", "Mo"]


async def test_other_changes_that_cannot_be(office: Office) -> None:
    """The last manager stays, and nobody is not on the list."""
    office.staff.remove("Mo")
    assert (await office.done()).refused is LastManager
    office.staff.change_pin("Nobody", NEW_PIN)
    assert (await office.done()).refused is UnknownMember
    assert not office.noted


async def test_the_next_change_takes_the_sentence_away(office: Office) -> None:
    """What was wrong with the last one says nothing of this one."""
    office.staff.add("Ada", Role.CLERK, "12")
    await office.done()
    office.staff.add("Ada", Role.CLERK, NEW_PIN)
    assert office.state.refused is None
    assert (await office.done()).refused is None


async def test_one_change_at_a_time(office: Office) -> None:
    """A double press adds nobody twice, and brings up no refusal of one's own doing."""
    office.staff.add("Ada", Role.CLERK, NEW_PIN)
    office.staff.add("Ada", Role.CLERK, NEW_PIN)
    state = await office.done()
    assert (state.refused, state.done) == (None, 1)


async def test_only_a_manager_sees_and_changes_it(office: Office) -> None:
    """Whatever a screen offers: a clerk's session, or none, does nothing."""
    office.manager = None
    office.staff.look()
    office.staff.add("Ada", Role.MANAGER, NEW_PIN)
    office.staff.change_pin("Mo", NEW_PIN)
    office.staff.remove("Cleo")
    assert await office.done() == StaffListState()
    office.manager = office.staffed.cleo
    office.staff.look()
    office.staff.add("Ada", Role.MANAGER, NEW_PIN)
    assert await office.done() == StaffListState()
    assert office.really() == ["Cleo", "Mo"]


async def test_a_list_that_cannot_be_read(office: Office) -> None:
    """It is said, and the counter goes on."""
    database = sqlite3.connect(office.staffed.path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    office.staff.look()
    assert (await office.done()).refused is StaffFileUnavailable
    office.staff.remove("Cleo")
    state = await office.done()
    assert (state.refused, state.busy) == (StaffFileUnavailable, False)


async def test_closing_forgets_names_and_refusals(office: Office) -> None:
    """The next one at the counter may be a clerk; what is under way is still carried out."""
    office.staff.look()
    await office.done()
    office.staff.add("Ada", Role.CLERK, NEW_PIN)
    office.staff.close()
    state = await office.done()
    assert state == StaffListState(done=1)
    assert office.really() == ["Ada", "Cleo", "Mo"]
    office.staff.remove("Nobody")
    office.staff.close()
    assert (await office.done()).refused is None
    assert len(office.noted) == 1
