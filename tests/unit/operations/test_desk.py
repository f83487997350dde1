"""One request a decision, the intent on disk before it, and what must come first."""

import asyncio
import contextlib
import logging
from dataclasses import replace
from datetime import datetime
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
    JournalError,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.desk import OPENING_SECONDS, OperationsDesk
from kiosk.operations.errors import NotAcknowledged
from kiosk.operations.events import Acknowledged, SetAside
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from tests.helpers.fake_clock import START, FakeClock, SkippingClock
from tests.unit.operations.examples import (
    CLAIM,
    COLLECT,
    FakeLeat,
    answer_with_code,
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


async def test_a_mistake_of_our_own_before_the_request_is_not_unsure(
    desk: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing has left: nobody has to find out, and the next decision is served."""

    def fail() -> datetime:
        raise RuntimeError("a defect")

    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR):
        broken.setattr(leat, "server_now", fail)
        assert await desk.claim(CLAIM) == NotApplied(Cause.UNEXPECTED)
    assert leat.sent == []
    assert await journal.operations() == ()
    assert isinstance(await desk.claim(CLAIM), Done)


async def test_who_listens_to_refusals_changes_none(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """A light that fails keeps neither the outcome from its owner nor the other lights dark."""
    told: list[JournalError] = []

    def fail(_error: JournalError) -> None:
        raise RuntimeError("a defect")

    desk.listen_to_refusals(fail)
    desk.listen_to_refusals(told.append)
    await journal.append(SetAside("journal-1.sqlite3", None, "its chain breaks", START))
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == NotApplied(Cause.JOURNAL)
    assert [type(error) for error in told] == [NotAcknowledged]
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


@pytest.mark.parametrize("error", [NoAnswer(), asyncio.CancelledError()])
async def test_a_contact_with_an_unsettled_operation_begins_no_other(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, error: BaseException
) -> None:
    """One at a time: unsure or merely intended, it is settled first; others are served."""
    leat.on_claim = raising(error)
    with contextlib.suppress(asyncio.CancelledError):
        await desk.claim(CLAIM)
    sent = len(leat.sent)
    assert await desk.claim(replace(CLAIM, operation_id="op-2")) == NotApplied(Cause.UNSETTLED)
    assert await desk.collect(COLLECT) == NotApplied(Cause.UNSETTLED)
    assert len(leat.sent) == sent
    assert len(await journal.operations()) == 1
    other = replace(COLLECT, operation_id="op-3", contact_uuid="contact-2")
    assert isinstance(await desk.collect(other), Done)


async def test_what_was_just_handed_over_is_not_handed_over_again(
    desk: OperationsDesk, leat: FakeLeat, clock: SkippingClock
) -> None:
    """A list that lags may offer it again, and Leat may answer the second collect as the first."""
    assert isinstance(await desk.collect(COLLECT), Done)
    again = replace(COLLECT, operation_id="op-2")
    assert await desk.collect(again) == NotApplied(Cause.COLLECTED)
    assert len(leat.sent) == 1
    clock.tick(SettlingRules().late.total_seconds() + 1)
    assert isinstance(await desk.collect(again), Done)


async def test_a_shut_desk_begins_nothing(
    shut_desk: OperationsDesk, leat: FakeLeat, journal: Journal, clock: SkippingClock
) -> None:
    """Before what an earlier run left open has been asked about, a decision waits for a while."""
    assert await shut_desk.claim(CLAIM) == NotApplied(Cause.SETTLING)
    assert clock.slept == [OPENING_SECONDS]
    assert leat.sent == []
    assert await journal.operations() == ()


async def test_a_decision_that_waits_goes_on_when_the_desk_opens(
    leat: FakeLeat, journal: Journal
) -> None:
    """Who was a second too early is served as if nothing had been."""
    clock = FakeClock()
    settlement = Settlement(leat, journal, clock, SettlingRules())
    desk = OperationsDesk(
        leat, journal, settlement, shop_uuid="shop-1", kiosk_id="door", clock=clock
    )
    claiming = asyncio.create_task(desk.claim(CLAIM))
    await clock.advance(1.0)
    assert leat.sent == []
    desk.open()
    assert isinstance(await claiming, Done)


async def test_before_staff_took_note_of_a_damaged_journal_nothing_begins(
    desk: OperationsDesk, leat: FakeLeat, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """What the damaged one knew may be lost: people look first, then claims go on."""
    refused: list[JournalError] = []
    desk.listen_to_refusals(refused.append)
    await journal.append(SetAside("journal-1.sqlite3", None, "its chain breaks", START))
    with caplog.at_level(logging.ERROR):
        assert await desk.claim(CLAIM) == NotApplied(Cause.JOURNAL)
    with pytest.raises(NotAcknowledged):
        await desk.unfinished("contact-1")
    assert [type(error) for error in refused] == [NotAcknowledged, NotAcknowledged]
    assert leat.sent == []
    await journal.append(Acknowledged(START))
    assert await desk.unfinished("contact-1") is None
    assert isinstance(await desk.claim(CLAIM), Done)


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
    at_work_on = desk.at_work_on
    with pytest.raises(DeskBusy):
        await desk.collect(COLLECT)
    with pytest.raises(DeskBusy):
        await desk.settle(CLAIM.operation_id)
    answer.set_result(None)
    assert isinstance(await first, Done)
    assert at_work_on == CLAIM.operation_id
    assert desk.at_work_on is None
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
    assert desk.at_work_on is None
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
    leat.on_claim = answer_with_code
    with caplog.at_level(logging.DEBUG):
        await desk.claim(CLAIM, "PK100001")
    await journal.close()
    written = everything_in(tmp_path)
    told = caplog.text + repr([vars(record) for record in caplog.records])
    for secret in ("PK100001", "ada@example.com", "CINEMA-1"):
        assert secret not in written
        assert secret not in told
