"""Numbers, credits and days as one language and one shop say them."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui.wording.wording import Wording

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)  # a Saturday


def words(language: str = "en", credit_name: str = "", zone: str = "UTC") -> Wording:
    return Wording(QLocale(language), credit_name, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("en", 12500, "12,500"),
        ("nl", 12500, "12.500"),
        ("en", 0, "0"),
        ("en", 999, "999"),
        ("nl", 1_000_000, "1.000.000"),
    ],
)
def test_numbers_are_grouped_as_the_language_does(language: str, value: int, said: str) -> None:
    """A wrong separator would be another number."""
    assert words(language).number(value) == said


def test_a_language_without_a_country_has_one_that_groups() -> None:
    """Nothing is said in exponents, and nothing loses a digit."""
    for language in ("en", "nl"):
        said = words(language).number(123_456_789)
        assert "".join(filter(str.isdigit, said)) == "123456789"


@pytest.mark.parametrize(
    ("credit_name", "value", "said"),
    [("Stars", 1, "1 Stars"), ("Stars", 4900, "4,900 Stars"), ("%1", 5, "5 %1")],
)
def test_the_shops_own_word_stands_as_the_shop_wrote_it(
    credit_name: str, value: int, said: str
) -> None:
    """No plural is made of it: nobody knows how."""
    assert words(credit_name=credit_name).credits(value) == said
    assert words(credit_name=credit_name).credit_word() == credit_name


def test_without_a_word_of_its_own_the_language_has_one() -> None:
    """The number is in it."""
    assert words().credit_word() == "credits"
    assert words().credits(7).startswith("7 credit")


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(hours=-5), "today"),
        (timedelta(), "today"),
        (timedelta(hours=9, minutes=59), "today"),
        (timedelta(hours=10, minutes=1), "yesterday"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=2), "Thursday"),
        (timedelta(days=6), "Sunday"),
        (timedelta(days=7), "14 November"),
        (timedelta(days=324), "1 January"),
        (timedelta(days=325), "31 December 2025"),
    ],
)
def test_a_day_gone_by_is_named_as_people_do(ago: timedelta, said: str) -> None:
    """Today, yesterday, a weekday within the week, then the date; the year if it is another."""
    assert words().past_day(NOW - ago, NOW) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 12, 31, 12, tzinfo=UTC), "31 December"),
        (datetime(2027, 1, 1, 12, tzinfo=UTC), "1 January 2027"),
        (datetime(2030, 2, 28, 12, tzinfo=UTC), "28 February 2030"),
    ],
)
def test_a_coming_day_has_its_year_when_that_is_another(moment: datetime, said: str) -> None:
    """So that "until 1 January" is never a year wrong."""
    assert words().day_with_year(moment, NOW) == said


@pytest.mark.parametrize(("zone", "said"), [("UTC", "30 November"), ("Asia/Tokyo", "1 December")])
def test_days_are_the_shops_own(zone: str, said: str) -> None:
    """Late in the evening in London is the next day in Tokyo."""
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert words(zone=zone).day_with_year(late, late) == said


def test_the_year_turns_when_it_does_in_the_shop() -> None:
    """Half an hour before midnight UTC it is next year in Amsterdam."""
    turn = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert words(zone="Europe/Amsterdam").day_with_year(turn, NOW) == "1 January 2027"
    assert words(zone="Europe/Amsterdam").day_with_year(turn, turn) == "1 January"


def test_yesterday_is_counted_in_calendar_days() -> None:
    """One minute past midnight, a minute ago may be yesterday."""
    midnight = datetime(2026, 11, 21, 0, 1, tzinfo=AMSTERDAM)
    said = words(zone="Europe/Amsterdam").past_day(midnight - timedelta(minutes=2), midnight)
    assert said == "yesterday"


@pytest.mark.parametrize(
    ("language", "zone", "said"),
    [("en", "UTC", "2:05 PM"), ("nl", "UTC", "14:05"), ("nl", "Europe/Amsterdam", "15:05")],
)
def test_times_are_the_shops_own(language: str, zone: str, said: str) -> None:
    """In its zone, and as its language writes them."""
    moment = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
    assert " ".join(words(language, zone=zone).clock_time(moment).split()) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "1 hour"),
        (3600, "1 hour"),
        (7199, "1 hour"),
        (86399, "23 hour"),
        (86400, "1 day"),
        (86400 * 2 - 1, "1 day"),
        (86400 * 30, "30 day"),
        (86400 * 73, "73 day"),
    ],
)
def test_a_reward_is_never_said_to_be_kept_longer_than_it_is(seconds: int, said: str) -> None:
    """Whole days, or whole hours when it is less; at least one."""
    assert words().time_kept(seconds).startswith(said)


@pytest.mark.parametrize(
    ("expires", "said"),
    [
        ("2026-12-21 13:31", "Collect by 20 December"),
        ("2026-12-21 23:58", "Collect by 20 December"),
        ("2026-12-21 23:59", "Collect by 21 December"),
        ("2026-12-21 23:59:59", "Collect by 21 December"),
        ("2026-12-22 00:00", "Collect by 21 December"),
        ("2026-12-22 00:01", "Collect by 21 December"),
        ("2026-11-21 11:00:10", "Collect today before 11:00"),
        ("2026-11-21 13:31:59", "Collect today before 13:31"),
        ("2026-11-21 23:58", "Collect today before 23:58"),
        ("2026-11-21 23:59", "Collect today"),
        ("2026-11-22 00:00", "Collect today"),
        ("2026-11-22 00:01", "Collect before 00:01 tomorrow"),
        ("2026-11-22 13:31", "Collect before 13:31 tomorrow"),
        ("2026-11-22 23:59", "Collect by 22 November"),
        ("2026-11-23 00:00", "Collect by 22 November"),
        ("2026-11-23 13:31", "Collect by 22 November"),
        ("2027-01-01 12:00", "Collect by 31 December"),
        ("2026-12-31 23:59", "Collect by 31 December"),
        ("2027-01-01 23:59", "Collect by 1 January 2027"),
        ("2027-03-28 02:59", "Collect by 27 March 2027"),
        ("2027-03-28 23:59", "Collect by 28 March 2027"),
        ("2026-11-21 00:00", "Collect by 20 November"),
        ("2026-11-20 13:31", "Collect by 19 November"),
    ],
)
def test_the_last_day_is_one_that_can_be_relied_on(expires: str, said: str) -> None:
    """The last whole day in the shop; without one the time, never later than the truth."""
    now = datetime(2026, 11, 21, 11, 0, tzinfo=AMSTERDAM)
    moment = datetime.fromisoformat(expires).replace(tzinfo=AMSTERDAM).astimezone(UTC)
    assert in_dutch_time().collect_by(moment, now.astimezone(UTC)) == said


@pytest.mark.parametrize(
    ("expires", "now", "said"),
    [
        # Clocks go back on 25 October 2026 at 3:00 and forward on 28 March 2027 at 2:00.
        ("2026-10-25T22:59Z", "2026-10-24T22:30Z", "Collect today"),
        ("2026-10-25T21:59Z", "2026-10-24T22:30Z", "Collect today before 22:59"),
        ("2026-10-25T00:30Z", "2026-10-24T22:30Z", "Collect today before 02:30"),
        ("2026-10-25T01:30Z", "2026-10-24T22:30Z", "Collect today before 02:30"),
        ("2026-10-26T21:59Z", "2026-10-25T22:30Z", "Collect before 22:59 tomorrow"),
        ("2027-03-28T21:59Z", "2027-03-27T23:30Z", "Collect today"),
        ("2027-03-28T01:00Z", "2027-03-27T23:30Z", "Collect today before 03:00"),
        ("2027-03-28T22:00Z", "2027-03-27T22:30Z", "Collect by 28 March"),
    ],
)
def test_the_last_day_is_right_when_the_clocks_change(expires: str, now: str, said: str) -> None:
    """A day of 23 or 25 hours is a day."""
    moment, here = map(datetime.fromisoformat, (expires, now))
    assert in_dutch_time().collect_by(moment, here) == said


@pytest.mark.parametrize(
    ("expires", "said"),
    [
        (datetime(2026, 12, 21, 13, 31, tzinfo=UTC), "Collect by 20 December 2026"),
        (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "Collect by 31 December 9999"),
        (datetime(9999, 12, 31, 12, 0, tzinfo=UTC), "Collect by 30 December 9999"),
        (datetime(1, 1, 1, tzinfo=UTC), "Collect by 1 January 1"),
    ],
)
@pytest.mark.parametrize("hours", [-11, 0, 1])
def test_a_last_day_without_a_today_has_its_year(expires: datetime, said: str, hours: int) -> None:
    """At the ends of the calendar too, where other zones have no day."""
    zone = timezone(timedelta(hours=hours))
    wording = Wording(QLocale("en"), "", zone)
    assert wording.collect_by(expires.replace(tzinfo=zone), None) == said
    assert wording.collect_by(expires, None)


@given(st.integers(0, 400 * 86400), st.integers(0, 86400))
def test_who_believes_the_last_day_is_never_too_late(left: int, later: int) -> None:
    """A day that is named can be used to its last minute; without one it ends within two days."""
    now = NOW + timedelta(seconds=later)
    expires = now + timedelta(seconds=left)
    said = words().collect_by(expires, now)
    midnight = expires.replace(hour=0, minute=0, second=0)
    ends = {
        f"Collect by {words().day_with_year(end - timedelta(days=1), now)}": end
        for end in (midnight - timedelta(days=1), midnight, midnight + timedelta(days=1))
    }
    if said in ends:
        assert ends[said] - timedelta(minutes=1) <= expires
    else:
        assert not said.startswith("Collect by")
        assert (expires.date() - now.date()).days <= 1


def in_dutch_time() -> Wording:
    """English words, and times as the Dutch write them, for tables that are easy to read."""
    return Wording(QLocale(QLocale.Language.English, QLocale.Country.Netherlands), "", AMSTERDAM)


@given(st.integers(-(10**9), 4 * 10**9), st.integers(-4000, 4000))
def test_any_day_can_be_said(seconds: int, days: int) -> None:
    """Whatever the clocks say, something readable comes out."""
    here = datetime.fromtimestamp(seconds, UTC)
    for language in ("en", "nl"):
        assert words(language, zone="Europe/Amsterdam").past_day(here + timedelta(days), here)
        assert words(language).day_with_year(here + timedelta(days), here)


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    "moment", [datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)]
)
def test_the_ends_of_the_calendar_can_be_said_everywhere(zone: str, moment: datetime) -> None:
    """Some mean "never" by the last day there is, and it is another one in other zones."""
    assert words(zone=zone).day_with_year(moment, NOW)
    assert words(zone=zone).past_day(moment, NOW)


def test_a_debt_is_said_with_its_sign() -> None:
    """A reversed reception may leave fewer than no credits."""
    assert words().credits(-5).startswith("-5 ")
