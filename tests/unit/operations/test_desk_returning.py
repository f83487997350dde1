"""What the desk knows for a contact who comes back: the unfinished, the unseen, the codes."""

import logging
from dataclasses import replace

import pytest

from kiosk.leat import (
    NoAnswer,
    Unreachable,
)
from kiosk.operations import (
    Cause,
    Claimed,
    Done,
    NotApplied,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import (
    CLAIM,
    CODE,
    FakeLeat,
    answer_with_code,
    raising,
    reception,
)

pytestmark = pytest.mark.anyio


async def test_who_comes_back_finds_what_is_unfinished(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """First what is not settled, then what was settled and never shown; then nothing."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    record = await desk.unfinished("contact-1")
    assert record is not None
    assert record.operation == CLAIM
    assert await desk.unfinished("contact-2") is None
    await journal.append(
        Settled(CLAIM.operation_id, NotApplied(Cause.NEVER_ARRIVED), START, SettledBy.BACKGROUND)
    )
    record = await desk.unfinished("contact-1")
    assert record is not None
    assert record.outcome == NotApplied(Cause.NEVER_ARRIVED)
    await desk.show(CLAIM.operation_id)
    assert await desk.unfinished("contact-1") is None


async def test_what_was_never_begun_is_not_noted_as_shown(
    desk: OperationsDesk, journal: Journal
) -> None:
    """An event of an operation that nobody decided would damage the journal."""
    await desk.show("op-refused")
    assert isinstance(await desk.claim(CLAIM), Done)
    await desk.show(CLAIM.operation_id)
    await desk.show(CLAIM.operation_id)
    (record,) = await journal.operations()
    assert record.shown


async def test_a_result_that_cannot_be_noted_as_shown_is_shown_again(
    desk: OperationsDesk, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """A disk that fails then takes nothing from the customer."""
    await journal.close()
    with caplog.at_level(logging.WARNING):
        await desk.show(CLAIM.operation_id)


async def test_a_digital_code_is_read_again_since_no_journal_holds_it(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """Who never saw the code gets it at the next visit, as far as Leat still tells it."""
    leat.on_claim = answer_with_code
    await desk.claim(CLAIM)
    (record,) = await journal.operations()
    assert await desk.recall_code(record) is None
    leat.history = [reception("other", **CODE), reception(**CODE)]
    assert await desk.recall_code(record) == "CINEMA-1"
    leat.on_read = _fail
    with pytest.raises(Unreachable):
        await desk.recall_code(record)


async def test_a_code_is_told_though_the_background_settled_its_claim_first(
    desk: OperationsDesk, settlement: Settlement, leat: FakeLeat
) -> None:
    """Who waits for it on the spot gets it, unless Leat cannot be read."""
    leat.on_claim = raising(NoAnswer())
    await desk.claim(CLAIM)
    leat.history = [reception(**CODE)]
    await settlement.look(CLAIM.operation_id, SettledBy.BACKGROUND)
    told = await desk.settle(CLAIM.operation_id)
    assert isinstance(told, Done)
    assert isinstance(told.effect, Claimed)
    assert told.effect.code == "CINEMA-1"
    leat.on_read = _fail
    assert await desk.settle(CLAIM.operation_id) == Done(replace(told.effect, code=None))


def _fail() -> None:
    raise Unreachable
