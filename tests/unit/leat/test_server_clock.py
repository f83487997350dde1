"""Expiry is compared with Leat's time, even where the kiosk's own clock is wrong."""

from datetime import datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from kiosk.leat import LeatClient, LeatError, Pacing
from tests.helpers.fake_clock import START, SkippingClock
from tests.unit.leat.scripted import TOKEN, Script, scripted_client

pytestmark = pytest.mark.anyio

SECOND = timedelta(seconds=1)


def dated(offset: timedelta, status: int = 200) -> httpx.Response:
    date = format_datetime(START + offset, usegmt=True)
    return httpx.Response(status, json={"data": []}, headers={"Date": date})


@pytest.mark.parametrize(
    "offset", [timedelta(hours=3), timedelta(days=-400), timedelta(seconds=30)]
)
async def test_a_wrong_clock_is_put_right(offset: timedelta) -> None:
    """The `Date` of an answer tells how far off this machine is, to the second."""
    async with scripted_client(Script(dated(offset))) as leat:
        assert leat.server_now() == START
        await leat.shops()
        skew = leat.clock_skew
        assert skew is not None
        assert abs(skew - offset) <= timedelta(seconds=1)
        assert abs(leat.server_now() - (START + offset)) <= timedelta(seconds=1)


@pytest.mark.parametrize("offset", [timedelta(0), timedelta(seconds=1), timedelta(seconds=-2)])
async def test_a_right_clock_is_left_alone(offset: timedelta) -> None:
    """`Date` is cut to the second and travels: that much is no skew."""
    async with scripted_client(Script(dated(offset))) as leat:
        await leat.shops()
        assert leat.clock_skew == timedelta(0)
        assert leat.server_now() == START


@pytest.mark.parametrize("written_after", [0.0, 5.0, 9.9, 10.0])
@pytest.mark.parametrize("ahead", [0, 3600])
async def test_a_slow_answer_moves_no_clock_that_is_right(written_after: float, ahead: int) -> None:
    """The date was written somewhere between sending and reading: any of it agrees with a range."""
    clock = SkippingClock()

    def answer(seconds: float, written_after: float) -> httpx.Response:
        clock.tick(written_after)
        told = dated(clock.now() - START + timedelta(seconds=ahead))
        clock.tick(seconds - written_after)
        return told

    journeys = iter([(0.0, 0.0), (10.0, written_after), (0.0, 0.0)])
    async with scripted_client(lambda _: answer(*next(journeys)), clock) as leat:
        for _ in range(3):
            await leat.shops()
            assert leat.clock_skew == timedelta(seconds=ahead)


async def test_a_slow_answer_moves_a_wrong_clock_no_further_than_it_proves() -> None:
    """The clock is 60 s behind, or up to 10 s less or 1 s more: the least of it is taken."""
    clock = SkippingClock()
    answers = [(10.0, dated(timedelta(seconds=60))), (0.0, dated(timedelta(seconds=70)))]

    def slow(_: httpx.Request) -> httpx.Response:
        seconds, answer = answers.pop(0)
        clock.tick(seconds)
        return answer

    async with scripted_client(slow, clock) as leat:
        await leat.shops()
        assert leat.clock_skew == timedelta(seconds=50)
        await leat.shops()
        assert leat.clock_skew == timedelta(seconds=60)


