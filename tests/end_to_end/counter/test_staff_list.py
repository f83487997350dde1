"""Who may sign in: changed with the command while the counter runs, and on its Staff page."""

import re
from pathlib import Path

from kiosk.operations.events import Act
from kiosk.paths import staff_file
from tests.end_to_end.counter.colleague import (
    NOT_RIGHT,
    PAD,
    Colleague,
    CounterDesk,
    staff_command,
)

CHANGES = (Act.STAFF_ADDED, Act.PIN_CHANGED, Act.STAFF_REMOVED)


def told_of(counter: CounterDesk, name: str) -> list[Path]:
    """Return which files of the counter, apart from the staff list, have a name in them."""
    home, listed = counter.data_dir.parent, staff_file(counter.data_dir)
    files = [one for one in home.rglob("*") if one.is_file() and one != listed]
    return [one for one in files if name.encode() in one.read_bytes()]


def changes(counter: CounterDesk) -> list[tuple[Act, str, str]]:
    """Return every change of the list that is journalled: what, by whom, about whom."""
    return [(act, one.staff_id, one.about) for act in CHANGES for one in counter.acts(act)]


def choose_pin(counter: CounterDesk, name: str, pin: str) -> None:
    """Type somebody's new PIN on the Staff page, twice."""
    counter.sees(f"A PIN for {name}")
    counter.type_pin(pin, "Use this PIN")
    counter.sees("Type the same PIN once more")
    counter.type_pin(pin, "Use this PIN")


def test_the_staff_command_takes_effect_while_the_counter_runs(
    counter: CounterDesk, tmp_path: Path
) -> None:
    """At once, a lost PIN included; somebody who is removed is signed out where they stand."""

    def staff(*words: str, pin: str = "") -> str:
        return staff_command(tmp_path, counter.data_dir, words, pin)

    before = changes(counter)
    added = staff("add", "Ernestine", "--role", "manager", "--pin-stdin", pin="9051")
    found = re.search(r"\(id (\S+)\)", added)
    assert found
    ernestine = Colleague("Ernestine", "manager", "9051", found.group(1))
    counter.sign_in(ernestine)
    counter.lock()
    staff("set-pin", "Ernestine", "--pin-stdin", pin="3182")
    counter.type_pin(ernestine.pin)
    counter.sees(NOT_RIGHT)
    counter.type_pin("3182")
    counter.sees("Signed in: Ernestine")
    staff("remove", "Ernestine")
    counter.sees(PAD)
    counter.type_pin("3182")
    counter.sees(NOT_RIGHT)
    assert "Ernestine" not in staff("list")

    signed_in = [one.staff_id for one in counter.acts(Act.SIGNED_IN)]
    assert signed_in[-2:] == [ernestine.staff_id] * 2
    assert changes(counter) == before
    assert told_of(counter, "Ernestine") == []
    counter.sign_in(counter.clerk)


def test_a_manager_changes_the_list_on_the_staff_page(counter: CounterDesk, tmp_path: Path) -> None:
    """By fingers alone, never without a manager; a clerk has no such page, the journal no name."""
    before = changes(counter)
    counter.sign_in(counter.manager)
    counter.go_to("Staff")
    counter.press("Add somebody")
    for letter in "Ilse":
        counter.press(letter)
    counter.press("Choose a PIN")
    choose_pin(counter, "Ilse", "6284")
    counter.hears("Ilse can sign in now.")
    counter.press("New PIN for Ilse")
    choose_pin(counter, "Ilse", "1753")
    counter.hears("Ilse has a new PIN.")
    counter.press(f"Remove {counter.manager.name}")
    counter.sees(f"Remove {counter.manager.name}?")
    counter.press(f"Remove {counter.manager.name}")
    counter.hears("This is the last manager. Add another manager first, then remove this one.")
    counter.lock()

    listed = staff_command(tmp_path, counter.data_dir, ["list"])
    found = re.search(r"^(\S+) +clerk +Ilse$", listed, re.MULTILINE)
    assert found, listed
    ilse = Colleague("Ilse", "clerk", "1753", found.group(1))
    assert counter.manager.name in listed
    counter.type_pin("6284")
    counter.sees(NOT_RIGHT)
    counter.sign_in(ilse)
    assert counter.pages() == ["Contact", "Today"]
    counter.open_as(counter.manager)
    counter.go_to("Staff")
    counter.press("Remove Ilse")
    counter.sees("Remove Ilse?")
    counter.press("Remove Ilse")
    counter.hears("Ilse is off the list.")
    counter.lock()
    counter.type_pin(ilse.pin)
    counter.sees(NOT_RIGHT)

    mo, new = counter.manager.staff_id, set(changes(counter)) - set(before)
    assert new == {(act, mo, ilse.staff_id) for act in CHANGES}
    assert told_of(counter, "Ilse") == []
    counter.sign_in(counter.manager)
