"""Which operation a number means."""

from kiosk.cli.journal_commands.trouble import NotDoneError
from kiosk.cli.journal_commands.words import line_of
from kiosk.operations.export.facts import settler_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import support_number


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


def _is_called(record: OperationRecord, name: str) -> bool:
    operation_id = record.operation.operation_id
    return name == operation_id or name.upper() == support_number(operation_id)
