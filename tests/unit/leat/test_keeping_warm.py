"""The keeper of warm connections: how often it pings, and how soon it sees Leat return."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from kiosk.leat import (
    LeatClient,
    LeatError,
    Maintenance,
    NoAnswer,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    Unreachable,
)
from kiosk.leat.warmth import (
    LONGEST_PAUSE,
    TROUBLE_PAUSES,
    WARM_CONNECTIONS,
    WARM_PERIOD,
    Warmth,
    pause_after,
)
from tests.helpers.fake_clock import FakeClock
from tests.unit.leat.scripted import TOKEN

pytestmark = pytest.mark.anyio


class Leat:
    """Answers pings, or fails them all; counts them."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._pings = 0

    async def ping(self) -> None:
        self._pings += 1
        if self.failure is not None:
            raise self.failure

    def pings(self) -> int:
        """How many there were since the last time of asking."""
        counted, self._pings = self._pings, 0
        return counted


@contextlib.asynccontextmanager
async def kept(leat: Leat, clock: FakeClock) -> AsyncIterator[Warmth]:
    warmth = Warmth(leat.ping, clock)
    keeper = asyncio.create_task(warmth.keep())
    await clock.advance(0.0)
    try:
        yield warmth
    finally:
        keeper.cancel()
        with pytest.raises(asyncio.CancelledError):
            await keeper


async def test_a_well_leat_is_pinged_before_connections_expire() -> None:
    """At once, and every period, all connections together."""
    leat, clock = Leat(), FakeClock()
    async with kept(leat, clock):
        for _ in range(3):
            assert leat.pings() == WARM_CONNECTIONS
            await clock.advance(WARM_PERIOD - 0.1)
            assert leat.pings() == 0
            await clock.advance(0.1)


async def test_an_outage_is_pinged_singly_and_less_and_less() -> None:
    """Hundreds of kiosks share the account, and a burst of each helps nobody."""
    leat, clock = Leat(), FakeClock()
    leat.failure = Unreachable()
    async with kept(leat, clock):
        assert leat.pings() == WARM_CONNECTIONS
        for pause in (*TROUBLE_PAUSES, TROUBLE_PAUSES[-1], TROUBLE_PAUSES[-1]):
            await clock.advance(pause - 0.1)
            assert leat.pings() == 0
            await clock.advance(0.1)
            assert leat.pings() == 1


async def test_the_end_of_an_outage_opens_all_connections_again() -> None:
    """The next scan finds its connections, and the next outage begins with short pauses."""
    leat, clock = Leat(), FakeClock()
    leat.failure = NoAnswer()
    async with kept(leat, clock):
        await clock.advance(TROUBLE_PAUSES[0])
        leat.pings()
        leat.failure = None
        await clock.advance(TROUBLE_PAUSES[1])
        assert leat.pings() == 1 + WARM_CONNECTIONS
        leat.failure = NoAnswer()
        await clock.advance(WARM_PERIOD)
        assert leat.pings() == WARM_CONNECTIONS
        await clock.advance(TROUBLE_PAUSES[0])
        assert leat.pings() == 1


async def test_the_first_pause_of_an_outage_is_short() -> None:
    """A kiosk that was started before its network is ready within seconds."""
    assert TROUBLE_PAUSES[0] <= 2.0
    assert list(TROUBLE_PAUSES) == sorted(TROUBLE_PAUSES)


async def test_a_call_that_failed_brings_the_next_ping_forward() -> None:
    """Else an outage that a customer met would last until the next ping, a minute nearly."""
    leat, clock = Leat(), FakeClock()
    async with kept(leat, clock) as warmth:
        await clock.advance(1.0)
        leat.pings()
        leat.failure = Unreachable()
        warmth.doubt()
        await clock.advance(0.0)
        assert leat.pings() == 1
        await clock.advance(TROUBLE_PAUSES[0])
        assert leat.pings() == 1


async def test_a_call_that_failed_by_chance_changes_nothing_for_long() -> None:
    """The ping comes back, and the next one is a period away."""
    leat, clock = Leat(), FakeClock()
    async with kept(leat, clock) as warmth:
        leat.pings()
        warmth.doubt()
        await clock.advance(0.0)
        assert leat.pings() == 1 + WARM_CONNECTIONS
        await clock.advance(WARM_PERIOD - 0.1)
        assert leat.pings() == 0


async def test_calls_that_fail_during_an_outage_do_not_hurry_it() -> None:
    """The pauses are kept, however many customers try."""
    leat, clock = Leat(), FakeClock()
    leat.failure = Unreachable()
    async with kept(leat, clock) as warmth:
        leat.pings()
        warmth.doubt()
        await clock.advance(TROUBLE_PAUSES[0] - 0.1)
        assert leat.pings() == 0


async def test_the_keeper_outlives_whatever_happens(caplog: pytest.LogCaptureFixture) -> None:
    """A bad night must not leave the kiosk cold in the morning."""
    leat, clock = Leat(), FakeClock()
    leat.failure = ZeroDivisionError("a defect of ours")
    with caplog.at_level(logging.ERROR):
        async with kept(leat, clock):
            leat.failure = Unauthorized()
            await clock.advance(TROUBLE_PAUSES[0])
            leat.failure = None
            leat.pings()
            await clock.advance(TROUBLE_PAUSES[1])
            assert leat.pings() == 1 + WARM_CONNECTIONS
    assert "warming up failed" in caplog.text


@pytest.mark.parametrize("kind", [Maintenance, TooManyRequests])
@pytest.mark.parametrize(
    ("asked", "failed_before", "pause"),
    [
        (None, 0, TROUBLE_PAUSES[0]),
        (None, 99, TROUBLE_PAUSES[-1]),
        (0.0, 1, TROUBLE_PAUSES[1]),
        (60.0, 0, 60.0),
        (60.0, 99, 60.0),
        (30.0, 99, TROUBLE_PAUSES[-1]),
        (86_400.0, 0, LONGEST_PAUSE),
    ],
)
def test_leats_own_wish_counts_if_it_is_longer(
    kind: Callable[..., LeatError], asked: float | None, failed_before: int, pause: float
) -> None:
    """`Retry-After` is waited out, and yet no day is lost to a mistyped one."""
    assert pause_after(kind(retry_after=asked), failed_before) == pause


def test_other_failures_name_no_pause() -> None:
    """Each takes the next pause of the row."""
    assert pause_after(ServerFault(), 2) == TROUBLE_PAUSES[2]


async def test_a_client_is_back_within_seconds_of_its_network() -> None:
    """The keeper and a customer's failed call together, over a network that goes and returns."""
    clock = FakeClock()
    well = True

    def network(_: httpx.Request) -> httpx.Response:
        if well:
            return httpx.Response(200, json={"data": []})
        raise httpx.ReadTimeout("gone")

    heard: list[LeatError | None] = []
    client = LeatClient(
        "https://api.leat.test",
        TOKEN,
        transport=httpx.MockTransport(network),
        clock=clock,
        observe=lambda call: heard.append(call.error),
    )
    async with client as leat:
        keeper = asyncio.create_task(leat.keep_warm())
        await clock.advance(10.0)
        well = False
        with pytest.raises(NoAnswer):
            await leat.collect("t")
        await clock.advance(0.0)
        assert [type(error) for error in heard[-2:]] == [NoAnswer, NoAnswer]
        well = True
        await clock.advance(TROUBLE_PAUSES[0])
        await clock.advance(0.0)
        assert heard[-1] is None
        keeper.cancel()
        with pytest.raises(asyncio.CancelledError):
            await keeper
