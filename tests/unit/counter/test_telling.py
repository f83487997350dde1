"""A part tells its state to whoever listens."""

import logging

import pytest

from kiosk.counter.telling import Telling


class Number(Telling[int]):
    """A part whose state is a number."""

    def become(self, number: int) -> None:
        self._become(number)


def test_a_listener_hears_the_state_at_once_and_each_new_one() -> None:
    """A screen that comes later shows what stands; what did not change is no news."""
    part, heard = Number(1), list[int]()
    part.listen(heard.append)
    for number in (1, 2, 2, 3):
        part.become(number)
    assert heard == [1, 2, 3]
    assert part.state == 3


def test_a_listener_that_fails_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    """A broken screen must neither end an operation nor keep the counter from locking itself."""
    part, heard = Number(1), list[int]()

    def fail(number: int) -> None:
        if number > 1:
            raise RuntimeError("no screen")

    part.listen(fail)
    part.listen(heard.append)
    with caplog.at_level(logging.ERROR):
        part.become(2)
    assert heard == [1, 2]
    assert [record.message for record in caplog.records] == ["a listener failed"]


def test_nobody_hears_an_old_state_after_a_new_one() -> None:
    """A listener that brings about the next state: the ones after it hear that one alone."""
    part, heard = Number(1), list[int]()
    part.listen(lambda number: part.become(3) if number == 2 else None)
    part.listen(heard.append)
    part.become(2)
    assert heard == [1, 3]
