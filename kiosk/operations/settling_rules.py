"""What is assumed of Leat and of the shop when an unsure operation is read back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from kiosk.settings import KioskSettings

SKEW_ALLOWANCE: Final = timedelta(seconds=5)
"""How far the times of two of Leat's answers may differ: `Date` and `created_at` are whole
seconds, and the clock's correction is older than the decision."""

DEFAULT_LATE: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SettlingRules:
    """The two things that nobody documents.

    `late` is how long after a request left Leat may still book it, or first show it in its lists
    (contract §15.3, unknown): only after that does absence prove that it never happened. `alone`
    says that nobody else claims or collects for this shop's members, no second kiosk and no till:
    then an effect that came late can only be this kiosk's own.
    """

    late: timedelta = DEFAULT_LATE
    alone: bool = False

    @classmethod
    def of(cls, settings: "KioskSettings") -> Self:
        """Return what the settings say of settling."""
        return cls(late=timedelta(seconds=settings.late_seconds), alone=settings.alone)
