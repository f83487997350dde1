"""The day book in words."""

from pathlib import Path

import pytest

from kiosk.counter.day import DayFilter
from kiosk.counter.day_book import DayBookState
from kiosk.operations.events import HandReason, Intended, Settled, SettledBy
from kiosk.operations.fold import fold
from kiosk.operations.operation import Collect, GiveCredits, ReverseCollect
from kiosk.operations.outcome import Cause, Collected, CollectReversed, Done, NotApplied
from tests.unit.ui.wording.counter.days import NOW, claim, day_of, known, record_of, unsure
from ui.wording.counter.day import (
    NO_DETAIL,
    NO_REMARK,
    DayProps,
    after_check,
    after_hand,
    chips,
    day_props,
    day_rows,
    details,
    filter_words,
)
from ui.wording.counter.panel import panel_props
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")
NAMES = {"a1": "Mo"}


def shown(state: DayBookState, *, allowed: bool = True) -> DayProps:
    """Return the page of a book, with nothing chosen and nothing said."""
    return day_props(state, STARS, allowed=allowed, remark=NO_REMARK, detail=NO_DETAIL)


def test_the_unsure_ones_stand_on_top() -> None:
    """What needs staff comes before what is known."""
    rows = day_rows(day_of(known("aa"), unsure("bb"), known("cc")), NAMES, STARS, NOW)
    assert [(row.kind, row.key) for row in rows] == [
        ("unsure", "bb"),
        ("settled", "cc"),
        ("settled", "aa"),
    ]


def test_a_row_tells_when_what_who_and_its_number() -> None:
    """And says it all aloud."""
    row = day_rows(day_of(known("c0ffee99")), NAMES, STARS, NOW)[0].content
    assert row["time"] == STARS.clock_time(NOW)
    assert (row["what"], row["title"], row["outcome"]) == ("Claim", "Espresso doppio", "Claimed")
    assert (row["who"], row["number"]) == ("customer", "C0FFEE")
    assert row["spoken"] == f"{row['time']}, Claim, Espresso doppio, Claimed, customer"


def test_the_filter_that_needs_staff_counts_them_whatever_is_shown() -> None:
    """Of any day, and under any filter."""
    day = day_of(unsure("aa", 60 * 48), unsure("bb"), chosen=DayFilter.EDITS)
    assert {one["key"]: one["text"] for one in chips(day, STARS)}["UNSETTLED"] == "Needs you · 2"
    assert shown(DayBookState(day=day)).filtered == "EDITS"


def test_each_filter_has_a_name() -> None:
    """No two alike."""
    assert len({filter_words(one) for one in DayFilter}) == len(DayFilter)


@pytest.mark.parametrize("chosen", DayFilter)
def test_an_empty_list_is_kind(chosen: DayFilter) -> None:
    """It says what is empty; a list with rows says nothing."""
    empty = shown(DayBookState(day=day_of(chosen=chosen)))
    assert empty.emptyTitle
    assert empty.emptyText
    full = day_of(unsure("aa"), chosen=DayFilter.ALL)
    assert shown(DayBookState(day=full)).emptyTitle == ""


def test_a_clerk_is_told_to_ask_a_manager() -> None:
    """And sees nothing of the day."""
    page = shown(DayBookState(day=day_of(known("aa"))), allowed=False)
    assert not page.allowed
    assert "manager" in page.emptyText
    assert (page.chips, page.totals) == ([], [])


def test_a_book_that_cannot_be_read_says_so() -> None:
    """A page that stays empty would tell that nothing happened."""
    assert "cannot be read" in shown(DayBookState(unreadable=True)).emptyTitle
    assert shown(DayBookState()).loading


def test_proof_and_export_are_told_in_words() -> None:
    """Good news and bad news apart; the file by its place."""
    day = day_of()
    assert shown(DayBookState(day=day)).proof == NO_REMARK
    assert shown(DayBookState(day=day, whole=True)).proof.good
    assert not shown(DayBookState(day=day, whole=False)).proof.good
    place = Path("exports") / "operations.csv"
    assert str(place) in shown(DayBookState(day=day, exported=place)).exported.text
    assert not shown(DayBookState(day=day, not_exported=True)).exported.good


def test_totals_are_read_out_as_a_sentence() -> None:
    """Two bare numbers tell nobody anything."""
    page = shown(DayBookState(day=day_of(known("aa", "%1 %2 %3"))))
    assert page.totals[0]["spoken"] == "%1 %2 %3: 1 claimed, 0 handed over"


def test_checking_again_tells_what_came_of_it() -> None:
    """Still unsure, or known with its outcome, or known for another day."""
    assert not after_check(day_of(unsure("aa")), "aa", STARS, NOW).good
    found = after_check(day_of(known("aa")), "aa", STARS, NOW)
    assert found.good
    assert "Espresso doppio, Claimed" in found.text
    assert after_check(day_of(), "aa", STARS, NOW).good


def test_what_was_noted_is_confirmed() -> None:
    """By its title, where it is still at hand."""
    assert "Tote bag" in after_hand(day_of(unsure("aa")), "aa", STARS).text
    assert after_hand(None, "aa", STARS).text


def test_details_tell_what_credits_were_given_for() -> None:
    """The amount with its unit; nothing for a number of credits."""
    amount = GiveCredits("aa", "v", "c", "s", unit_value="10.40", unit_name="visits", expected=10)
    detail = details(record_of(amount), NAMES, STARS, NOW)
    assert {"label": "For", "text": "10.40 (visits)"} in detail.facts
    number = details(record_of(GiveCredits("aa", "v", "c", "s", credits=5)), NAMES, STARS, NOW)
    assert "For" not in {fact["label"] for fact in number.facts}


@pytest.mark.parametrize(
    ("key", "reversed_since", "told", "undo"),
    [
        ("key", False, "Handed over", "can be undone"),
        ("key", True, "Handed over, undone since", "was undone"),
        (None, False, "Handed over, cannot be undone here", "cannot be undone"),
    ],
)
def test_a_hand_over_tells_whether_it_can_be_undone(
    key: str | None, *, reversed_since: bool, told: str, undo: str
) -> None:
    """And that it was, in its row and its details."""
    collect = Collect("aa", "v", "c", "reception-1", "Tote bag")
    records = [record_of(collect, Done(Collected("reception-1", key)))]
    if reversed_since:
        undoing = ReverseCollect("bb", "v", "c", "reception-1", "key", "Tote bag")
        records.append(record_of(undoing, Done(CollectReversed("reception-1", "key"))))
    day = day_of(*records)
    row = next(one for one in day_rows(day, NAMES, STARS, NOW) if one.key == "aa")
    assert row.content["outcome"] == told
    detail = details(records[0], NAMES, STARS, NOW, day.undone)
    assert detail.outcome == told
    [said] = [fact["text"] for fact in detail.facts if fact["label"] == "Undo"]
    assert said.startswith(undo)
    latest = [one for one in panel_props(day, (), STARS, NOW).latest if one["key"] == "aa"]
    assert latest[0]["text"].endswith(f" · {told}")


def test_details_tell_who_settled_it_by_hand_and_why() -> None:
    """With the member's name."""
    settled = Settled(
        "aa",
        NotApplied(Cause.BY_HAND),
        NOW,
        SettledBy.STAFF,
        staff_id="a1",
        reason=HandReason.GOODS_KEPT,
    )
    record = fold([Intended(claim("aa"), "door", "shop-1", NOW, NOW), settled])[0]
    detail = details(record, NAMES, STARS, NOW)
    assert {"label": "By hand", "text": "Mo: The customer went without the goods"} in detail.facts
    assert not detail.unsure
