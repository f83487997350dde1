"""What one reading of Leat's history says of what staff decided, when the answer was lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from kiosk.leat import CreditReception, LoyaltyTransaction
from kiosk.operations import Cause, Done, Operation, Unsure
from kiosk.operations.booked_rows import BookingOperation
from kiosk.operations.events import Answered, Intended
from kiosk.operations.fold import OperationRecord, fold
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import ReverseClaim, ReverseCreditReception
from kiosk.operations.outcome import (
    ClaimReversed,
    CreditsGiven,
    CreditsTakenBack,
    Effect,
)
from kiosk.operations.reading_back import (
    Reading,
    judge_booking,
    lookalikes,
)
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    credit_reception,
    reception,
)
from tests.unit.operations.staff_examples import (
    GIVE,
    GIVE_AMOUNT,
    REVERSE_CLAIM,
    REVERSE_CREDITS,
    name_of,
)

NOBODY: Final[frozenset[str]] = frozenset()
RULES: Final = SettlingRules(late=timedelta(minutes=5))
ALONE: Final = replace(RULES, alone=True)
GAVE_UP: Final = START + timedelta(seconds=8)
CERTAIN: Final = GAVE_UP + timedelta(minutes=5, seconds=5)
"""When absence proves something."""
EURO: Final = {"name": "purchase_amount", "is_default": True}
VISITS: Final = {"name": "visits", "is_default": False}

BOOKED: Final[dict[BookingOperation, dict[str, Any]]] = {
    GIVE: {"credits": 5},
    GIVE_AMOUNT: {"credits": 12, "unit_value": 10.4, "unit": EURO},
    REVERSE_CLAIM: {"credits": 120},
    REVERSE_CREDITS: {"credits": -5},
}
"""How Leat tells of each when it was booked; the rules of the hour gave 12 credits, not 10."""
EFFECTS: Final[dict[BookingOperation, Effect]] = {
    GIVE: CreditsGiven("credit-1", 5, 14),
    GIVE_AMOUNT: CreditsGiven("credit-1", 12, 14),
    REVERSE_CLAIM: ClaimReversed("reception-1", "credit-1", 120, 14),
    REVERSE_CREDITS: CreditsTakenBack("credit-0", "credit-1", 5, 14),
}

each_booking = pytest.mark.parametrize("operation", BOOKED, ids=name_of)


def unsure(operation: Operation) -> OperationRecord:
    (record,) = fold(
        [
            Intended(operation, "door", "shop-1", START, START, "heron"),
            Answered(operation.operation_id, Unsure(Cause.NO_ANSWER), GAVE_UP),
        ]
    )
    return record


def row(operation: BookingOperation, uuid: str = "credit-1", **changes: Any) -> CreditReception:
    return credit_reception(uuid, **BOOKED[operation] | changes)


def after(seconds: float) -> dict[str, str]:
    return {"created_at": (START + timedelta(seconds=seconds)).isoformat()}


def judged(
    operation: BookingOperation, *rows: LoyaltyTransaction, at: datetime = GAVE_UP, **options: Any
) -> Verdict:
    reading = Reading(at, rows=rows, complete=options.get("complete", True))
    owned, rules = options.get("owned", NOBODY), options.get("rules", RULES)
    return judge_booking(operation, unsure(operation), reading, owned, rules)


@each_booking
def test_the_one_row_that_fits_is_it(operation: BookingOperation) -> None:
    """Among others' and claims; by its own number, or by its amount whatever that came to."""
    others = (reception(), row(operation, "credit-x", contact={"uuid": "contact-2"}))
    assert judged(operation, *others, row(operation)) == Found(EFFECTS[operation])


@each_booking
@pytest.mark.parametrize(
    "changes",
    [
        {"contact": {"uuid": "contact-2"}},
        {"shop": {"uuid": "shop-2"}},
        {"channel": "BUSINESS_DASHBOARD"},
        after(-121),
        after(309),
    ],
)
def test_a_row_of_others_is_none_of_it(
    operation: BookingOperation, changes: dict[str, Any]
) -> None:
    """Another contact, shop, a till, another time: it did not happen."""
    assert judged(operation, row(operation, **changes)) == Open(Doubt.NOT_THERE_YET)
    assert judged(operation, row(operation, **changes), at=CERTAIN) == Absent()


