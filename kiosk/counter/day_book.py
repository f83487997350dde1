"""The day book: today's operations, checking and settling the open ones, proof and export."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from kiosk.clock import Clock
from kiosk.counter.day import Day, DayFilter, make_day
from kiosk.counter.telling import Telling
from kiosk.counter.work import CHECK_SECONDS, Spawn
from kiosk.leat import LeatError
from kiosk.logs import EventLog
from kiosk.operations.actors import Role, Staff
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.errors import JournalError
from kiosk.operations.events import Act, HandReason
from kiosk.operations.export.table import as_csv, write_private
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.journal.durable_files import make_private_folder
from kiosk.operations.journal.proof import prove, stored_events
from kiosk.operations.outcome import Outcome, Unsure
from kiosk.paths import exports_folder, journal_file

EXPORT_NAME: Final = "operations-{:%Y-%m-%d-%H%M%S}.csv"

_LOG = EventLog("counter")


class Checks(Protocol):
    """What the day book asks of `kiosk.operations.desk.OperationsDesk`."""

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = CHECK_SECONDS,
        on_progress: Callable[[float, float], None] | None = None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        """Read back an unsure operation; `may_resend` a collect that still waits."""
        ...


class Words(Protocol):
    """What the day book asks of `kiosk.operations.staff_settlement.StaffSettlement`."""

    async def settle(
        self,
        operation_id: str,
        actor: Staff,
        *,
        happened: bool,
        reason: HandReason,
        transaction: str | None = None,
    ) -> OperationRecord:
        """Journal what staff found out about an operation."""
        ...


@dataclass(frozen=True, slots=True)
class DayBookState:
    """The day, and what was last asked about it.

    `checking` is the operation that Leat is asked about, and `share` how much of the time for it is
    gone, from 0 to 1, None before that is told; `refused` why the word of staff did not
    count; `unreachable` that Leat could not be asked; `not_noted` that the journal did not take it.
    `whole` is what the journal's proof says, None before there is one; `exported` the file that was
    written last.
    """

    day: Day | None = None
    unreadable: bool = False
    checking: str | None = None
    share: float | None = None
    refused: CannotSettleError | None = None
    unreachable: bool = False
    not_noted: bool = False
    proving: bool = False
    whole: bool | None = None
    exported: Path | None = None
    not_exported: bool = False


class DayBook(Telling[DayBookState]):
    """Reads the journal for managers; `look` reads it anew. What comes after `close` is dropped."""

    def __init__(  # noqa: PLR0913 - the composition root wires it once, by keyword
        self,
        *,
        journal: Journal,
        data_dir: Path,
        desk: Checks,
        words: Words,
        clock: Clock,
        spawn: Spawn,
        signed_in: Callable[[], Staff | None],
        note: Callable[[Act, str, str], None],
    ) -> None:
        super().__init__(DayBookState())
        self._journal = journal
        self._data_dir = data_dir
        self._desk = desk
        self._words = words
        self._clock = clock
        self._spawn = spawn
        self._signed_in = signed_in
        self._note = note
        self._filter = DayFilter.ALL
        self._opened = 0

    def look(self, chosen: DayFilter | None = None) -> None:
        """Read the day anew, with another filter if one is given."""
        if self._manager() is not None:
            self._filter = chosen or self._filter
            self._spawn(self._read(self._opened), "day")

    def close(self) -> None:
        """Put the book away; the next look begins anew."""
        self._filter = DayFilter.ALL
        self._opened += 1
        self._become(DayBookState())

    def check(self, operation_id: str) -> None:
        """Ask Leat once more what became of an operation."""
        if self._manager() is not None and self._state.checking is None:
            self._begin(operation_id)
            self._spawn(self._check(operation_id, self._opened), "check again")

    def settle(
        self,
        operation_id: str,
        *,
        happened: bool,
        reason: HandReason,
        transaction: str | None = None,
    ) -> None:
        """Take the signed-in manager's word for what became of an operation."""
        manager = self._manager()
        if manager is None or self._state.checking is not None:
            return
        self._begin(operation_id)
        words = partial(
            self._words.settle,
            operation_id,
            manager,
            happened=happened,
            reason=reason,
            transaction=transaction,
        )
        self._spawn(self._settle(words, self._opened), "handled by hand")

    def prove(self) -> None:
        """Prove that the journal is whole, archives included."""
        if self._manager() is not None and not self._state.proving:
            self._become(replace(self._state, proving=True, whole=None))
            self._spawn(self._prove(self._opened), "prove journal")

    def export(self) -> None:
        """Write the day's operations, and those still open, as CSV into the data folder."""
        manager = self._manager()
        if manager is not None:
            self._spawn(self._export(manager, self._opened), "export day")

    def _manager(self) -> Staff | None:
        staff = self._signed_in()
        return staff if staff is not None and staff.role is Role.MANAGER else None

    def _begin(self, operation_id: str) -> None:
        asked = replace(self._state, checking=operation_id, share=None, refused=None)
        self._become(replace(asked, unreachable=False, not_noted=False))

    def _tell_of(self, opened: int, **changes: Any) -> None:
        """Show what came of something, unless the book was closed since."""
        if opened == self._opened:
            self._become(replace(self._state, **changes))

    async def _read(self, opened: int, **changes: Any) -> None:
        """Show the day, and what else has changed with it."""
        try:
            records = await self._journal.operations()
        except JournalError:
            self._tell_of(opened, unreadable=True, **changes)
            return
        day = make_day(records, self._filter, self._clock.now(), None)
        self._tell_of(opened, day=day, unreadable=False, **changes)

    async def _check(self, operation_id: str, opened: int) -> None:
        def goes_on(elapsed: float, limit: float) -> None:
            self._tell_of(opened, share=min(1.0, elapsed / limit) if limit else 1.0)

        not_noted = False
        try:
            # Whoever gets the goods may be gone: nothing is sent again.
            outcome = await self._desk.settle(
                operation_id, CHECK_SECONDS, goes_on, may_resend=False
            )
            if not isinstance(outcome, Unsure):
                not_noted = await self._is_open(operation_id)
        except Exception as error:  # noqa: BLE001 - it stays open, as the list shows
            _LOG.warning("counter.not-checked", error=type(error).__name__)
        await self._read(opened, checking=None, share=None, not_noted=not_noted)

    async def _is_open(self, operation_id: str) -> bool:
        """Tell whether the journal still does not know what became of an operation."""
        try:
            ledger = await self._journal.ledger()
        except JournalError:
            return True
        record = ledger.find(operation_id)
        return record is not None and not record.is_settled

    async def _settle(self, words: Callable[[], Awaitable[object]], opened: int) -> None:
        found: dict[str, Any] = {}
        try:
            await words()
        except CannotSettleError as error:
            found["refused"] = error
        except LeatError:
            found["unreachable"] = True
        except JournalError:
            found["not_noted"] = True
        except LookupError:
            found["refused"] = CannotSettleError(HandRefusal.SETTLED_MEANWHILE)
        finally:
            self._tell_of(opened, checking=None, **found)
        await self._read(opened)

    async def _prove(self, opened: int) -> None:
        proof = await asyncio.to_thread(prove, journal_file(self._data_dir))
        self._tell_of(opened, proving=False, whole=proof.holds)

    async def _export(self, manager: Staff, opened: int) -> None:
        now = self._clock.now().astimezone()
        path = exports_folder(self._data_dir) / EXPORT_NAME.format(now)
        try:
            await asyncio.to_thread(self._write_day, path, now.date())
        except (JournalError, OSError):
            self._tell_of(opened, not_exported=True, exported=None)
            return
        when = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        self._note(Act.EXPORTED, manager.staff_id, when)
        self._tell_of(opened, exported=path, not_exported=False)

    def _write_day(self, path: Path, today: date) -> None:
        """Write the file; a day's operations may reach into the archive of last month.

        One that was written within the same second, by a double press, stays as it is.
        """

        def belongs(record: OperationRecord) -> bool:
            return not record.is_settled or record.intended_at.astimezone().date() == today

        stored = stored_events(journal_file(self._data_dir), archives=True)
        make_private_folder(path.parent)
        with suppress(FileExistsError):
            write_private(path, as_csv(stored, belongs))
