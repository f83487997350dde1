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
    Shop,
    TooManyRequests,
    Unauthorized,
)
from kiosk.visit.branches import OtherBranches, seen_from
from kiosk.visit.claim_history import ClaimHistory, look_up_shops, wait_a_little
from kiosk.visit.masking import masked_email
from kiosk.visit.offers import Offers, make_offers
from kiosk.visit.problems import Problem, problem_of_code
from kiosk.visit.state import Member


class Reads(ClaimHistory, Protocol):
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


async def identify(
    leat: Reads,
    shop_uuid: str,
    visit_id: str,
    identifier: str,
    others: OtherBranches = OtherBranches.SHOW,
) -> Found | NotFound:
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
        return Found(member, await read_offers(leat, shop_uuid, card.contact.uuid, others))
    except LeatError as error:
        return NotFound(problem_of_error(error), _code(error))


async def read_offers(
    leat: Reads,
    shop_uuid: str,
    contact_uuid: str,
    others: OtherBranches = OtherBranches.SHOW,
) -> Offers:
    """Read balance, rewards and collectables together; raises the first LeatError met.

    Unless `others` is SHOW, the branches of the collectables are looked up beside them; offers
    wait for those only a little, and need none of them (`OtherBranches` says why).
    """
    shops: dict[str, Shop] = {}
    try:
        async with asyncio.TaskGroup() as together:
            balance = together.create_task(leat.credit_balance(contact_uuid))
            rewards = together.create_task(leat.rewards(shop_uuid, contact_uuid))
            waiting = together.create_task(_waiting(leat, contact_uuid))
            if others is not OtherBranches.SHOW:
                looking = together.create_task(look_up_shops(leat, contact_uuid, waiting, shops))
                await asyncio.wait((balance, rewards, waiting))
                if waiting.result():
                    await wait_a_little(looking)
                looking.cancel()
    except ExceptionGroup as group:
        for error in group.exceptions:
            if isinstance(error, LeatError):
                raise error from group
        raise
    offers = make_offers(
        balance.result().balance, rewards.result(), waiting.result(), leat.server_now()
    )
    return seen_from(offers, shop_uuid, shops, others)


async def _waiting(leat: Reads, contact_uuid: str) -> list[CollectableReward]:
    """Read this contact's collectables: who else waits for what is nobody's business here."""
    listed = await leat.collectable_rewards(contact_uuid)
    return [row for row in listed if not row.contact or row.contact.uuid == contact_uuid]


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
