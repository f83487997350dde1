"""Settling by hand in words: what happened, because of what, and why Leat tells another story."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.leat import LoyaltyTransaction, RewardReception
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.events import HandReason
from kiosk.operations.operation import Claim, Collect, EditReward, Operation, support_number
from ui.wording.counter.deeds import moment, reason_words
from ui.wording.titles import shown_name
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class HandForm:
    """What a manager has chosen so far about one operation, and what was answered last.

    `rows` are those at Leat of which one is to be chosen.
    """

    operation_id: str
    happened: bool | None = None
    reason: HandReason | None = None
    transaction: str | None = None
    rows: tuple[LoyaltyTransaction, ...] = ()
    refused: CannotSettleError | None = None
    unreachable: bool = False
    not_noted: bool = False

    @property
    def complete(self) -> bool:
        """Whether there is enough to send it."""
        chosen = not (self.happened and self.rows) or self.transaction is not None
        return self.happened is not None and self.reason is not None and chosen


@dataclass(frozen=True, slots=True)
class HandProps:
    """Everything the form shows; each choice has key, text."""

    open: bool = False
    busy: bool = False
    happened: str = ""
    """ "yes", "no", or "" while neither is chosen."""
    reasons: list[dict[str, str]] = field(default_factory=list)
    reason: str = ""
    rows: list[dict[str, str]] = field(default_factory=list)
    row: str = ""
    trouble: str = ""
    ready: bool = False
    hint: str = ""


def hand_props(
    form: HandForm, operation: Operation, wording: Wording, now: datetime, *, busy: bool
) -> HandProps:
    """Return what the form shows; `now` is UTC."""
    reasons = () if form.happened is None else fitting_reasons(operation, happened=form.happened)
    rows = form.rows if form.happened else ()
    return HandProps(
        open=True,
        busy=busy,
        happened={None: "", True: "yes", False: "no"}[form.happened],
        reasons=[{"key": one.value, "text": reason_words(one)} for one in reasons],
        reason="" if form.reason is None else form.reason.value,
        rows=[{"key": row.uuid, "text": row_words(row, wording, now)} for row in rows],
        row=form.transaction or "",
        trouble="" if busy else _trouble(form, wording),
        ready=form.complete and not busy,
        hint=_hint(form),
    )


def fitting_reasons(operation: Operation, *, happened: bool) -> tuple[HandReason, ...]:
    """Return why staff may say so of this operation."""
    goods = isinstance(operation, Claim | Collect)
    if happened:
        with_goods = (HandReason.GOODS_HANDED_OVER,) if goods else ()
        return (HandReason.FOUND_AT_LEAT, *with_goods)
    kept = (HandReason.GOODS_KEPT,) if goods else ()
    again = () if isinstance(operation, EditReward) else (HandReason.DONE_AGAIN,)
    return (HandReason.NOT_AT_LEAT, *kept, *again)


def row_words(row: LoyaltyTransaction, wording: Wording, now: datetime) -> str:
    """Return a row at Leat as staff tell it from another: when, how many credits, what, where."""
    when = "" if row.created_at is None else moment(row.created_at, wording, now)
    what = shown_name(row.title) if isinstance(row, RewardReception) else ""
    where = "" if row.shop is None else shown_name(row.shop.name)
    return " · ".join(one for one in (when, wording.credits(row.credits), what, where) if one)


def refusal_words(error: CannotSettleError, wording: Wording) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a refusal
    """Return why the word of staff does not count, and what to do."""
    number = "" if error.owner is None else support_number(error.owner)
    match error.refusal:
        case HandRefusal.UNDER_WAY:
            return translate("Hand", "The kiosk still waits for the answer. Try again in a minute.")
        case HandRefusal.STILL_POSSIBLE if error.until is not None:
            said = translate("Hand", "Leat may still book it until %1. Try again then.")
            return said.replace("%1", wording.clock_time(_next_minute(error.until)))
        case HandRefusal.STILL_POSSIBLE:
            return translate("Hand", "Leat may still book it. Try again in a few minutes.")
        case HandRefusal.NOTHING_LIKE_IT:
            return translate("Hand", "Leat has nothing that could be it.")
        case HandRefusal.SEVERAL:
            return translate("Hand", "Leat has more than one that could be it. Choose which.")
        case HandRefusal.NOT_THAT_ONE:
            return translate("Hand", "That one cannot be it. Choose another.")
        case HandRefusal.OTHER_TRANSACTION:
            return translate("Hand", "That one is of another reward.")
        case HandRefusal.OWNED:
            said = translate("Hand", "That one belongs to operation %1. Choose another.")
            return said.replace("%1", number)
        case HandRefusal.COLLECTED_HERE:
            said = translate("Hand", "Operation %1 has handed this reward over.")
            return said.replace("%1", number)
        case HandRefusal.STILL_WAITS:
            return translate("Hand", "At Leat the reward still waits, so it was not handed over.")
        case HandRefusal.STILL_COLLECTED:
            return translate("Hand", "At Leat the reward does not wait, so nothing was undone.")
        case HandRefusal.NOT_AS_DECIDED:
            return translate("Hand", "At Leat the reward does not read as it was decided.")
        case HandRefusal.SETTLED_MEANWHILE:
            return translate("Hand", "It was settled meanwhile. Nothing is left to do.")
        case _:
            assert_never(error.refusal)


def _trouble(form: HandForm, wording: Wording) -> str:
    if form.refused is not None:
        return refusal_words(form.refused, wording)
    if form.unreachable:
        return translate("Hand", "Leat cannot be asked right now. Nothing was noted.")
    if form.not_noted:
        return translate("Hand", "The journal cannot be written. Nothing was noted.")
    return ""


def _hint(form: HandForm) -> str:
    """Return what is still to be chosen, "" when nothing is."""
    if form.happened is None:
        return translate("Hand", "First choose what happened.")
    if form.reason is None:
        return translate("Hand", "Now choose why.")
    return "" if form.complete else translate("Hand", "Now choose which one.")


def _next_minute(at: datetime) -> datetime:
    """Return the first whole minute that is not before this moment."""
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + _MINUTE
