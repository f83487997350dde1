"""A gift: the form by which staff give credits, with what Leat would give shown as they type."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.counter.amounts import Slip, amount_of, credits_of_text
from kiosk.counter.contact_file import ContactFile
from kiosk.counter.plan import Plan, plan_gift
from kiosk.counter.telling import Telling
from kiosk.counter.work import Spawn
from kiosk.leat import LeatError, LoyaltyProgram, Refusal, Unit
from kiosk.visit.problems import Problem
from kiosk.visit.reading import problem_of_error

PAUSE_SECONDS: Final = 0.35
"""How long after the last key Leat is asked what the amount would give."""


class GiftReads(Protocol):
    """The reads of `kiosk.leat.LeatClient` that a gift needs."""

    async def units(self) -> tuple[Unit, ...]:
        """Return what credits can be given for."""
        ...

    async def loyalty_program(self) -> LoyaltyProgram:
        """Return the account's program, which says how many credits may be given at once."""
        ...

    async def calculate_credits(
        self,
        shop_uuid: str,
        unit_value: Decimal | float,
        unit_name: str | None = None,
        contact_uuid: str | None = None,
    ) -> int:
        """Return how many credits an amount would give now."""
        ...


_TILL: Final = re.compile(r"[0-9A-Za-z_-]{1,64}")


@dataclass(frozen=True, slots=True)
class GiftState:
    """The form.

    `by_amount` tells whether `text` is an amount of `unit` or a number of credits. `expected` is
    what Leat calculated for exactly this text; `calculating` says that it is being asked. `code` is
    Leat's of a refusal. `most` is how many credits the program allows at once, None when that is
    not known. `awaits_till` says that the till's transaction is being typed, or scanned.
    """

    open: bool = False
    units: tuple[Unit, ...] = ()
    by_amount: bool = True
    unit: Unit | None = None
    text: str = ""
    till: str = ""
    expected: int | None = None
    calculating: bool = False
    slip: Slip | None = None
    problem: Problem | None = None
    code: int | None = None
    most: int | None = None
    awaits_till: bool = False

    @property
    def comes_to(self) -> int | None:
        """How many credits it would give; None while that is not known."""
        if self.by_amount:
            return None if self.calculating else self.expected
        number = credits_of_text(self.text)
        return None if isinstance(number, Slip) else number

    @property
    def above_most(self) -> bool:
        """Whether it would give more than the program allows at once: Leat refuses that (1015)."""
        return self.most is not None and (self.comes_to or 0) > self.most

    @property
    def odd_till(self) -> bool:
        """Whether the till's transaction cannot be one: it is journalled, so no name gets there."""
        return bool(self.till) and _TILL.fullmatch(self.till) is None

    @property
    def complete(self) -> bool:
        """Whether it can be given: a number that is one, and what it comes to is known."""
        return self.comes_to is not None and not self.above_most and not self.odd_till


