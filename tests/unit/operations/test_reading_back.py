from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.leat import RewardReception
from kiosk.operations import Collected
from kiosk.operations.reading_back import claimed_from, find_claim, find_collect
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    collectable,
    credit_reception,
    reception,
)

NOBODY: frozenset[str] = frozenset()


def test_the_one_fitting_transaction_is_the_claim() -> None:
    """One unseen transaction of the same contact, reward, shop, credits and time settles it."""
    found = find_claim(CLAIM, START, [credit_reception(), reception()], NOBODY)
    assert found is not None
    assert (found.reception_uuid, found.credits_spent, found.waits) == ("reception-1", 120, True)


@pytest.mark.parametrize(
    "changes",
    [
        {"contact": {"uuid": "contact-2"}},
        {"contact": None},
        {"shop": {"uuid": "shop-2"}},
        {"shop": None},
        {"reward": {"uuid": "reward-2"}},
        {"reward": None, "title": "Cupcake"},
        {"credits": -119},
        {"created_at": (START - timedelta(seconds=6)).isoformat()},
        {"created_at": (START + timedelta(seconds=121)).isoformat()},
        {"created_at": None},
        {"channel": "BUSINESS_DASHBOARD"},
    ],
)
def test_a_transaction_that_differs_is_somebody_elses(changes: dict[str, Any]) -> None:
    """One difference in contact, shop, reward, credits, time or channel leaves it alone."""
    assert find_claim(CLAIM, START, [reception(**changes)], NOBODY) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"created_at": (START - timedelta(seconds=4)).isoformat()},
        {"created_at": (START + timedelta(minutes=2)).isoformat()},
        {"reward": None},
        {"reward": None, "type": "digital_reward_reception", "digital_reward": None},
        {"reward": None, "digital_reward": {"uuid": "reward-1"}},
        {"channel": "OAUTH_API"},
    ],
)
def test_leats_looseness_does_not_hide_the_claim(changes: dict[str, Any]) -> None:
    """Rounded times, a late appearance and a left-out reward still settle the claim."""
    assert find_claim(CLAIM, START, [reception(**changes)], NOBODY) is not None


def test_two_candidates_are_never_guessed_between() -> None:
    """With two fitting transactions nobody knows which is ours."""
    assert find_claim(CLAIM, START, [reception("a"), reception("b")], NOBODY) is None


def test_a_transaction_without_a_time_does_not_hide_the_claim() -> None:
    """It may be from long before, so it is no second candidate."""
    assert find_claim(CLAIM, START, [reception("a", created_at=None), reception("b")], NOBODY)


def test_a_transaction_listed_twice_is_one() -> None:
    """A row that shifted between pages is no second candidate."""
    assert find_claim(CLAIM, START, [reception(), reception()], NOBODY) is not None


def test_what_another_operation_made_is_not_ours() -> None:
    """A transaction that belongs to an earlier claim settles no second one."""
    assert find_claim(CLAIM, START, [reception("a")], frozenset({"a"})) is None
    assert find_claim(CLAIM, START, [reception("a"), reception("b")], frozenset({"a"})) is not None


DIGITAL = reception(
    type="digital_reward_reception",
    reward=None,
    digital_reward={"uuid": "reward-1"},
    digital_reward_code={"code": "CINEMA-1"},
)


@pytest.mark.parametrize(
    ("answer", "waits"),
    [
        (reception(), True),
        (reception(reward=None), True),
        (reception(has_been_collected=True), False),
        (reception(reward={"uuid": "reward-1", "pre_redeemable": False}), False),
        (DIGITAL, False),
    ],
)
def test_an_answer_says_whether_the_reward_waits(answer: RewardReception, *, waits: bool) -> None:
    """Only a physical, pre-redeemable, uncollected reward waits for pickup."""
    claimed = claimed_from(answer, CLAIM)
    assert claimed.waits is waits
    assert claimed.digital is (answer is DIGITAL)
    assert claimed.code == ("CINEMA-1" if answer is DIGITAL else None)
    assert claimed.balance_after == 9


def test_the_digital_code_stays_out_of_the_repr() -> None:
    """A code is worth money to whoever reads a log."""
    answer = reception(digital_reward_code={"code": "CINEMA-1"})
    assert "CINEMA-1" not in repr(claimed_from(answer, CLAIM))


def test_a_reward_that_waits_no_more_was_collected() -> None:
    """Gone from the list, or marked collected, settles a collect; Leat cannot undo that one."""
    done = Collected("reception-1", redemption_uuid=None)
    assert find_collect(COLLECT, [collectable("other")], START) == done
    assert find_collect(COLLECT, [collectable(has_been_collected=True)], START) == done
    assert not done.undoable


def test_a_reward_that_no_list_has_shown_yet_is_not_gone() -> None:
    """A list that lags behind the claim proves nothing; one that marks it collected does."""
    unlisted = replace(COLLECT, listed=False)
    assert find_collect(unlisted, [collectable("other")], START) is None
    assert find_collect(unlisted, [collectable()], START) is None
    assert find_collect(unlisted, [collectable(has_been_collected=True)], START) is not None


def test_a_reward_that_still_waits_settles_nothing() -> None:
    """The request may be on its way yet."""
    assert find_collect(COLLECT, [collectable(), collectable("other")], START) is None


def test_a_reward_that_is_missing_after_its_time_proves_nothing() -> None:
    """Leat may list expired rewards no more; one that it marks collected was collected."""
    expires_at = START + timedelta(minutes=1)
    collect = replace(COLLECT, expires_at=expires_at)
    assert find_collect(collect, [], START) is not None
    assert find_collect(collect, [], expires_at - timedelta(seconds=5)) is None
    assert find_collect(collect, [collectable(has_been_collected=True)], expires_at) is not None
