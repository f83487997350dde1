# ruff: noqa: N818 - each name says what is wrong; the base alone carries the suffix
"""What the staff list refuses; as text, a sentence for whoever asked, without a PIN in it."""


class StaffError(Exception):
    """The base of what can go wrong with the staff list."""


class StaffFileUnavailable(StaffError):
    """The file cannot be read or written now, or holds what this program did not write."""


class BadName(StaffError):
    """The name is empty, too long, or holds what no terminal and no screen should show."""


class NameTaken(StaffError):
    """Somebody of this name is on the list."""


class BadPin(StaffError):
    """The PIN is too short, too long, not of digits, or the first that anybody would try."""


class PinTaken(StaffError):
    """Somebody else signs in with this PIN, and it is all that tells people apart."""


class UnknownMember(StaffError):
    """Nobody of this name is on the list."""


class LastManager(StaffError):
    """Without this one nobody could do what only managers may."""
