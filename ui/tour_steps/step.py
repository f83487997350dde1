"""What a tour is made of: steps, and the parts that each need a kiosk set up differently."""

from collections.abc import Awaitable, Callable
from typing import Literal, NamedTuple

from ui.tour_guide import Tour


class Step(NamedTuple):
    """A picture's name and how to get there."""

    name: str
    go: Callable[[Tour], Awaitable[None]]


class Part(NamedTuple):
    """Steps on one kiosk: its `kiosk.mode` and `kiosk.collect`, as in the settings."""

    name: str
    steps: tuple[Step, ...]
    mode: Literal["self-service", "counter"] = "self-service"
    collect: Literal["customer", "staff"] = "customer"