class SetClock(SkippingClock):
    """A machine whose wall clock somebody sets; its monotonic clock goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.set_by = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.set_by


@pytest.mark.parametrize("set_by", [timedelta(hours=-1), timedelta(seconds=5), timedelta(days=400)])
async def test_a_clock_set_on_the_way_tells_the_same_time_at_leat(set_by: timedelta) -> None:
    """The journey is measured by seconds that only ever grow."""
    clock = SetClock()

    def set_clock(_: httpx.Request) -> httpx.Response:
        clock.tick(1.0)
        clock.set_by = set_by
        return dated(timedelta(seconds=1))

    async with scripted_client(set_clock, clock) as leat:
        await leat.shops()
        assert timedelta(0) <= leat.server_now() - (START + timedelta(seconds=1)) <= 2 * SECOND
        skew = leat.clock_skew
        assert skew is not None
        assert abs(skew + set_by) <= 2 * SECOND


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(hours=3)])
@pytest.mark.parametrize("set_by", [timedelta(hours=-1), timedelta(seconds=5), timedelta(days=400)])
async def test_setting_the_clock_moves_no_time_at_leat(ahead: timedelta, set_by: timedelta) -> None:
    """A decision between two answers is dated alike; the skew is of the clock as it is now."""
    clock = SetClock()
    async with scripted_client(Script(dated(ahead)), clock) as leat:
        await leat.shops()
        clock.tick(10.0)
        clock.set_by = set_by
        assert leat.server_now() == START + ahead + 10 * SECOND
        assert leat.clock_skew == ahead - set_by


async def test_a_second_more_or_less_is_no_skew() -> None:
    """A date cannot tell it apart from the journey, so nobody is told of it."""
    clock = SetClock()
    async with scripted_client(Script(dated(timedelta(0))), clock) as leat:
        await leat.shops()
        clock.set_by = timedelta(seconds=1.9)
        assert leat.clock_skew == timedelta(0)
        clock.set_by = timedelta(seconds=2)
        assert leat.clock_skew == timedelta(seconds=-2)


async def test_the_first_answer_after_a_set_clock_moves_nothing_either() -> None:
    """What was known agrees with the answer, so it stands."""
    clock = SetClock()
    answers = Script(dated(timedelta(0)), dated(timedelta(seconds=10)))
    async with scripted_client(answers, clock) as leat:
        await leat.shops()
        clock.tick(10.0)
        clock.set_by = timedelta(hours=2)
        await leat.shops()
        assert leat.server_now() == START + 10 * SECOND
        assert leat.clock_skew == timedelta(hours=-2)


async def test_before_the_first_answer_the_machines_clock_stands() -> None:
    """There is nothing better to go by."""
    clock = SetClock()
    async with scripted_client(Script(dated(timedelta(0))), clock) as leat:
        clock.set_by = timedelta(hours=2)
        assert leat.server_now() == clock.now()
        assert leat.clock_skew is None


async def test_an_answer_after_a_suspension_puts_the_time_right() -> None:
    """While a tablet sleeps, its growing seconds may stand still."""
    clock = SetClock()
    answers = Script(dated(timedelta(0)), dated(timedelta(hours=8)))
    async with scripted_client(answers, clock) as leat:
        await leat.shops()
        clock.set_by = timedelta(hours=8)
        await leat.shops()
        assert leat.server_now() == clock.now()
        assert leat.clock_skew == timedelta(0)


@pytest.mark.parametrize(
    "date",
    [
        "Sat, 21 Nov 99999999999999999999 10:00:00 GMT",
        "Sat, 21 Nov 2026 10:00:00 +99999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 -0100",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 01 Jan 0100 00:00:00 GMT",
    ],
)
async def test_a_date_of_no_clock_is_left_alone(date: str) -> None:
    """Neither the call that brings it fails, nor the clock some time later."""
    clock = SkippingClock()
    answer = httpx.Response(200, json={"data": []}, headers={"Date": date})
    async with scripted_client(Script(answer), clock) as leat:
        await leat.shops()
        clock.tick(3600.0)
        assert leat.server_now() == clock.now()
        assert leat.clock_skew is None


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={"data": []}),
        httpx.Response(200, json={"data": []}, headers={"Date": "today"}),
        httpx.Response(200, content=b"<html>", headers={"Date": "Mon, 01 Jan 2001 00:00:00 GMT"}),
        dated(timedelta(hours=3), status=503),
    ],
)
async def test_only_a_dated_answer_of_leats_own_counts(answer: httpx.Response) -> None:
    """A captive portal has a clock too."""
    async with scripted_client(Script(answer)) as leat:
        if answer.status_code == 200 and answer.content.startswith(b"{"):
            await leat.shops()
        else:
            with pytest.raises(LeatError):
                await leat.shops()
        assert leat.clock_skew is None


async def test_waiting_for_a_turn_is_no_part_of_the_journey() -> None:
    """A paced call leaves later than it was asked for; that is not Leat's clock being ahead."""
    clock = SkippingClock()

    def now(_: httpx.Request) -> httpx.Response:
        return dated(clock.now() - START)

    leat = LeatClient(
        "https://api.leat.test",
        TOKEN,
        pacing=Pacing(per_second=0.125, burst=1),
        transport=httpx.MockTransport(now),
        clock=clock,
    )
    async with leat:
        await leat.shops()
        await leat.shops()
        assert clock.slept == [8.0]
        assert leat.clock_skew == timedelta(0)
