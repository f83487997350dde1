"""The day book, on a journal on disk."""

import asyncio
import csv
import logging
import stat
from collections.abc import AsyncIterator
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.counter.day import DayFilter
from kiosk.counter.day_book import DayBook, DayBookState
from kiosk.leat import NoAnswer
from kiosk.operations import Refused, Unsure
from kiosk.operations.actors import Role, Staff
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.errors import JournalUnavailable
from kiosk.operations.events import Act, HandReason, Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.outcome import Cause, NotApplied
from kiosk.paths import exports_folder, journal_file
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.counter.acting import ActedDesk, Tasks, settle_down, until
from tests.unit.counter.examples import claim, decided
from tests.unit.operations.journal.journals import by_hand

pytestmark = pytest.mark.anyio
MO = Staff("id-mo", Role.MANAGER)
CLEO = Staff("id-cleo", Role.CLERK)
WORD: dict[str, Any] = {"happened": False, "reason": HandReason.NOT_AT_LEAT}


class ActedWords:
    """Takes the word of staff and journals it, unless it is told to raise."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.error: Exception | None = None
        self.heard: list[tuple[str, Staff, bool, HandReason, str | None]] = []
        self.gate: asyncio.Event | None = None

    async def settle(
        self,
        operation_id: str,
        actor: Staff,
        *,
        happened: bool,
        reason: HandReason,
        transaction: str | None = None,
    ) -> OperationRecord:
        self.heard.append((operation_id, actor, happened, reason, transaction))
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        outcome = NotApplied(Cause.BY_HAND)
        settled = Settled(operation_id, outcome, START, SettledBy.STAFF, actor.staff_id, reason)
        await self._journal.append(settled)
        records = await self._journal.operations()
        return next(one for one in records if _id(one) == operation_id)


class Office:
    """A day book, who is signed in, and everything it depends on."""

    def __init__(self, data_dir: Path, journal: Journal, tasks: Tasks) -> None:
        self.data_dir = data_dir
        self.journal = journal
        self.tasks = tasks
        self.clock = FakeClock()
        self.desk = ActedDesk()
        self.words = ActedWords(journal)
        self.staff: Staff | None = MO
        self.noted: list[tuple[Act, str, str]] = []
        self.book = DayBook(
            journal=journal,
            data_dir=data_dir,
            desk=self.desk,
            words=self.words,
            clock=self.clock,
            spawn=tasks,
            signed_in=lambda: self.staff,
            note=lambda *noted: self.noted.append(noted),
        )

    @property
    def state(self) -> DayBookState:
        return self.book.state

    @property
    def unsettled(self) -> list[str]:
        return [] if self.state.day is None else [_id(one) for one in self.state.day.unsettled]

    @property
    def settled(self) -> list[str]:
        return [] if self.state.day is None else [_id(one) for one in self.state.day.settled]

    @property
    def exported(self) -> list[Path]:
        return sorted(exports_folder(self.data_dir).glob("*"))

    async def take(self, *events: list[Any]) -> None:
        for event in (event for some in events for event in some):
            await self.journal.append(event)

    async def look(self, chosen: DayFilter | None = None) -> None:
        self.book.look(chosen)
        await self.tasks.all_done()

    async def done(self) -> DayBookState:
        await self.tasks.all_done()
        return self.state


def _id(record: OperationRecord) -> str:
    return record.operation.operation_id


@pytest.fixture
async def office(tmp_path: Path, tasks: Tasks) -> AsyncIterator[Office]:
    journal = await Journal.open(journal_file(tmp_path))
    yield Office(tmp_path, journal, tasks)
    await tasks.end()
    await journal.close()


@pytest.fixture
async def busy_day(office: Office) -> Office:
    """One of yesterday, one of yesterday that is open, one of today."""
    yesterday = START - timedelta(days=1)
    await office.take(
        decided(claim("of yesterday"), Refused(1017), yesterday),
        decided(claim("unsure"), Unsure(Cause.NO_ANSWER), yesterday),
        decided(claim("of today", "=Bag"), Refused(1017)),
    )
    return office


async def test_the_day_is_read_when_somebody_looks(busy_day: Office) -> None:
    """What is open of any day, and what was settled of today."""
    assert busy_day.state == DayBookState()
    await busy_day.look()
    assert (busy_day.unsettled, busy_day.settled) == (["unsure"], ["of today"])


async def test_a_filter_stays_until_another_is_chosen(busy_day: Office) -> None:
    """Or until the book is put away."""
    await busy_day.look(DayFilter.EDITS)
    assert (busy_day.unsettled, busy_day.settled) == ([], [])
    await busy_day.look()
    assert busy_day.state.day is not None
    assert busy_day.state.day.filter is DayFilter.EDITS
    busy_day.book.close()
    await busy_day.look()
    assert busy_day.settled == ["of today"]


@pytest.mark.parametrize("staff", [CLEO, None])
async def test_the_day_is_managers_business(busy_day: Office, staff: Staff | None) -> None:
    """Whatever a screen offers: a clerk sees, checks, settles, proves and exports nothing."""
    busy_day.staff = staff
    busy_day.book.look()
    busy_day.book.check("unsure")
    busy_day.book.settle("unsure", **WORD)
    busy_day.book.prove()
    busy_day.book.export()
    assert await busy_day.done() == DayBookState()
    assert not busy_day.desk.checked
    assert not busy_day.words.heard
    assert not busy_day.exported


async def test_a_journal_that_cannot_be_read(busy_day: Office) -> None:
    """It is said, and nothing that was read before is taken for today's truth in silence."""
    await busy_day.look()
    await busy_day.journal.close()
    await busy_day.look()
    assert busy_day.state.unreadable
    assert busy_day.settled == ["of today"]


