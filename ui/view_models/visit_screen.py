"""From a visit's state to all that its screens show: pure, and tested as a table."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.visit.offers import Offers
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Member,
    Settled,
    State,
    TurnedAway,
    Working,
)
from ui.view_models.offers import OffersProps
from ui.view_models.problem import ProblemProps
from ui.wording.confirmations import ConfirmProps, confirm_props
from ui.wording.notices import checking_text, goodbye_text, notice_text
from ui.wording.offers import Row, offer_rows, summary
from ui.wording.problems import SCAN_AGAIN, TRY_AGAIN, problem_sentence
from ui.wording.results import ResultProps, reason_reference, result_props
from ui.wording.staff_confirm import StaffConfirmProps, staff_confirm_props
from ui.wording.wording import Wording

MakeRows = Callable[[Offers, int, Wording, datetime], tuple[Row, ...]]
"""Turns offers into rows for so many columns, in these words, at this time (UTC)."""


@dataclass(frozen=True, slots=True)
class VisitScreen:
    """One consistent picture of a visit; whatever it does not name is empty."""

    screen: str = "idle"
    notice: str = ""
    goodbye: str = ""
    checking: float = 0.0
    checking_text: str = ""
    offers: OffersProps = field(default_factory=OffersProps)
    rows: tuple[Row, ...] = ()
    confirm: ConfirmProps = field(default_factory=ConfirmProps)
    result: ResultProps = field(default_factory=ResultProps)
    problem: ProblemProps = field(default_factory=ProblemProps)
    staff: StaffConfirmProps = field(default_factory=StaffConfirmProps)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words depend on besides the visit: language and shop, columns, the time in UTC."""

    wording: Wording
    columns: int
    now: datetime


def visit_screen(  # noqa: C901, PLR0911 - one case a state
    state: State, around: Surroundings, rows: MakeRows = offer_rows
) -> VisitScreen:
    """Return what the screens show in a state; `rows` may know the rows of the same offers."""
    match state:
        case Idle():
            return VisitScreen("idle")
        case Identifying():
            return VisitScreen("identifying")
        case TurnedAway():
            return VisitScreen("problem", problem=_problem(state, around.wording))
        case Browsing():
            return _offers(state, around, ConfirmProps(), rows)
        case Confirming(awaits_staff=True):
            return VisitScreen("staff", staff=staff_confirm_props(state.choice, busy=False))
        case Confirming():
            sheet = confirm_props(
                state.choice, state.offers.credits, around.wording, around.now, busy=False
            )
            return _offers(state, around, sheet, rows)
        case Working():
            return _working(state, around, rows)
        case Checking():
            return VisitScreen(
                "checking",
                notice=notice_text(state.notice),
                checking=state.progress,
                checking_text=checking_text(
                    state.choice, around.wording, resumed=state.resumed is not None
                ),
            )
        case Settled(result=result):
            return VisitScreen("result", result=result_props(result, around.wording))
        case Goodbye(waiting=waiting):
            return VisitScreen("goodbye", goodbye=goodbye_text(waiting))
        case _:
            assert_never(state)


def broken_screen() -> VisitScreen:
    """Return what to show when a state cannot be shown: it says nothing of what was done."""
    translate = QCoreApplication.translate
    return VisitScreen(
        "problem",
        problem=ProblemProps(
            title=translate("Problems", "Something went wrong on our side"),
            text=translate("Problems", "Ask a member of staff to look into it with you."),
            picture="offline",
        ),
    )


def _problem(state: TurnedAway, wording: Wording) -> ProblemProps:
    sentence = problem_sentence(state.problem, wording)
    return ProblemProps(
        title=sentence.title,
        text=sentence.text,
        picture=sentence.picture,
        reference=reason_reference(state.code),
        canTryAgain=state.problem in TRY_AGAIN and state.identifier is not None,
        canScanAgain=state.problem in SCAN_AGAIN,
    )


def _offers(
    state: Browsing | Confirming | Working,
    around: Surroundings,
    sheet: ConfirmProps,
    rows: MakeRows,
) -> VisitScreen:
    return VisitScreen(
        "offers",
        notice="" if isinstance(state, Confirming) else notice_text(state.notice),
        offers=_around_the_list(state.member, state.offers, around.wording, state),
        rows=rows(state.offers, around.columns, around.wording, around.now),
        confirm=sheet,
    )


def _around_the_list(
    member: Member, offers: Offers, wording: Wording, state: Browsing | Confirming | Working
) -> OffersProps:
    translate = QCoreApplication.translate
    greeting = translate("Offers", "Hello")
    if member.masked_email:
        greeting = translate("Offers", "Hello, %1").replace("%1", member.masked_email)
    return OffersProps(
        greeting=greeting,
        balance=wording.number(offers.credits),
        balanceSpoken=translate("Offers", "You have %1").replace(
            "%1", wording.credits(offers.credits)
        ),
        creditWord=wording.credit_word(),
        summary=summary(offers, wording),
        refreshing=not isinstance(state, Working) and state.refreshing,
    )


def _working(state: Working, around: Surroundings, rows: MakeRows) -> VisitScreen:
    """Stay where the decision was taken, with its button busy."""
    if state.by_staff:
        staff = staff_confirm_props(state.choice, busy=True)
        return VisitScreen("staff", notice=notice_text(state.notice), staff=staff)
    if state.asked_by is None:
        sheet = confirm_props(
            state.choice, state.offers.credits, around.wording, around.now, busy=True
        )
        return _offers(state, around, sheet, rows)
    result = result_props(state.asked_by, around.wording, busy=True)
    return VisitScreen("result", notice=notice_text(state.notice), result=result)
