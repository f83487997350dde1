"""The lock that wrong PINs bring down."""

from datetime import timedelta

import pytest

from kiosk.staff.lockout import FIRST_LOCK, LONGEST_LOCK, TRIES, Tries, lock_length, with_one_more
from tests.helpers.fake_clock import START


def after(wrong: int) -> Tries:
    """Return the tries after so many wrong PINs in the same second."""
    tries = Tries()
    for _ in range(wrong):
        tries = with_one_more(tries, START)
    return tries


def test_four_wrong_pins_are_forgiven() -> None:
    """Everybody mistypes: the fifth one in a row is the first that costs anything."""
    assert after(TRIES - 1).seconds_locked(START) == 0
    assert [after(wrong).left for wrong in range(TRIES)] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(("locks", "seconds"), [(1, 30), (2, 60), (3, 120), (4, 240)])
def test_each_five_more_lock_for_twice_as_long(locks: int, seconds: float) -> None:
    """30 s, then 60, then 120: guessing four digits takes longer than a night."""
    assert after(TRIES * locks).seconds_locked(START) == seconds


def test_no_lock_is_longer_than_an_hour() -> None:
    """Staff who forgot a PIN are not sent home by somebody's joke."""
    assert lock_length(10_000) == LONGEST_LOCK
    assert after(TRIES * 20).seconds_locked(START) == LONGEST_LOCK.total_seconds()


def test_a_lock_ends() -> None:
    """After it there are five tries again."""
    locked = after(TRIES)
    assert locked.seconds_locked(START + FIRST_LOCK) == 0
    assert locked.left == TRIES


def test_a_clock_that_was_set_back_makes_no_lock_longer() -> None:
    """A day back, and the counter would be closed for a day."""
    assert after(TRIES).seconds_locked(START - timedelta(days=1)) == FIRST_LOCK.total_seconds()