async def test_checking_again_asks_leat(busy_day: Office) -> None:
    """One at a time; the day is read anew after it."""
    busy_day.desk.checking = asyncio.Event()
    await busy_day.look()
    busy_day.book.check("unsure")
    busy_day.book.check("another")
    busy_day.book.settle("another", **WORD)
    await settle_down()
    assert (busy_day.state.checking, busy_day.state.share) == ("unsure", 0.25)
    await busy_day.journal.append(Settled("unsure", Refused(1017), START))
    busy_day.desk.checking.set()
    after = await busy_day.done()
    assert (after.checking, after.share) == (None, None)
    assert busy_day.desk.checked == ["unsure"]
    assert busy_day.desk.might_resend == [False], "the customer may have gone"
    assert not busy_day.words.heard
    assert busy_day.unsettled == []


async def test_a_check_that_fails_leaves_it_open(
    busy_day: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """The desk may be busy: the button works again."""
    busy_day.desk.settled["unsure"] = LookupError()
    busy_day.book.check("unsure")
    with caplog.at_level(logging.WARNING):
        state = await busy_day.done()
    assert state.checking is None
    assert busy_day.unsettled == ["unsure"]


async def test_what_leat_told_and_the_journal_did_not_take(busy_day: Office) -> None:
    """It is not said that Leat does not know; the next try takes the sentence away."""
    busy_day.desk.settled["unsure"] = Refused(1017)
    busy_day.book.check("unsure")
    state = await busy_day.done()
    assert (state.checking, state.not_noted) == (None, True)
    assert busy_day.unsettled == ["unsure"]
    await busy_day.journal.append(Settled("unsure", Refused(1017), START))
    busy_day.book.check("unsure")
    assert not busy_day.state.not_noted
    assert not (await busy_day.done()).not_noted


async def test_a_managers_word(busy_day: Office) -> None:
    """It is journalled in their name, with the reason, and the row is settled."""
    busy_day.book.settle("unsure", **WORD, transaction="t-1")
    assert busy_day.state.checking == "unsure"
    state = await busy_day.done()
    assert (state.checking, state.refused, busy_day.unsettled) == (None, None, [])
    assert busy_day.words.heard == [("unsure", MO, False, HandReason.NOT_AT_LEAT, "t-1")]


async def test_a_word_that_does_not_count(busy_day: Office) -> None:
    """It is said why; the next try takes the sentence away."""
    refusal = CannotSettleError(HandRefusal.STILL_POSSIBLE, until=START)
    busy_day.words.error = refusal
    busy_day.book.settle("unsure", **WORD)
    assert (await busy_day.done()).refused is refusal
    assert busy_day.unsettled == ["unsure"]
    busy_day.book.check("unsure")
    assert busy_day.state.refused is None
    await busy_day.done()


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (NoAnswer(), {"unreachable": True}),
        (JournalUnavailable("the disk is full"), {"not_noted": True}),
    ],
)
async def test_a_word_that_could_not_be_taken(
    busy_day: Office, error: Exception, expected: dict[str, bool]
) -> None:
    """Leat could not be asked, or the journal did not take it: nobody says it was settled."""
    busy_day.words.error = error
    busy_day.book.settle("unsure", **WORD)
    state = await busy_day.done()
    assert {name: getattr(state, name) for name in ("unreachable", "not_noted")} == {
        "unreachable": False,
        "not_noted": False,
    } | expected
    assert (state.checking, state.refused) == (None, None)
    busy_day.words.error = None
    busy_day.book.settle("unsure", **WORD)
    assert not busy_day.state.unreachable
    assert not busy_day.state.not_noted
    await busy_day.done()


