"""What is assumed of Leat and of the shop when an unsure operation is read back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Self

from kiosk.leat import Timeouts
from kiosk.leat.pacing import LONGEST_WAIT

if TYPE_CHECKING:
    from kiosk.settings import Settings

SKEW_ALLOWANCE: Final = timedelta(seconds=5)
"""How far the times of two of Leat's answers may differ: `Date` and `created_at` are whole
seconds, and the clock's correction is older than the decision."""

DEFAULT_LATE: Final = timedelta(minutes=5)
LONGEST_REQUEST: Final = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class SettlingRules:
    """What nobody documents, and what the settings say.

    `late` is how long after a request left Leat may still book it, or first show it in its lists
    (contract §15.3, unknown): only after that does absence prove that it never happened. `alone`
    says that nobody else claims or collects for this shop's members, no second kiosk and no till:
    then an effect that came late can only be this kiosk's own. `longest_request` is how long one
    may be under way, its turn at the pace included.
    """

    late: timedelta = DEFAULT_LATE
    alone: bool = False
    longest_request: timedelta = LONGEST_REQUEST

    @classmethod
    def of(cls, settings: "Settings") -> Self:
        """Return what the settings say of settling."""
        api = settings.api
        whole = Timeouts(connect=api.connect_timeout, read=api.read_timeout).whole
        return cls(
            late=timedelta(seconds=settings.kiosk.late_seconds),
            alone=settings.kiosk.alone,
            longest_request=max(LONGEST_REQUEST, timedelta(seconds=LONGEST_WAIT + whole)),
        )
