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
    """Goods change hands now: a screen for staff to see; `at` is UTC.

    `by_staff` says that staff confirmed it here with their PIN: the contact has it in their hands.
    """

    title: str
    image_url: str | None
    operation_id: str
    at: datetime
    credits_left: int
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class WentThrough:
    """It was found out later that an operation happened; `at` is its decision, in UTC.

    Whether the goods have changed hands since, only people can tell.
    """

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
    """Nothing was spent or handed over, and why; `code` is Leat's when it refused.

    `earlier` is True for what was decided some time ago: the customer must be told of what this is.
    """

    title: str
    image_url: str | None
    problem: Problem
    code: int | None
    earlier: bool = False

    @property
    def may_go_on(self) -> bool:
        """Whether the customer may choose something else: nothing can be had without a journal."""
        return self.problem is not Problem.JOURNAL


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody knows yet what became of it; it is never sent again on a guess."""

    title: str
    image_url: str | None
    operation_id: str
    claiming: bool
    """True for a claim, False for a collect."""
    for_staff: bool = False
    """Whether it has been open for so long that waiting will hardly help any more."""


Result = ItWaits | HandOver | WentThrough | DigitalCode | NotDone | Unclear
