"""A plan: what staff are about to decide, as the counter asks it back, before anything begins."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.counter.contact_file import ContactFile
from kiosk.counter.history import HistoryRow, Undo, undoing
from kiosk.operations.actors import Role
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    RewardText,
    new_operation_id,
)
from kiosk.visit.offers import Claimable, Collectable


class PlanKind(Enum):
    """What is asked back, and in which words."""

    CLAIM = auto()
    HAND_OVER = auto()
    UNDO_HANDOVER = auto()
    UNDO_CLAIM = auto()
    UNDO_CREDITS = auto()
    GIVE_CREDITS = auto()
    EDIT_REWARD = auto()


@dataclass(frozen=True, slots=True)
class Plan:
    """The operations of one decision, in their order; each is carried out by itself.

    `role` is the least that may decide it. `identity_checked` says that staff have confirmed before
    who the contact is. `image_url` is the picture of what it is about.
    """

    kind: PlanKind
    operations: tuple[Operation, ...]
    role: Role = Role.CLERK
    needs_identity: bool = False
    identity_checked: bool = False
    image_url: str | None = None
    identifier: str | None = None


def plan_claim(file: ContactFile, choice: Claimable, shop_uuid: str) -> Plan:
    """Return the plan to spend a contact's credits on a reward."""
    claim = Claim(
        operation_id=new_operation_id(),
        visit_id=file.visit_id,
        contact_uuid=file.contact_uuid,
        reward_uuid=choice.reward_uuid,
        reward_title=choice.title,
        shop_uuid=shop_uuid,
        credits=choice.credits,
        pre_redeemable=choice.waits,
    )
    return Plan(
        PlanKind.CLAIM,
        (claim,),
        needs_identity=file.needs_identity,
        identity_checked=file.identity_checked,
        image_url=choice.image_url,
        identifier=file.identifier,
    )


def plan_handover(file: ContactFile, choices: tuple[Collectable, ...]) -> Plan:
    """Return the plan to hand over what waits, each reward as an operation of its own."""
    collects = tuple(
        Collect(
            operation_id=new_operation_id(),
            visit_id=file.visit_id,
            contact_uuid=file.contact_uuid,
            transaction_uuid=choice.transaction_uuid,
            title=choice.title,
            listed=choice.listed,
            listed_at=choice.listed_at,
            expires_at=choice.expires_at,
        )
        for choice in choices
    )
    return Plan(
        PlanKind.HAND_OVER,
        collects,
        identity_checked=file.identity_checked,
        image_url=choices[0].image_url if choices else None,
    )


def plan_undo(file: ContactFile, row: HistoryRow) -> Plan | None:
    """Return the plan to undo a row of the history; None when nothing of it can be undone."""
    operation = undoing(row, file.contact_uuid, file.visit_id, new_operation_id())
    if operation is None or row.undo is None:
        return None
    kind = {
        Undo.HANDOVER: PlanKind.UNDO_HANDOVER,
        Undo.CLAIM: PlanKind.UNDO_CLAIM,
        Undo.CREDITS: PlanKind.UNDO_CREDITS,
    }[row.undo]
    return Plan(kind, (operation,), Role.MANAGER)


def plan_gift(  # noqa: PLR0913 - a gift is told by all of these, by keyword
    file: ContactFile,
    shop_uuid: str,
    *,
    credits_given: int | None,
    unit_value: str | None,
    unit_name: str | None,
    expected: int | None,
    pos_transaction_uuid: str | None,
) -> Plan:
    """Return the plan to give credits: a number of them, or by Leat's rules for an amount."""
    gift = GiveCredits(
        operation_id=new_operation_id(),
        visit_id=file.visit_id,
        contact_uuid=file.contact_uuid,
        shop_uuid=shop_uuid,
        credits=credits_given,
        unit_value=unit_value,
        unit_name=unit_name,
        expected=expected,
        pos_transaction_uuid=pos_transaction_uuid,
    )
    return Plan(PlanKind.GIVE_CREDITS, (gift,), Role.MANAGER, identifier=file.identifier)


def plan_edit(reward_uuid: str, before: RewardText, after: RewardText, visit_id: str) -> Plan:
    """Return the plan to change a reward for everybody."""
    edit = EditReward(new_operation_id(), visit_id, reward_uuid, before, after)
    return Plan(PlanKind.EDIT_REWARD, (edit,), Role.MANAGER)