async def test_a_word_about_what_is_gone(busy_day: Office) -> None:
    """Somebody was quicker, and it is in the archive by now."""
    busy_day.words.error = LookupError()
    busy_day.book.settle("unsure", **WORD)
    state = await busy_day.done()
    assert state.refused is not None
    assert state.refused.refusal is HandRefusal.SETTLED_MEANWHILE


async def test_a_defect_leaves_no_book_that_is_busy_for_ever(busy_day: Office) -> None:
    """It is in the log, and the next one can be asked about."""
    busy_day.words.error = RuntimeError("a defect")
    busy_day.book.settle("unsure", **WORD)
    assert (await busy_day.done()).checking is None
    assert busy_day.tasks.failed == [busy_day.words.error]
    busy_day.tasks.failed.clear()


async def test_the_journal_is_proved(busy_day: Office) -> None:
    """Pressing twice proves it once."""
    busy_day.book.prove()
    assert busy_day.state.proving
    told: list[DayBookState] = []
    busy_day.book.listen(told.append)
    busy_day.book.prove()
    assert (await busy_day.done()).whole is True
    assert len(told) == 2


async def test_a_journal_that_was_tampered_with(busy_day: Office) -> None:
    """It does not hold, and that is what the screen says."""
    await busy_day.journal.close()
    with by_hand(journal_file(busy_day.data_dir)) as database:
        database.execute("UPDATE events SET facts = replace(facts, 'Bag', 'Hat') WHERE seq > 1")
    busy_day.book.prove()
    state = await busy_day.done()
    assert (state.whole, state.proving) == (False, False)


async def test_the_day_is_exported(busy_day: Office) -> None:
    """Today's operations and the open ones, in a file for its owner alone; who took it is noted."""
    busy_day.book.export()
    state = await busy_day.done()
    assert busy_day.exported == [state.exported]
    assert state.exported is not None
    assert not state.not_exported
    assert stat.S_IMODE(state.exported.stat().st_mode) == 0o600
    assert stat.S_IMODE(state.exported.parent.stat().st_mode) == 0o700
    local = START.astimezone()
    assert state.exported.name == f"operations-{local:%Y-%m-%d-%H%M%S}.csv"
    rows = list(csv.DictReader(state.exported.read_text("utf-8").splitlines()))
    assert [row["operation_id"] for row in rows] == ["unsure", "of today"]
    assert rows[1]["title"] == "'=Bag"
    assert busy_day.noted == [
        (Act.EXPORTED, "id-mo", f"{START.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
    ]


async def test_a_double_press_exports_one_file(busy_day: Office) -> None:
    """And it is no failure that the second finds it there."""
    busy_day.book.export()
    busy_day.book.export()
    state = await busy_day.done()
    assert busy_day.exported == [state.exported]
    assert not state.not_exported


async def test_a_later_export_is_another_file(busy_day: Office) -> None:
    """Nothing that was taken before is overwritten."""
    busy_day.book.export()
    await busy_day.done()
    busy_day.clock.tick(1)
    busy_day.book.export()
    await busy_day.done()
    assert len(busy_day.exported) == 2


async def test_an_export_that_fails(busy_day: Office) -> None:
    """It is said, nothing is noted, and the next one that succeeds says so."""
    in_the_way = exports_folder(busy_day.data_dir)
    in_the_way.write_text("a file")
    busy_day.book.export()
    state = await busy_day.done()
    assert (state.not_exported, state.exported) == (True, None)
    assert not busy_day.noted
    in_the_way.unlink()
    busy_day.book.export()
    state = await busy_day.done()
    assert (state.not_exported, busy_day.exported) == (False, [state.exported])


async def test_an_export_is_its_managers_also_after_the_lock(busy_day: Office) -> None:
    """Whoever is signed in when it is written did not ask for it."""
    busy_day.book.export()
    busy_day.staff = CLEO
    busy_day.book.close()
    assert await busy_day.done() == DayBookState()
    assert [by for _, by, _ in busy_day.noted] == ["id-mo"]


async def test_what_comes_after_the_book_was_put_away_is_dropped(busy_day: Office) -> None:
    """The next one at the counter may be a clerk; what was said counts all the same."""
    gate = busy_day.words.gate = asyncio.Event()
    busy_day.book.look()
    busy_day.book.prove()
    busy_day.book.settle("unsure", **WORD)
    await until(busy_day.book, lambda state: state.checking is not None)
    busy_day.book.close()
    busy_day.staff = CLEO
    gate.set()
    assert await busy_day.done() == DayBookState()
    assert all(record.is_settled for record in await busy_day.journal.operations())
