"""Every operation of the day, in the order in which staff need them."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from kiosk.counter.day import Day, DayFilter, RewardTotal, make_day
from kiosk.operations.fold import fold
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
)
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    NotApplied,
    Refused,
    RewardEdited,
    Unsure,
)
from tests.unit.counter.examples import CONTACT, claim, collect, decided, done

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
YESTERDAY = NOON - timedelta(days=1)
BAG = RewardText("Tote bag", "", 120)
GIFT = GiveCredits("gift", "visit-1", CONTACT, "shop-1", credits=5)
TAKE = ReverseCreditReception("take", "visit-1", CONTACT, "credit-1", 5)
EDIT = EditReward("edit", "visit-1", "reward-1", BAG, RewardText("Big bag", "", 120))


def claimed(operation_id: str, at: datetime = NOON, title: str = "Tote bag") -> list[Any]:
    """Return the events of a claim that made a reception of its own."""
    reception = f"reception {operation_id}"
    effect = Claimed(reception, title, 40, 9, None, waits=True, digital=False)
    return done(claim(operation_id, title), effect, at)


def unclaimed(of: str, at: datetime = NOON, title: str = "Tote bag") -> list[Any]:
    """Return the events of undoing that claim."""
    undo = ReverseClaim(f"undo {of}", "visit-1", CONTACT, f"reception {of}", title, 40)
    return done(undo, ClaimReversed(f"reception {of}", f"made {of}", 40), at)


def handed_over(operation_id: str, at: datetime = NOON) -> list[Any]:
    """Return the events of a hand-over with a key of its own."""
    operation = collect(operation_id, f"reception {operation_id}")
    effect = Collected(operation.transaction_uuid, f"key {operation_id}")
    return done(operation, effect, at)


def taken_back(of: str, at: datetime = NOON) -> list[Any]:
    """Return the events of undoing that hand-over."""
    undo = ReverseCollect(
        f"back {of}", "visit-1", CONTACT, f"reception {of}", f"key {of}", "Tote bag"
    )
    return done(undo, CollectReversed(f"reception {of}", f"key {of}"), at)


def day_of(*events: list[Any], chosen: DayFilter = DayFilter.ALL, zone: timezone = UTC) -> Day:
    return make_day(fold([event for some in events for event in some]), chosen, NOON, zone)


def ids(day: Day) -> tuple[list[str], list[str]]:
    """Return the operations that are unsettled, and those that are."""
    unsettled, settled = (
        [one.operation.operation_id for one in some] for some in (day.unsettled, day.settled)
    )
    return unsettled, settled


def test_what_needs_staff_stands_first() -> None:
    """Unsettled ones of any day, the oldest first; then today's, the newest first."""
    day = day_of(
        decided(claim("old"), Unsure(Cause.NO_ANSWER), YESTERDAY),
        claimed("yesterday", YESTERDAY),
        claimed("early"),
        decided(claim("crashed")),
        decided(claim("refused"), Refused(1017), NOON),
        decided(claim("offline"), NotApplied(Cause.OFFLINE), NOON),
    )
    assert ids(day) == (["old", "crashed"], ["offline", "refused", "early"])


@pytest.mark.parametrize(
    ("chosen", "unsettled", "settled"),
    [
        (
            DayFilter.ALL,
            ["open", "open gift"],
            ["edit", "take", "gift", "undo c", "back h", "h", "c"],
        ),
        (DayFilter.UNSETTLED, ["open", "open gift"], []),
        (DayFilter.CLAIMS, ["open"], ["c"]),
        (DayFilter.HANDOVERS, [], ["h"]),
        (DayFilter.UNDONE, [], ["take", "undo c", "back h"]),
        (DayFilter.CREDITS, ["open gift"], ["gift"]),
        (DayFilter.EDITS, [], ["edit"]),
    ],
)
def test_a_filter(chosen: DayFilter, unsettled: list[str], settled: list[str]) -> None:
    """It chooses rows of both kinds, and the totals stay those of the whole day."""
    open_gift = GiveCredits("open gift", "visit-1", CONTACT, "shop-1", credits=7)
    day = day_of(
        decided(claim("open"), Unsure(Cause.NO_ANSWER), NOON),
        claimed("c"),
        handed_over("h"),
        taken_back("h"),
        unclaimed("c"),
        done(GIFT, CreditsGiven("credit-1", 5), NOON),
        decided(open_gift, Unsure(Cause.NO_ANSWER), NOON),
        done(TAKE, CreditsTakenBack("credit-1", "made", 5), NOON),
        done(EDIT, RewardEdited("reward-1"), NOON),
        handed_over("of yesterday", YESTERDAY),
        chosen=chosen,
    )
    assert ids(day) == (unsettled, settled)
    assert day.filter is chosen
    assert day.totals == ()


