"""The roster: who is on the staff list, and whose PIN it is."""

import secrets
import unicodedata
from pathlib import Path
from typing import Final

from kiosk.operations.actors import Role
from kiosk.staff.errors import BadName, LastManager, NameTaken, PinTaken, UnknownMember
from kiosk.staff.file import Change, StaffFile
from kiosk.staff.member import Member
from kiosk.staff.pins import checked_pin, hashed, matches

LONGEST_NAME: Final = 40
"""Characters of a name, so that it fits a tablet's side panel."""


class Roster:
    """The staff list for people; every method raises StaffError, and takes its time.

    Hashing and the disk take tens of milliseconds for each member: call it off the GUI thread.
    """

    def __init__(self, path: Path) -> None:
        self._file = StaffFile(path)

    def members(self) -> tuple[Member, ...]:
        """Return everybody, by name."""
        with self._file.changing() as change:
            return change.members()

    def add(self, name: str, role: Role, pin: str) -> Member:
        """Put somebody on the list; raises BadName, NameTaken, BadPin or PinTaken."""
        name, pin = _checked_name(name), checked_pin(pin)
        with self._file.changing() as change:
            if _named(change, name) is not None:
                raise NameTaken(f"There is already somebody called {name}.")
            _require_free(change, pin)
            member = Member(secrets.token_hex(4), name, role)
            change.add(member, hashed(pin))
        return member

    def change_pin(self, name: str, pin: str) -> Member:
        """Give somebody another PIN; raises UnknownMember, BadPin or PinTaken."""
        pin = checked_pin(pin)
        with self._file.changing() as change:
            member = _known(change, name)
            _require_free(change, pin, but_for=member)
            change.set_hash(member.staff_id, hashed(pin))
        return member

    def remove(self, name: str, *, even_the_last_manager: bool = False) -> Member:
        """Take somebody off the list; raises UnknownMember, or LastManager unless told so."""
        with self._file.changing() as change:
            member = _known(change, name)
            managers = [one for one in change.members() if one.role is Role.MANAGER]
            if managers == [member] and not even_the_last_manager:
                raise LastManager(f"{member.name} is the last manager.")
            change.remove(member.staff_id)
        return member


def owner_of(change: Change, pin: str) -> Member | None:
    """Return whose PIN this is, None when nobody's.

    Every hash is tried, whatever the ones before said: the time tells nothing.
    """
    found = [member for member, held in change.hashes() if matches(pin, held)]
    return found[0] if found else None


def _require_free(change: Change, pin: str, but_for: Member | None = None) -> None:
    if owner_of(change, pin) not in {None, but_for}:
        raise PinTaken("Somebody else has this PIN. Choose another.")


def _known(change: Change, name: str) -> Member:
    member = _named(change, name)
    if member is None:
        raise UnknownMember(f"Nobody called {_shown(name)} is on the staff list.")
    return member


def _named(change: Change, name: str) -> Member | None:
    wanted = _folded(name)
    return next((one for one in change.members() if _folded(one.name) == wanted), None)


def _checked_name(name: str) -> str:
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    if not name:
        raise BadName("A name has at least one letter.")
    if len(name) > LONGEST_NAME:
        raise BadName(f"A name has at most {LONGEST_NAME} characters.")
    if not name.isprintable():
        raise BadName("A name has letters, digits and signs that can be seen.")
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def _shown(name: str) -> str:
    return name if name.isprintable() else ascii(name)
