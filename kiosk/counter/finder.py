"""The finder: a card or an address becomes a contact's file, which is kept up to date and closed.

The history of a file is read a page at a time.
"""

import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from kiosk.counter.contact_file import (
    ContactFile,
    CounterReads,
    find_by_card,
    find_by_email,
    is_email,
    read_again,
    read_history,
)
from kiosk.counter.telling import Telling
from kiosk.counter.work import Spawn
from kiosk.leat import LeatError
from kiosk.operations.errors import JournalError
from kiosk.operations.events import Act
from kiosk.operations.ledger import Ledger
from kiosk.visit.problems import Problem
from kiosk.visit.reading import NotFound, problem_of_error


@dataclass(frozen=True, slots=True)
class FinderState:
    """What was looked for, and the file that is open; `code` is Leat's of a refusal.

    `old` says why the open file could not be read again: it stands as it was read before that.
    `history_problem` says why no page of the history could be read. `code_of` is the row of the
    history whose digital code is on the screen, "" for none.
    """

    searching: bool = False
    file: ContactFile | None = None
    problem: Problem | None = None
    code: int | None = None
    refreshing: bool = False
    old: Problem | None = None
    reading_history: bool = False
    history_problem: Problem | None = None
    code_of: str = ""


class Finder(Telling[FinderState]):
    """Opens one file at a time; what comes back late for another is dropped."""

    def __init__(
        self,
        leat: CounterReads,
        shop_uuid: str,
        spawn: Spawn,
        ledger: Callable[[], Awaitable[Ledger]],
        note: Callable[[Act, str], None],
    ) -> None:
        super().__init__(FinderState())
        self._leat = leat
        self._shop_uuid = shop_uuid
        self._spawn = spawn
        self._ledger = ledger
        self._note = note
        self._search = 0
        self._reading = 0

    def find_card(self, identifier: str) -> None:
        """Look for whose card this is; some shops' cards hold an address, which is theirs then."""
        self._search += 1
        self._become(FinderState(searching=True))
        self._spawn(self._look_for_card(identifier, self._search), "find contact")

    def find_typed(self, text: str) -> None:
        """Look for a typed card number or e-mail address; nothing typed finds nothing."""
        text = text.strip()
        if is_email(text):
            self._search += 1
            self._become(FinderState(searching=True))
            self._spawn(self._look_for_address(text, self._search), "find contact")
        elif text:
            self.find_card(text)

    def cannot_read(self) -> None:
        """Say that what was scanned is no card."""
        self._search += 1
        self._become(FinderState(problem=Problem.SCAN_UNREADABLE))

    def close(self) -> None:
        """Put the file away, and drop whatever is still looked for."""
        self._search += 1
        self._become(FinderState())

    def refresh(self) -> None:
        """Read what the open file offers as it is now, and the first page of its history.

        When that fails the file is marked as old, until a later reading succeeds.
        """
        if self._state.file is not None:
            self._reading += 1
            self._become(replace(self._state, refreshing=True))
            self._spawn(self._read_again(self._search, self._reading), "refresh contact")

    def show_history(self, page: int) -> None:
        """Read one page of the open file's history."""
        if self._state.file is not None and not self._state.reading_history:
            asked = replace(self._state, reading_history=True, history_problem=None, code_of="")
            self._become(asked)
            self._spawn(self._read_history(page, self._search), "history")

    def show_code(self, row_uuid: str) -> None:
        """Show the digital code of a row of the history, or take it away again; noted if shown.

        A code is worth money: it is not shown before it is known who the contact is.
        """
        file = self._state.file
        if file is None or file.history is None or file.needs_identity:
            return
        rows = (row.uuid for row in file.history.rows if row.digital_code)
        if row_uuid == self._state.code_of or row_uuid not in rows:
            self._become(replace(self._state, code_of=""))
        else:
            self._become(replace(self._state, code_of=row_uuid))
            self._note(Act.CODE_SHOWN, row_uuid)

    def confirm_identity(self) -> None:
        """Note that staff have checked who the open file's contact is."""
        if self._state.file is not None:
            file = replace(self._state.file, identity_checked=True)
            self._become(replace(self._state, file=file))

    async def _look_for_card(self, identifier: str, search: int) -> None:
        visit_id = uuid.uuid4().hex
        self._take(await find_by_card(self._leat, self._shop_uuid, visit_id, identifier), search)

    async def _look_for_address(self, address: str, search: int) -> None:
        visit_id = uuid.uuid4().hex
        found = await find_by_email(self._leat, self._shop_uuid, visit_id, address)
        # What comes too late is shown to nobody, and somebody else may be signed in by now.
        if search == self._search and not isinstance(found, NotFound):
            self._note(Act.FOUND_BY_EMAIL, found.contact_uuid)
        self._take(found, search)

    def _take(self, found: ContactFile | NotFound, search: int) -> None:
        if search != self._search:
            return
        if isinstance(found, NotFound):
            self._become(FinderState(problem=found.problem, code=found.code))
        else:
            self._become(FinderState(file=found))

    async def _read_again(self, search: int, reading: int) -> None:
        file = self._state.file
        if file is None:
            return
        offers, old = file.offers, None
        try:
            offers = (await read_again(self._leat, self._shop_uuid, file)).offers
        except LeatError as error:
            old = problem_of_error(error)
        now = self._state.file
        # Only the last reading tells how it stands: an operation may have come between.
        if search != self._search or reading != self._reading or now is None:
            return
        kept = replace(now, offers=now.offers if old is not None else offers)
        self._become(replace(self._state, file=kept, refreshing=False, old=old))
        if old is None and now.history is not None:
            self.show_history(1)

    async def _read_history(self, page: int, search: int) -> None:
        file = self._state.file
        if file is None:
            return
        try:
            ledger = await self._ledger()
            history = await read_history(self._leat, ledger, file.contact_uuid, page)
        except LeatError as error:
            self._history_failed(search, problem_of_error(error))
            return
        except JournalError:
            self._history_failed(search, Problem.JOURNAL)
            return
        now = self._state.file
        if search == self._search and now is not None:
            file = replace(now, history=history)
            self._become(replace(self._state, file=file, reading_history=False))

    def _history_failed(self, search: int, problem: Problem) -> None:
        if search == self._search:
            self._become(replace(self._state, reading_history=False, history_problem=problem))
