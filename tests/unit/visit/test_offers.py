"""What a contact is offered, and in which order."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.offers import (
    Offers,
    make_claimables,
    make_offers,
    with_collectable,
    with_credits,
    without_collectable,
)
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import OFFERS, collectable, reward, waiting

HOUR = timedelta(hours=1)


def in_hours(hours: float) -> str:
    return (START + hours * HOUR).isoformat()


def order(offers: Offers) -> list[str]:
    return [c.transaction_uuid for c in offers.collectables]


def test_what_expires_soonest_is_collected_first() -> None:
    """Soonest to expire first, then those that never do, oldest first; expired ones last."""
    offers = make_offers(
        0,
        (),
        (
            waiting("never, since nobody knows when", created_at=None),
            waiting("never, newer", created_at=in_hours(-1)),
            waiting("expired", expires_at=in_hours(-1)),
            waiting("never, older", created_at=in_hours(-9)),
            waiting("later", expires_at=in_hours(48)),
            waiting("soon", expires_at=in_hours(1)),
        ),
        START,
    )
    assert order(offers) == [
        "soon",
        "later",
        "never, older",
        "never, newer",
        "never, since nobody knows when",
        "expired",
    ]


@pytest.mark.parametrize(
    ("expires_at", "expired"),
    [(None, False), (in_hours(0.001), False), (in_hours(0), True), (in_hours(-1), True)],
)
def test_time_decides_what_is_expired(expires_at: str | None, *, expired: bool) -> None:
    """A reward is expired from its very moment on, by Leat's time."""
    offers = make_offers(0, (), (waiting(expires_at=expires_at),), START)
    assert [c.expired for c in offers.collectables] == [expired]


def test_what_is_listed_twice_is_offered_once() -> None:
    """Whatever the repeat says, the first counts; a screen's list needs each key once."""
    rewards = (reward("a", 5), reward("b", 7), reward("a", 9), reward("b", None))
    listed = (waiting("t"), waiting("u"), waiting("t", title="Again"), waiting("u", reward=None))
    offers = make_offers(0, rewards, listed, START)
    assert [(c.reward_uuid, c.credits) for c in offers.claimables] == [("a", 5), ("b", 7)]
    titles = sorted((c.transaction_uuid, c.title) for c in offers.collectables)
    assert titles == [("t", "Title of t"), ("u", "Title of u")]


def test_what_is_missing_can_always_be_counted() -> None:
    """A debt and a price at their bounds are still a number for a plural form."""
    most = 2**31 - 1
    [offered] = make_claimables(-most, (reward("a", most),))
    assert offered.missing == most
    [offered] = with_credits(Offers(0, (), (offered,)), -most).claimables
    assert offered.missing == most


def test_what_was_collected_waits_no_more() -> None:
    """Leat may list what was collected before; it is not shown."""
    offers = make_offers(0, (), (waiting("a", has_been_collected=True), waiting("b")), START)
    assert order(offers) == ["b"]


@pytest.mark.parametrize(
    "changes",
    [
        {"is_active": False},
        {"active": False},
        {"required_credits": None},
        {"required_credits": "many"},
        {"reward_type": "EXPERIENCE"},
        {"reward_type": None},
    ],
    ids=str,
)
def test_what_cannot_be_claimed_is_not_offered(changes: dict[str, Any]) -> None:
    """Inactive rewards, unknown kinds and rewards without a price are left out."""
    assert make_claimables(1000, (reward(**changes),)) == ()


@given(
    balance=st.integers(0, 500),
    costs=st.lists(st.integers(0, 1000), max_size=30),
)
def test_claimables_are_cheapest_first_and_say_what_is_missing(
    balance: int, costs: list[int]
) -> None:
    """Every reward stays visible; what the balance lacks for it is said in credits."""
    offered = make_claimables(balance, [reward(str(i), cost) for i, cost in enumerate(costs)])
    assert sorted(costs) == [c.credits for c in offered]
    for claimable in offered:
        assert claimable.missing == max(0, claimable.credits - balance)


def test_equal_prices_are_ordered_by_title() -> None:
    """Case does not count, so that the order is a person's."""
    titles = ["tea", "Bag", "cup", "Apple"]
    offered = make_claimables(0, [reward(t, 5, title=t) for t in titles])
    assert [c.title for c in offered] == ["Apple", "Bag", "cup", "tea"]


def test_a_collectable_takes_what_it_lacks_from_its_reward() -> None:
    """Title, text and picture may be on the reward only; they may be missing altogether."""
    full = {"uuid": "r", "title": "Bag", "description": "Of wool", "media": {"value": "u"}}
    offers = make_offers(0, (), (waiting("a", title="", reward=full), waiting("b")), START)
    a, b = offers.collectables
    assert (a.title, a.description, a.image_url) == ("Bag", "Of wool", "u")
    assert (b.title, b.description, b.image_url) == ("Title of b", "", None)


def test_another_balance_brings_rewards_within_reach_or_out_of_it() -> None:
    """Only the balance and what is missing change."""
    poor = with_credits(OFFERS, 39)
    assert poor.credits == 39
    assert [c.missing for c in poor.claimables] == [1, 4961]
    assert with_credits(poor, 100) == OFFERS


def test_a_new_collectable_takes_its_place_in_the_order() -> None:
    """Added twice, it stands there once."""
    soon = collectable("soon", START + HOUR)
    once = with_collectable(OFFERS, soon)
    assert order(once) == ["soon", "waiting", "old"]
    assert with_collectable(once, soon) == once


def test_a_collected_one_is_gone_and_nothing_else() -> None:
    """A uuid that does not wait changes nothing."""
    assert order(without_collectable(OFFERS, "waiting")) == ["old"]
    assert without_collectable(OFFERS, "nobody") == OFFERS


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(-100, 100),
            st.integers(-100, 0),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_the_order_never_depends_on_the_order_of_arrival(
    rows: list[tuple[int | None, int, bool]],
) -> None:
    """Any list comes out in the same order as its reverse, expired ones last."""
    listed = [
        waiting(
            str(number),
            expires_at=None if hours is None else in_hours(hours),
            created_at=in_hours(claimed + number / 1000),
            has_been_collected=collected,
        )
        for number, (hours, claimed, collected) in enumerate(rows)
    ]
    offers = make_offers(0, (), listed, START)
    assert offers == make_offers(0, (), listed[::-1], START)
    assert len(offers.collectables) == sum(not collected for _, _, collected in rows)
    assert all(a.expired <= b.expired for a, b in pairwise(offers.collectables))
