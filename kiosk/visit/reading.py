"""Reading a contact's offers from Leat: two round trips in sequence, as few as can be."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.leat import (
    CollectableReward,
    ContactIdentifier,
    CreditBalance,
    Forbidden,
    LeatError,
    Maintenance,
    NoAnswer,
    Reach,
    Refusal,
    Reward,
    TooManyRequests,
    Unauthorized,
)
from kiosk.visit.masking import masked_email
from kiosk.visit.offers import Offers, make_offers
from kiosk.visit.problems import Problem, problem_of_code
from kiosk.visit.state import Member


class Reads(Protocol):
    """The reads of `kiosk.leat.LeatClient` that a visit needs."""

    async def find_contact_identifier(self, value: str) -> ContactIdentifier:
        """Return whose identifier this is."""
        ...

    async def credit_balance(self, contact_uuid: str) -> CreditBalance:
        """Return a contact's credits."""
        ...

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        """Return what a contact can claim at a shop."""
        ...

    async def collectable_rewards(self, contact_uuid: str) -> tuple[CollectableReward, ...]:
        """Return what waits for a contact."""
        ...

    def server_now(self) -> datetime:
        """Return Leat's time, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A contact and the offers that are theirs."""

    member: Member
    offers: Offers


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why there is no contact to welcome; `code` is Leat's when it refused."""

    problem: Problem
    code: int | None = None


async def identify(leat: Reads, shop_uuid: str, visit_id: str, identifier: str) -> Found | NotFound:
    """Find whose identifier this is and read their offers; network trouble becomes a problem.

    A card that Leat knows but nobody owns answers with no contact (contract §4).
    """
    try:
        card = await leat.find_contact_identifier(identifier)
        if not card.active:
            return NotFound(Problem.CARD_INACTIVE)
        if card.contact is None:
            return NotFound(Problem.CARD_NOT_LINKED)
        member = Member(visit_id, identifier, card.contact.uuid, masked_email(card.contact.email))
        return Found(member, await read_offers(leat, shop_uuid, card.contact.uuid))
    except LeatError as error:
        return NotFound(problem_of_error(error), _code(error))


async def read_offers(leat: Reads, shop_uuid: str, contact_uuid: str) -> Offers:
    """Read balance, rewards and collectables together; raises the first LeatError met."""
    try:
        async with asyncio.TaskGroup() as together:
            balance = together.create_task(leat.credit_balance(contact_uuid))
            rewards = together.create_task(leat.rewards(shop_uuid, contact_uuid))
            waiting = together.create_task(leat.collectable_rewards(contact_uuid))
    except ExceptionGroup as group:
        for error in group.exceptions:
            if isinstance(error, LeatError):
                raise error from group
        raise
    # Only this contact's: who waits for what is nobody else's business.
    theirs = [
        row for row in waiting.result() if not row.contact or row.contact.uuid == contact_uuid
    ]
    return make_offers(balance.result().balance, rewards.result(), theirs, leat.server_now())


def problem_of_error(error: LeatError) -> Problem:
    """Return what a failed read means to a customer."""
    match error:
        case Refusal(code=code):
            return problem_of_code(code)
        case TooManyRequests():
            return Problem.BUSY
        case Unauthorized() | Forbidden():
            return Problem.KIOSK_NOT_ALLOWED
        case Maintenance():
            return Problem.MAINTENANCE
        case NoAnswer() | LeatError(reach=Reach.NEVER_SENT):
            return Problem.OFFLINE
        case _:
            return Problem.OUT_OF_ORDER


def _code(error: LeatError) -> int | None:
    return error.code if isinstance(error, Refusal) else None
