"""Which operation a number means, and whether people may decide about it now."""

from datetime import datetime
from typing import Final

from kiosk.cli.journal_commands.trouble import NotDoneError
from kiosk.cli.journal_commands.words import line_of, local, settler_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import support_number
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules

UNDER_WAY: Final = (
    "The running kiosk is still waiting for the answer. Give it half a minute, then ask again."
)


def open_operation(ledger: Ledger, name: str) -> OperationRecord:
    """Return the open operation of this number or id.

    Raises NotDoneError when there is none, when several share the number, and when it is settled.
    """
    found = [record for record in ledger.records if _is_called(record, name)]
    if not found:
        raise NotDoneError(f"The journal knows no operation {name}.")
    if len(found) > 1:
        ids = "\n".join(record.operation.operation_id for record in found)
        raise NotDoneError(
            f"Several operations have the number {name}. Name one by its whole id:\n{ids}"
        )
    (record,) = found
    if record.is_settled:
        raise NotDoneError(
            f"This operation is settled already, by {settler_of(record)}, and stays as it is:\n"
            f"{line_of(record)}"
        )
    return record


def sent_at(record: OperationRecord) -> datetime:
    """Return when its last request left, in UTC by this machine's clock of that time."""
    return record.intended_at + (record.last_sent_at - record.server_time)


def is_under_way(record: OperationRecord, now: datetime, rules: SettlingRules) -> bool:
    """Tell whether a running kiosk may still be waiting for the answer at `now` (UTC).

    Whoever settles it then would throw away what the answer tells, a redemption uuid above all.
    """
    awaited = record.answered_at is None or record.resent_at is not None
    return awaited and abs(now - sent_at(record)) < rules.longest_request


def require_certainty(record: OperationRecord, now: datetime, rules: SettlingRules) -> None:
    """Raise NotDoneError as long as Leat may still book the request.

    A clock that was set back by more than that since then says nothing, and people decide.
    """
    certain_in = rules.longest_request + rules.late + SKEW_ALLOWANCE
    if abs(now - sent_at(record)) < certain_in:
        raise NotDoneError(
            f"Leat may still book operation {support_number(record.operation.operation_id)} until"
            f" {local(sent_at(record) + certain_in)}. Look in Leat's dashboard again after that."
        )


def _is_called(record: OperationRecord, name: str) -> bool:
    operation_id = record.operation.operation_id
    return name == operation_id or name.upper() == support_number(operation_id)
