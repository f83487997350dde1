"""The counter: its parts, joined so that locking it closes everything that was open."""

import asyncio
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.clock import Clock
from kiosk.counter.contact_file import CounterReads
from kiosk.counter.day_book import Checks, DayBook, Words
from kiosk.counter.finder import Finder, FinderState
from kiosk.counter.gift import Gift, GiftReads
from kiosk.counter.pin_pad import PinPad
from kiosk.counter.plan import plan_claim, plan_handover, plan_undo
from kiosk.counter.service_menu import ServiceMenu
from kiosk.counter.session import Locked, Session, SessionState
from kiosk.counter.shelf import Shelf, ShelfReads
from kiosk.counter.staff_list import StaffList, StaffListState
from kiosk.counter.still_listed import watch_the_list
from kiosk.counter.work import Desk, Spawn, Summary, Work, WorkState
from kiosk.logs import EventLog
from kiosk.operations.actors import Role, Staff
from kiosk.operations.errors import JournalError
from kiosk.operations.events import Act, StaffActed
from kiosk.operations.journal import Journal
from kiosk.operations.ledger import Ledger
from kiosk.paths import staff_file
from kiosk.scan import Identifier, Rejected, Scan, extract_identifier
from kiosk.staff.member import Member
from kiosk.staff.roster import Roster
from kiosk.staff.sign_in import SignIn

_LOG = EventLog("counter")


class CounterLeat(CounterReads, GiftReads, ShelfReads, Protocol):
    """The reads of `kiosk.leat.LeatClient` that the counter needs."""


class CounterDesk(Checks, Desk, Protocol):
    """What the counter asks of `kiosk.operations.desk.OperationsDesk`."""


@dataclass(frozen=True, slots=True)
class CounterSettings:
    """What of the kiosk's settings the counter goes by; spans in seconds."""

    shop_uuid: str
    data_dir: Path
    idle_seconds: float
    warning_seconds: float
    url_parameter: str | None = None


