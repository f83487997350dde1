"""A day in the shop: who comes, what goes wrong, and what must be true at every moment of it."""

import asyncio
import tempfile
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

from kiosk.operations import Done, NotApplied, Outcome, Refused
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.operation import subject_of
from kiosk.operations.reading_back import COLLECTED_AT_ONCE
from kiosk.operations.settling_rules import DEFAULT_LATE, SKEW_ALLOWANCE, SettlingRules
from kiosk.operations.verdict import Open
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.sample_shop import ROTTERDAM
from tests.reliability.books import Books, Journals, Outside, complaints, still_open
from tests.reliability.staff import Case
from tests.reliability.virtual_time import VirtualLoop
from tests.reliability.world import Kiosk, Leat

T = TypeVar("T")

WALK: Final = COLLECTED_AT_ONCE + SKEW_ALLOWANCE
"""What a person needs from one kiosk to the other, or to the till."""


@dataclass(frozen=True)
class Setting:
    """How this day's shop is, and how this day's Leat."""

    shares_shop: bool
    """Both kiosks stand in one shop, so that a claim of one could be the other's."""
    alone: bool
    """Nobody acts for a contact but their own kiosk (`SettlingRules.alone`)."""
    looseness: Mapping[str, Any]


@dataclass(frozen=True)
class Visit:
    """Contact, kiosk and choice by number; a claim may be collected at once."""

    kiosk: int
    contact: int
    collects: bool
    choice: int
    again: bool
    """Whether it is the contact and the choice of the visit before this one."""
    at_once: bool
    faults: tuple[Fault, ...]
    """What will go wrong at Leat from the moment the contact comes."""


