"""The staff list in words."""

import dataclasses

import pytest

from kiosk.counter.staff_list import StaffListState
from kiosk.operations.actors import Role
from kiosk.staff import errors
from kiosk.staff.errors import StaffError, StaffFileUnavailable
from kiosk.staff.member import Member
from tests.helpers.hostile_titles import HOSTILE_TITLES
from ui.wording.counter.staff import (
    AGAIN,
    PIN,
    REMOVE,
    WHO,
    StaffForm,
    StaffProps,
    done_words,
    is_taken,
    pin_question,
    refusal_words,
    staff_props,
)

MO = Member("a1", "Mo", Role.MANAGER)
CLEO = Member("b2", "Cleo", Role.CLERK)
LIST = StaffListState((CLEO, MO))
ERRORS = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, StaffError) and one is not StaffError
]


@pytest.mark.parametrize("error", ERRORS)
def test_each_refusal_says_what_to_do(error: type[StaffError]) -> None:
    """In a sentence of its own, which names no class."""
    text = refusal_words(error)
    assert error.__name__ not in text
    assert [one for one in ERRORS if refusal_words(one) == text] == [error]


def test_managers_alone_see_the_list() -> None:
    """Others are told whom to ask."""
    for member in (CLEO, None):
        page = staff_props(LIST, None, "", member)
        assert (page.allowed, page.members) == (False, [])
        assert "manager" in page.emptyText
    assert [one["name"] for one in staff_props(LIST, None, "", MO).members] == ["Cleo", "Mo"]


def test_who_is_signed_in_is_marked() -> None:
    """So that nobody removes themselves by mistake."""
    roles = [one["role"] for one in staff_props(LIST, None, "", MO).members]
    assert roles == ["Clerk", "Manager, signed in now"]


def test_a_list_that_cannot_be_read_says_so() -> None:
    """It is neither empty nor on its way."""
    state = StaffListState(refused=StaffFileUnavailable)
    page = staff_props(state, None, "", MO)
    assert "cannot be read" in page.emptyTitle
    assert not page.loading
    assert staff_props(StaffListState(), None, "", MO).loading


@pytest.mark.parametrize("step", [WHO, PIN, AGAIN, REMOVE])
def test_each_step_asks_one_thing(step: str) -> None:
    """With a title; both turns at the pad are one form."""
    page = staff_props(LIST, StaffForm(step, name="Ada", new=True), "", MO)
    assert page.title
    assert page.form == (PIN if step == AGAIN else step)
    assert bool(page.verb) is (step in {WHO, REMOVE})


def test_the_pad_tells_its_two_turns_apart() -> None:
    """Once for the new PIN, once more for the same."""
    assert "4 to 8" in pin_question(StaffForm(PIN))
    assert "same" in pin_question(StaffForm(AGAIN))


def test_what_was_done_is_confirmed_by_name() -> None:
    """One sentence for each deed."""
    forms = [StaffForm(PIN, "Ada", new=True), StaffForm(PIN, "Ada"), StaffForm(REMOVE, "Ada")]
    said = {done_words(form) for form in forms}
    assert len(said) == 3
    assert all(one.startswith("Ada ") for one in said)


@pytest.mark.parametrize("name", ["mo", " MO ", "Mo"])
def test_a_name_is_taken_however_it_is_written(name: str) -> None:
    """The screen says so before anybody types a PIN."""
    assert is_taken(name, LIST.members)
    assert not is_taken("Moe", LIST.members)


@pytest.mark.parametrize("name", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES.keys())
def test_a_hostile_name_is_one_line(name: str) -> None:
    """In its row and in every sentence."""
    page = staff_props(StaffListState((Member("x", name, Role.CLERK), MO)), None, "", MO)
    assert "\n" not in str(page.members[0]["name"])
    assert "\n" not in done_words(StaffForm(REMOVE, name))


def test_no_form_has_room_for_a_pin() -> None:
    """Only the pad's count of digits shows."""
    names = {one.name for kind in (StaffForm, StaffProps) for one in dataclasses.fields(kind)}
    assert not {name for name in names if "pin" in name.lower() or "digit" in name.lower()}