class Counter:
    """Owns the parts; each has a state of its own that screens listen to."""

    def __init__(  # noqa: PLR0913 - the composition root wires it once, by keyword
        self,
        *,
        leat: CounterLeat,
        desk: CounterDesk,
        words: Words,
        journal: Journal,
        clock: Clock,
        spawn: Spawn,
        settings: CounterSettings,
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._spawn = spawn
        self._settings = settings
        self.sign_in = sign_in = SignIn(staff_file(settings.data_dir), clock)
        shop_uuid = settings.shop_uuid
        self.session = Session(
            clock,
            self._note_of,
            idle_seconds=settings.idle_seconds,
            warning_seconds=settings.warning_seconds,
        )
        self.service = ServiceMenu(self.session, clock, self._note_of)
        self.pad = PinPad(sign_in, clock, self.session.open)
        self.manager_pad = PinPad(sign_in, clock, self._take_manager)
        self.finder = Finder(leat, shop_uuid, spawn, self._ledger, self._note)
        self.work = Work(desk, clock, spawn, self._signed_in)
        self.gift = Gift(leat, shop_uuid, clock, spawn)
        self.shelf = Shelf(leat, shop_uuid, spawn)
        self.day_book = DayBook(
            journal=journal,
            data_dir=settings.data_dir,
            desk=desk,
            words=words,
            clock=clock,
            spawn=spawn,
            signed_in=self._signed_in,
            note=self._note_about,
        )
        self._roster = Roster(staff_file(settings.data_dir))
        self.staff = StaffList(self._roster, spawn, self._manager, self._note_about)
        self.session.listen(self._session_changed)
        self.finder.listen(self._file_changed)
        self.staff.listen(self._staff_changed)
        self.work.listen(self._work_changed)

    def start(self) -> None:
        """Start what runs all day."""
        self._spawn(self.session.run(), "counter session")
        self._spawn(self.service.run(), "service menu")
        self._spawn(self.pad.follow_lock(), "counter lock")
        self._spawn(self.manager_pad.follow_lock(), "manager lock")
        listed = watch_the_list(self.session, self._roster, self._clock)
        self._spawn(listed, "still listed")

    async def no_request_under_way(self) -> None:
        """Begin nothing more, and return once what is being sent has come to its answer."""
        self.work.call_back()
        await self.work.stop()

    def take_scan(self, scan: Scan | Rejected) -> None:
        """Open the file of a scanned card; a locked or busy counter takes no scan.

        While the till's transaction is asked for it is that, and no card.
        """
        if isinstance(self.session.state, Locked) or self.work.under_way:
            return
        self.session.sign_of_life()
        if self.gift.state.awaits_till:
            file = self.finder.state.file
            if isinstance(scan, Scan) and (file is None or scan.text.strip() != file.identifier):
                self.gift.type_till(scan.text)
            return
        self.work.call_back()
        named = (
            extract_identifier(scan.text, self._settings.url_parameter)
            if isinstance(scan, Scan)
            else None
        )
        if isinstance(named, Identifier):
            self.finder.find_card(named.value)
        else:
            self.finder.cannot_read()

    def find(self, text: str) -> None:
        """Look for a contact by typed card number or address, unless locked or busy."""
        if self.session.member is not None and not self.work.under_way:
            self.work.call_back()
            self.finder.find_typed(text)

    def claim(self, reward_uuid: str) -> None:
        """Ask back whether the open contact's credits are spent on this reward."""
        file = self.finder.state.file
        choice = None if file is None else file.offers.claimable(reward_uuid)
        if file is not None and choice is not None and choice.missing == 0:
            self.work.begin(plan_claim(file, choice, self._settings.shop_uuid))

    def hand_over(self, transaction_uuids: tuple[str, ...]) -> None:
        """Count down to handing these over to the open contact."""
        file = self.finder.state.file
        if file is None:
            return
        found = [file.offers.collectable(uuid) for uuid in transaction_uuids]
        choices = tuple(one for one in found if one is not None and not one.expired)
        self.work.begin(plan_handover(file, choices))

    def undo(self, row_uuid: str) -> None:
        """Ask back whether a row of the open contact's history is undone."""
        file = self.finder.state.file
        rows = () if file is None or file.history is None else file.history.rows
        row = next((one for one in rows if one.uuid == row_uuid), None)
        plan = None if file is None or row is None else plan_undo(file, row)
        if plan is not None:
            self.work.begin(plan)

    def begin_gift(self) -> None:
        """Open the form by which the open contact gets credits."""
        file = self.finder.state.file
        if file is not None:
            self.gift.open(file.contact_uuid)

    def give(self) -> None:
        """Ask back what the form says."""
        file = self.finder.state.file
        plan = None if file is None else self.gift.plan(file)
        if plan is not None:
            self.work.begin(plan)

    def save_reward(self) -> None:
        """Ask back the edit of the opened reward, with before and after."""
        plan = self.shelf.plan(uuid.uuid4().hex)
        if plan is not None:
            self.work.begin(plan)

    def _session_changed(self, state: SessionState) -> None:
        if isinstance(state, Locked):
            self.pad.ask()
            self.manager_pad.ask(Role.MANAGER)
            self.finder.close()
            self.work.call_back()
            self.shelf.close()
            self.day_book.close()
            self.staff.close()

    def _file_changed(self, state: FinderState) -> None:
        """Leave nothing that was typed for one contact to the next one, or behind a lock."""
        self.gift.close_unless_for(None if state.file is None else state.file.contact_uuid)

    def _staff_changed(self, state: StaffListState) -> None:
        """Lock the counter for somebody who is not on the list any more, or not as they were."""
        member = self.session.member
        if member is not None and state.members and member not in state.members:
            self.session.lock()

    def _work_changed(self, state: WorkState) -> None:
        self.session.hold(held=self.work.under_way)
        self.manager_pad.ask(Role.MANAGER)
        if not isinstance(state, Summary):
            return
        if isinstance(self.session.state, Locked):
            # Whoever opens the counter next did not decide it; the day book tells them.
            self.work.call_back()
        else:
            self.finder.refresh()
            self.shelf.look()
            self.day_book.look()

    def _take_manager(self, member: Member) -> None:
        self.work.take_manager(member.actor)

    def _signed_in(self) -> Staff | None:
        member = self.session.member
        return None if member is None else member.actor

    def _manager(self) -> Member | None:
        member = self.session.member
        return member if member is not None and member.role is Role.MANAGER else None

    async def _ledger(self) -> Ledger:
        return await self._journal.ledger()

    def _note(self, act: Act, about: str) -> None:
        member = self.session.member
        if member is not None:
            self._note_about(act, member.staff_id, about)

    def _note_of(self, act: Act, staff_id: str) -> None:
        self._note_about(act, staff_id, "")

    def _note_about(self, act: Act, staff_id: str, about: str) -> None:
        event = StaffActed(staff_id, act, self._clock.now(), about)
        self._spawn(self._append(event), "staff act")

    async def _append(self, event: StaffActed) -> None:
        try:
            await asyncio.shield(self._journal.append(event))
        except JournalError as error:
            _LOG.warning("journal.not-noted", error=type(error).__name__)
