"""Results: what a settled operation means for the customer in front of the screen."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.visit.offers import Collectable
from kiosk.visit.problems import Problem


@dataclass(frozen=True, slots=True)
class ItWaits:
    """The claim left a collectable: collect it now, or keep it for later."""

    collectable: Collectable
    credits_left: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Goods change hands now: a screen for staff to see; `at` is UTC."""

    title: str
    image_url: str | None
    operation_id: str
    at: datetime
    credits_left: int


@dataclass(frozen=True, slots=True)
class DigitalCode:
    """A digital reward's code, or None when Leat gave none (contract §8)."""

    title: str
    image_url: str | None
    code: str | None
    credits_left: int


@dataclass(frozen=True, slots=True)
class NotDone:
    """Nothing was spent or handed over, and why; `code` is Leat's when it refused."""

    title: str
    image_url: str | None
    problem: Problem
    code: int | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody knows yet what became of it; it is never sent again on a guess."""

    title: str
    image_url: str | None
    operation_id: str
    claiming: bool
    """True for a claim, False for a collect."""


Result = ItWaits | HandOver | DigitalCode | NotDone | Unclear
