"""Carrying out: what the visit decided goes to the operations desk, and what came of it returns."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.leat import LeatError
from kiosk.operations import Cause, Claim, Collect, NotApplied, Outcome, Unsure
from kiosk.operations.actors import Staff
from kiosk.operations.errors import DeskBusy, NotPermitted
from kiosk.operations.fold import OperationRecord
from kiosk.operations.outcome import Claimed, Done
from kiosk.visit.events import (
    AnswerLost,
    CheckWentOn,
    Event,
    OutcomeKnown,
    Perform,
    Recalled,
    Resumed,
    Settle,
    Welcomed,
)
from kiosk.visit.offers import Claimable, Offers
from kiosk.visit.recall import choice_of, is_worth_showing, old_result
from kiosk.visit.state import Member

CHECK_SECONDS: Final = 20.0
"""How long the customer who decided is asked to wait for what became of it."""
CHECK_AGAIN_SECONDS: Final = 8.0
"""How long a customer who is back is asked to wait: an answer that comes by reading is there."""
OFFERS_SECONDS: Final = 5.0
"""How long a customer who is back waits for the offers once it is known what became of it."""
SEEN_AFTER_SECONDS: Final = 2.0
"""How long a result must have stood on the screen: one that ended with the program was not seen."""

_log = logging.getLogger(__name__)


class Desk(Protocol):
    """What the visit asks of `kiosk.operations.desk.OperationsDesk`."""

    async def claim(self, claim: Claim, identifier_value: str | None = None) -> Outcome:
        """Claim once; the intent is on disk before the request leaves.

        Raises DeskBusy and NotPermitted when it was not even begun.
        """
        ...

    async def collect(self, collect: Collect, staff: Staff | None = None) -> Outcome:
        """Collect once; `staff` is who confirmed it, None for the customer alone.

        Raises as `claim` does.
        """
        ...

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = CHECK_SECONDS,
        on_progress: Callable[[float, float], None] | None = None,
    ) -> Outcome:
        """Read back an unsure operation; `on_progress` is told the seconds gone and the limit."""
        ...

    async def unfinished(self, contact_uuid: str) -> OperationRecord | None:
        """Return the contact's operation that is open, or whose outcome nobody has seen."""
        ...

    async def show(self, operation_id: str) -> None:
        """Note that the contact saw what became of an operation."""
        ...

    async def recall_code(self, record: OperationRecord) -> str | None:
        """Return the code of a digital claim, which no journal holds; None when there is none.

        Raises LeatError when Leat cannot be read.
        """
        ...