@each_booking
@pytest.mark.parametrize(
    "changes", [{"contact": None}, {"channel": "SOMETHING_NEW"}, after(-6), after(-120)]
)
def test_what_is_almost_it_is_for_people(
    operation: BookingOperation, changes: dict[str, Any]
) -> None:
    """Neither it nor its absence: to give credits twice costs the shop, not at all the customer."""
    almost = row(operation, **changes)
    assert judged(operation, almost) == Open(Doubt.NOT_THERE_YET)
    assert judged(operation, almost, at=CERTAIN) == Open(Doubt.ALMOST)
    assert lookalikes(operation, unsure(operation), [almost], NOBODY, RULES) == (almost,)
    assert judged(operation, almost, at=CERTAIN, owned=frozenset({"credit-1"})) == Absent()


@each_booking
def test_two_that_fit_are_never_guessed_between(operation: BookingOperation) -> None:
    """Not even by a shop that is alone, now or later."""
    for at in (GAVE_UP, CERTAIN):
        for rules in (RULES, ALONE):
            pair = (row(operation, "a"), row(operation, "b"))
            verdict = judged(operation, *pair, at=at, rules=rules)
            assert verdict == Open(Doubt.TWO_CANDIDATES)
    assert isinstance(judged(operation, row(operation), row(operation)), Found)


@each_booking
def test_what_another_decision_made_is_not_this_ones(operation: BookingOperation) -> None:
    """A second gift of the same number is a gift of its own."""
    owned = frozenset({"credit-1"})
    assert judged(operation, row(operation), at=CERTAIN, owned=owned) == Absent()
    found = judged(operation, row(operation), row(operation, "credit-2"), owned=owned)
    assert isinstance(found, Found)


@each_booking
@pytest.mark.parametrize(("seconds", "at_once"), [(13, True), (14, False), (308, False)])
def test_what_came_late_is_its_own_only_if_nobody_else_can_be(
    operation: BookingOperation, seconds: float, *, at_once: bool
) -> None:
    """Another kiosk, or the till's program, may have been asked to do it again meanwhile."""
    late = row(operation, **after(seconds))
    assert isinstance(judged(operation, late, rules=ALONE), Found)
    verdict = judged(operation, late)
    assert isinstance(verdict, Found) if at_once else verdict == Open(Doubt.SOMEBODY_ELSE)


@each_booking
def test_absence_proves_something_once_leat_has_had_its_time(operation: BookingOperation) -> None:
    """As for a claim, and only if all was read."""
    assert judged(operation, at=CERTAIN - timedelta(seconds=1)) == Open(Doubt.NOT_THERE_YET)
    assert judged(operation, at=CERTAIN) == Absent()
    assert judged(operation, at=CERTAIN, complete=False) == Open(Doubt.TOO_MANY_ROWS)


@pytest.mark.parametrize(
    ("operation", "changes"),
    [
        (GIVE, {"credits": 6}),
        (GIVE, {"unit_value": 5.0}),
        (GIVE, {"shop": None}),
        (GIVE_AMOUNT, {"unit_value": 10.41}),
        (GIVE_AMOUNT, {"unit_value": None}),
        (GIVE_AMOUNT, {"unit": VISITS}),
        (GIVE_AMOUNT, {"unit": None}),
        (REVERSE_CLAIM, {"credits": 119}),
        (REVERSE_CLAIM, {"unit_value": "12.5"}),
        (REVERSE_CREDITS, {"credits": -6}),
    ],
)
def test_a_row_that_tells_another_number_may_be_anybodys(
    operation: BookingOperation, changes: dict[str, Any]
) -> None:
    """A gift by its number has no amount, one by an amount has that of its own unit."""
    assert judged(operation, row(operation, **changes)) == Open(Doubt.NOT_THERE_YET)
    assert judged(operation, row(operation, **changes), at=CERTAIN) == Open(Doubt.ALMOST)


