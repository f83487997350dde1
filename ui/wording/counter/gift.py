"""What the form says by which a contact gets credits."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.amount_keys import is_begun
from kiosk.counter.amounts import MOST_CREDITS, Slip
from kiosk.counter.contact_file import ContactFile
from kiosk.counter.gift import GiftState
from kiosk.leat import Unit
from kiosk.visit.problems import Problem
from ui.wording.counter.problems import staff_problem
from ui.wording.problems import TRY_AGAIN
from ui.wording.titles import shown_name
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_UNIT_NOT_FOUND = 60007
"""Leat's code for a unit that the account does not have (contract section 3)."""


class Tone(Enum):
    """How what is said of the amount is meant."""

    HINT = auto()
    BUSY = auto()
    GOOD = auto()
    BAD = auto()


@dataclass(frozen=True, slots=True)
class UnitProps:
    """One thing that credits are given for; `name` is Leat's, by which it is chosen."""

    name: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GiftProps:
    """Everything the form shows; `tone` is hint, busy, good or bad, of what `message` says."""

    open: bool = False
    title: str = ""
    to: str = ""
    byAmount: bool = True
    amountText: str = ""
    creditsText: str = ""
    units: tuple[UnitProps, ...] = field(default=())
    point: str = ","
    before: str = ""
    typed: str = ""
    after: str = ""
    spokenNumber: str = ""
    message: str = ""
    tone: str = "hint"
    retry: bool = False
    giveText: str = ""
    complete: bool = False
    till: str = ""


def gift_props(state: GiftState, file: ContactFile | None, wording: Wording) -> GiftProps:
    """Return what the form shows for the contact of this file."""
    message, tone = _message(state, wording)
    word = wording.credit_word()
    return GiftProps(
        open=state.open,
        till=state.till,
        title=translate("Gift", "Give %1").replace("%1", word),
        to="" if file is None else _to(file, wording),
        byAmount=state.by_amount,
        amountText=translate("Gift", "By amount"),
        creditsText=translate("Gift", "As %1", "a number of credits").replace("%1", word),
        units=_units(state) if state.by_amount else (),
        point=wording.locale.decimalPoint(),
        before=_prefix(state.unit) if state.by_amount else "",
        typed=state.text,
        after=_suffix(state, wording),
        spokenNumber=_spoken(state, wording),
        message=message,
        tone=tone.name.lower(),
        retry=state.problem in TRY_AGAIN,
        giveText=_give(state, wording),
        complete=state.complete,
    )


def _to(file: ContactFile, wording: Wording) -> str:
    said = translate("Gift", "To %1, who has %2")
    return said.replace("%2", wording.credits(file.offers.credits)).replace("%1", file.masked)


def _units(state: GiftState) -> tuple[UnitProps, ...]:
    """Return the units to choose from: none where there is no choice."""
    if len(state.units) < 2:  # noqa: PLR2004 - a choice is of two
        return ()
    return tuple(UnitProps(one.name, _label(one), one == state.unit) for one in state.units)


def _label(unit: Unit) -> str:
    shown = shown_name(unit.label or "") or shown_name(unit.name)
    return shown or translate("Gift", "Unit without a name")


def _prefix(unit: Unit | None) -> str:
    return "" if unit is None else shown_name(unit.prefix or "")


def _suffix(state: GiftState, wording: Wording) -> str:
    if not state.by_amount:
        return wording.credit_word()
    return "" if state.unit is None or _prefix(state.unit) else _label(state.unit)


def _spoken(state: GiftState, wording: Wording) -> str:
    typed = state.text or translate("Gift", "nothing typed yet")
    around = (_prefix(state.unit) if state.by_amount else "", typed, _suffix(state, wording))
    return " ".join(part for part in around if part)


def _give(state: GiftState, wording: Wording) -> str:
    given = state.comes_to if state.complete else None
    said = translate("Gift", "Give %1")
    return said.replace("%1", wording.credit_word() if given is None else wording.credits(given))


def _message(state: GiftState, wording: Wording) -> tuple[str, Tone]:
    if state.problem is not None:
        return _problem(state, state.problem, wording), Tone.BAD
    if state.above_most or state.odd_till:
        return _not_so(state, wording), Tone.BAD
    if is_begun(state.text):
        return _hint(state, wording), Tone.HINT
    if state.slip is not None:
        return _slip(state.slip, state, wording), Tone.BAD
    if state.comes_to is None:
        return translate("Gift", "Calculating…"), Tone.BUSY
    said = translate("Gift", "Gives %1")
    return said.replace("%1", wording.credits(state.comes_to)), Tone.GOOD


def _not_so(state: GiftState, wording: Wording) -> str:
    if state.odd_till:
        return translate("Gift", "A till transaction has only letters, digits and dashes")
    return _at_most(state.most or 0, wording)


def _hint(state: GiftState, wording: Wording) -> str:
    if state.by_amount:
        return translate("Gift", "Type the amount")
    said = translate("Gift", "Type how many %1")
    return said.replace("%1", wording.credit_word())


def _slip(slip: Slip, state: GiftState, wording: Wording) -> str:
    match slip:
        case Slip.EMPTY:
            return _hint(state, wording)
        case Slip.NO_NUMBER if state.by_amount:
            return translate("Gift", "That is no amount, such as 10 or %1").replace(
                "%1", wording.locale.toString(10.4, "f", 2)
            )
        case Slip.NO_NUMBER:
            said = translate("Gift", "That is no whole number of %1")
            return said.replace("%1", wording.credit_word())
        case Slip.NOTHING:
            return translate("Gift", "It must be more than nothing")
        case Slip.TOO_MUCH if state.by_amount:
            said = translate("Gift", "At most %1 at once")
            return said.replace("%1", wording.number(MOST_CREDITS))
        case Slip.TOO_MUCH:
            return _at_most(state.most or MOST_CREDITS, wording)
        case _:
            assert_never(slip)


def _at_most(most: int, wording: Wording) -> str:
    return translate("Gift", "At most %1 at once").replace("%1", wording.credits(most))


def _problem(state: GiftState, problem: Problem, wording: Wording) -> str:
    if state.code == _UNIT_NOT_FOUND:
        return translate("Gift", "No such unit: choose another one")
    if problem is Problem.CREDITS_MAXIMUM and state.most is not None:
        return _at_most(state.most, wording)
    return staff_problem(problem, wording)
