"""The rows of the offers on the screen, made once however often their visit is shown."""

from datetime import date, datetime

from kiosk.visit.offers import Offers
from ui.wording.offers import Row, offer_rows
from ui.wording.wording import Wording


class LatestRows:
    """Remembers the rows it made last: a thousand rewards take longer than a frame.

    They are a contact's, so whoever ends the visit calls `forget`.
    """

    def __init__(self) -> None:
        self._offers: Offers | None = None
        self._circumstances: tuple[int, Wording, date] | None = None
        self._rows: tuple[Row, ...] = ()

    def __call__(
        self, offers: Offers, columns: int, wording: Wording, now: datetime
    ) -> tuple[Row, ...]:
        """Return what `offer_rows` returns; `now` is UTC, and only its day matters."""
        circumstances = (columns, wording, wording.local(now).date())
        if offers is not self._offers or circumstances != self._circumstances:
            self._rows = offer_rows(offers, columns, wording, now)
            self._offers, self._circumstances = offers, circumstances
        return self._rows

    def forget(self) -> None:
        """Drop the offers and their rows."""
        self._offers, self._circumstances, self._rows = None, None, ()
