"""Attention: how long each screen waits for its customer, and when it asks "still there?"."""

from dataclasses import dataclass

from kiosk.visit.results import DigitalCode, HandOver, Unclear, WentThrough
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Settled,
    State,
    TurnedAway,
    Working,
)

GOODBYE_SECONDS = 6.0
TURNED_AWAY_SECONDS = 20.0
SHOWING_FACTOR = 2.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds without a touch after which the visit ends; the last `warning` of them are asked."""

    seconds: float
    warning: float


@dataclass(frozen=True, slots=True)
class StillThere:
    """The question before an idle visit ends: whole seconds left, and their share from 1 to 0."""

    seconds_left: int
    share: float


def patience(state: State, idle_seconds: float, warning_seconds: float) -> Patience | None:
    """Return how long a state waits, None when it waits for ever or for Leat.

    A screen that staff must see, or whose code is being copied, gets twice the time. While an
    operation is under way nothing ends the visit. An idle screen ends too: whoever chose another
    language on it and walked away leaves it as it was found.
    """
    match state:
        case Identifying() | Working() | Checking():
            return None
        case Idle():
            return Patience(idle_seconds, 0.0)
        case Goodbye():
            return Patience(GOODBYE_SECONDS, 0.0)
        case TurnedAway():
            return Patience(min(TURNED_AWAY_SECONDS, idle_seconds), 0.0)
        case Settled(result=HandOver() | WentThrough() | DigitalCode() | Unclear()):
            return Patience(idle_seconds * SHOWING_FACTOR, min(warning_seconds, idle_seconds))
        case Browsing() | Confirming() | Settled():
            return Patience(idle_seconds, min(warning_seconds, idle_seconds))
