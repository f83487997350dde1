"""What the `staff` commands do, and what they say."""

import argparse
import getpass
import sys
from collections.abc import Callable, Mapping
from typing import Final

from kiosk.operations.actors import Role
from kiosk.paths import staff_file
from kiosk.settings_error import SettingsError
from kiosk.settings_loader import load_settings
from kiosk.staff.errors import BadName, BadPin, LastManager, StaffError
from kiosk.staff.roster import Roster

REFUSED: Final = 1
WRONGLY_ASKED: Final = 2


def carry_out(arguments: argparse.Namespace) -> int:
    """Do what was asked; return the exit code, once every failure is told in a sentence."""
    try:
        data_dir = load_settings(arguments.config).kiosk.data_dir
        COMMANDS[arguments.subcommand](Roster(staff_file(data_dir)), arguments)
    except (SettingsError, BadName, BadPin) as error:
        return _told(str(error), WRONGLY_ASKED)
    except LastManager as error:
        return _told(f"{error} Add another first, or use --even-the-last-manager.", REFUSED)
    except StaffError as error:
        text = str(error).rstrip(".")
        return _told(f"{text[:1].upper()}{text[1:]}.", REFUSED)
    except (EOFError, KeyboardInterrupt):
        return _told("Nothing was changed.", REFUSED)
    return 0


def _add(roster: Roster, arguments: argparse.Namespace) -> None:
    member = roster.add(arguments.name, Role(arguments.role), _pin(arguments))
    print(f"{member.name} may sign in as {member.role} (id {member.staff_id}).")


def _list(roster: Roster, _arguments: argparse.Namespace) -> None:
    members = roster.members()
    if not members:
        print("Nobody is on the staff list: add a manager first.")
        return
    width = max(len(member.name) for member in members)
    for member in members:
        print(f"{member.staff_id}  {member.role.value:7}  {member.name:{width}}".rstrip())


def _set_pin(roster: Roster, arguments: argparse.Namespace) -> None:
    member = roster.change_pin(arguments.name, _pin(arguments))
    print(f"{member.name} has a new PIN; the old one is worth nothing any more.")


def _remove(roster: Roster, arguments: argparse.Namespace) -> None:
    member = roster.remove(arguments.name, even_the_last_manager=arguments.even_the_last_manager)
    print(f"{member.name} may not sign in any more.")


COMMANDS: Final[Mapping[str, Callable[[Roster, argparse.Namespace], None]]] = {
    "add": _add,
    "list": _list,
    "set-pin": _set_pin,
    "remove": _remove,
}


def _pin(arguments: argparse.Namespace) -> str:
    """Return the PIN, which is never a word of the command line: other programs see those."""
    if arguments.pin_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    pin = getpass.getpass("PIN: ")
    if getpass.getpass("Once more: ") != pin:
        raise BadPin("The two PINs are not the same.")
    return pin


def _told(sentences: str, code: int) -> int:
    print(sentences, file=sys.stderr)
    return code
