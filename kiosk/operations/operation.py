"""The operations of a kiosk: what a person decided, before anything is sent.

They hold pseudonymous ids only: no e-mail, name or identifier, since they are journalled as they
are.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """The decision to spend `credits` (whole credits) of a contact on a reward.

    `pre_redeemable` is what the offer said, for answers that leave the reward out.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    reward_uuid: str
    reward_title: str
    shop_uuid: str
    credits: int
    pre_redeemable: bool = False


@dataclass(frozen=True, slots=True)
class Collect:
    """The decision to hand over a reward that waits under a loyalty transaction's uuid.

    `listed` tells whether Leat's own list had shown it waiting: only then does a list without it
    mean that it was collected, and not that the list lags behind the claim (contract §15).
    `listed_at` is when that list was read (UTC, by Leat's clock), None when nobody noted it.
    `expires_at` is UTC, None for a reward that waits for ever.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    transaction_uuid: str
    title: str
    listed: bool = True
    expires_at: datetime | None = None
    listed_at: datetime | None = None


Operation = Claim | Collect


def support_number(operation_id: str) -> str:
    """Return the short form of an operation's id that people can read out: six characters."""
    return operation_id[:6].upper()


def new_operation_id() -> str:
    """Return an id for one human decision; a new decision gets a new one."""
    return uuid.uuid4().hex
