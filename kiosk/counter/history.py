"""A contact's history as staff read it: what each row was, and whether it can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from kiosk.leat import CreditReception, LoyaltyTransaction, Page, RewardReception
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import (
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
)


class RowKind(Enum):
    """What a row of the history was."""

    CLAIMED = auto()
    HANDED_OVER = auto()
    """A claim whose reward the contact has."""
    GIVEN = auto()
    CAME_BACK = auto()
    """Credits of a claim that this kiosk undid."""
    TAKEN = auto()
    """Credits that were taken away."""


class Undo(Enum):
    """What can be undone about a row."""

    HANDOVER = auto()
    CLAIM = auto()
    CREDITS = auto()


class NoUndo(Enum):
    """Why something about a row cannot be undone."""

    UNDONE = auto()
    """It has been."""
    KEY_UNKNOWN = auto()
    """The hand-over's redemption uuid is not known here, and there is no other way (§10)."""
    IS_UNDOING = auto()
    """The row itself undid something."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row: `credits` as Leat signs them, `at` UTC or None, `shop` its name or "".

    `digital_code` is what a digital claim brought and is still worth, as long as it is not undone.
    """

    uuid: str
    kind: RowKind
    title: str
    credits: int
    at: datetime | None
    shop: str
    shop_uuid: str | None
    undo: Undo | None = None
    why_not: NoUndo | None = None
    redemption_uuid: str | None = None
    digital_code: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page, the newest row first; pages count from 1, `last` None when Leat does not say."""

    rows: tuple[HistoryRow, ...]
    number: int
    last: int | None

    @property
    def has_more(self) -> bool:
        """Whether there is an older page."""
        return self.last is not None and self.number < self.last


def history_page(page: Page[LoyaltyTransaction], ledger: Ledger) -> HistoryPage:
    """Return a page of Leat's history with what this kiosk's journal knows of it."""
    return HistoryPage(history_rows(page.items, ledger), page.page, page.last_page)


def history_rows(
    transactions: Iterable[LoyaltyTransaction], ledger: Ledger
) -> tuple[HistoryRow, ...]:
    """Return the rows in the order of the transactions."""
    made = ledger.made_by_undoing()
    return tuple(
        _claim_row(one, ledger)
        if isinstance(one, RewardReception)
        else _credits_row(one, ledger, made)
        for one in transactions
    )


def undoing(
    row: HistoryRow, contact_uuid: str, visit_id: str, operation_id: str
) -> Operation | None:
    """Return the operation that undoes a row as far as it can be; None when nothing can."""
    match row.undo:
        case Undo.HANDOVER if row.redemption_uuid is not None:
            return ReverseCollect(
                operation_id, visit_id, contact_uuid, row.uuid, row.redemption_uuid, row.title
            )
        case Undo.CLAIM:
            return ReverseClaim(
                operation_id,
                visit_id,
                contact_uuid,
                row.uuid,
                row.title,
                -row.credits,
                row.shop_uuid,
            )
        case Undo.CREDITS:
            return ReverseCreditReception(
                operation_id, visit_id, contact_uuid, row.uuid, row.credits, row.shop_uuid
            )
        case _:
            return None


def _claim_row(claim: RewardReception, ledger: Ledger) -> HistoryRow:
    key = ledger.redemption_of(claim.uuid)
    handed_over = claim.has_been_collected is True or key is not None
    undo: Undo | None = Undo.CLAIM
    why_not = None
    if ledger.reversed_here(claim.uuid):
        undo, why_not = None, NoUndo.UNDONE
    elif handed_over and key is not None:
        undo = Undo.HANDOVER
    elif handed_over:
        undo, why_not = None, NoUndo.KEY_UNKNOWN
    return HistoryRow(
        uuid=claim.uuid,
        kind=RowKind.HANDED_OVER if handed_over else RowKind.CLAIMED,
        title=claim.title or (claim.claimed_reward.title if claim.claimed_reward else ""),
        credits=claim.credits,
        at=claim.created_at,
        shop=claim.shop.name if claim.shop else "",
        shop_uuid=claim.shop.uuid if claim.shop else None,
        undo=undo,
        why_not=why_not,
        redemption_uuid=key,
        digital_code=None if why_not is NoUndo.UNDONE else claim.digital_reward_code,
    )


def _credits_row(
    reception: CreditReception, ledger: Ledger, made_by_undoing: frozenset[str]
) -> HistoryRow:
    undid = reception.uuid in made_by_undoing
    undo, why_not = None, None
    if ledger.reversed_here(reception.uuid):
        why_not = NoUndo.UNDONE
    elif undid or reception.credits <= 0:
        why_not = NoUndo.IS_UNDOING
    else:
        undo = Undo.CREDITS
    kind = RowKind.TAKEN if reception.credits < 0 else RowKind.GIVEN
    return HistoryRow(
        uuid=reception.uuid,
        kind=RowKind.CAME_BACK if undid and kind is RowKind.GIVEN else kind,
        title="",
        credits=reception.credits,
        at=reception.created_at,
        shop=reception.shop.name if reception.shop else "",
        shop_uuid=reception.shop.uuid if reception.shop else None,
        undo=undo,
        why_not=why_not,
    )
