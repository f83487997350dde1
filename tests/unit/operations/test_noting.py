"""What is known is written down, at the latest when the disk takes it again."""

import asyncio
import logging

import pytest

from kiosk.operations import Cause, Done, Unsure
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import JournalUnavailable
from kiosk.operations.events import Answered, Event
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM

pytestmark = pytest.mark.anyio


async def test_two_who_catch_up_at_once_write_each_outcome_once(
    desk: OperationsDesk,
    settlement: Settlement,
    journal: Journal,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The settler and a scan may both come as the disk recovers; neither fails for it."""
    append, full, written = journal.append, True, list[Event]()

    async def fail_while_full(event: Event) -> None:
        if full and isinstance(event, Answered):
            raise JournalUnavailable("full")
        await append(event)
        written.append(event)

    monkeypatch.setattr(journal, "append", fail_while_full)
    with caplog.at_level(logging.ERROR):
        assert isinstance(await desk.claim(CLAIM), Done)
        await settlement.notes.note(
            Answered(CLAIM.operation_id, Unsure(Cause.NO_ANSWER), START),
        )
    written.clear()
    full = False
    _, record = await asyncio.gather(
        settlement.notes.catch_up(), desk.unfinished(CLAIM.contact_uuid)
    )
    assert record is not None
    assert isinstance(record.outcome, Done)
    assert [type(event) for event in written] == [Answered, Answered]