@pytest.mark.parametrize(
    ("unit", "fits"), [(None, True), (EURO, True), ({"name": "any"}, True), (VISITS, False)]
)
def test_an_amount_of_no_named_unit_is_of_the_default_one(
    unit: dict[str, Any] | None, *, fits: bool
) -> None:
    """Two visits are not two euros."""
    gift = replace(GIVE_AMOUNT, unit_value="2", unit_name=None)
    verdict = judge_booking(
        gift,
        unsure(gift),
        Reading(GAVE_UP, rows=(credit_reception(credits=2, unit_value=2, unit=unit),)),
        NOBODY,
        RULES,
    )
    assert isinstance(verdict, Found) is fits


@pytest.mark.parametrize("amount", ["10.4", "10.40", "010.400"])
def test_an_amount_is_a_number(amount: str) -> None:
    """However many zeros it was typed with."""
    gift = replace(GIVE_AMOUNT, unit_value=amount)
    assert isinstance(
        judge_booking(
            gift, unsure(gift), Reading(GAVE_UP, rows=(row(GIVE_AMOUNT),)), NOBODY, RULES
        ),
        Found,
    )


@pytest.mark.parametrize("operation", [GIVE, GIVE_AMOUNT, REVERSE_CLAIM], ids=name_of)
def test_credits_taken_back_are_no_gift(operation: BookingOperation) -> None:
    """A reversal repeats the amount of the gift that it takes back, with fewer credits than 0."""
    taken = row(operation, credits=-row(operation).credits)
    assert judged(operation, taken) == Open(Doubt.NOT_THERE_YET)
    assert judged(operation, taken, at=CERTAIN) == Absent()


def test_a_gift_takes_no_credits_back() -> None:
    """The other way round as well."""
    assert judged(REVERSE_CREDITS, row(REVERSE_CREDITS, credits=5), at=CERTAIN) == Absent()


@pytest.mark.parametrize("operation", [REVERSE_CLAIM, REVERSE_CREDITS], ids=name_of)
@pytest.mark.parametrize(
    ("known", "booked"), [(None, "shop-2"), ("shop-1", None), (None, None), ("shop-1", "shop-1")]
)
def test_a_reversal_is_found_wherever_it_is_booked(
    operation: ReverseClaim | ReverseCreditReception, known: str | None, booked: str | None
) -> None:
    """Nobody says at which shop, and the row that it undoes may not have told its own."""
    undoing = replace(operation, shop_uuid=known)
    shop = None if booked is None else {"uuid": booked}
    found = judge_booking(
        undoing,
        unsure(undoing),
        Reading(GAVE_UP, rows=(row(operation, shop=shop),)),
        NOBODY,
        RULES,
    )
    assert isinstance(found, Found)


def test_a_claim_is_no_reversal_and_a_reversal_no_claim() -> None:
    """Rows of the other kind are not looked at."""
    assert judged(REVERSE_CLAIM, reception(), at=CERTAIN) == Absent()
    reading = Reading(CERTAIN, rows=(row(REVERSE_CLAIM),))
    assert judge_booking(CLAIM, unsure(CLAIM), reading, NOBODY, RULES) == Absent()


def test_a_reversal_of_this_kiosk_owns_the_credits_that_it_brought() -> None:
    """So that a gift of the same number, whose answer was lost, does not take them for its own."""
    gift = replace(GIVE, credits=120)
    brought = row(REVERSE_CLAIM)
    done = Done(ClaimReversed("reception-1", brought.uuid, 120))
    ledger = Ledger.of(
        [
            Intended(REVERSE_CLAIM, "door", "shop-1", START, START, "heron"),
            Answered(REVERSE_CLAIM.operation_id, done, START),
            Intended(gift, "door", "shop-1", START, START, "heron"),
        ]
    )
    owned = ledger.owned_by_others(gift.operation_id)
    assert owned == {"credit-1"}
    reading = Reading(CERTAIN, rows=(brought,))
    assert judge_booking(gift, unsure(gift), reading, owned, RULES) == Absent()
