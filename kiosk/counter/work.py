"""Work: one decision at the counter, from the question back to the summary of what came of it."""

import asyncio
import math
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from kiosk.clock import Clock
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.telling import Telling
from kiosk.logs import EventLog
from kiosk.operations.actors import Actor, Role, Staff
from kiosk.operations.errors import DeskBusy, NotPermitted
from kiosk.operations.operation import Operation
from kiosk.operations.outcome import Cause, NotApplied, Outcome, Unsure

COUNTDOWN_SECONDS: Final = 3
"""How long a hand-over can still be called back before it is sent."""
CHECK_SECONDS: Final = 20.0
"""How long staff wait for what became of a lost answer."""

_LOG = EventLog("counter")


class Desk(Protocol):
    """What the counter asks of `kiosk.operations.desk.OperationsDesk`."""

    async def perform(
        self,
        operation: Operation,
        actor: Actor,
        *,
        identifier_value: str | None = None,
        identity_checked: bool = False,
    ) -> Outcome:
        """Carry out what somebody decided, once."""
        ...

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = CHECK_SECONDS,
        on_progress: Callable[[float, float], None] | None = None,
    ) -> Outcome:
        """Read back an unsure operation; `on_progress` is told the seconds gone and the limit."""
        ...


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing is asked and nothing is under way."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The question back; `identity_checked` is what staff have ticked."""

    plan: Plan
    identity_checked: bool = False

    @property
    def may_confirm(self) -> bool:
        """Whether everything is said that must be before it."""
        return self.identity_checked or not self.plan.needs_identity


@dataclass(frozen=True, slots=True)
class AskingManager:
    """It takes a manager's PIN, whoever is signed in."""

    plan: Plan
    identity_checked: bool


@dataclass(frozen=True, slots=True)
class CountingDown:
    """It is sent in so many whole seconds, unless somebody calls it back."""

    plan: Plan
    seconds_left: int


