"""`pickup-kiosk journal settle`: what became of what nobody knows yet."""

import argparse
import asyncio
from typing import Final

from kiosk.authentication import find_auth
from kiosk.cli.journal_commands.asking import Asking, why_not
from kiosk.cli.journal_commands.by_hand import (
    UNDER_WAY,
    journal_decision,
    why_it_does_not_count,
)
from kiosk.cli.journal_commands.choosing import open_operation
from kiosk.cli.journal_commands.source import has_begun, no_journal
from kiosk.cli.journal_commands.trouble import NotDoneError, WronglyAskedError
from kiosk.cli.journal_commands.words import line_of
from kiosk.clock import SystemClock
from kiosk.leat import LeatClient, LeatError, Timeouts
from kiosk.operations.by_hand import (
    CannotSettleError,
    effect_found,
    is_under_way,
    require_certainty,
)
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import kiosk_runs
from kiosk.operations.outcome import Cause, Done, NotApplied
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from kiosk.paths import journal_file, lock_file
from kiosk.settings import Settings

CLOCK: Final = SystemClock()


def main(arguments: argparse.Namespace, settings: Settings) -> int:
    """Settle what was asked for; 0 when nothing of it is left open, `STILL_OPEN` when something is.

    Raises JournalError, SecretError, NotDoneError and WronglyAskedError.
    """
    by_hand = arguments.done or arguments.not_applied
    if by_hand and arguments.operation is None:
        raise WronglyAskedError("Say which operation you mean: --operation NUMBER.")
    if arguments.transaction is not None and not arguments.done:
        raise WronglyAskedError("--transaction goes with --operation NUMBER --done.")
    journal = journal_file(settings.kiosk.data_dir)
    if has_begun(journal):
        return asyncio.run(_settle(arguments, settings))
    if arguments.operation is not None:
        raise NotDoneError(no_journal(journal))
    print(no_journal(journal))
    return 0


async def _settle(arguments: argparse.Namespace, settings: Settings) -> int:
    journal = await Journal.open(journal_file(settings.kiosk.data_dir))
    try:
        ledger = await journal.ledger()
        name = arguments.operation
        records = ledger.open if name is None else (open_operation(ledger, name),)
        if not records:
            print("No operation is open.")
            return 0
        awaiting = kiosk_runs(lock_file(settings.kiosk.data_dir))
        if not arguments.done and not arguments.not_applied:
            return await _ask(records, settings, journal, arguments, awaiting=awaiting)
        (record,) = records
        if awaiting and is_under_way(record, CLOCK.now(), SettlingRules.of(settings)):
            raise NotDoneError(UNDER_WAY)
        try:
            outcome = (
                await _found_done(record, settings, journal, arguments.transaction)
                if arguments.done
                else _found_nothing(record, settings)
            )
        except CannotSettleError as error:
            told = why_it_does_not_count(error, record, arguments.transaction)
            raise NotDoneError(told) from None
        print(line_of(await journal_decision(record, outcome, journal, CLOCK)))
        return 0
    finally:
        await journal.close()


async def _ask(
    records: tuple[OperationRecord, ...],
    settings: Settings,
    journal: Journal,
    arguments: argparse.Namespace,
    *,
    awaiting: bool,
) -> int:
    async with _leat(settings) as leat:
        settlement = _settlement(leat, journal, settings)
        asking = Asking(settlement, CLOCK, arguments.config, awaiting=awaiting)
        return await asking.ask_about(records)


def _found_nothing(record: OperationRecord, settings: Settings) -> NotApplied:
    require_certainty(record, CLOCK.now(), SettlingRules.of(settings))
    return NotApplied(Cause.BY_HAND)


async def _found_done(
    record: OperationRecord, settings: Settings, journal: Journal, transaction: str | None
) -> Done:
    async with _leat(settings) as leat:
        settlement = _settlement(leat, journal, settings)
        try:
            ledger = await journal.ledger()
            return Done(await effect_found(record, transaction, leat, settlement, ledger))
        except LeatError as error:
            raise NotDoneError(why_not(error)) from None


def _leat(settings: Settings) -> LeatClient:
    timeouts = Timeouts(connect=settings.api.connect_timeout, read=settings.api.read_timeout)
    return LeatClient(settings.api.base_url, find_auth(), timeouts=timeouts, clock=CLOCK)


def _settlement(leat: LeatClient, journal: Journal, settings: Settings) -> Settlement:
    return Settlement(leat, journal, CLOCK, SettlingRules.of(settings))
