"""What the PIN pad says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.counter.pin_pad import PadState, PadTrouble

translate = QCoreApplication.translate

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class PadProps:
    """Everything the pad shows; of the digits only how many there are."""

    digits: int = 0
    looking: bool = False
    complete: bool = False
    locked: bool = False
    good: bool = True
    message: str = ""


def pad_props(state: PadState, question: str) -> PadProps:
    """Return what the pad shows; `question` stands on it while nothing is wrong."""
    return PadProps(
        digits=state.digits,
        looking=state.looking,
        complete=state.complete,
        locked=state.locked_seconds > 0,
        good=state.trouble is None and not state.locked_seconds,
        message=_message(state) or question,
    )


def _message(state: PadState) -> str:
    if state.locked_seconds:
        return _locked(state.locked_seconds)
    match state.trouble:
        case None:
            return ""
        case PadTrouble.WRONG:
            return translate("Pad", "Not right. %n more try(s).", "", state.tries_left)
        case PadTrouble.MANAGERS_ONLY:
            return translate("Pad", "This needs the PIN of a manager.")
        case PadTrouble.NOBODY_LISTED:
            return translate("Pad", "Nobody is on the staff list yet: pickup-kiosk staff add")
        case PadTrouble.UNAVAILABLE:
            return translate("Pad", "The staff list cannot be read. Ask who looks after the kiosk.")


def _locked(seconds: int) -> str:
    said = translate("Pad", "Too many wrong PINs. Try again in %1.")
    minutes, rest = divmod(seconds, _MINUTE)
    return said.replace("%1", f"{minutes}:{rest:02}")
