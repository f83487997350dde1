"""Telling: a part of the counter holds one frozen state, and tells whoever listens of the next."""

from collections.abc import Callable
from itertools import takewhile
from typing import Generic, TypeVar

from kiosk.telling import tell

S = TypeVar("S")


class Telling(Generic[S]):
    """The base of the counter's parts; a listener hears of each state, and of the first at once."""

    def __init__(self, state: S) -> None:
        self._state = state
        self._listeners: list[Callable[[S], None]] = []

    @property
    def state(self) -> S:
        """How it stands."""
        return self._state

    def listen(self, listener: Callable[[S], None]) -> None:
        """Call a listener with the state now, and with each one to come."""
        self._listeners.append(listener)
        listener(self._state)

    def _become(self, state: S) -> None:
        if state == self._state:
            return
        self._state = state
        # A listener may bring about the next state: all have heard of that one then.
        tell(takewhile(lambda _: self._state is state, self._listeners), state)
