"""What the counter's frame says."""

from PySide6.QtCore import QCoreApplication

from kiosk.counter.session import Open, SessionState

translate = QCoreApplication.translate


def lock_warning(state: SessionState) -> str:
    """Return the warning before the counter locks itself, "" while there is time."""
    if not isinstance(state, Open) or state.seconds_left is None:
        return ""
    return translate("Counter", "Locks itself in %n second(s)", "", state.seconds_left)


def pad_question(*, service: bool) -> str:
    """Return what the pad asks for."""
    if service:
        return translate("Counter", "For staff: type your PIN")
    return translate("Counter", "Type your PIN")
