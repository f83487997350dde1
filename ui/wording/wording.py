"""Numbers, credits and days in the words of one language and one shop."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

_DAYS_BY_NAME = 6
_DAY_HAS_BEGUN, _DAY_IS_OVER = time(0, 1), time(23, 59)
_HOUR, _DAY = 3600, 86400


@dataclass(frozen=True, slots=True)
class Wording:
    """What words depend on; `credit_name` is the shop's own word, "" when it has none."""

    locale: QLocale = field(default_factory=lambda: QLocale("en"))
    credit_name: str = ""
    zone: tzinfo | None = None
    """The shop's time zone; None is the machine's."""

    def number(self, value: int) -> str:
        return self.locale.toString(value)

    def credits(self, value: int) -> str:
        """Return an amount with its word, such as "4,900 Stars"."""
        if self.credit_name:
            return f"{self.number(value)} {self.credit_name}"
        amount = translate("Credits", "%n credit(s)", "", abs(value))
        return f"-{amount}" if value < 0 else amount

    def credit_word(self) -> str:
        """Return the word for credits alone, as it stands inside a sentence."""
        return self.credit_name or translate("Credits", "credits")

    def local(self, moment: datetime) -> datetime:
        try:
            return moment.astimezone(self.zone)
        except OverflowError:
            # The first and the last year have days that other zones' calendars do not reach.
            return moment

    def day_with_year(self, moment: datetime, now: datetime | None) -> str:
        """Return a date such as "30 January", with its year when that is not `now`'s."""
        return self._date(self.local(moment).date(), now)

    def past_day(self, moment: datetime, now: datetime) -> str:
        """Return how a person names a day gone by: today, yesterday, Wednesday, 30 January."""
        days = (self.local(now).date() - self.local(moment).date()).days
        if days <= 0:
            return translate("Dates", "today")
        if days == 1:
            return translate("Dates", "yesterday")
        if days <= _DAYS_BY_NAME:
            return self.locale.dayName(self.local(moment).isoweekday())
        return self.day_with_year(moment, now)

    def collect_by(self, expires_at: datetime, now: datetime | None) -> str:
        """Return until when a reward can be collected, as a customer can rely on it.

        That is the last day that is whole. Who has no such day left is told the time, without its
        seconds. Of `now` (None when unknown) only the day matters, so what was said stays true.
        """
        end, whole = _end_of_days(self.local(expires_at))
        last = end if whole or end == date.min else end - timedelta(days=1)
        today = None if now is None else self.local(now).date()
        if today is None or last > today or end < today:
            by = self._date(last, now)
            return translate("Dates", "Collect by %1").replace("%1", by)
        if whole:
            return translate("Dates", "Collect today")
        if end == today:
            said = translate("Dates", "Collect today before %1")
        else:
            said = translate("Dates", "Collect before %1 tomorrow")
        return said.replace("%1", self.clock_time(expires_at))

    def clock_time(self, moment: datetime) -> str:
        """Return the time of day, such as "14:05"."""
        local = self.local(moment)
        return self.locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def time_kept(self, seconds: int) -> str:
        """Return a span of seconds as whole days, or hours when it is less; at least one."""
        if seconds < _DAY:
            return translate("Dates", "%n hour(s)", "", max(1, seconds // _HOUR))
        return translate("Dates", "%n day(s)", "", seconds // _DAY)

    def _date(self, day: date, now: datetime | None) -> str:
        pattern = translate("Dates", "d MMMM", "date without year, in Qt's date format")
        named = self.locale.toString(QDate(day.year, day.month, day.day), pattern)
        if now is not None and day.year == self.local(now).year:
            return named
        return f"{named} {day.year}"


def _end_of_days(end: datetime) -> tuple[date, bool]:
    """Return the day on which something ends, and whether that day can be counted as a whole one.

    Nobody misses its last minute, and an end in a day's first minute is the day before's.
    """
    if end.time() < _DAY_HAS_BEGUN and end.date() > date.min:
        return end.date() - timedelta(days=1), True
    return end.date(), end.time() >= _DAY_IS_OVER
