"""What was undone in an archived month stays undone, and a hand-over of then keeps its key."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.operations import Done
from kiosk.operations.events import Answered, Event, Intended
from kiosk.operations.journal import Journal
from kiosk.operations.operation import Collect, Operation, ReverseClaim
from kiosk.operations.outcome import ClaimReversed, Collected, Effect
from tests.unit.operations.journal.journals import write_events

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)
UNDO = ReverseClaim("op-undo", "visit-1", "contact-1", "claim-1", "Tote bag", 120)
HAND_OVER = Collect("op-collect", "visit-1", "contact-1", "claim-2", "Espresso")
MANAGER = "id-mo"


def done(operation: Operation, effect: Effect) -> tuple[Event, ...]:
    intent = Intended(operation, "counter-1", "shop-1", OCTOBER, OCTOBER, MANAGER)
    return intent, Answered(operation.operation_id, Done(effect), OCTOBER)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    events = (
        *done(UNDO, ClaimReversed("claim-1", "came-back", 120)),
        *done(HAND_OVER, Collected("claim-2", "key-2")),
    )
    write_events(path, events)
    return path


@pytest.mark.parametrize("again", [False, True], ids=["running", "started again"])
async def test_the_past_is_known(path: Path, *, again: bool) -> None:
    """Whether the month left while the kiosk ran or before it started."""
    journal = await Journal.open(path)
    assert (await journal.ledger()).reversed_here("claim-1")
    assert await journal.archive(NOW) == 4
    if again:
        await journal.close()
        journal = await Journal.open(path)
    ledger = await journal.ledger()
    assert ledger.records == ()
    assert ledger.reversed_here("claim-1")
    assert not ledger.reversed_here("claim-2")
    assert ledger.redemption_of("claim-2") == "key-2"
    assert ledger.made_by_undoing() == {"came-back"}
    await journal.close()


async def test_archives_that_cannot_be_proved_say_nothing(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The present file is worked with all the same; that it is so is logged."""
    journal = await Journal.open(path)
    await journal.archive(NOW)
    await journal.close()
    (archive,) = (path.parent / "archive").iterdir()
    archive.write_bytes(b"torn")
    with caplog.at_level(logging.WARNING):
        journal = await Journal.open(path)
        assert not (await journal.ledger()).reversed_here("claim-1")
    assert "journal.past-unknown" in caplog.text
    await journal.close()
