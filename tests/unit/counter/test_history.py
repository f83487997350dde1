"""What each row of a contact's history was, and whether it can be undone."""

from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.counter.history import (
    HistoryRow,
    NoUndo,
    RowKind,
    Undo,
    history_page,
    history_rows,
    undoing,
)
from kiosk.leat import CreditReception, Page, RewardReception
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import (
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
)
from kiosk.operations.outcome import (
    Cause,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsTakenBack,
    Unsure,
)
from tests.unit.counter.examples import CONTACT, collect, decided, done
from tests.unit.operations.examples import CODE, credit_reception, reception

CLAIM = "reception-1"
KEY = "redemption-1"
HANDED_OVER = done(collect("op-1", CLAIM), Collected(CLAIM, KEY))
HANDED_OVER_KEY_LOST = done(collect("op-1", CLAIM), Collected(CLAIM, None))
TAKEN_BACK = done(
    ReverseCollect("op-2", "visit-1", CONTACT, CLAIM, KEY, "Tote bag"), CollectReversed(CLAIM, KEY)
)
CLAIM_UNDONE = done(
    ReverseClaim("op-3", "visit-1", CONTACT, CLAIM, "Tote bag", 120),
    ClaimReversed(CLAIM, "came-back", 120),
)
CREDITS_UNDONE = done(
    ReverseCreditReception("op-4", "visit-1", CONTACT, "credit-1", 5),
    CreditsTakenBack("credit-1", "taken-back", 5),
)
UNDO_UNSURE = decided(
    ReverseClaim("op-3", "visit-1", CONTACT, CLAIM, "Tote bag", 120), Unsure(Cause.NO_ANSWER)
)
WAITS = reception()
COLLECTED = reception(has_been_collected=True)
DIGITAL = reception(type="digital_reward_reception", has_been_collected=None)
GIVEN = credit_reception()


def row_of(transaction: CreditReception | RewardReception, events: list[Any]) -> HistoryRow:
    (row,) = history_rows([transaction], Ledger.of(events))
    return row


@pytest.mark.parametrize(
    ("transaction", "events", "kind", "undo", "why_not"),
    [
        (WAITS, [], RowKind.CLAIMED, Undo.CLAIM, None),
        (DIGITAL, [], RowKind.CLAIMED, Undo.CLAIM, None),
        (COLLECTED, HANDED_OVER, RowKind.HANDED_OVER, Undo.HANDOVER, None),
        (WAITS, HANDED_OVER, RowKind.HANDED_OVER, Undo.HANDOVER, None),
        (COLLECTED, [], RowKind.HANDED_OVER, None, NoUndo.KEY_UNKNOWN),
        (COLLECTED, HANDED_OVER_KEY_LOST, RowKind.HANDED_OVER, None, NoUndo.KEY_UNKNOWN),
        (WAITS, HANDED_OVER + TAKEN_BACK, RowKind.CLAIMED, Undo.CLAIM, None),
        (WAITS, CLAIM_UNDONE, RowKind.CLAIMED, None, NoUndo.UNDONE),
        (WAITS, UNDO_UNSURE, RowKind.CLAIMED, Undo.CLAIM, None),
        (GIVEN, [], RowKind.GIVEN, Undo.CREDITS, None),
        (GIVEN, CREDITS_UNDONE, RowKind.GIVEN, None, NoUndo.UNDONE),
        (
            credit_reception("came-back", credits=120),
            CLAIM_UNDONE,
            RowKind.CAME_BACK,
            None,
            NoUndo.IS_UNDOING,
        ),
        (
            credit_reception("taken-back", credits=-5),
            CREDITS_UNDONE,
            RowKind.TAKEN,
            None,
            NoUndo.IS_UNDOING,
        ),
        (credit_reception("till", credits=-5), [], RowKind.TAKEN, None, NoUndo.IS_UNDOING),
        (credit_reception("till", credits=0), [], RowKind.GIVEN, None, NoUndo.IS_UNDOING),
    ],
)
def test_a_row(
    transaction: CreditReception | RewardReception,
    events: list[Any],
    kind: RowKind,
    undo: Undo | None,
    why_not: NoUndo | None,
) -> None:
    """Leat says what is booked; this kiosk's journal has the keys and what it undid itself."""
    row = row_of(transaction, events)
    assert (row.kind, row.undo, row.why_not) == (kind, undo, why_not)
    assert row.uuid == transaction.uuid
    assert row.credits == transaction.credits
    assert (undo is None) == (why_not is not None)


@pytest.mark.parametrize(
    ("transaction", "events", "operation"),
    [
        (
            COLLECTED,
            HANDED_OVER,
            ReverseCollect("op-9", "visit-9", CONTACT, CLAIM, KEY, "Tote bag"),
        ),
        (WAITS, [], ReverseClaim("op-9", "visit-9", CONTACT, CLAIM, "Tote bag", 120, "shop-1")),
        (GIVEN, [], ReverseCreditReception("op-9", "visit-9", CONTACT, "credit-1", 5, "shop-1")),
        (COLLECTED, [], None),
        (WAITS, CLAIM_UNDONE, None),
    ],
)
def test_what_undoes_a_row(
    transaction: CreditReception | RewardReception, events: list[Any], operation: object
) -> None:
    """A hand-over first, the claim after that; credits as many as were given, above 0."""
    assert undoing(row_of(transaction, events), CONTACT, "visit-9", "op-9") == operation


def test_what_a_row_tells() -> None:
    """The reward's title of then, when and where it was booked."""
    row = row_of(WAITS, [])
    assert (row.title, row.shop, row.shop_uuid) == ("Tote bag", "Corner", "shop-1")
    assert row.at == datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
    assert row_of(GIVEN, []).title == ""


def test_a_row_of_a_deleted_reward() -> None:
    """The claim still tells its title, and can be undone."""
    row = row_of(reception(reward=None), [])
    assert (row.title, row.undo) == ("Tote bag", Undo.CLAIM)


def test_a_row_without_a_title() -> None:
    """The reward's own stands in; without a reward there is none to tell."""
    assert row_of(reception(title=None), []).title == "Tote bag"
    assert row_of(reception(title=None, reward=None), []).title == ""


def test_a_row_without_shop_and_time() -> None:
    """It is a row all the same, and can be undone."""
    row = row_of(reception(shop=None, created_at=None), [])
    assert (row.shop, row.shop_uuid, row.at, row.undo) == ("", None, None, Undo.CLAIM)


def test_a_page_keeps_leats_order_and_number() -> None:
    """There are older pages as long as Leat says so, and none when it does not say."""
    rows = (GIVEN, WAITS)
    page = history_page(Page(rows, 2, 3, None), Ledger())
    assert [row.uuid for row in page.rows] == ["credit-1", CLAIM]
    assert (page.number, page.has_more) == (2, True)
    assert not history_page(Page(rows, 3, 3, None), Ledger()).has_more
    assert not history_page(Page(rows, 1, None, None), Ledger()).has_more


@pytest.mark.parametrize(
    ("events", "code"), [([], "CINEMA-1"), (CLAIM_UNDONE, None)], ids=["claimed", "undone"]
)
def test_a_digital_claims_code(events: list[Any], code: str | None) -> None:
    """Staff may show it again, as long as the claim stands; it is in no text of the row."""
    row = row_of(reception(**CODE), events)
    assert row.digital_code == code
    assert "CINEMA" not in repr(row)
