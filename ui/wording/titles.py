"""Titles as an API sends them, made fit to stand in a sentence."""

from PySide6.QtCore import QCoreApplication


def shown_title(title: str) -> str:
    """Return a reward's title on one line, or a stand-in when it has none."""
    return " ".join(title.split()) or QCoreApplication.translate("Titles", "Reward without a name")
