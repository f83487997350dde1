"""The conductor: holds the visit's state, feeds it events, and does what each step asks."""

import asyncio
import logging
import uuid
from collections.abc import Callable, Coroutine
from typing import Any, assert_never

from kiosk.clock import Clock
from kiosk.leat import LeatError
from kiosk.logs import EventLog
from kiosk.operations import JournalError
from kiosk.operations.fold import OperationRecord
from kiosk.scan import Identifier, Rejected, RepeatGuard, Scan, Unusable, extract_identifier
from kiosk.visit.branches import OtherBranches
from kiosk.visit.carrying_out import CarryingOut, Desk
from kiosk.visit.deeds import Deed, caught_up, deed_between
from kiosk.visit.events import (
    Declined,
    Effect,
    Event,
    Identify,
    OffersNotRead,
    OffersRead,
    Perform,
    ReadOffers,
    Recalled,
    Scanned,
    ScanUnreadable,
    Settle,
)
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from kiosk.visit.reading import Found, NotFound, Reads, identify, read_offers
from kiosk.visit.results import Unclear
from kiosk.visit.state import (
    Checking,
    Identifying,
    Idle,
    Member,
    Settled,
    State,
    TurnedAway,
    Working,
    request_under_way,
    visit_of,
)
from kiosk.visit.transitions import step

_LOG = EventLog("visit")
_log = logging.getLogger(__name__)

IDENTIFY_SECONDS = 20.0
"""How long a customer waits for the offers, tries included, before the kiosk says so."""

Spawn = Callable[[Coroutine[Any, Any, None], str], object]
"""Starts a coroutine under a name; keeps it alive and reports what it raises."""


