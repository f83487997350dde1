"""Texts of an API on one line, as any screen, terminal or table may show them."""

import unicodedata
from typing import Final

_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs"})
"""Unicode categories: controls, marks of direction and other invisible ones, half characters."""


def printable(text: str) -> str:
    """Return an API's text on one line, without what could steer a terminal or turn text around."""
    one_line = " ".join(text.split())
    return "".join(c for c in one_line if unicodedata.category(c) not in _UNPRINTABLE).strip()
