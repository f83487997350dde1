"""What one reading of Leat's lists says of an operation whose answer was lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.leat import LoyaltyTransaction, RewardReception
from kiosk.operations import Cause, Claimed, Collected, Unsure
from kiosk.operations.booked_rows import claimed_from
from kiosk.operations.events import Answered, Intended, Resent
from kiosk.operations.fold import OperationRecord, fold
from kiosk.operations.reading_back import (
    Reading,
    judge_booking,
    judge_collect,
    lookalikes,
)
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    collectable,
    credit_reception,
    reception,
)

NOBODY: frozenset[str] = frozenset()
RULES = SettlingRules(late=timedelta(minutes=5))
ALONE = replace(RULES, alone=True)
GAVE_UP = START + timedelta(seconds=8)
CERTAIN = GAVE_UP + timedelta(minutes=5, seconds=5)
"""When absence proves something, if the kiosk gave up when it did."""
ALMOST = Open(Doubt.ALMOST)
INTENDED = Intended(CLAIM, "door", "shop-1", START, START)
(UNSURE,) = fold([INTENDED, Answered(CLAIM.operation_id, Unsure(Cause.NO_ANSWER), GAVE_UP)])
(CRASHED,) = fold([INTENDED])
"""Nobody noted the end of its request, so it may have been under way for half a minute."""


def claim_at(
    *rows: LoyaltyTransaction,
    at: datetime = GAVE_UP,
    record: OperationRecord = UNSURE,
    owned: frozenset[str] = NOBODY,
    rules: SettlingRules = RULES,
    complete: bool = True,
) -> Verdict:
    return judge_booking(CLAIM, record, Reading(at, rows=rows, complete=complete), owned, rules)


def booked(after: float, uuid: str = "reception-1", **changes: Any) -> RewardReception:
    """Return a claim booked so many seconds after the decision."""
    return reception(uuid, created_at=(START + timedelta(seconds=after)).isoformat(), **changes)


def test_the_one_fitting_transaction_is_the_claim() -> None:
    """One unseen transaction of the same contact, reward, shop, credits and time settles it."""
    found = claim_at(credit_reception(), reception())
    assert isinstance(found, Found)
    assert isinstance(found.effect, Claimed)
    effect = found.effect
    assert (effect.reception_uuid, effect.credits_spent, effect.waits) == ("reception-1", 120, True)


@pytest.mark.parametrize(
    "changes",
    [
        {"contact": {"uuid": "contact-2"}},
        {"shop": {"uuid": "shop-2"}},
        {"reward": {"uuid": "reward-2"}},
        {"created_at": (START - timedelta(seconds=121)).isoformat()},
        {"created_at": (GAVE_UP + timedelta(seconds=301)).isoformat()},
        {"channel": "BUSINESS_DASHBOARD"},
    ],
)
def test_a_transaction_that_differs_is_somebody_elses(changes: dict[str, Any]) -> None:
    """Another contact, shop, reward, time, or a till's channel: it leaves the operation alone."""
    assert claim_at(reception(**changes), rules=ALONE) == Open(Doubt.NOT_THERE_YET)
    assert claim_at(reception(**changes), rules=ALONE, at=CERTAIN) == Absent()


@pytest.mark.parametrize(
    "changes",
    [
        {"contact": None},
        {"shop": None},
        {"reward": None, "title": "Cupcake"},
        {"credits": -130},
        {"channel": "SOMETHING_NEW"},
        {"created_at": (START - timedelta(seconds=6)).isoformat()},
        {"created_at": (START - timedelta(seconds=120)).isoformat()},
    ],
)
def test_what_is_almost_the_claim_is_neither_it_nor_its_absence(changes: dict[str, Any]) -> None:
    """A price changed meanwhile, a clock that differs, a word nobody knew: people look at it."""
    row = reception(**changes)
    assert claim_at(row, rules=ALONE) == Open(Doubt.NOT_THERE_YET)
    assert claim_at(row, rules=ALONE, at=CERTAIN) == Open(Doubt.ALMOST)
    assert claim_at(row, at=CERTAIN, owned=frozenset({"reception-1"})) == Absent()
    assert lookalikes(CLAIM, UNSURE, [row, booked(9000, "x")], NOBODY, RULES) == (row,)


