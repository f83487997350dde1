"""One operation of the journal in words: what it was, what became of it, and who decided it."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.operations.events import HandReason
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    credits_of,
    title_of,
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
    Refused,
    RewardEdited,
    Unsure,
)
from kiosk.operations.undone import is_undone
from ui.wording.counter.outcomes import refused_because
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate

OK, WARN, SOFT = "ok", "warn", "soft"


class Told(NamedTuple):
    """What became of an operation: words, the icon that goes with them, and their colour's name."""

    text: str
    icon: str
    tone: str


def kind_of_deed(operation: Operation) -> str:  # noqa: PLR0911 - one case a kind
    """Return what kind of operation it is, such as "Hand-over"."""
    match operation:
        case Claim():
            return translate("Deeds", "Claim")
        case Collect():
            return translate("Deeds", "Hand-over")
        case ReverseCollect():
            return translate("Deeds", "Undo a hand-over")
        case ReverseClaim():
            return translate("Deeds", "Undo a claim")
        case GiveCredits():
            return translate("Deeds", "Gift")
        case ReverseCreditReception():
            return translate("Deeds", "Undo a gift")
        case EditReward():
            return translate("Deeds", "Edit")
        case _:
            assert_never(operation)


def deed_title(operation: Operation, wording: Wording) -> str:
    """Return what it is about: the reward, or the credits that are given or taken back."""
    if not isinstance(operation, GiveCredits | ReverseCreditReception):
        return shown_title(title_of(operation))
    number = credits_of(operation)
    return wording.credit_word() if number is None else wording.credits(number)


def deed_title_of(record: OperationRecord, wording: Wording) -> str:
    """Return `deed_title`, with the credits that were given where that is known."""
    match record.outcome:
        case Done(CreditsGiven(credits=number)):
            return wording.credits(number)
        case _:
            return deed_title(record.operation, wording)


def told_beside_time(
    record: OperationRecord,
    wording: Wording,
    now: datetime,
    undone: frozenset[str] = frozenset(),
) -> Told:
    """Return what became of it, where its time of day stands beside; `now` is UTC."""
    today = wording.local(record.intended_at).date() == wording.local(now).date()
    if record.is_settled or not today:
        return told(record, wording, now, undone)
    return Told(translate("Deeds", "Unsure"), *_IN_DOUBT)


def told(
    record: OperationRecord,
    wording: Wording,
    now: datetime,
    undone: frozenset[str] = frozenset(),
) -> Told:
    """Return what became of it; `now` is UTC, and `undone` as in `kiosk.operations.undone`."""
    match record.outcome:
        case Done(effect=effect) if is_undone(record, undone):
            said = translate("Deeds", "%1, undone since", "%1: what had happened")
            return Told(said.replace("%1", _done(effect, wording)), "arrow-left", SOFT)
        case None | Unsure():
            since = translate("Deeds", "Unsure since %1")
            return Told(since.replace("%1", moment(record.intended_at, wording, now)), *_IN_DOUBT)
        case Done(effect=effect):
            return Told(_done(effect, wording), "check", OK)
        case Refused(code=code):
            said = translate("Deeds", "Refused: %1")
            why = refused_because(record.operation, code, wording)
            return Told(said.replace("%1", why), "close", SOFT)
        case NotApplied(cause=cause):
            return Told(not_applied(cause), "close", SOFT)
        case _:
            assert_never(record.outcome)


_IN_DOUBT = ("warning", WARN)


def moment(at: datetime, wording: Wording, now: datetime) -> str:
    """Return the time of day, with its day unless that is today's."""
    time = wording.clock_time(at)
    if wording.local(at).date() == wording.local(now).date():
        return time
    return f"{wording.past_day(at, now)}, {time}"


def who(staff_id: str | None, names: Mapping[str, str]) -> str:
    """Return who decided: a name from the staff list, or what is left to say.

    `names` are by staff id; without any the list was not read.
    """
    if staff_id is None:
        return translate("Deeds", "customer")
    if staff_id in names:
        return names[staff_id]
    return translate("Deeds", "somebody who left") if names else translate("Deeds", "staff")


def reason_words(reason: HandReason) -> str:
    """Return why staff settled it by hand, in a sentence."""
    match reason:
        case HandReason.FOUND_AT_LEAT:
            return translate("Deeds", "Leat shows that it happened")
        case HandReason.NOT_AT_LEAT:
            return translate("Deeds", "Leat shows that it never happened")
        case HandReason.GOODS_HANDED_OVER:
            return translate("Deeds", "The customer has the goods")
        case HandReason.GOODS_KEPT:
            return translate("Deeds", "The customer went without the goods")
        case HandReason.DONE_AGAIN:
            return translate("Deeds", "It was done once more at the till")
        case _:
            assert_never(reason)


def not_applied(cause: Cause) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a cause
    """Return why an operation certainly did not happen."""
    match cause:
        case Cause.OFFLINE | Cause.NO_ANSWER:
            return translate("Deeds", "Not done: no connection")
        case Cause.INSECURE:
            return translate("Deeds", "Not done: no secure connection")
        case Cause.BUSY:
            return translate("Deeds", "Not done: Leat was too busy")
        case Cause.UNAUTHORIZED:
            return translate("Deeds", "Not done: this kiosk has no right to it")
        case Cause.NOT_FOUND:
            return translate("Deeds", "Not done: Leat does not know it")
        case Cause.MAINTENANCE:
            return translate("Deeds", "Not done: Leat was under maintenance")
        case Cause.SERVER_FAULT | Cause.UNREADABLE | Cause.UNEXPECTED:
            return translate("Deeds", "Not done: Leat had a fault")
        case Cause.JOURNAL:
            return translate("Deeds", "Not done: the journal could not be written")
        case Cause.UNSETTLED:
            return translate("Deeds", "Not done: an earlier one was unsure")
        case Cause.COLLECTED:
            return translate("Deeds", "Not done: it was handed over before")
        case Cause.REVERSED:
            return translate("Deeds", "Not done: it was undone before")
        case Cause.SETTLING:
            return translate("Deeds", "Not done: the kiosk was still starting")
        case Cause.NEVER_ARRIVED:
            return translate("Deeds", "It never reached Leat")
        case Cause.BY_HAND:
            return translate("Deeds", "It never happened")
        case _:
            assert_never(cause)


def _done(effect: Effect, wording: Wording) -> str:  # noqa: C901, PLR0911 - one case an effect
    match effect:
        case Claimed(waits=True):
            return translate("Deeds", "Claimed, waits for pickup")
        case Claimed(digital=True):
            return translate("Deeds", "Claimed, the customer got a code")
        case Claimed():
            return translate("Deeds", "Claimed")
        case Collected(undoable=True):
            return translate("Deeds", "Handed over")
        case Collected():
            return translate("Deeds", "Handed over, cannot be undone here")
        case CollectReversed():
            return translate("Deeds", "Undone, waits for pickup again")
        case ClaimReversed(credits=number):
            back = translate("Deeds", "Undone, %1 came back")
            return back.replace("%1", wording.credits(number))
        case CreditsGiven():
            return translate("Deeds", "Given")
        case CreditsTakenBack():
            return translate("Deeds", "Taken back")
        case RewardEdited():
            return translate("Deeds", "Changed")
        case _:
            assert_never(effect)
