"""A journal that somebody removed or replaced while the kiosk ran."""

import logging
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.operations import Collected, Done
from kiosk.operations.events import Acknowledged, Answered, Resent, Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.journal.proof import prove
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import COLLECT
from tests.unit.operations.journal.journals import (
    SETTLED,
    UNSURE,
    intended,
    opened_claim,
    seen_claim,
)

pytestmark = pytest.mark.anyio

LATER = START + timedelta(minutes=3)
RESENT = replace(COLLECT, operation_id="op-resent", contact_uuid="contact-9")
EVENTS = (
    *seen_claim(1),
    *opened_claim(2, contact="contact-2"),
    intended(),
    UNSURE,
    SETTLED,
    intended(RESENT),
    Resent(RESENT.operation_id, START + timedelta(seconds=9), START + timedelta(seconds=9)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite3"


async def running(path: Path) -> Journal:
    """Return the journal of a kiosk that has done a few things."""
    journal = await Journal.open(path)
    for event in EVENTS:
        await journal.append(event)
    return journal


def without_answers(records: tuple[OperationRecord, ...]) -> list[OperationRecord]:
    """Return the records but for when an operation that was settled since was answered."""
    return [
        replace(one, answered_at=None) if one.settled_by is not None else one for one in records
    ]


async def test_a_removed_folder_loses_no_operation(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The next journal tells that it happened, and holds everything that this kiosk remembers."""
    journal = await running(path)
    known = await journal.operations()
    shutil.rmtree(path.parent)
    with caplog.at_level(logging.ERROR):
        await journal.reopen(LATER)
    ledger = await journal.ledger()
    assert without_answers(ledger.records) == without_answers(known)
    (told,) = ledger.unacknowledged
    assert (told.sha256, told.at) == (None, LATER)
    assert "removed or replaced" in told.reason
    await journal.append(Acknowledged(LATER))
    await journal.close()
    assert prove(path).holds


async def test_an_older_copy_put_back_is_told_what_it_does_not_know(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Even with its head: an operation is neither begun a second time nor settled anew."""
    first = await Journal.open(path)
    for event in EVENTS[:5]:
        await first.append(event)
    await first.close()
    shutil.copytree(path.parent, tmp_path / "copy")
    journal = await Journal.open(path)
    found_out = Settled("op-2", Done(Collected("x", None)), LATER, SettledBy.BACKGROUND)
    for event in (*EVENTS[5:], found_out):
        await journal.append(event)
    known = await journal.operations()
    shutil.rmtree(path.parent)
    shutil.copytree(tmp_path / "copy", path.parent)
    with caplog.at_level(logging.ERROR):
        await journal.reopen(LATER)
    ledger = await journal.ledger()
    assert without_answers(ledger.records) == without_answers(known)
    assert len(ledger.unacknowledged) == 1
    await journal.close()


async def test_the_same_journal_brought_back_is_no_news(path: Path, tmp_path: Path) -> None:
    """Also with what another process has appended to it meanwhile."""
    journal = await running(path)
    path.parent.rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").rename(path.parent)
    other = await Journal.open(path)
    await other.append(Answered(RESENT.operation_id, Done(Collected("r", "key")), LATER))
    await other.close()
    await journal.reopen(LATER)
    ledger = await journal.ledger()
    assert not ledger.unacknowledged
    assert ledger.find(RESENT.operation_id) is not None
    assert {one.operation.operation_id for one in ledger.open} == {"op-2"}
    await journal.close()


async def test_a_journal_archived_meanwhile_goes_on(path: Path) -> None:
    """Its last event is in the archive, and the chain says so."""
    journal = await Journal.open(path)
    for event in seen_claim(1, START - timedelta(days=80)):
        await journal.append(event)
    await journal.ledger()
    other = await Journal.open(path)
    assert await other.archive(START) == 3
    await other.close()
    await journal.reopen(LATER)
    assert not (await journal.ledger()).unacknowledged
    await journal.close()