@pytest.mark.parametrize(
    "changes",
    [
        {"created_at": (START - timedelta(seconds=4)).isoformat()},
        {"created_at": GAVE_UP.isoformat()},
        {"reward": None},
        {"reward": None, "type": "digital_reward_reception", "digital_reward": None},
        {"reward": None, "digital_reward": {"uuid": "reward-1"}},
        {"channel": "OAUTH_API"},
    ],
)
def test_leats_looseness_does_not_hide_the_claim(changes: dict[str, Any]) -> None:
    """Rounded times, a slow answer and a left-out reward still settle the claim."""
    assert isinstance(claim_at(reception(**changes)), Found)


@pytest.mark.parametrize(
    ("record", "after", "at_once"),
    [(UNSURE, 13, True), (UNSURE, 14, False), (CRASHED, 35, True), (CRASHED, 36, False)],
)
def test_a_claim_booked_after_the_kiosk_gave_up_is_its_own_only_if_it_is_alone(
    record: OperationRecord, after: float, *, at_once: bool
) -> None:
    """A second kiosk, or the till, may have claimed the same for who walked there meanwhile."""
    row = booked(after)
    assert isinstance(claim_at(row, record=record, rules=ALONE), Found)
    verdict = claim_at(row, record=record)
    assert isinstance(verdict, Found) if at_once else verdict == Open(Doubt.SOMEBODY_ELSE)


@pytest.mark.parametrize("rules", [RULES, ALONE])
def test_two_candidates_are_never_guessed_between(rules: SettlingRules) -> None:
    """With two fitting transactions nobody knows which is ours, now or later."""
    for at in (GAVE_UP, CERTAIN):
        verdict = claim_at(reception("a"), reception("b"), at=at, rules=rules)
        assert verdict == Open(Doubt.TWO_CANDIDATES)


def test_a_transaction_without_a_time_proves_neither() -> None:
    """It may be from long before: it hides no candidate, and forbids to say there is none."""
    timeless = reception("a", created_at=None)
    assert isinstance(claim_at(timeless, reception("b")), Found)
    assert claim_at(timeless) == Open(Doubt.NOT_THERE_YET)
    assert claim_at(timeless, at=CERTAIN) == Open(Doubt.WITHOUT_TIME)


def test_a_transaction_listed_twice_is_one() -> None:
    """A row that shifted between pages is no second candidate."""
    assert isinstance(claim_at(reception(), reception()), Found)


def test_what_another_operation_made_is_not_ours() -> None:
    """A transaction that belongs to an earlier claim settles no second one."""
    owned = frozenset({"a"})
    assert claim_at(reception("a"), owned=owned) == Open(Doubt.NOT_THERE_YET)
    assert isinstance(claim_at(reception("a"), reception("b"), owned=owned), Found)


def test_absence_proves_something_once_leat_has_had_its_time() -> None:
    """Not found is not the same as not done, until it can come no more."""
    assert claim_at(at=CERTAIN - timedelta(seconds=1)) == Open(Doubt.NOT_THERE_YET)
    assert claim_at(at=CERTAIN) == Absent()
    assert claim_at(at=CERTAIN, complete=False) == Open(Doubt.TOO_MANY_ROWS)


def test_a_row_of_a_new_kind_may_be_the_claim() -> None:
    """Leat has renamed things before: what nobody can read proves no absence, and hides nothing."""
    for rows, verdict in (((), Open(Doubt.UNKNOWN_ROWS)), ((reception(channel="NEW"),), ALMOST)):
        reading = Reading(CERTAIN, rows=rows, unknown=1)
        assert judge_booking(CLAIM, UNSURE, reading, NOBODY, RULES) == verdict
    reading = Reading(GAVE_UP, rows=(reception(),), unknown=1)
    assert isinstance(judge_booking(CLAIM, UNSURE, reading, NOBODY, RULES), Found)


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


COLLECTED = Collected("reception-1", redemption_uuid=None)
DECIDED = Intended(COLLECT, "door", "shop-1", START, START)
(LOST,) = fold([DECIDED, Answered(COLLECT.operation_id, Unsure(Cause.NO_ANSWER), GAVE_UP)])
(RESENT,) = fold([DECIDED, Resent(COLLECT.operation_id, CERTAIN, CERTAIN)])
STILL = Open(Doubt.STILL_WAITING)


