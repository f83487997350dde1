"""Titles as an API sends them, made fit to stand in a sentence."""

from PySide6.QtCore import QCoreApplication

LONGEST_IN_SENTENCE = 80
"""Characters: four lines at the most, of the widest letters on the narrowest screen."""


def shown_title(title: str) -> str:
    """Return a reward's title on one line, or a stand-in when it has none."""
    return " ".join(title.split()) or QCoreApplication.translate("Titles", "Reward without a name")


def title_in_sentence(title: str) -> str:
    """Return a reward's title, no longer than leaves room for the sentence around it."""
    shown = shown_title(title)
    if len(shown) <= LONGEST_IN_SENTENCE:
        return shown
    return shown[: LONGEST_IN_SENTENCE - 1].rstrip() + "…"
