"""`pickup-kiosk staff`: who may sign in at the counter."""

import io
import re

import pytest

from kiosk.cli.main import main
from tests.unit.cli.till import Answer, Till

PIN = "4711"


def staff(till: Till, *words: str, pin: str | None = None) -> Answer:
    """Type the command with this shop's settings, and the PIN into standard input."""
    given = [*words, "--pin-stdin"] if pin is not None else list(words)
    till.capsys.readouterr()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO(f"{pin}\n" if pin is not None else ""))
        code = main(["staff", *given, "--config", str(till.config)])
    out, err = till.capsys.readouterr()
    return Answer(code, out, err)


@pytest.fixture
def managed(till: Till) -> Till:
    """A shop with one manager."""
    assert staff(till, "add", "Mo", "--role", "manager", pin=PIN).code == 0
    return till


def test_a_member_is_added_and_listed(managed: Till) -> None:
    """A line a member: id, role, name."""
    answer = staff(managed, "add", "Zoë de Vries", "--role", "clerk", pin="80215")
    assert (answer.code, answer.err) == (0, "")
    assert re.fullmatch(r"Zoë de Vries may sign in as clerk \(id [0-9a-f]{8}\)\.\n", answer.out)
    listed = staff(managed, "list").lines
    assert [re.sub("^[0-9a-f]{8}", "ID", line) for line in listed] == [
        "ID  manager  Mo",
        "ID  clerk    Zoë de Vries",
    ]


def test_an_empty_list_says_what_to_do(till: Till) -> None:
    """Nobody can sign in at such a counter."""
    assert "add a manager first" in staff(till, "list").out


def test_a_lost_pin_is_replaced(managed: Till) -> None:
    """By whoever may write the data folder; a PIN never shows."""
    answer = staff(managed, "set-pin", "mo", pin="80215")
    assert answer.code == 0
    assert "80215" not in answer.out + answer.err
    assert staff(managed, "add", "Cleo", "--role", "clerk", pin=PIN).code == 0


@pytest.mark.parametrize(
    ("words", "pin", "code", "sentence"),
    [
        (("add", "mo", "--role", "clerk"), "80215", 1, "There is already somebody called mo."),
        (("add", "Cleo", "--role", "clerk"), PIN, 1, "Somebody else has this PIN."),
        (("add", "Cleo", "--role", "clerk"), "12", 2, "A PIN has 4 to 8 digits."),
        (("add", "Cleo", "--role", "clerk"), "", 2, "A PIN has digits only."),
        (("add", " ", "--role", "clerk"), "80215", 2, "A name has at least one letter."),
        (("set-pin", "Ada"), "80215", 1, "Nobody called Ada is on the staff list."),
        (("remove", "Ada"), None, 1, "Nobody called Ada is on the staff list."),
        (("remove", "Mo"), None, 1, "Add another first, or use --even-the-last-manager."),
    ],
)
def test_what_cannot_be(
    managed: Till, words: tuple[str, ...], pin: str | None, code: int, sentence: str
) -> None:
    """One sentence on standard error, and the list stays as it was."""
    answer = staff(managed, *words, pin=pin)
    assert (answer.code, answer.out) == (code, "")
    assert sentence in answer.err
    assert "Traceback" not in answer.err
    assert [line.split()[-1] for line in staff(managed, "list").lines] == ["Mo"]


def test_the_last_manager_can_be_removed_on_purpose(managed: Till) -> None:
    """Who administers the machine has the last word."""
    assert staff(managed, "remove", "Mo", "--even-the-last-manager").code == 0


def test_settings_that_are_not_there(till: Till) -> None:
    """They are named, as for every other command."""
    till.config.unlink()
    answer = staff(till, "list")
    assert answer.code == 2
    assert str(till.config) in answer.err