def collect_at(
    *waiting: Any, at: datetime = GAVE_UP, record: OperationRecord = LOST, **options: Any
) -> Verdict:
    collect = replace(COLLECT, **options.get("collect", {}))
    reading, rules = Reading(at, waiting=waiting), options.get("rules", RULES)
    return judge_collect(collect, record, reading, options.get("collected", NOBODY), rules)


@pytest.mark.parametrize(
    "waiting", [[collectable("other")], [collectable(has_been_collected=True)]]
)
def test_a_reward_that_waits_no_more_was_collected(waiting: list[Any]) -> None:
    """Gone from the list, or marked collected, settles a collect; Leat cannot undo that one."""
    assert collect_at(*waiting) == Found(COLLECTED)
    assert not COLLECTED.undoable


def test_what_is_gone_later_may_be_somebody_elses_doing() -> None:
    """Within a minute nobody walks to the till and has it collected there; afterwards one may."""
    soon, later = START + timedelta(seconds=60), START + timedelta(seconds=61)
    assert collect_at(at=soon) == Found(COLLECTED)
    assert collect_at(at=later) == Open(Doubt.SOMEBODY_ELSE)
    assert collect_at(at=later, rules=ALONE) == Found(COLLECTED)
    assert collect_at(at=CERTAIN + timedelta(seconds=60), record=RESENT) == Found(COLLECTED)


def test_what_was_chosen_from_an_old_list_may_have_been_gone_before() -> None:
    """Who took a minute to choose may have been overtaken, unless it was seen again since."""
    lately = {"listed_at": START - timedelta(seconds=60)}
    long_ago = {"listed_at": START - timedelta(seconds=61)}
    assert collect_at(collect=lately) == Found(COLLECTED)
    assert collect_at(collect=long_ago) == Open(Doubt.SOMEBODY_ELSE)
    assert collect_at(collect=long_ago, rules=ALONE) == Found(COLLECTED)
    assert collect_at(collectable(), collect=long_ago) == STILL
    assert collect_at(at=CERTAIN, collect=long_ago, record=RESENT) == Found(COLLECTED)


def test_a_reward_that_no_list_has_shown_yet_is_not_gone() -> None:
    """A list that lags behind the claim proves nothing for a while; marked collected does."""
    unlisted = {"listed": False}
    for rules in (RULES, ALONE):
        for row in ((), (collectable("other"),)):
            verdict = collect_at(*row, collect=unlisted, rules=rules)
            assert verdict == Open(Doubt.NEVER_LISTED)
    assert collect_at(collectable(), collect=unlisted) == STILL
    marked = collectable(has_been_collected=True)
    assert collect_at(marked, collect=unlisted) == Found(COLLECTED)
    assert collect_at(at=CERTAIN, collect=unlisted, rules=ALONE) == Found(COLLECTED)


def test_a_reward_that_still_waits_was_not_collected_once_the_time_is_over() -> None:
    """The request may be on its way for as long as Leat may take, counted from the last one."""
    waiting = (collectable(), collectable("other"))
    assert collect_at(*waiting) == STILL
    assert collect_at(*waiting, at=CERTAIN) == Absent()
    assert collect_at(*waiting, at=CERTAIN, record=RESENT) == STILL
    again = CERTAIN + timedelta(minutes=5, seconds=35)
    assert collect_at(*waiting, at=again, record=RESENT) == Absent()


def test_a_reward_that_is_missing_after_its_time_proves_nothing() -> None:
    """Leat may list expired rewards no more; one that it marks collected was collected."""
    expires_at = START + timedelta(seconds=30)
    expiring = {"expires_at": expires_at}
    assert collect_at(collect=expiring) == Found(COLLECTED)
    late = expires_at - timedelta(seconds=5)
    assert collect_at(at=late, collect=expiring) == Open(Doubt.EXPIRED)
    marked = collectable(has_been_collected=True)
    assert collect_at(marked, at=late, collect=expiring) == Found(COLLECTED)


def test_what_another_operation_collected_is_no_proof_of_this_one() -> None:
    """A list that lags may offer a reward again; its one handover has one owner."""
    collected = frozenset({"reception-1"})
    for rules in (RULES, ALONE):
        verdict = collect_at(collected=collected, rules=rules)
        assert verdict == Open(Doubt.COLLECTED_BEFORE)
    assert collect_at(collectable(), collected=collected) == STILL
    assert collect_at(collectable(), collected=collected, at=CERTAIN) == Absent()
    assert collect_at(collected=frozenset({"reception-2"})) == Found(COLLECTED)