class Gift(Telling[GiftState]):
    """One contact's gift; `open` begins it, and `close` forgets what was typed for them."""

    def __init__(self, leat: GiftReads, shop_uuid: str, clock: Clock, spawn: Spawn) -> None:
        super().__init__(GiftState())
        self._leat = leat
        self._shop_uuid = shop_uuid
        self._clock = clock
        self._spawn = spawn
        self._contact_uuid = ""
        self._question = 0

    def open(self, contact_uuid: str) -> None:
        """Begin a new form, with the units that are known, and read them anew."""
        self._contact_uuid = contact_uuid
        self._question += 1
        self._become(replace(self._empty(), open=True))
        self._spawn(self._read_units(), "units")
        self._spawn(self._read_most(), "most credits")

    def close(self) -> None:
        """Forget the form, and for whom it was."""
        self._contact_uuid = ""
        self._question += 1
        self._become(self._empty())

    def close_unless_for(self, contact_uuid: str | None) -> None:
        """Forget the form unless it is for this contact, None for nobody."""
        if contact_uuid != self._contact_uuid:
            self.close()

    def by_amount(self, chosen: bool) -> None:  # noqa: FBT001 - it has one meaning
        """Choose between an amount and a number of credits."""
        self._change(replace(self._state, by_amount=chosen, text=""))

    def choose_unit(self, name: str) -> None:
        """Choose what the amount is of."""
        unit = next((one for one in self._state.units if one.name == name), self._state.unit)
        self._change(replace(self._state, unit=unit))

    def type(self, text: str) -> None:
        """Take the typed amount or number of credits."""
        self._change(replace(self._state, text=text))

    def type_till(self, text: str) -> None:
        """Take the optional uuid of the till's transaction, an opaque text."""
        self._become(replace(self._state, till=text.strip()))

    def await_till(self, awaits: bool) -> None:  # noqa: FBT001 - it has one meaning
        """Take whether the next scan is the till's transaction, off a receipt, and no card."""
        self._become(replace(self._state, awaits_till=awaits and self._state.open))

    def plan(self, file: ContactFile) -> Plan | None:
        """Return what the form says, to be asked back; None while it is not complete.

        None also for another contact than the one it was opened for.
        """
        state = self._state
        if not state.complete or file.contact_uuid != self._contact_uuid:
            return None
        amount, number = amount_of(state.text), credits_of_text(state.text)
        by_amount = state.by_amount and isinstance(amount, Decimal)
        return plan_gift(
            file,
            self._shop_uuid,
            credits_given=None if by_amount or isinstance(number, Slip) else number,
            unit_value=format(amount, "f") if by_amount and isinstance(amount, Decimal) else None,
            unit_name=state.unit.name if by_amount and state.unit else None,
            expected=state.expected if by_amount else None,
            pos_transaction_uuid=state.till or None,
        )

    def _empty(self) -> GiftState:
        """Return a form with nothing in it but what is known of the shop."""
        units = self._state.units
        return GiftState(units=units, unit=_default(units), most=self._state.most)

    def _change(self, state: GiftState) -> None:
        """Show a changed form, and ask Leat what it comes to."""
        self._question += 1
        typed = amount_of(state.text) if state.by_amount else credits_of_text(state.text)
        slip = typed if isinstance(typed, Slip) and typed is not Slip.EMPTY else None
        asks = state.by_amount and isinstance(typed, Decimal)
        self._become(
            replace(state, expected=None, calculating=asks, slip=slip, problem=None, code=None)
        )
        if asks and isinstance(typed, Decimal):
            self._spawn(self._calculate(typed, self._question), "calculate credits")

    async def _calculate(self, amount: Decimal, question: int) -> None:
        await self._clock.sleep(PAUSE_SECONDS)
        if question != self._question:
            return
        unit = self._state.unit
        expected, problem, code = None, None, None
        try:
            expected = await self._leat.calculate_credits(
                self._shop_uuid, amount, unit.name if unit else None, self._contact_uuid
            )
        except LeatError as error:
            problem = problem_of_error(error)
            code = error.code if isinstance(error, Refusal) else None
        if question == self._question:
            self._become(
                replace(
                    self._state, expected=expected, calculating=False, problem=problem, code=code
                )
            )

    async def _read_units(self) -> None:
        try:
            units = await self._leat.units()
        except LeatError:
            return
        unit = self._state.unit if self._state.unit in units else _default(units)
        state = replace(self._state, units=units, unit=unit)
        if unit == self._state.unit:
            self._become(state)
        else:
            self._change(state)

    async def _read_most(self) -> None:
        try:
            program = await self._leat.loyalty_program()
        except LeatError:
            return
        most = program.max_amount
        self._become(replace(self._state, most=most if most and most > 0 else None))


def _default(units: tuple[Unit, ...]) -> Unit | None:
    """Return the default unit; Leat uses it by itself where none is named."""
    return next((one for one in units if one.is_default), units[0] if units else None)
