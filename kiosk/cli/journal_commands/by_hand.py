"""Settling by hand: the word of staff is journalled, or a sentence says why it does not count."""

from collections.abc import Mapping
from typing import Final

from kiosk.cli.journal_commands.doubts import candidate_lines
from kiosk.cli.journal_commands.trouble import NotDoneError
from kiosk.cli.journal_commands.words import line_of, local
from kiosk.clock import Clock
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.operation import support_number
from kiosk.operations.outcome import Done, NotApplied

UNDER_WAY: Final = (
    "The running kiosk is still waiting for the answer. Give it half a minute, then ask again."
)


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


_SENTENCES: Final[Mapping[HandRefusal, str]] = {
    HandRefusal.UNDER_WAY: UNDER_WAY,
    HandRefusal.STILL_POSSIBLE: (
        "Leat may still book operation {number} until {until}. Look in Leat's dashboard again after"
        " that."
    ),
    HandRefusal.NOTHING_LIKE_IT: (
        "Leat has nothing that could be this one: the same contact, shop and credits, not made"
        " before it."
    ),
    HandRefusal.SEVERAL: (
        "Leat has more than one that could be this one. Say which with --transaction:"
    ),
    HandRefusal.NOT_THAT_ONE: "Transaction {transaction} cannot be this one. At Leat there is:",
    HandRefusal.OTHER_TRANSACTION: "This operation collects another transaction's reward.",
    HandRefusal.OWNED: "Transaction {transaction} belongs to operation {owner} already.",
    HandRefusal.COLLECTED_HERE: "Operation {owner} has collected this reward already.",
    HandRefusal.STILL_WAITS: (
        "The reward still waits at Leat, so it was not collected. If the customer has it, collect"
        " it in Leat's dashboard first."
    ),
    HandRefusal.STILL_COLLECTED: (
        "The reward does not wait at Leat, so no hand-over was taken back."
    ),
    HandRefusal.NOT_AS_DECIDED: "The reward does not read at Leat as it was decided.",
    HandRefusal.SETTLED_MEANWHILE: "It was settled in the meantime, and that counts.",
}


def why_it_does_not_count(
    error: CannotSettleError, record: OperationRecord, transaction: str | None
) -> str:
    """Return the sentences for whoever gave their word about an operation."""
    told = _SENTENCES[error.refusal].format(
        number=support_number(record.operation.operation_id),
        until="" if error.until is None else local(error.until),
        transaction=transaction,
        owner="" if error.owner is None else support_number(error.owner),
    )
    return "\n".join([told, *candidate_lines(error.rows)])