@dataclass(frozen=True, slots=True)
class Step:
    """One operation of a plan; `outcome` is None until there is one."""

    operation: Operation
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Working:
    """The operations are carried out one after the other.

    `checking` is the share, from 0 to 1, of the time that a lost answer is looked for; None while
    none is.
    """

    plan: Plan
    steps: tuple[Step, ...]
    checking: float | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of every operation of the plan."""

    plan: Plan
    steps: tuple[Step, ...]


WorkState = Quiet | Asking | AskingManager | CountingDown | Working | Summary

Spawn = Callable[[Coroutine[Any, Any, None], str], object]


class Work(Telling[WorkState]):
    """Carries plans out, one at a time; `signed_in` tells who is, None for nobody."""

    def __init__(
        self, desk: Desk, clock: Clock, spawn: Spawn, signed_in: Callable[[], Staff | None]
    ) -> None:
        super().__init__(Quiet())
        self._desk = desk
        self._clock = clock
        self._spawn = spawn
        self._signed_in = signed_in
        self._stopping = False

    @property
    def under_way(self) -> bool:
        """Whether something is being sent, or soon will be."""
        return isinstance(self._state, CountingDown | Working)

    def begin(self, plan: Plan) -> None:
        """Ask a plan back; a hand-over is not asked but counted down, unless work is under way."""
        if self.under_way or not plan.operations:
            return
        if plan.kind is PlanKind.HAND_OVER:
            self._become(CountingDown(plan, COUNTDOWN_SECONDS))
            self._spawn(self._count_down(plan), "hand over")
        else:
            self._become(Asking(plan, plan.identity_checked))

    def check_identity(self, checked: bool) -> None:  # noqa: FBT001 - it has one meaning
        """Take whether staff say that they know who the contact is."""
        if isinstance(self._state, Asking):
            self._become(replace(self._state, identity_checked=checked))

    def confirm(self) -> None:
        """Carry out what was asked, or ask for a manager first."""
        state, staff = self._state, self._signed_in()
        if not isinstance(state, Asking) or not state.may_confirm or staff is None:
            return
        if state.plan.role is Role.MANAGER and staff.role is not Role.MANAGER:
            self._become(AskingManager(state.plan, state.identity_checked))
        else:
            self._start(state.plan, staff, identity_checked=state.identity_checked)

    def take_manager(self, staff: Staff) -> None:
        """Carry out what was asked in the name of the manager whose PIN was typed."""
        if isinstance(self._state, AskingManager) and staff.role is Role.MANAGER:
            state = self._state
            self._start(state.plan, staff, identity_checked=state.identity_checked)

    def call_back(self) -> None:
        """Drop what was asked or counts down, and put a summary away; what is being sent goes on.

        What came of it stays in the day book.
        """
        if not isinstance(self._state, Working):
            self._become(Quiet())

    async def stop(self) -> None:
        """Send no more of what was decided; return once no answer is waited for.

        Reading back what became of a lost one can wait for the next start.
        """
        self._stopping = True
        answered = asyncio.Event()

        def look(state: WorkState) -> None:
            if not isinstance(state, Working) or state.checking is not None:
                answered.set()

        self.listen(look)
        await answered.wait()

    def _start(self, plan: Plan, staff: Staff, *, identity_checked: bool) -> None:
        steps = tuple(map(Step, plan.operations))
        self._become(Working(plan, steps))
        self._spawn(self._carry_out(plan, staff, identity_checked=identity_checked), "counter work")

    async def _count_down(self, plan: Plan) -> None:
        ends_at = self._clock.monotonic() + COUNTDOWN_SECONDS
        while (left := ends_at - self._clock.monotonic()) > 0:
            if not self._counts_down(plan):
                return
            self._become(CountingDown(plan, math.ceil(left)))
            await self._clock.sleep(min(0.25, left))
        staff = self._signed_in()
        if not self._counts_down(plan):
            return
        if staff is None:
            self._become(Quiet())
        else:
            self._start(plan, staff, identity_checked=plan.identity_checked)

    def _counts_down(self, plan: Plan) -> bool:
        return isinstance(self._state, CountingDown) and self._state.plan == plan

    async def _carry_out(self, plan: Plan, staff: Staff, *, identity_checked: bool) -> None:
        steps = [Step(operation) for operation in plan.operations]
        try:
            for number, operation in enumerate(plan.operations):
                if self._stopping:
                    break
                outcome = await self._outcome_of(
                    plan, operation, staff, identity_checked=identity_checked
                )
                steps[number] = Step(operation, outcome)
                self._become(Working(plan, tuple(steps)))
        finally:
            self._become(Summary(plan, tuple(steps)))

    async def _outcome_of(
        self, plan: Plan, operation: Operation, staff: Staff, *, identity_checked: bool
    ) -> Outcome:
        raised = False
        try:
            outcome = await self._desk.perform(
                operation,
                staff,
                identifier_value=plan.identifier,
                identity_checked=identity_checked,
            )
        except DeskBusy:
            # The day book asks what became of another one.
            return NotApplied(Cause.BUSY)
        except NotPermitted as error:
            _LOG.error("counter.not-begun", error=type(error).__name__)
            return NotApplied(Cause.UNEXPECTED)
        except Exception as error:  # noqa: BLE001 - what a defect left behind is unknown: ask Leat
            _LOG.error("counter.not-known", error=type(error).__name__)
            outcome, raised = Unsure(Cause.UNEXPECTED), True
        if not isinstance(outcome, Unsure):
            return outcome
        try:
            return await self._desk.settle(operation.operation_id, CHECK_SECONDS, self._check_goes)
        except Exception as error:  # noqa: BLE001 - what a defect left behind is unknown: say so
            if raised and isinstance(error, LookupError):
                # The journal never heard of it, so it was not sent.
                return NotApplied(Cause.UNEXPECTED)
            _LOG.error("counter.not-checked", error=type(error).__name__)
            return outcome

    def _check_goes(self, elapsed: float, limit: float) -> None:
        if isinstance(self._state, Working):
            self._become(replace(self._state, checking=elapsed / limit if limit else 1.0))