class Conductor:
    """One visit at a time, from scan to goodbye.

    Events come from touches, scans and answers, always on the event loop's thread; every new
    state goes to the listeners at once, before its effects begin.
    """

    def __init__(  # noqa: PLR0913 - the composition root wires it once, by keyword
        self,
        *,
        leat: Reads,
        desk: Desk,
        shop_uuid: str,
        clock: Clock,
        spawn: Spawn,
        url_parameter: str | None = None,
        other_branches: OtherBranches = OtherBranches.SHOW,
        staff_hand_over: bool = False,
    ) -> None:
        self._leat = leat
        self._shop_uuid = shop_uuid
        self._carrying_out = CarryingOut(
            desk,
            shop_uuid=shop_uuid,
            clock=clock,
            server_now=leat.server_now,
            read_offers=self._offers_of,
            dispatch=self.dispatch,
        )
        self._clock = clock
        self._spawn = spawn
        self._url_parameter = url_parameter
        self._other_branches = other_branches
        self._staff_hand_over = staff_hand_over
        self._repeats = RepeatGuard(clock)
        self._listeners: list[Callable[[State], None]] = []
        self._scan_listeners: list[Callable[[], None]] = []
        self._state: State = Idle()
        self._reading = 0
        self._deeds: list[Deed] = []

    @property
    def state(self) -> State:
        """The visit as it is now."""
        return self._state

    def listen(self, listener: Callable[[State], None]) -> None:
        """Call a listener with the state now, and with every new one."""
        self._listeners.append(listener)
        listener(self._state)

    async def no_request_under_way(self) -> None:
        """Wait until the claim or collect that is on its way to Leat, if any, has its answer.

        A check that only reads is not waited for: the next start takes it up from the journal.
        """
        answered = asyncio.Event()

        def look(state: State) -> None:
            if not request_under_way(state):
                answered.set()

        self.listen(look)
        try:
            await answered.wait()
        finally:
            self._listeners.remove(look)

    def listen_to_scans(self, listener: Callable[[], None]) -> None:
        """Call a listener at each scan that counts, readable or not: somebody is here."""
        self._scan_listeners.append(listener)

    def take_scan(self, scan: Scan | Rejected) -> None:
        """Take what a scan source read; the same card within two seconds is ignored.

        While an operation is under way another card is refused without being remembered, so that
        it works at once when the operation is settled.
        """
        visit_id = uuid.uuid4().hex
        match self._identifier_of(scan):
            case None:
                if self._counts(None):
                    self._scanned(ScanUnreadable(visit_id))
            case Identifier() as identifier:
                if self._refused_for_now(identifier) or self._counts(identifier):
                    self._scanned(Scanned(identifier.value, visit_id))

    def _identifier_of(self, scan: Scan | Rejected) -> Identifier | None:
        if isinstance(scan, Rejected):
            return None
        found = extract_identifier(scan.text, self._url_parameter)
        return None if isinstance(found, Unusable) else found

    def _counts(self, identifier: Identifier | None) -> bool:
        """Tell whether a scan counts; who was turned away may try as often as they like.

        Else what was left on the reader would undo what its owner touched, keep the visit alive,
        and begin it anew when it has ended.
        """
        turned_away = isinstance(self._state, TurnedAway)
        return self._repeats.admit(identifier, lying=not turned_away)

    def _refused_for_now(self, identifier: Identifier) -> bool:
        """Tell whether this is another card than the one whose operation is under way."""
        return (
            isinstance(self._state, Working | Checking)
            and self._state.member.identifier != identifier.value
        )

    def take_settled(self, record: OperationRecord) -> None:
        """Take what the background found out; a screen that had given up on it shows it now."""
        match self._state:
            case Settled(result=Unclear(), operation_id=given_up, member=member):
                if given_up == record.operation.operation_id:
                    self._spawn(self._recall(member, record), "Recall")
            case _:
                pass

    def dispatch(self, event: Event) -> None:
        """Move the visit by one event and start what the step asks for."""
        before = self._state
        self._state, effects = step(before, event, staff_hand_over=self._staff_hand_over)
        self._remember(before)
        if self._state is not before:
            for listener in self._listeners:
                self._tell(listener)
        for effect in effects:
            self._spawn(self._carry_out(effect), type(effect).__name__)

    def _remember(self, before: State) -> None:
        """Keep what an operation just changed, for as long as its visit lasts."""
        if visit_of(self._state) != visit_of(before):
            self._deeds = []
        if isinstance(before, Working | Checking) and isinstance(self._state, Settled):
            self._deeds.append(deed_between(before.offers, self._state.offers))

    def _tell(self, listener: Callable[[State], None]) -> None:
        """Tell one listener; one that fails keeps neither the others nor the effects from going."""
        try:
            listener(self._state)
        except Exception:  # noqa: BLE001 - a screen that fails must not stop the visit
            _log.exception("a listener failed")

    def _scanned(self, event: Scanned | ScanUnreadable) -> None:
        for listener in self._scan_listeners:
            listener()
        before = self._state
        self.dispatch(event)
        if isinstance(before, Settled) and isinstance(self._state, Identifying):
            self._carrying_out.overtaken(before.operation_id)

    async def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Identify():
                await self._identify(effect)
            case ReadOffers(member=member):
                await self._read_offers(member)
            case Perform():
                self._reading += 1
                await self._carrying_out.perform(effect)
            case Settle():
                self._reading += 1
                await self._carrying_out.settle(effect)
            case _:
                assert_never(effect)

    async def _identify(self, effect: Identify) -> None:
        """Say how the visit begins; nothing is offered that cannot be journalled."""
        try:
            async with asyncio.timeout(IDENTIFY_SECONDS):
                event = await self._welcome(effect)
        except TimeoutError:
            event = Declined(effect.visit_id, Problem.OFFLINE)
        except JournalError as error:
            _LOG.error("journal.refused-visit", error=type(error).__name__)
            event = Declined(effect.visit_id, Problem.JOURNAL)
        except Exception:  # noqa: BLE001 - a defect must not leave a customer before a ring
            _log.exception("identifying failed")
            event = Declined(effect.visit_id, Problem.OUT_OF_ORDER)
        await self._begin(event)

    async def _welcome(self, effect: Identify) -> Event:
        found = await identify(
            self._leat, self._shop_uuid, effect.visit_id, effect.identifier, self._other_branches
        )
        match found:
            case Found(member=member, offers=offers):
                return await self._carrying_out.welcome(member, offers)
            case NotFound(problem=problem, code=code):
                return Declined(effect.visit_id, problem, code)
            case _:
                assert_never(found)

    async def _recall(self, member: Member, record: OperationRecord) -> None:
        try:
            offers = await self._offers_of(member)
        except LeatError:
            _log.info("offers not read")
            return
        await self._begin(await self._carrying_out.recall(member, offers, record))

    async def _begin(self, event: Event) -> None:
        """Move the visit, and note when the contact now sees what became of an operation."""
        self.dispatch(event)
        match event, self._state:
            case Recalled(complete=True), Settled(result=shown) if shown is event.result:
                await self._carrying_out.shown(event.operation_id)
            case _:
                pass

    async def _offers_of(self, member: Member) -> Offers:
        """Read a contact's offers, with what this visit has changed in them; raises LeatError."""
        offers = await read_offers(
            self._leat, self._shop_uuid, member.contact_uuid, self._other_branches
        )
        return caught_up(offers, self._deeds)

    async def _read_offers(self, member: Member) -> None:
        """Refresh the offers; an answer overtaken by a newer reading or operation is dropped."""
        self._reading += 1
        reading = self._reading
        read: Event = OffersNotRead(member.visit_id)
        try:
            read = OffersRead(member.visit_id, await self._offers_of(member))
        except LeatError:
            _log.info("offers not refreshed")
        except Exception:  # noqa: BLE001 - a defect must not leave the list refreshing for ever
            _log.exception("refreshing failed")
        if reading == self._reading:
            self.dispatch(read)