def test_totals_count_what_happened_and_stands() -> None:
    """By reward, in the order of their titles; what failed or is unsure counts for nothing."""
    day = day_of(
        claimed("1"),
        claimed("2"),
        claimed("3", title="coffee"),
        handed_over("4"),
        decided(claim("5"), Refused(1017), NOON),
        decided(claim("6"), Unsure(Cause.NO_ANSWER), NOON),
        claimed("7", YESTERDAY),
        done(GIFT, CreditsGiven("credit-1", 5), NOON),
    )
    assert day.totals == (RewardTotal("coffee", 1, 0), RewardTotal("Tote bag", 2, 1))


def test_what_was_undone_does_not_count() -> None:
    """Neither the claim nor the hand-over, and the undoing is no reward of its own."""
    day = day_of(claimed("1"), claimed("2"), unclaimed("1"), handed_over("3"), taken_back("3"))
    assert day.totals == (RewardTotal("Tote bag", 1, 0),)


def test_undoing_yesterdays_takes_nothing_from_today() -> None:
    """There is no day with fewer than no claims."""
    day = day_of(
        claimed("1", YESTERDAY), unclaimed("1"), handed_over("2", YESTERDAY), taken_back("2")
    )
    assert day.totals == ()


def test_a_reward_that_was_renamed_since() -> None:
    """The undoing may know it by another title: it is the same claim."""
    day = day_of(claimed("1", title="Tote bag"), unclaimed("1", title="Big bag"))
    assert day.totals == ()


def test_a_hand_over_whose_key_is_lost_counts() -> None:
    """It happened, and nobody can undo it."""
    lost = done(collect("1", "reception-1"), Collected("reception-1", None), NOON)
    assert day_of(lost).totals == (RewardTotal("Tote bag", 0, 1),)


@pytest.mark.parametrize(
    ("hours", "shown"),
    [(0, ["late", "early"]), (2, ["after midnight", "late", "early"]), (-2, ["late"])],
)
def test_a_day_begins_at_the_shops_midnight(hours: int, shown: list[str]) -> None:
    """And not at London's."""
    zone = timezone(timedelta(hours=hours))
    day = day_of(
        claimed("after midnight", datetime(2026, 11, 20, 22, 30, tzinfo=UTC)),
        claimed("early", datetime(2026, 11, 21, 0, 30, tzinfo=UTC)),
        claimed("late", datetime(2026, 11, 21, 2, 30, tzinfo=UTC)),
        zone=zone,
    )
    assert ids(day)[1] == sorted(shown, key=["late", "early", "after midnight"].index)


def test_an_outcome_is_of_the_day_it_was_decided() -> None:
    """What was found out today about yesterday's is in yesterday's totals."""
    decision, _ = decided(claim("1"), Unsure(Cause.NO_ANSWER), YESTERDAY)
    effect = Claimed("reception-1", "Tote bag", 40, 9, None, waits=True, digital=False)
    _, answer = decided(claim("1"), Done(effect), NOON)
    day = day_of([decision, answer])
    assert (ids(day), day.totals) == (([], []), ())


@pytest.mark.parametrize("chosen", DayFilter)
def test_what_needs_staff_and_the_latest_are_told_under_any_filter(chosen: DayFilter) -> None:
    """The panel beside the page shows them whatever the page is filtered to."""
    open_claim = decided(claim("open"), Unsure(Cause.NO_ANSWER), YESTERDAY)
    day = day_of(open_claim, claimed("first"), handed_over("second"), chosen=chosen)
    assert [one.operation.operation_id for one in day.open] == ["open"]
    assert [one.operation.operation_id for one in day.latest] == ["second", "first"]
