"""`pickup-kiosk journal acknowledge`: staff take note of journals that were set aside."""

import argparse
import asyncio
from pathlib import Path

from kiosk.cli.journal_commands.source import has_begun, no_journal
from kiosk.cli.journal_commands.words import line_of_set_aside
from kiosk.clock import SystemClock
from kiosk.operations.events import Acknowledged, SetAside
from kiosk.operations.journal import Journal
from kiosk.paths import journal_file
from kiosk.settings import Settings


def main(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Acknowledge, and print what; raises JournalError."""
    journal = journal_file(settings.kiosk.data_dir)
    if not has_begun(journal):
        print(no_journal(journal))
        return 0
    noted = asyncio.run(_acknowledge(journal))
    if not noted:
        print("There is nothing to acknowledge: no journal was set aside since the last time.")
        return 0
    for event in noted:
        print(f"{line_of_set_aside(event)}, acknowledged now")
    print("A running kiosk opens by itself within seconds.")
    return 0


async def _acknowledge(path: Path) -> tuple[SetAside, ...]:
    journal = await Journal.open(path)
    try:
        noted = (await journal.ledger()).unacknowledged
        if noted:
            await journal.append(Acknowledged(SystemClock().now()))
        return noted
    finally:
        await journal.close()
