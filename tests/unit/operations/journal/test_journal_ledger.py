"""The journal's ledger: everything on disk, whoever wrote it, each event taken once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged
from kiosk.operations.events import Acknowledged, Event, SetAside
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.ledger import Ledger
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.journal.journals import (
    SETTLED,
    UNSURE,
    append_by_hand,
    by_hand,
    intended,
    seen_claim,
    write_events,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
async def other(path: Path) -> AsyncIterator[Journal]:
    """The journal as another process has it open, such as `pickup-kiosk journal settle`."""
    journal = await Journal.open(path)
    yield journal
    await journal.close()


@pytest.fixture
async def journal(other: Journal, path: Path) -> AsyncIterator[Journal]:
    assert not await other.operations()
    journal = await Journal.open(path)
    yield journal
    await journal.close()


async def test_the_ledger_follows_what_was_appended(journal: Journal) -> None:
    """Each append shows in the next ledger, which is the same object all the time."""
    ledger = await journal.ledger()
    await journal.append(intended())
    assert (await journal.ledger()).open
    await journal.append(UNSURE)
    await journal.append(SETTLED)
    assert not (await journal.ledger()).open
    assert await journal.ledger() is ledger


async def test_the_ledger_holds_what_was_on_disk(path: Path) -> None:
    """Opening reads the whole file."""
    write_events(path, [intended(), UNSURE, SetAside("a", None, "torn", START)])
    journal = await Journal.open(path)
    ledger = await journal.ledger()
    assert [record.state for record in ledger.open] == [OperationState.UNSURE]
    assert [event.file for event in ledger.unacknowledged] == ["a"]
    await journal.close()


async def test_another_process_writes_too(journal: Journal, other: Journal) -> None:
    """What staff settled beside the running kiosk is known to it, in the order on disk."""
    await journal.append(intended())
    await other.append(UNSURE)
    await journal.append(intended(COLLECT))
    await other.append(SETTLED)
    await other.append(Acknowledged(START))
    for side in (journal, other):
        claim, collect = await side.operations()
        assert (claim.state, collect.state) == (OperationState.DONE, OperationState.INTENDED)


async def test_an_event_is_taken_once(
    journal: Journal, other: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many ask at the same time, while others write."""
    taken: list[Event] = []
    take = Ledger.take

    def counted(ledger: Ledger, event: Event) -> None:
        taken.append(event)
        take(ledger, event)

    monkeypatch.setattr(Ledger, "take", counted)
    await other.append(intended())
    await asyncio.gather(
        journal.ledger(), journal.append(UNSURE), journal.ledger(), journal.ledger()
    )
    await asyncio.gather(journal.ledger(), other.append(SETTLED), journal.ledger())
    await journal.ledger()
    assert taken == [intended(), UNSURE, SETTLED]


async def test_a_caller_that_gives_up_takes_nothing_with_it(
    journal: Journal, other: Journal
) -> None:
    """What was read for a cancelled caller is read again for the next."""
    await other.append(intended())
    reading = asyncio.ensure_future(journal.ledger())
    await asyncio.sleep(0)
    reading.cancel()
    assert len((await journal.ledger()).open) == 1


async def test_only_what_is_new_is_read(journal: Journal, other: Journal) -> None:
    """Asking again and again costs no reading of the whole file."""
    await other.append(intended())
    await journal.ledger()
    statements: list[str] = []
    database = journal._file._database
    await journal._run(lambda: database.set_trace_callback(statements.append))
    await journal.ledger()
    assert statements == ["SELECT * FROM events WHERE seq > 1 ORDER BY seq"]


async def test_events_that_are_not_chained_are_not_taken(
    journal: Journal, other: Journal, path: Path
) -> None:
    """Whoever writes past this program while it runs is noticed, for as long as it stands there."""
    await other.append(intended())
    with by_hand(path) as database:
        database.execute("INSERT INTO events VALUES (2, '', 'op-claim', 'settled', '{}', 'x', 'x')")
    for _ in range(2):
        with pytest.raises(JournalDamaged, match="chain breaks at event 2"):
            await journal.ledger()


async def test_events_of_a_foreign_program_are_not_taken(journal: Journal, path: Path) -> None:
    """An event without a decision is no event of this program, chained or not."""
    append_by_hand(path, kind="shown", operation_id=CLAIM.operation_id)
    with pytest.raises(JournalDamaged, match="without a decision"):
        await journal.ledger()


async def test_an_archiving_empties_the_ledger_too(journal: Journal, other: Journal) -> None:
    """What has left the file is no longer held, here and in the other process."""
    old = START - timedelta(days=100)
    for event in (*seen_claim(1, old), *seen_claim(2)):
        await journal.append(event)
    assert len(await journal.operations()) == 2
    assert await journal.archive(START) == 3
    assert len(await journal.operations()) == 1
    await journal.append(intended())
    assert [record.operation.operation_id for record in await other.operations()] == [
        "op-2",
        CLAIM.operation_id,
    ]