class CarryingOut:
    """One visit's operations at the desk; tells the visit's events as they happen."""

    def __init__(  # noqa: PLR0913 - the conductor makes it once, by keyword
        self,
        desk: Desk,
        *,
        shop_uuid: str,
        clock: Clock,
        server_now: Callable[[], datetime],
        read_offers: Callable[[Member], Awaitable[Offers]],
        dispatch: Callable[[Event], None],
    ) -> None:
        self._desk = desk
        self._shop_uuid = shop_uuid
        self._clock = clock
        self._server_now = server_now
        self._read_offers = read_offers
        self._dispatch = dispatch
        self._being_noted: set[str] = set()
        """Operations whose outcome is on the screen, or was, and not in the journal as shown."""

    async def perform(self, effect: Perform) -> None:
        """Carry out what was decided, check a lost answer on the spot, and show the outcome."""
        operation, complete = self._operation(effect), True
        try:
            outcome = await self._send(operation, effect)
            if isinstance(outcome, Unsure):
                self._dispatch(AnswerLost(effect.operation_id))
                outcome = await self._check(effect.operation_id, CHECK_SECONDS)
                complete = not _lacks_its_code(outcome)
        except Exception:  # noqa: BLE001 - what a defect left behind is unknown: say so
            _log.exception("operation failed")
            outcome = Unsure(Cause.UNEXPECTED)
        await self._show(effect.operation_id, outcome, complete=complete)

    async def settle(self, effect: Settle) -> None:
        """Look once more what became of an operation, and show it."""
        try:
            outcome = await self._check(effect.operation_id, CHECK_AGAIN_SECONDS)
        except Exception:  # noqa: BLE001 - as above
            _log.exception("settling failed")
            outcome = Unsure(Cause.UNEXPECTED)
        offers = None
        if effect.returned is not None and isinstance(outcome, Done):
            offers = await self._offers_after(effect.returned)
        complete = not _lacks_its_code(outcome)
        await self._show(effect.operation_id, outcome, offers, complete=complete)

    async def welcome(self, member: Member, offers: Offers) -> Event:
        """Return how a contact's visit begins: with the offers, or with what was left unfinished.

        Raises JournalError when nothing can be done here now.
        """
        record = await self._desk.unfinished(member.contact_uuid)
        if record is None:
            return Welcomed(member, offers)
        operation_id = record.operation.operation_id
        if not record.is_settled:
            choice = choice_of(record.operation, offers)
            by_staff = record.staff_id is not None
            return Resumed(member, offers, choice, operation_id, record.server_time, by_staff)
        if operation_id in self._being_noted:
            return Welcomed(member, offers)
        age = self._server_now() - record.server_time
        if not is_worth_showing(_outcome_of(record), offers, age):
            await self._desk.show(operation_id)
            return Welcomed(member, offers)
        return await self.recall(member, offers, record)

    async def recall(self, member: Member, offers: Offers, record: OperationRecord) -> Recalled:
        """Return what became of a settled operation, on offers that were read after that."""
        operation_id = record.operation.operation_id
        outcome, complete = _outcome_of(record), True
        effect = outcome.effect if isinstance(outcome, Done) else None
        if isinstance(effect, Claimed) and effect.digital:
            try:
                outcome = Done(replace(effect, code=await self._desk.recall_code(record)))
            except LeatError:
                _log.info("code not read")
                complete = False
        choice = choice_of(record.operation, offers)
        after, result = old_result(offers, choice, operation_id, outcome, record.server_time)
        return Recalled(member, after, choice, operation_id, result, complete)

    async def shown(self, operation_id: str) -> None:
        """Note, once somebody can have seen it, that a screen shows what became of an operation."""
        self._being_noted.add(operation_id)
        try:
            await self._clock.sleep(SEEN_AFTER_SECONDS)
            if operation_id in self._being_noted:
                await self._desk.show(operation_id)
        finally:
            self._being_noted.discard(operation_id)

    def overtaken(self, operation_id: str) -> None:
        """Take note that another card took a result off the screen: too soon, it was not seen."""
        self._being_noted.discard(operation_id)

    async def _send(self, operation: Claim | Collect, effect: Perform) -> Outcome:
        """Return what came of it; what the desk does not even begin was certainly not done."""
        try:
            if isinstance(operation, Claim):
                return await self._desk.claim(operation, effect.member.identifier)
            return await self._desk.collect(operation, effect.staff)
        except DeskBusy:
            return NotApplied(Cause.BUSY)
        except NotPermitted:
            _log.exception("operation not begun")
            return NotApplied(Cause.UNEXPECTED)

    async def _check(self, operation_id: str, seconds: float) -> Outcome:
        def went_on(elapsed: float, limit: float) -> None:
            self._dispatch(CheckWentOn(operation_id, elapsed / limit if limit else 1.0))

        return await self._desk.settle(operation_id, seconds, went_on)

    async def _offers_after(self, member: Member) -> Offers | None:
        try:
            async with asyncio.timeout(OFFERS_SECONDS):
                return await self._read_offers(member)
        except (LeatError, TimeoutError):
            _log.info("offers not read")
        except Exception:  # noqa: BLE001 - what became of it is shown all the same
            _log.exception("reading the offers failed")
        return None

    async def _show(
        self, operation_id: str, outcome: Outcome, offers: Offers | None = None, *, complete: bool
    ) -> None:
        self._dispatch(OutcomeKnown(operation_id, outcome, self._server_now(), offers))
        if complete and not isinstance(outcome, Unsure):
            await self.shown(operation_id)

    def _operation(self, effect: Perform) -> Claim | Collect:
        choice, member = effect.choice, effect.member
        if isinstance(choice, Claimable):
            return Claim(
                operation_id=effect.operation_id,
                visit_id=member.visit_id,
                contact_uuid=member.contact_uuid,
                reward_uuid=choice.reward_uuid,
                reward_title=choice.title,
                shop_uuid=self._shop_uuid,
                credits=choice.credits,
                pre_redeemable=choice.waits,
            )
        return Collect(
            operation_id=effect.operation_id,
            visit_id=member.visit_id,
            contact_uuid=member.contact_uuid,
            transaction_uuid=choice.transaction_uuid,
            title=choice.title,
            listed=choice.listed,
            listed_at=choice.listed_at,
            expires_at=choice.expires_at,
        )


def _lacks_its_code(outcome: Outcome) -> bool:
    """Tell whether a digital claim was found without its code, which the next scan asks for again.

    It may only have been unreadable, and who paid for it sees it once.
    """
    effect = outcome.effect if isinstance(outcome, Done) else None
    return isinstance(effect, Claimed) and effect.digital and effect.code is None


def _outcome_of(record: OperationRecord) -> Outcome:
    return record.outcome or Unsure(Cause.NO_ANSWER)
