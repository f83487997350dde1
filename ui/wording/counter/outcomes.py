"""What came of each operation, in words for staff: done, not done and why, or not sure yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.work import Step
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    support_number,
    title_of,
)
from kiosk.operations.outcome import (
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
from kiosk.visit.problems import Problem, problem_of_code, problem_of_collect
from ui.pictures.qr import fits_a_code
from ui.wording.counter.problems import staff_cause, staff_problem, support_reference
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_TILL_UNKNOWN, _TILL_TAKEN, _NO_UNIT = 1027, 6001, (55046, 60007)
_INVALID, _NOT_THERE = 1003, 80300
"""Leat's refusal codes that mean something of their own here (contract §3)."""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One operation: `tone` is good, bad or unsure; `code` what the contact gets, `qr` its code."""

    tone: str
    title: str
    text: str
    reference: str = ""
    code: str = field(default="", repr=False)
    qr: str = field(default="", repr=False)
    codeSpoken: str = field(default="", repr=False)

    @property
    def spoken(self) -> str:
        """All of it, as it is read out."""
        told = (f"{self.title}: {self.text}", self.codeSpoken, self.reference)
        return " ".join(filter(None, told))

    @property
    def content(self) -> dict[str, object]:
        """Plain values for the row's delegate."""
        return {
            "tone": self.tone,
            "title": self.title,
            "text": self.text,
            "reference": self.reference,
            "code": self.code,
            "qr": self.qr,
            "codeSpoken": self.codeSpoken,
            "spoken": self.spoken,
        }


def outcome_row(step: Step, wording: Wording) -> OutcomeRow:
    """Return the row of one operation, in the current language."""
    operation, outcome = step.operation, step.outcome
    title = _subject(operation, wording)
    match outcome:
        case Done(effect=effect):
            return _done(title, effect, wording)
        case Refused(code=code):
            reference = support_reference(code, _problem(operation, code))
            why = refused_because(operation, code, wording)
            return OutcomeRow("bad", title, _not_done(why), reference)
        case NotApplied(cause=cause):
            return OutcomeRow("bad", title, _not_done(staff_cause(cause, wording)))
        case Unsure() | None:
            number = translate("CounterWork", "Number: %1").replace(
                "%1", support_number(operation.operation_id)
            )
            return OutcomeRow("unsure", title, _unsure(operation), number)
        case _:
            assert_never(outcome)


def refused_because(operation: Operation, code: int, wording: Wording) -> str:
    """Return why Leat said no; what is refused twice is told by what was asked."""
    if code == _TILL_UNKNOWN:
        return translate("CounterWork", "Leat does not know the sale that was typed.")
    if code == _TILL_TAKEN:
        return translate("CounterWork", "The sale that was typed has had its %1.").replace(
            "%1", wording.credit_word()
        )
    if code in _NO_UNIT:
        return translate("CounterWork", "The shop has no rule for this kind of amount.")
    if code in {_INVALID, _NOT_THERE}:
        return _refused_as_it_is(operation, code, wording)
    return staff_problem(_problem(operation, code), wording)


def worst_first(rows: Iterable[OutcomeRow]) -> tuple[OutcomeRow, ...]:
    """Return what needs staff before what went well."""
    return tuple(sorted(rows, key=lambda row: ("unsure", "bad", "good").index(row.tone)))


def summary_title(rows: Sequence[OutcomeRow]) -> str:
    """Return in two or three words what came of all of it."""
    tones = {row.tone for row in rows}
    if "unsure" in tones:
        return translate("CounterWork", "Not sure yet")
    if tones == {"good"}:
        return translate("CounterWork", "All done") if len(rows) > 1 else _good()
    if "good" in tones:
        return translate("CounterWork", "Not all of it is done")
    return translate("CounterWork", "Not done")


def credits_after(steps: Sequence[Step], wording: Wording) -> str:
    """Return what the contact has now, "" where no answer told."""
    for step in reversed(steps):
        match step.outcome:
            case Done(
                effect=Claimed(balance_after=int() as now)
                | ClaimReversed(balance_after=int() as now)
                | CreditsGiven(balance_after=int() as now)
                | CreditsTakenBack(balance_after=int() as now)
            ):
                return translate("CounterWork", "They have %1 now").replace(
                    "%1", wording.credits(now)
                )
            case _:
                continue
    return ""


def _good() -> str:
    return translate("CounterWork", "Done")


