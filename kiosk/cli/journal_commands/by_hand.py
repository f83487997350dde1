"""Settling by hand: staff have looked in Leat's dashboard, and their word is journalled."""

from collections.abc import Sequence
from typing import assert_never

from kiosk.cli.journal_commands.doubts import candidate_lines
from kiosk.cli.journal_commands.trouble import NotDoneError
from kiosk.cli.journal_commands.words import line_of
from kiosk.clock import Clock
from kiosk.leat import LeatClient, RewardReception
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import Claim, Collect, support_number
from kiosk.operations.outcome import Claimed, Collected, Done, NotApplied
from kiosk.operations.reading_back import claimed_from
from kiosk.operations.settlement import Settlement


async def effect_found(
    record: OperationRecord,
    transaction: str | None,
    leat: LeatClient,
    settlement: Settlement,
    ledger: Ledger,
) -> Claimed | Collected:
    """Return the effect that staff found, as Leat tells it.

    Raises NotDoneError when Leat tells another story or more than one, else LeatError.
    """
    match record.operation:
        case Claim() as claim:
            found = await settlement.could_be(claim)
            row = _chosen(found, transaction, ledger)
            return claimed_from(row, claim)
        case Collect() as collect:
            if transaction not in {None, collect.transaction_uuid}:
                raise NotDoneError("This operation collects another transaction's reward.")
            _require_uncollected_here(collect, ledger)
            await _require_collected(collect, leat)
            return Collected(collect.transaction_uuid, redemption_uuid=None)
        case _:
            assert_never(record.operation)


async def journal_decision(
    record: OperationRecord, outcome: Done | NotApplied, journal: Journal, clock: Clock
) -> OperationRecord:
    """Write down what staff decided, and return the operation as it stands now.

    Raises NotDoneError when the running kiosk was quicker: what is settled first counts.
    """
    operation_id = record.operation.operation_id
    await journal.append(Settled(operation_id, outcome, clock.now(), SettledBy.STAFF))
    now = (await journal.ledger()).find(operation_id)
    if now is None or now.settled_by is not SettledBy.STAFF:
        told = "" if now is None else f"\n{line_of(now)}"
        raise NotDoneError(f"It was settled in the meantime, and that counts:{told}")
    return now


def _chosen(
    found: Sequence[RewardReception], transaction: str | None, ledger: Ledger
) -> RewardReception:
    owner = _owner_of(transaction, ledger)
    if owner is not None:
        raise NotDoneError(f"Transaction {transaction} belongs to operation {owner} already.")
    if not found:
        raise NotDoneError(
            "Leat has no claim that could be this one: the same contact, reward, shop and credits,"
            " not made before it."
        )
    fitting = [row for row in found if transaction in {None, row.uuid}]
    if len(fitting) == 1:
        return fitting[0]
    told = (
        "Leat has more than one claim that could be this one. Say which with --transaction:"
        if fitting
        else f"Transaction {transaction} cannot be this claim. At Leat there is:"
    )
    raise NotDoneError("\n".join([told, *candidate_lines(found)]))


def _owner_of(transaction: str | None, ledger: Ledger) -> str | None:
    owners = (
        support_number(record.operation.operation_id)
        for record in ledger.records
        if transaction is not None and record.owned_transaction == transaction
    )
    return next(owners, None)


def _require_uncollected_here(collect: Collect, ledger: Ledger) -> None:
    for record in ledger.records:
        match record.outcome:
            case Done(effect=Collected(transaction_uuid=uuid)) if uuid == collect.transaction_uuid:
                number = support_number(record.operation.operation_id)
                raise NotDoneError(f"Operation {number} has collected this reward already.")
            case _:
                pass


async def _require_collected(collect: Collect, leat: LeatClient) -> None:
    waiting = await leat.collectable_rewards(collect.contact_uuid)
    if any(row.uuid == collect.transaction_uuid and not row.has_been_collected for row in waiting):
        raise NotDoneError(
            "The reward still waits at Leat, so it was not collected. If the customer has it,"
            " collect it in Leat's dashboard first."
        )
