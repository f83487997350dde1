"""Settling by hand in words."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.leat import CreditReception, RewardReception
from kiosk.leat.models.shop import Shop
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.events import HandReason
from kiosk.operations.operation import (
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseCollect,
    RewardText,
)
from tests.unit.ui.wording.counter.days import NOW, claim
from ui.wording.counter.hand import (
    HandForm,
    fitting_reasons,
    hand_props,
    refusal_words,
    row_words,
)
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")
EDIT = EditReward("op", "v", "r", RewardText("Mug", "", 1), RewardText("Mug", "", 2))
ROWS = tuple(
    RewardReception(
        uuid=f"row-{number}",
        title="Mug",
        credits=-40,
        created_at=NOW - timedelta(minutes=number),
        shop=Shop(uuid="shop-1", name="Utrecht"),
    )
    for number in range(2)
)
GOODS = {HandReason.GOODS_HANDED_OVER, HandReason.GOODS_KEPT}


@pytest.mark.parametrize(
    ("operation", "goods"),
    [
        (claim(), True),
        (Collect("op", "v", "c", "t", "Bag"), True),
        (ReverseCollect("op", "v", "c", "t", "key", "Bag"), False),
        (GiveCredits("op", "v", "c", "s", credits=5), False),
        (EDIT, False),
    ],
)
def test_only_reasons_that_fit_are_offered(operation: Operation, *, goods: bool) -> None:
    """Goods are no reason where none go over the counter, and none serves both answers."""
    yes = set(fitting_reasons(operation, happened=True))
    no = set(fitting_reasons(operation, happened=False))
    assert yes
    assert no
    assert not yes & no
    assert bool((yes | no) & GOODS) is goods


def test_an_edit_is_not_done_again_at_the_till() -> None:
    """Tills have no rewards to edit."""
    assert HandReason.DONE_AGAIN not in fitting_reasons(EDIT, happened=False)


def test_each_refusal_has_words_without_a_code() -> None:
    """What Leat tells instead, and what to do."""
    texts = [
        refusal_words(CannotSettleError(one, owner="abcdef12", until=NOW), STARS)
        for one in HandRefusal
    ]
    assert len(set(texts)) == len(HandRefusal)
    assert not [text for text, one in zip(texts, HandRefusal, strict=True) if one.value in text]
    assert not [text for text in texts if re.search(r"%\d|None", text)]


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (1, 1), (59, 1), (60, 1)])
def test_until_when_leat_may_book_is_never_too_early(seconds: int, minutes: int) -> None:
    """The minute that is shown has come when trying again helps."""
    base = datetime(2026, 11, 21, 14, 25, tzinfo=NOW.tzinfo)
    error = CannotSettleError(HandRefusal.STILL_POSSIBLE, until=base + timedelta(seconds=seconds))
    expected = STARS.clock_time(base + timedelta(minutes=minutes))
    assert f"until {expected}" in refusal_words(error, STARS)


def test_another_operation_is_named_by_its_number() -> None:
    """The one that the list shows."""
    error = CannotSettleError(HandRefusal.OWNED, owner="abcdef1234")
    assert "ABCDEF" in refusal_words(error, STARS)


def test_the_form_says_what_is_missing() -> None:
    """One thing after the other, until it can be sent."""
    form = HandForm("op")
    steps = [
        form,
        replace(form, happened=True),
        replace(form, happened=True, reason=HandReason.FOUND_AT_LEAT, rows=ROWS),
        replace(
            form,
            happened=True,
            reason=HandReason.FOUND_AT_LEAT,
            rows=ROWS,
            transaction="row-1",
        ),
    ]
    props = [hand_props(one, claim(), STARS, NOW, busy=False) for one in steps]
    assert [one.ready for one in props] == [False, False, False, True]
    assert len({one.hint for one in props}) == 4
    assert props[-1].hint == ""


def test_which_row_is_asked_only_when_it_happened() -> None:
    """What never happened is none of them."""
    form = HandForm("op", happened=False, reason=HandReason.NOT_AT_LEAT, rows=ROWS)
    props = hand_props(form, claim(), STARS, NOW, busy=False)
    assert (props.rows, props.ready) == ([], True)


def test_nothing_is_sent_twice() -> None:
    """While Leat is asked, the form waits, and says nothing of before."""
    form = HandForm("op", happened=False, reason=HandReason.NOT_AT_LEAT, unreachable=True)
    waits = hand_props(form, claim(), STARS, NOW, busy=True)
    assert (waits.busy, waits.ready, waits.trouble) == (True, False, "")
    assert hand_props(form, claim(), STARS, NOW, busy=False).trouble


def test_a_row_is_told_from_another() -> None:
    """By its time, its credits, its title and its shop; a gift has no title."""
    at = STARS.clock_time(NOW)
    assert row_words(ROWS[0], STARS, NOW) == f"{at} · -40 Stars · Mug · Utrecht"
    gift = CreditReception(uuid="row", credits=5, created_at=NOW)
    assert row_words(gift, STARS, NOW) == f"{at} · 5 Stars"
