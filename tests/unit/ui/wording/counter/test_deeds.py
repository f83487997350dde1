"""One operation of the journal in words."""

import re
from datetime import timedelta

import pytest

from kiosk.operations.events import HandReason
from kiosk.operations.operation import (
    Collect,
    EditReward,
    GiveCredits,
    Operation,
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
    Effect,
    NotApplied,
    Outcome,
    Refused,
    RewardEdited,
    Unsure,
)
from kiosk.visit.problems import Problem, problem_of_code
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.ui.wording.counter.days import NOW, claim, claimed, record_of
from ui.wording.counter.deeds import (
    Told,
    deed_title,
    deed_title_of,
    kind_of_deed,
    moment,
    not_applied,
    reason_words,
    told,
    told_beside_time,
    who,
)
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")
TEXT = RewardText("Mug", "", 40)
DEEDS: list[tuple[Operation, str, str]] = [
    (claim(), "Claim", "Espresso doppio"),
    (Collect("op", "v", "c", "t", "Tote bag"), "Hand-over", "Tote bag"),
    (ReverseCollect("op", "v", "c", "t", "key", "Tote bag"), "Undo a hand-over", "Tote bag"),
    (ReverseClaim("op", "v", "c", "r", "Tote bag", 40), "Undo a claim", "Tote bag"),
    (GiveCredits("op", "v", "c", "s", credits=50), "Gift", "50 Stars"),
    (GiveCredits("op", "v", "c", "s", unit_value="25"), "Gift", "Stars"),
    (ReverseCreditReception("op", "v", "c", "r", 50), "Undo a gift", "50 Stars"),
    (EditReward("op", "v", "r", TEXT, RewardText("Big mug", "", 40)), "Edit", "Big mug"),
]
DONE: dict[str, Effect] = {
    "Claimed, waits for pickup": Claimed("r", "Mug", 1, 1, None, waits=True, digital=False),
    "Claimed, the customer got a code": Claimed("r", "Mug", 1, 1, None, waits=False, digital=True),
    "Claimed": Claimed("r", "Mug", 1, 1, None, waits=False, digital=False),
    "Handed over": Collected("t", "key"),
    "Handed over, cannot be undone here": Collected("t", None),
    "Undone, waits for pickup again": CollectReversed("t", "key"),
    "Undone, 40 Stars came back": ClaimReversed("r", "m", 40),
    "Given": CreditsGiven("m", 50),
    "Taken back": CreditsTakenBack("r", "m", 50),
    "Changed": RewardEdited("r"),
}


@pytest.mark.parametrize(("operation", "kind", "title"), DEEDS)
def test_each_kind_has_its_name(operation: Operation, kind: str, title: str) -> None:
    """What it was, and the reward or the credits it is about."""
    assert (kind_of_deed(operation), deed_title(operation, STARS)) == (kind, title)


def test_a_gift_by_amount_tells_what_it_became() -> None:
    """Leat calculated the credits."""
    gift = GiveCredits("op", "v", "c", "s", unit_value="25", expected=20)
    record = record_of(gift, Done(CreditsGiven("m", 25)))
    assert deed_title_of(record, STARS) == "25 Stars"
    assert deed_title_of(record_of(gift), STARS) == "20 Stars"


@pytest.mark.parametrize("text", DONE)
def test_what_was_done_is_told_with_its_icon(text: str) -> None:
    """In words, and as good news."""
    assert told(record_of(claim(), Done(DONE[text])), STARS, NOW) == Told(text, "check", "ok")


def test_what_is_not_known_tells_since_when() -> None:
    """With the day, unless it is today's."""
    open_now = record_of(claim(), Unsure(Cause.NO_ANSWER))
    at = STARS.clock_time(NOW)
    assert told(open_now, STARS, NOW) == Told(f"Unsure since {at}", "warning", "warn")
    tomorrow = NOW + timedelta(days=1)
    assert told(open_now, STARS, tomorrow).text == f"Unsure since yesterday, {at}"


def test_a_cut_off_operation_is_unsure_too() -> None:
    """Nobody knows whether its request left."""
    assert told(record_of(claim()), STARS, NOW).icon == "warning"


def test_beside_its_time_no_time_is_told_twice() -> None:
    """But for another day's."""
    record = record_of(claim(), Unsure(Cause.NO_ANSWER))
    assert told_beside_time(record, STARS, NOW).text == "Unsure"
    later = NOW + timedelta(days=2)
    assert told_beside_time(record, STARS, later) == told(record, STARS, later)
    assert told_beside_time(record_of(claim(), claimed()), STARS, NOW).text == "Claimed"


@pytest.mark.parametrize("outcome", [Refused(1018), Refused(424242), NotApplied(Cause.OFFLINE)])
def test_what_did_not_happen_says_why_without_a_code(outcome: Outcome) -> None:
    """A number of Leat's helps nobody at a counter."""
    said = told(record_of(claim(), outcome), STARS, NOW)
    assert (said.icon, said.tone) == ("close", "soft")
    assert not re.search(r"\d", said.text)


def test_each_refusal_has_words_of_its_own() -> None:
    """A sold-out reward is not told like too few credits."""
    texts = {told(record_of(claim(), Refused(code)), STARS, NOW).text for code in (1017, 1018)}
    assert len(texts) == 2
    assert problem_of_code(1018) is Problem.OUT_OF_STOCK


def test_an_undoing_that_is_refused_is_told_by_what_was_asked() -> None:
    """What Leat does not find any more was undone before, not handed over before."""
    undo = ReverseCollect("op", "v", "c", "t", "key", "Tote bag")
    assert "undone before" in told(record_of(undo, Refused(80300)), STARS, NOW).text


def test_each_cause_and_reason_has_words() -> None:
    """None shows its name in the journal."""
    said = [not_applied(cause) for cause in Cause] + [reason_words(one) for one in HandReason]
    names = {*Cause, *HandReason}
    assert all(said)
    assert not names & set(said)


def test_who_decided_is_told_by_name() -> None:
    """Or by what is left to say of them."""
    names = {"a1": "Mo"}
    assert [who(one, names) for one in (None, "a1", "b2")] == [
        "customer",
        "Mo",
        "somebody who left",
    ]
    assert who("b2", {}) == "staff"


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES.keys())
def test_a_hostile_title_is_one_line(title: str) -> None:
    """Whatever somebody put into it."""
    shown = deed_title(claim(title=title), STARS)
    assert shown.strip()
    assert "\n" not in shown


def test_a_moment_of_another_day_names_it() -> None:
    """A list of today needs no dates."""
    assert moment(NOW, STARS, NOW) == STARS.clock_time(NOW)
    assert moment(NOW, STARS, NOW + timedelta(days=1)).startswith("yesterday, ")
