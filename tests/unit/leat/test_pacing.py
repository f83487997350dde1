"""Calls leave no faster than the account's shared rate limit can bear."""

import asyncio

import httpx
import pytest

from kiosk.leat import LeatClient, Pacing, Reach, StaticToken, TooManyRequests
from kiosk.leat.pacing import Pacer
from tests.helpers.fake_clock import FakeClock, SkippingClock
from tests.unit.leat.scripted import Script, data, scripted_client

pytestmark = pytest.mark.anyio


async def test_a_burst_leaves_at_once_and_the_rest_in_turn() -> None:
    """Ten calls at once, then five a second."""
    clock = SkippingClock()
    pacer = Pacer(Pacing(per_second=5.0, burst=10), clock)
    for _ in range(12):
        await pacer.turn("GET /rewards")
    assert clock.slept == pytest.approx([0.2, 0.2])


async def test_turns_come_in_the_order_of_asking() -> None:
    """Calls that wait together are let go one by one."""
    clock = FakeClock()
    pacer = Pacer(Pacing(per_second=1.0, burst=1), clock)
    went: list[int] = []

    async def call(number: int) -> None:
        await pacer.turn("GET /rewards")
        went.append(number)

    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(call(number))
        for seen in ([0], [0, 1], [0, 1, 2]):
            await clock.advance(0.0 if seen == [0] else 1.0)
            assert went == seen


async def test_a_turn_that_would_come_too_late_is_not_waited_for() -> None:
    """Nobody stands before a ring for a minute; the call has certainly not left."""
    clock = FakeClock()
    pacer = Pacer(Pacing(per_second=1.0, burst=1), clock)
    async with asyncio.TaskGroup() as group:
        for _ in range(11):
            group.create_task(pacer.turn("GET /rewards"))
        await clock.advance(0.0)
        with pytest.raises(TooManyRequests) as refused:
            await pacer.turn("POST /reward-receptions")
        await clock.advance(11.0)
    assert refused.value.reach is Reach.NEVER_SENT
    assert refused.value.route == "POST /reward-receptions"
    assert refused.value.retry_after == 11.0
    await pacer.turn("GET /rewards")


async def test_who_gives_up_waiting_gives_the_turn_back() -> None:
    """A visit that another one overtook does not make the next one wait."""
    clock = FakeClock()
    pacer = Pacer(Pacing(per_second=1.0, burst=1), clock)
    await pacer.turn("GET /rewards")
    overtaken = [asyncio.create_task(pacer.turn("GET /rewards")) for _ in range(10)]
    await clock.advance(0.0)
    for task in overtaken:
        task.cancel()
    await asyncio.gather(*overtaken, return_exceptions=True)
    next_one = asyncio.create_task(pacer.turn("GET /rewards"))
    await clock.advance(1.0)
    assert next_one.done()


async def test_the_bucket_fills_up_again_but_no_higher() -> None:
    """An idle hour earns one burst, not a thousand."""
    clock = SkippingClock()
    pacer = Pacer(Pacing(per_second=5.0, burst=2), clock)
    clock.tick(3600)
    for _ in range(3):
        await pacer.turn("GET /rewards")
    assert clock.slept == pytest.approx([0.2])


async def test_the_pace_falls_when_leat_says_little_is_left() -> None:
    """Near the limit a kiosk takes a fifth, and its full pace again when there is room."""
    clock = SkippingClock()
    pacer = Pacer(Pacing(per_second=5.0, burst=1, reserve=0.02), clock)
    pacer.observe(99, 5000)
    await pacer.turn("GET /rewards")
    await pacer.turn("GET /rewards")
    pacer.observe(100, 5000)
    await pacer.turn("GET /rewards")
    assert clock.slept == pytest.approx([1.0, 0.2])


@pytest.mark.parametrize("remaining", ["3", "0"])
async def test_the_client_reads_the_remaining_calls(remaining: str) -> None:
    """`X-RateLimit-Remaining` of any answer slows the next calls."""
    clock = SkippingClock()
    headers = {"X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": remaining}
    script = Script(httpx.Response(200, json={"data": []}, headers=headers))
    client = LeatClient(
        "https://api.leat.test",
        StaticToken("t"),
        pacing=Pacing(per_second=5.0, burst=1),
        transport=httpx.MockTransport(script),
        clock=clock,
    )
    async with client as leat:
        await leat.shops()
        await leat.shops()
    assert clock.slept == pytest.approx([1.0])


@pytest.mark.parametrize("name", ["X-RateLimit-Limit", "X-RateLimit-Remaining"])
@pytest.mark.parametrize("number", ["9" * 400, "-" + "9" * 400, "many", ""])
async def test_an_odd_rate_limit_is_no_rate_limit(name: str, number: str) -> None:
    """A number no account has is left alone, and the answer beside it counts."""
    headers = {"X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "4000", name: number}
    answer = httpx.Response(200, json={"data": []}, headers=headers)
    clock = SkippingClock()
    async with scripted_client(Script(answer), clock) as leat:
        assert await leat.shops() == ()
        assert await leat.shops() == ()
    assert clock.slept == []


async def test_a_429_ends_the_burst() -> None:
    """After "too many" the saved-up turns are gone."""
    clock = SkippingClock()
    script = Script(httpx.Response(429, headers={"Retry-After": "60"}), data([]))
    client = LeatClient(
        "https://api.leat.test",
        StaticToken("t"),
        transport=httpx.MockTransport(script),
        clock=clock,
    )
    async with client as leat:
        with pytest.raises(Exception, match="too many requests"):
            await leat.shops()
        await leat.shops()
    assert clock.slept == pytest.approx([0.2])


async def test_pacing_can_be_left_out() -> None:
    """A tool against the sandbox may go as fast as it likes."""
    clock = SkippingClock()
    client = LeatClient(
        "https://api.leat.test",
        StaticToken("t"),
        pacing=None,
        transport=httpx.MockTransport(Script(data([]))),
        clock=clock,
    )
    async with client as leat:
        for _ in range(50):
            await leat.shops()
    assert clock.slept == []
