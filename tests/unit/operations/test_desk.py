import asyncio
import logging
from pathlib import Path

import pytest

from kiosk.leat import (
    CollectReceipt,
    NoAnswer,
    RewardReception,
    TooManyRequests,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.refusals import InsufficientCredits
from kiosk.operations import (
    AlreadyIntended,
    Cause,
    Claimed,
    Collected,
    DeskBusy,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    FakeLeat,
    raising,
    reception,
    state_of,
)

pytestmark = pytest.mark.anyio


def everything_in(folder: Path) -> str:
    return b"".join(path.read_bytes() for path in folder.iterdir()).decode(errors="replace")


async def test_a_claim_is_journalled_sent_once_and_answered(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """The good way: one request, with the identifier, and what the screen needs comes back."""
    outcome = await desk.claim(CLAIM, "PK100001")
    assert isinstance(outcome, Done)
    assert isinstance(outcome.effect, Claimed)
    assert (outcome.effect.reception_uuid, outcome.effect.balance_after) == ("reception-1", 9)
    assert outcome.effect.waits
    assert leat.sent == ["claim reward-1 for contact-1 at shop-1"]
    assert leat.identifiers == ["PK100001"]
    assert await state_of(journal) == ["done"]


async def test_a_collect_keeps_the_only_key_to_undo_it(
    desk: OperationsDesk, journal: Journal
) -> None:
    """The redemption uuid is in the journal, since Leat tells it once."""
    assert await desk.collect(COLLECT) == Done(Collected("reception-1", "redemption-1"))
    (record,) = await journal.operations()
    assert record.outcome == Done(Collected("reception-1", "redemption-1"))


async def test_the_intent_is_on_disk_before_the_request_leaves(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """When Leat is asked, the journal knows already."""
    seen: list[str] = []

    async def look() -> RewardReception:
        seen.extend(await state_of(journal))
        return reception()

    leat.on_claim = look
    await desk.claim(CLAIM)
    assert seen == ["intended"]


@pytest.mark.parametrize(
    ("error", "known"),
    [
        (InsufficientCredits(), (Refused(1017), "refused")),
        (Unreachable(), (NotApplied(Cause.OFFLINE), "not-applied")),
        (TooManyRequests(), (NotApplied(Cause.BUSY), "not-applied")),
        (NoAnswer(), (Unsure(Cause.NO_ANSWER), "unsure")),
        (UnreadableAnswer(), (Unsure(Cause.UNREADABLE), "unsure")),
    ],
)
async def test_every_failure_is_an_outcome_and_never_sent_again(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    error: Exception,
    known: tuple[Outcome, str],
) -> None:
    """A failed claim is sent once, told for what it is, and journalled so."""
    leat.on_claim = raising(error)
    outcome, state = known
    assert await desk.claim(CLAIM) == outcome
    assert len(leat.sent) == 1
    assert await state_of(journal) == [state]


async def test_even_a_mistake_of_our_own_is_unsure(
    desk: OperationsDesk, leat: FakeLeat, caplog: pytest.LogCaptureFixture
) -> None:
    """After the request left, no exception may pass for a failure."""
    leat.on_claim = raising(RuntimeError("ada@example.com"))
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == Unsure(Cause.UNEXPECTED)
    assert "ada@example.com" not in caplog.text


async def test_without_a_journal_nothing_is_sent(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """No operation is begun that cannot be written down."""
    await journal.close()
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == NotApplied(Cause.JOURNAL)
        assert await desk.collect(COLLECT) == NotApplied(Cause.JOURNAL)
    assert leat.sent == []


async def test_a_journal_that_fails_after_the_answer_does_not_hide_it(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """The customer's reward is the customer's, whatever the disk does then."""

    async def answer_and_break() -> CollectReceipt:
        await journal.close()
        return CollectReceipt(redemption_uuid="redemption-1")

    leat.on_collect = answer_and_break
    with caplog.at_level(logging.ERROR):
        assert await desk.collect(COLLECT) == Done(Collected("reception-1", "redemption-1"))


async def test_a_decision_is_acted_on_once(desk: OperationsDesk, leat: FakeLeat) -> None:
    """The same decision again is a mistake of the caller, and is not sent."""
    await desk.claim(CLAIM)
    with pytest.raises(AlreadyIntended):
        await desk.claim(CLAIM)
    assert len(leat.sent) == 1


async def test_one_operation_at_a_time(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal
) -> None:
    """While one is under way a second is neither journalled nor sent."""
    answer = asyncio.get_running_loop().create_future()
    asked = asyncio.Event()

    async def wait_for_answer() -> RewardReception:
        asked.set()
        await answer
        return reception()

    leat.on_claim = wait_for_answer
    first = asyncio.create_task(desk.claim(CLAIM))
    await asked.wait()
    busy = desk.busy
    with pytest.raises(DeskBusy):
        await desk.collect(COLLECT)
    with pytest.raises(DeskBusy):
        await desk.settle(CLAIM)
    answer.set_result(None)
    assert isinstance(await first, Done)
    assert busy
    assert not desk.busy
    assert len(leat.sent) == 1
    assert await state_of(journal) == ["done"]


async def test_a_shutdown_within_the_request_leaves_the_intent(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, tmp_path: Path
) -> None:
    """A cancelled operation folds to intended, on disk, and the desk is free again."""
    asked = asyncio.Event()

    async def never() -> RewardReception:
        asked.set()
        await asyncio.get_running_loop().create_future()
        raise AssertionError

    leat.on_claim = never
    task = asyncio.create_task(desk.claim(CLAIM))
    await asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await journal.close()
    assert not desk.busy
    again = await Journal.open(tmp_path / "journal.sqlite3")
    assert await state_of(again) == ["intended"]
    await again.close()


async def test_no_personal_data_reaches_the_disk_or_the_log(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither identifier nor e-mail nor digital code is written anywhere."""
    leat.on_claim = _answer_with_code
    with caplog.at_level(logging.DEBUG):
        await desk.claim(CLAIM, "PK100001")
    await journal.close()
    written = everything_in(tmp_path)
    told = caplog.text + repr([vars(record) for record in caplog.records])
    for secret in ("PK100001", "ada@example.com", "CINEMA-1"):
        assert secret not in written
        assert secret not in told


async def _answer_with_code() -> RewardReception:
    return reception(digital_reward_code={"code": "CINEMA-1"})
