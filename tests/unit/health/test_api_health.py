"""Ends of calls, folded into the monitor."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.health import HealthMonitor
from kiosk.health.api_health import EARLIEST_NOW, LARGEST_SKEW, ApiHealth
from kiosk.leat import (
    FinishedCall,
    InsecureConnection,
    InsufficientCredits,
    InvalidInput,
    LeatError,
    LoyaltyProgramInactive,
    Maintenance,
    NoAnswer,
    NotFound,
    Reach,
    ServerFault,
    ShopNotFound,
    TooManyRequests,
    Unauthorized,
    UnknownRefusal,
    Unreachable,
)
from tests.helpers.fake_clock import START, FakeClock

Fold = Callable[..., list[str]]


@pytest.fixture
def fold(monitor: HealthMonitor) -> Fold:
    """Observe one call after the other and return the codes that are then shown."""
    health = ApiHealth(monitor, FakeClock())

    def observe(
        *ends: LeatError | None, route: str = "GET ", skew: timedelta | None = None
    ) -> list[str]:
        for end in ends:
            health.observe(FinishedCall(route, end, skew))
        return [code.value for code in monitor.codes]

    return observe


@pytest.mark.parametrize(
    ("ends", "codes"),
    [
        ([None], []),
        ([None, Unreachable()], []),
        ([None, Unreachable(), None, Unreachable()], []),
        ([None, Unreachable(), Unreachable()], ["N1"]),
        ([None, Unreachable(), NoAnswer()], ["N7"]),
        ([None, Unreachable(), NoAnswer(), ServerFault()], ["N5"]),
        ([None, Unreachable(), Unreachable(), None], []),
        ([None, Unreachable(), Unreachable(), None, Unreachable()], []),
        ([Unreachable()], ["N1"]),
        ([Unauthorized()], ["A1"]),
        ([Unauthorized(), None], []),
        ([Maintenance(), Unreachable(), None, Maintenance()], []),
    ],
)
def test_a_trouble_counts_once_it_is_confirmed(
    fold: Fold, ends: list[LeatError | None], codes: list[str]
) -> None:
    """Two failures in a row, or the first call of all; one success clears it."""
    assert fold(*ends) == codes


def test_a_missing_route_that_the_job_can_do_without_is_no_news(fold: Fold) -> None:
    """A server without a ping or a brand kit answers 404 for them, and serves customers."""
    assert fold(NotFound(), NotFound(), route="GET ") == []
    assert fold(None, NotFound(), NotFound(), route="GET /brand-kit") == []
    assert fold(NotFound(), NotFound(), route="GET /rewards") == ["A3"]


@pytest.mark.parametrize("refusal", [InsufficientCredits(), ShopNotFound()])
def test_a_refusal_of_leats_own_is_a_success_of_the_api(fold: Fold, refusal: LeatError) -> None:
    """Who says no is there, and took the token."""
    assert "N1" not in fold(Unreachable(), refusal)
    assert "N1" not in fold(Unreachable())


@pytest.mark.parametrize(
    "no_news",
    [
        InvalidInput(reach=Reach.NEVER_SENT),
        TooManyRequests(status=None, reach=Reach.NEVER_SENT),
        UnknownRefusal(code=12345),
    ],
)
def test_what_says_nothing_changes_nothing(fold: Fold, no_news: LeatError) -> None:
    """It neither confirms a trouble nor clears one."""
    assert fold(None, no_news, no_news) == []
    assert fold(Unreachable(), no_news) == []
    assert fold(Unreachable(), no_news) == ["N1"]


@pytest.mark.parametrize("refusal", [ShopNotFound(), LoyaltyProgramInactive()])
def test_a_refused_shop_counts_at_once(fold: Fold, refusal: LeatError) -> None:
    """Leat said so itself, and no second asking makes it plainer."""
    assert fold(None, refusal, route="POST /reward-receptions") == ["A4"]


def test_a_refused_shop_is_cleared_by_its_rewards_alone(fold: Fold) -> None:
    """A ping says nothing of the shop, nor does its name: it may be unlinked all the same."""
    fold(None, LoyaltyProgramInactive(), route="GET /rewards")
    assert fold(None, route="GET /shops/{uuid}") == ["A4"]
    assert fold(Unreachable(), Unreachable(), route="GET /rewards") == ["A4", "N1"]
    assert fold(InsufficientCredits(), route="GET /rewards") == ["A4"]
    assert fold(None, route="GET /rewards") == []


def test_another_shop_that_is_refused_is_no_trouble(fold: Fold) -> None:
    """An old operation is read back at the shop it had, which may be gone by now."""
    assert fold(None, ShopNotFound(), route="GET /loyalty-transactions") == []
    assert fold(None, ShopNotFound(), route="POST /reward-receptions") == ["A4"]


@pytest.mark.parametrize(
    ("skew", "codes"),
    [
        (None, []),
        (timedelta(0), []),
        (LARGEST_SKEW, []),
        (-LARGEST_SKEW, []),
        (LARGEST_SKEW + timedelta(seconds=1), ["C1"]),
        (timedelta(days=-400), ["C1"]),
    ],
)
def test_a_clock_far_from_leats_is_wrong(
    fold: Fold, skew: timedelta | None, codes: list[str]
) -> None:
    """Two minutes either way are let pass; the kiosk goes by Leat's time anyway."""
    assert fold(None, skew=skew) == codes
    assert fold(None, skew=timedelta(0)) == []


def test_a_failed_call_tells_of_the_clock_too(fold: Fold) -> None:
    """Somebody may set it while Leat is away."""
    assert fold(None, Unreachable(), skew=timedelta(hours=1)) == ["C1"]


def test_a_clock_that_was_never_set_explains_an_insecure_connection(
    monitor: HealthMonitor,
) -> None:
    """Certificates are not valid yet in 1970: staff get both codes, and both go once it is set."""
    clock = FakeClock(datetime(1970, 1, 1, tzinfo=UTC))
    health = ApiHealth(monitor, clock)
    health.observe(FinishedCall("GET ", InsecureConnection(), None))
    assert [code.value for code in monitor.codes] == ["N2", "C1"]
    clock.tick((START - clock.now()).total_seconds())
    health.observe(FinishedCall("GET ", InsecureConnection(), None))
    assert [code.value for code in monitor.codes] == ["N2"]
    health.observe(FinishedCall("GET ", None, timedelta(0)))
    assert monitor.codes == ()


def test_the_earliest_time_is_past() -> None:
    """A machine with the right time must never be told that its clock is wrong."""
    assert datetime.now(UTC) > EARLIEST_NOW
