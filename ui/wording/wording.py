"""Numbers, credits and days in the words of one language and one shop."""

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

_DAYS_BY_NAME = 6


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

    def day(self, moment: datetime) -> str:
        """Return a date without its year, such as "30 January"."""
        local = self.local(moment)
        pattern = translate("Dates", "d MMMM", "date without year, in Qt's date format")
        return self.locale.toString(QDate(local.year, local.month, local.day), pattern)

    def day_with_year(self, moment: datetime, now: datetime | None) -> str:
        """Return a date, with its year when that is not this year, or when `now` is unknown."""
        if now is not None and self.local(moment).year == self.local(now).year:
            return self.day(moment)
        return f"{self.day(moment)} {self.local(moment).year}"

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

    def clock_time(self, moment: datetime) -> str:
        """Return the time of day, such as "14:05"."""
        local = self.local(moment)
        return self.locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def days_kept(self, seconds: int) -> str:
        """Return a span of seconds as whole days, at least one."""
        return translate("Dates", "%n day(s)", "", max(1, round(seconds / 86400)))
