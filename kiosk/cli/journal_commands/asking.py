"""Asking Leat about open operations, and telling staff what it says and what they can do."""

import shlex
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final, assert_never

from kiosk.cli.journal_commands.by_hand import UNDER_WAY
from kiosk.cli.journal_commands.doubts import candidate_lines, meaning_of
from kiosk.cli.journal_commands.words import INDENT, line_of, local
from kiosk.clock import Clock
from kiosk.leat import LeatError, Refusal
from kiosk.operations.booked_rows import BookingOperation
from kiosk.operations.by_hand import is_under_way
from kiosk.operations.events import SettledBy
from kiosk.operations.export.printable import printable
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import EditReward, subject_of, support_number
from kiosk.operations.outcome import Collected
from kiosk.operations.settlement import Settlement
from kiosk.operations.verdict import Absent, Doubt, Found, Open

FAILED: Final = 1
STILL_OPEN: Final = 3
"""The exit code when something that was asked about is still open."""

_WITH_CANDIDATES: Final = (
    Doubt.TWO_CANDIDATES,
    Doubt.SOMEBODY_ELSE,
    Doubt.ALMOST,
    Doubt.WITHOUT_TIME,
)


def why_not(error: LeatError) -> str:
    """Return the sentences about a question that Leat did not answer."""
    if isinstance(error, Refusal):
        return f"Leat does not tell: {error.meaning} (code {error.code})."
    return (
        f"Leat could not be asked: {error.meaning}. docs/operating/support-codes.md says what to do"
        " about it; then ask again."
    )


class Asking:
    """Asks about one operation after the other and prints what it learns."""

    def __init__(
        self, settlement: Settlement, clock: Clock, config: Path | None, *, awaiting: bool
    ) -> None:
        """Ask through a settlement; `awaiting` when a running kiosk may await an answer itself."""
        self._settlement = settlement
        self._clock = clock
        self._awaiting = awaiting
        options = "" if config is None else f" --config {shlex.quote(str(config))}"
        self._command = f"pickup-kiosk journal settle{options}"

    async def ask_about(self, records: Sequence[OperationRecord]) -> int:
        """Ask once about each; return the exit code. Raises JournalError."""
        settled, failed = 0, False
        for record in records:
            print(line_of(record), flush=True)
            try:
                is_settled, told = await self._ask(record)
            except LeatError as error:
                print(f"{INDENT}{why_not(error)}")
                failed = True
                if isinstance(error, Refusal):
                    continue
                break
            settled += is_settled
            for line in told:
                print(f"{INDENT}{line}")
        left_open = len(records) - settled
        print(f"{settled} settled now, {left_open} still open.")
        if failed:
            return FAILED
        return STILL_OPEN if left_open else 0

    async def _ask(self, record: OperationRecord) -> tuple[bool, list[str]]:
        """Return whether the operation is settled now, and what to tell of it."""
        if self._awaiting and is_under_way(record, self._clock.now(), self._settlement.rules):
            return False, [UNDER_WAY]
        verdict = await self._settlement.look(record.operation.operation_id, SettledBy.STAFF)
        match verdict:
            case None:
                return True, ["It was settled in the meantime."]
            case Found(effect=Collected(redemption_uuid=None)):
                return True, ["It happened: settled as done. The API cannot undo it."]
            case Found():
                return True, ["It happened: settled as done."]
            case Absent():
                return True, ["It never happened: settled as not-applied."]
            case Open(doubt=doubt):
                return False, [
                    meaning_of(doubt, record.operation),
                    *await self._advice(record, doubt),
                ]
            case _:
                assert_never(verdict)

    async def _advice(self, record: OperationRecord, doubt: Doubt) -> list[str]:
        """Return what staff can do now."""
        if not doubt.for_staff:
            seconds = max(0.0, self._settlement.seconds_until_certain(record))
            certain_at = self._clock.now() + timedelta(seconds=seconds)
            return [f"Ask again after {local(certain_at)}; a running kiosk does so by itself."]
        found: list[str] = []
        if isinstance(record.operation, BookingOperation) and doubt in _WITH_CANDIDATES:
            found = candidate_lines(await self._settlement.could_be(record.operation))
        return [*found, *self._by_hand(record, several=len(found) > 1)]

    def _by_hand(self, record: OperationRecord, *, several: bool) -> list[str]:
        operation = record.operation
        command = f"{self._command} --operation {support_number(operation.operation_id)}"
        which = " --transaction UUID" if several else ""
        what = "reward" if isinstance(operation, EditReward) else "contact"
        where = f"{what} {printable(subject_of(operation))} around {local(record.intended_at)}"
        return [
            f"Look in Leat's dashboard, at {where}. Then type what you found:",
            f"it happened:        {command} --done{which}",
            f"it never happened:  {command} --not-applied",
        ]
