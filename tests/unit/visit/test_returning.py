"""A contact who comes back: what became of their last decision shows first, and once."""

import asyncio
import logging

import pytest

from kiosk.leat import NoAnswer
from kiosk.operations import (
    Cause,
    Done,
    JournalUnavailable,
    NotApplied,
    Outcome,
    Refused,
)
from kiosk.visit.carrying_out import SEEN_AFTER_SECONDS
from kiosk.visit.events import NobodyHere, WentBack
from kiosk.visit.problems import Problem
from kiosk.visit.recall import LISTS_LAG
from kiosk.visit.results import DigitalCode, ItWaits, NotDone, WentThrough
from kiosk.visit.state import (
    Browsing,
    Identifying,
    Idle,
    Settled,
    TurnedAway,
)
from tests.unit.visit.acting import CARD, OTHER_CARD, Stage
from tests.unit.visit.examples import claimed
from tests.unit.visit.returning import (
    AT_ONCE,
    CLAIM,
    CONTACT,
    DIGITAL,
    gone_and_back,
    scanned,
    sees_the_code_at_the_next_scan,
    settled,
)

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("outcome", "result"),
    [
        (Done(claimed("waiting")), ItWaits),
        (AT_ONCE, WentThrough),
        (DIGITAL, DigitalCode),
        (Refused(1018), NotDone),
        (NotApplied(Cause.NEVER_ARRIVED), NotDone),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_the_next_scan_shows_what_became_of_it_once(outcome: Outcome, result: type) -> None:
    """Then it is noted, and the scan after that shows the offers."""
    stage = Stage()
    stage.desk.left(CLAIM, outcome)
    await scanned(stage)
    assert stage.passed() == ["Idle", "Identifying", "Settled"]
    assert isinstance(settled(stage).result, result)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]
    await gone_and_back(stage)
    assert isinstance(stage.state(), Browsing)
    assert stage.desk.checked == []
    assert stage.desk.shown == ["op-1"]


async def test_the_offers_of_such_a_visit_are_leats_own() -> None:
    """The effect is in them: nothing is added, subtracted, or asked for again."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    await scanned(stage)
    assert settled(stage).offers.credits == 100
    asked = len(stage.leat.asked)
    stage.conductor.dispatch(WentBack())
    state = stage.state()
    assert isinstance(state, Browsing)
    assert not state.refreshing
    assert len(stage.leat.asked) == asked


async def test_a_result_that_came_too_late_for_its_visit_is_kept_for_the_next() -> None:
    """Its contact walked away while the card was looked up: nobody saw it."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    stage.leat.gates[CONTACT] = asyncio.Event()
    await scanned(stage)
    assert isinstance(stage.state(), Identifying)
    stage.conductor.dispatch(NobodyHere())
    stage.leat.gates[CONTACT].set()
    await stage.settle()
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.state() == Idle()
    assert stage.desk.shown == []
    await scanned(stage)
    assert isinstance(settled(stage).result, WentThrough)


async def test_a_result_that_ended_with_the_program_was_not_seen() -> None:
    """A kiosk that is stopped as the answer comes leaves nobody the time to read it."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    await scanned(stage)
    await stage.clock.advance(SEEN_AFTER_SECONDS / 2)
    stage.end()
    await stage.settle()
    assert stage.desk.shown == []


async def test_who_saw_it_and_scans_at_once_is_not_shown_it_again() -> None:
    """Though the note is not yet in the journal."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    await scanned(stage)
    await gone_and_back(stage)
    assert isinstance(stage.state(), Browsing)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]


@pytest.mark.parametrize(("after", "shown"), [(0.5, []), (2.0, ["op-1"])])
async def test_a_result_that_another_card_took_away_at_once_was_not_seen(
    after: float, shown: list[str]
) -> None:
    """The next one in the queue was quick: its owner sees it at the next scan."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    await scanned(stage)
    await stage.clock.advance(after)
    stage.scan(OTHER_CARD)
    await stage.settle()
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == shown
    await gone_and_back(stage)
    assert isinstance(stage.state(), Browsing if shown else Settled)


async def test_what_could_not_be_noted_is_shown_again() -> None:
    """A disk that fails takes no result from its owner, not even in the same run."""
    stage = Stage()
    stage.desk.left(CLAIM, AT_ONCE)
    stage.desk.notes_what_was_shown = False
    await scanned(stage)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]
    await gone_and_back(stage)
    assert isinstance(settled(stage).result, WentThrough)


async def test_a_claim_that_was_collected_elsewhere_since_is_no_news() -> None:
    """It is noted and the offers show."""
    stage = Stage()
    stage.desk.left(CLAIM, Done(claimed("collected since")))
    stage.clock.tick(LISTS_LAG.total_seconds())
    await scanned(stage)
    assert isinstance(stage.state(), Browsing)
    assert stage.desk.shown == ["op-1"]


async def test_a_code_that_nobody_has_seen_is_fetched_for_its_owner() -> None:
    """No journal holds it."""
    stage = Stage()
    stage.desk.left(CLAIM, DIGITAL)
    stage.desk.code = "CINEMA-1"
    await scanned(stage)
    assert settled(stage).result == DigitalCode("Title of bag", None, "CINEMA-1", 100)


async def test_a_code_that_cannot_be_read_now_is_shown_at_the_scan_after() -> None:
    """What was shown without it is not noted as seen."""
    stage = Stage()
    stage.desk.left(CLAIM, DIGITAL)
    stage.desk.code = NoAnswer()
    await scanned(stage)
    await sees_the_code_at_the_next_scan(stage)


async def test_nothing_is_offered_that_cannot_be_journalled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The card is turned away with a sentence, and welcome as soon as it can."""
    stage = Stage()
    stage.desk.trouble = JournalUnavailable("the disk is full")
    with caplog.at_level(logging.ERROR):
        await scanned(stage)
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.JOURNAL
    stage.desk.trouble = None
    await scanned(stage)
    assert isinstance(stage.state(), Browsing)


async def test_a_defect_while_welcoming_is_no_endless_ring(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is logged, and the customer gets a way out."""
    stage = Stage()
    stage.desk.trouble = RuntimeError("a defect")
    with caplog.at_level(logging.ERROR):
        await scanned(stage)
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.OUT_OF_ORDER
    assert CARD not in caplog.text


async def test_a_code_that_takes_too_long_is_no_endless_ring(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a visit begins with is within the time that its customer is asked to wait."""
    stage = Stage()
    stage.desk.left(CLAIM, DIGITAL)
    started: list[asyncio.Timeout] = []
    make = asyncio.timeout

    def noted(seconds: float | None) -> asyncio.Timeout:
        started.append(make(seconds))
        return started[-1]

    async def never(_record: object) -> str | None:
        await asyncio.Event().wait()
        return None

    monkeypatch.setattr(asyncio, "timeout", noted)
    monkeypatch.setattr(stage.desk, "recall_code", never)
    await scanned(stage)
    assert isinstance(stage.state(), Identifying)
    started[0].reschedule(0.0)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.OFFLINE
