"""Keeps Python 3.11 alive under PySide6 6.12, whose wheels give singletons back too often.

They are built for Python 3.12 and later, where None, True, False and NotImplemented are immortal.
On 3.11 every signal emitted costs a reference to True and every call without a result one to None,
and at zero the interpreter aborts: after a few hundred visits.
"""

import ctypes
import sys

_FOR_EVER = 1 << 60
"""More references than a kiosk could lose in its life."""


def make_singletons_immortal() -> None:
    """Give the singletons more references than can be lost, where they are counted at all."""
    if sys.version_info < (3, 12):
        for singleton in (None, True, False, NotImplemented):
            # The count is the first field of every object in CPython 3.11.
            ctypes.c_ssize_t.from_address(id(singleton)).value += _FOR_EVER