def _subject(operation: Operation, wording: Wording) -> str:
    match operation:
        case GiveCredits() | ReverseCreditReception():
            number = (
                operation.credits
                if isinstance(operation, ReverseCreditReception) or operation.credits is not None
                else operation.expected
            )
            return wording.credit_word() if number is None else wording.credits(number)
        case Claim() | Collect() | ReverseCollect() | ReverseClaim() | EditReward():
            return shown_title(title_of(operation))
        case _:
            assert_never(operation)


def _done(title: str, effect: Effect, wording: Wording) -> OutcomeRow:  # noqa: PLR0911 - one case an effect
    match effect:
        case Claimed():
            return _claimed(title, effect, wording)
        case Collected():
            told = translate("CounterWork", "Handed over.")
            if not effect.undoable:
                told += " " + translate("CounterWork", "This hand-over cannot be undone.")
            return OutcomeRow("good", title, told)
        case CollectReversed():
            told = translate("CounterWork", "The hand-over is undone: it waits again.")
            return OutcomeRow("good", title, told)
        case ClaimReversed():
            told = translate("CounterWork", "The claim is undone, and %1 came back.").replace(
                "%1", wording.credits(effect.credits)
            )
            return OutcomeRow("good", title, told)
        case CreditsGiven():
            return OutcomeRow(
                "good", wording.credits(effect.credits), translate("CounterWork", "Given.")
            )
        case CreditsTakenBack():
            return OutcomeRow(
                "good", wording.credits(effect.credits), translate("CounterWork", "Taken back.")
            )
        case RewardEdited():
            return OutcomeRow("good", title, translate("CounterWork", "Changed for everybody."))
        case _:
            assert_never(effect)


def _claimed(title: str, effect: Claimed, wording: Wording) -> OutcomeRow:
    if effect.digital and effect.code:
        return OutcomeRow(
            "good",
            title,
            translate("CounterWork", "Claimed. Let them take a photo of the code."),
            code=effect.code,
            qr=effect.code if fits_a_code(effect.code) else "",
            codeSpoken=translate("CounterWork", "Code: %1").replace("%1", " ".join(effect.code)),
        )
    if effect.digital:
        told = translate("CounterWork", "Claimed. It comes to them by e-mail.")
    elif effect.waits:
        told = translate("CounterWork", "Claimed. It waits for them, ready to hand over.")
        if effect.expires_at is not None:
            told += f" {wording.collect_by(effect.expires_at, None)}."
    else:
        told = translate("CounterWork", "Claimed. Give it to them now.")
    return OutcomeRow("good", title, told)


def _refused_as_it_is(operation: Operation, code: int, wording: Wording) -> str:
    match operation:
        case ReverseCollect():
            return translate("CounterWork", "This hand-over was undone before.")
        case ReverseClaim():
            return translate(
                "CounterWork", "This claim was undone before, or the reward was handed over."
            )
        case ReverseCreditReception():
            return translate("CounterWork", "These %1 were taken back before.").replace(
                "%1", wording.credit_word()
            )
        case EditReward():
            return translate("CounterWork", "Leat does not accept this title, text or price.")
        case GiveCredits():
            return translate("CounterWork", "Leat does not accept this amount.")
        case Claim() | Collect():
            return staff_problem(_problem(operation, code), wording)
        case _:
            assert_never(operation)


def _problem(operation: Operation, code: int) -> Problem:
    return problem_of_collect(code) if isinstance(operation, Collect) else problem_of_code(code)


def _not_done(why: str) -> str:
    return translate("CounterWork", "Not done. %1").replace("%1", why)


def _unsure(operation: Operation) -> str:
    match operation:
        case Claim():
            told = translate("CounterWork", "It is not known yet whether it was claimed.")
        case Collect():
            told = translate("CounterWork", "It is not known yet whether the hand-over was booked.")
        case ReverseCollect() | ReverseClaim() | ReverseCreditReception():
            told = translate("CounterWork", "It is not known yet whether it was undone.")
        case GiveCredits():
            told = translate("CounterWork", "It is not known yet whether they were given.")
        case EditReward():
            told = translate("CounterWork", "It is not known yet whether it was changed.")
        case _:
            assert_never(operation)
    advice = translate(
        "CounterWork",
        "Do not do it again: the kiosk keeps checking. A manager sees the answer under Today.",
    )
    return f"{told} {advice}"