class Day:
    """Two kiosks, two contacts with a phone each, a till, staff, and a Leat at its worst.

    Contacts are people: to be somewhere else takes them the time to `WALK`, which is what the
    kiosks rely on.
    """

    def __init__(self, setting: Setting) -> None:
        memory = Path("/dev/shm")  # noqa: S108 - thousands of fsyncs on a real disk take a minute
        self._folder = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
        self._loop = VirtualLoop()
        self.leat = Leat(self._loop)
        self._alone = setting.alone and not setting.shares_shop
        self.loosen(**setting.looseness)
        self._rules = SettlingRules(alone=self._alone)
        shops = (DEFAULT_SHOP_UUID, DEFAULT_SHOP_UUID if setting.shares_shop else ROTTERDAM)
        self.kiosks = tuple(
            Kiosk(name, shop, self.leat, Path(self._folder.name) / name, self._rules)
            for name, shop in zip(("left", "right"), shops, strict=True)
        )
        self._visits: dict[str, asyncio.Task[None]] = {}
        self._last: Visit | None = None
        self._places: dict[str, tuple[str, datetime]] = {}
        for kiosk in self.kiosks:
            self._run(kiosk.boot())
        self._before = self.leat.books()

    def comes(self, visit: Visit) -> asyncio.Task[None]:
        """Let a contact come to a kiosk that is free and has power, and begin their visit."""
        if visit.again and self._last is not None:
            last = self._last
            visit = replace(visit, contact=last.contact, collects=last.collects, choice=last.choice)
        self._last = visit
        kiosk = self.kiosks[visit.kiosk]
        who = self.leat.contacts[visit.kiosk if self._alone else visit.contact]
        self.finish(kiosk)
        self.power_up(kiosk)
        self._walks(who, kiosk.name)
        for fault in visit.faults:
            self.leat.sandbox.faults.order(fault)
        if visit.collects:
            work = kiosk.collects(who, visit.choice)
        else:
            reward = self.leat.rewards[visit.choice % len(self.leat.rewards)]
            work = kiosk.claims(who, reward, collects=visit.at_once)
        task = kiosk.spawn(work)
        task.add_done_callback(lambda _: self._is_at(who, kiosk.name))
        self._visits[kiosk.name] = task
        return task

    def goes_on(self, visit: asyncio.Task[None], turns: int) -> None:
        """Let a visit go on for so many turns of the loop."""
        self._loop.let_run(visit, turns)

    def finish(self, kiosk: Kiosk) -> None:
        """Let a kiosk's visit come to its end."""
        visit = self._visits.pop(kiosk.name, None)
        if visit is not None:
            self._run(_all_of({visit}))

    def cut_power(self, kiosk: Kiosk) -> None:
        if kiosk.is_running:
            kiosk.crash()
        self.finish(kiosk)

    def power_up(self, kiosk: Kiosk) -> None:
        if not kiosk.is_running:
            self._run(kiosk.boot())

    def cut_line(self, kiosk: Kiosk) -> None:
        if kiosk.is_running:
            kiosk.now.line.is_up = False

    def mend_lines(self) -> None:
        for kiosk in self.kiosks:
            if kiosk.is_running:
                kiosk.now.line.is_up = True

    def passes(self, seconds: float) -> None:
        self._run(asyncio.sleep(seconds))

    def loosen(self, **switches: Any) -> None:
        looseness = self.leat.sandbox.looseness
        self.leat.sandbox.looseness = looseness.model_copy(update=switches)

    def phones(self, contact: int, choice: int, shop: int) -> None:
        """Let a contact claim with their own phone, wherever they are."""
        self.leat.phone.claim(
            self.leat.contacts[contact],
            self.leat.rewards[choice % len(self.leat.rewards)].uuid,
            self.kiosks[shop].shop_uuid,
            self.leat.sandbox.now(),
        )

    def does_again_elsewhere(self, *, at_the_till: bool) -> None:
        """Let the last visit's contact choose the same with their phone, or at the till."""
        if self._last is not None and at_the_till:
            self.goes_to_the_till(self._last.contact, self._last.choice)
        elif self._last is not None:
            self.phones(self._last.contact, self._last.choice, self._last.kiosk)

    def goes_to_the_till(self, contact: int, choice: int) -> None:
        """Let a contact have a waiting reward handed over at the till."""
        if self._alone:
            return
        who = self.leat.contacts[contact]
        self._walks(who, "till")
        waiting = self.leat.phone.waiting(who)
        if waiting:
            self.leat.phone.collect(waiting[choice % len(waiting)], self.leat.sandbox.now())

    def staff_settle(self) -> None:
        """Let staff settle what they can tell, in a process of their own, as the command does."""
        if not all(kiosk.is_running for kiosk in self.kiosks):
            return
        journals, books = self._snapshot()
        case = Case(
            self._before, books, journals, self._outside, self.leat.sandbox.now(), self._rules
        )
        truths = case.truths()
        for kiosk in self.kiosks:
            ids = {record.operation.operation_id for record in journals[kiosk.name]}
            self._run(_settle(kiosk, {one: truths[one] for one in truths if one in ids}))

    def check(self) -> None:
        """Raise AssertionError when the law is broken."""
        journals, books = self._snapshot()
        assert complaints(self._before, books, journals, self._outside) == []
        for kiosk in self.kiosks:
            if kiosk.is_running:
                assert kiosk.defects() == []
            _check_records(kiosk, {r.operation.operation_id: r for r in journals[kiosk.name]})

    def ends(self) -> None:
        """With all the time there is everything gets known, or waits for staff, who know."""
        self.leat.sandbox.faults.clear()
        for kiosk in self.kiosks:
            self.finish(kiosk)
            self.power_up(kiosk)
        self.mend_lines()
        self.passes(3 * DEFAULT_LATE.total_seconds())
        for kiosk in self.kiosks:
            for record in still_open({kiosk.name: self._run(kiosk.records())}):
                look = kiosk.now.settlement.look(
                    record.operation.operation_id, SettledBy.BACKGROUND
                )
                verdict = self._run(look)
                assert isinstance(verdict, Open)
                assert verdict.doubt.for_staff
        self.staff_settle()
        assert still_open(self._snapshot()[0]) == []
        self.check()

    def close(self) -> None:
        """Let go of everything."""
        for kiosk in self.kiosks:
            self._run(kiosk.bury())
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._run(_all_of(left))
        self.leat.sandbox.database.close()
        self._loop.close()
        self._folder.cleanup()

    @property
    def _outside(self) -> Outside:
        return Outside(frozenset(self.leat.phone.effects))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    def _is_at(self, who: str, place: str) -> None:
        self._places[who] = (place, self.leat.sandbox.clock.now())

    def _walks(self, who: str, where: str) -> None:
        """Let a contact be there, after the time it takes from where their last visit ended."""
        place, since = self._places.get(who, (where, self.leat.sandbox.clock.now()))
        if place != where:
            for kiosk in self.kiosks:
                if kiosk.name == place:
                    self.finish(kiosk)
            place, since = self._places[who]
            left = since + WALK - self.leat.sandbox.clock.now()
            self.passes(max(0.0, left.total_seconds()))
        self._is_at(who, where)

    def _snapshot(self) -> tuple[Journals, Books]:
        """Return journals and books of one moment: while one is read, the others go on."""
        while True:
            books = self.leat.books()
            journals = {kiosk.name: self._run(kiosk.records()) for kiosk in self.kiosks}
            if self.leat.books() == books:
                return journals, books


def set_clock(kiosk: Kiosk, wrong_by: timedelta) -> None:
    """Set a kiosk's wall clock, as a person or the network may."""
    kiosk.clock.wrong_by = wrong_by


def _check_records(kiosk: Kiosk, records: Mapping[str, OperationRecord]) -> None:
    open_ = [subject_of(r.operation) for r in records.values() if not r.is_settled]
    assert len(open_) == len(set(open_)), "two open operations of one contact"
    for operation_id, told in kiosk.told.items():
        record = records.get(operation_id)
        if record is None:
            assert isinstance(told, NotApplied), "what was told is not in the journal"
        elif record.is_settled:
            assert record.state is _state(told), "a customer was told something else"


def _state(told: Outcome) -> OperationState:
    match told:
        case Done():
            return OperationState.DONE
        case Refused():
            return OperationState.REFUSED
        case _:
            return OperationState.NOT_APPLIED


async def _settle(kiosk: Kiosk, truths: Mapping[str, Outcome]) -> None:
    if not truths:
        return
    journal = await Journal.open(kiosk.journal_path)
    for operation_id, outcome in truths.items():
        await journal.append(Settled(operation_id, outcome, kiosk.clock.now(), SettledBy.STAFF))
    await journal.close()


async def _all_of(tasks: set[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks, return_exceptions=True)
