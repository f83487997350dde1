"""Titles as an API sends them, made fit to stand in a sentence."""

import unicodedata

from PySide6.QtCore import QCoreApplication

LONGEST_IN_SENTENCE = 80
"""Characters: four lines at the most, of the widest letters on the narrowest screen."""

_ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
_DIRECTION_MARKS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Me", "Zs"})
"""Unicode categories: controls, joiners, marks without a letter, spaces."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def on_one_line(text: str) -> str:
    """Return a text without line breaks, controls and marks that turn its neighbours around."""
    return "".join(filter(_may_show, " ".join(text.split()))).strip()


def shown_title(title: str) -> str:
    """Return a reward's title on one line, or a stand-in when nobody could see it."""
    return shown_name(title) or QCoreApplication.translate("Titles", "Reward without a name")


def shown_name(name: str) -> str:
    """Return a name on one line, "" when nobody could see it."""
    shown = on_one_line(name)
    unseen = all(unicodedata.category(character) in _INVISIBLE for character in shown)
    return "" if unseen else shown


def title_in_sentence(title: str) -> str:
    """Return a reward's title, as `in_sentence` has it."""
    return in_sentence(shown_title(title))


def in_sentence(shown: str, longest: int = LONGEST_IN_SENTENCE) -> str:
    """Return a name of so many characters at most, to leave room for the sentence around it.

    One that runs from right to left keeps its direction to itself.
    """
    if len(shown) > longest:
        shown = shown[: longest - 1].rstrip() + "…"
    turns = any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in shown)
    return _ISOLATED.format(shown) if turns else shown


def _may_show(character: str) -> bool:
    return character not in _DIRECTION_MARKS and unicodedata.category(character) != "Cc"
