"""PINs: what one may be, and the slow hash by which it is known again."""

from itertools import pairwise
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

from kiosk.staff.errors import BadPin

SHORTEST: Final = 4
LONGEST: Final = 8
"""Digits of a PIN."""

_HASHER: Final = PasswordHasher(
    time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, salt_len=16, type=Type.ID
)
"""argon2id with the least that OWASP's password storage sheet recommends (19 MiB, two passes): a
counter's tablet tries a PIN against every hash on the list, one after the other."""


def checked_pin(pin: str) -> str:
    """Return a PIN that may be used; raises BadPin with the reason."""
    if not (pin.isascii() and pin.isdigit()):
        raise BadPin("A PIN has digits only.")
    if not SHORTEST <= len(pin) <= LONGEST:
        raise BadPin(f"A PIN has {SHORTEST} to {LONGEST} digits.")
    if len(set(pin)) == 1 or _counts(pin):
        raise BadPin("This PIN is one of the first that anybody would try. Choose another.")
    return pin


def hashed(pin: str) -> str:
    """Return the argon2id hash of a PIN with a salt of its own; takes tens of milliseconds."""
    return _HASHER.hash(pin)


def matches(pin: str, pin_hash: str) -> bool:
    """Tell whether a hash is of this PIN; one that cannot be read is of none."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


def _counts(pin: str) -> bool:
    """Tell whether the digits count up or down, with 0 after 9."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})
