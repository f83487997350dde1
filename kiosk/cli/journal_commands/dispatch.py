"""Which function carries out which `journal` subcommand, and what stops them all."""

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import Final

from kiosk.cli.journal_commands import (
    acknowledging,
    exporting,
    listing,
    settling,
    verifying,
)
from kiosk.cli.journal_commands.remedies import OF_AN_ARCHIVE, remedy_for
from kiosk.cli.journal_commands.trouble import NotDoneError, WronglyAskedError
from kiosk.operations.errors import JournalDamaged, JournalError
from kiosk.operations.export.printable import printable
from kiosk.operations.journal.proof import ArchiveDamaged
from kiosk.paths import journal_file
from kiosk.secret_store import SecretError
from kiosk.settings import Settings
from kiosk.settings_error import SettingsError
from kiosk.settings_loader import load_settings

COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace, Settings], int]]] = {
    "list": listing.main,
    "verify": verifying.main,
    "export": exporting.main,
    "settle": settling.main,
    "acknowledge": acknowledging.main,
}

_DAMAGED: Final = (
    "Nothing was written to it. Leave it as it is: the kiosk sets it aside when it starts, and"
    " support code J2 says what to do then. `pickup-kiosk journal verify` says where it breaks."
)
_NOT_ALLOWED: Final = (
    " Only the kiosk's own user may read and write the journal: sudo -u KIOSK_USER pickup-kiosk …"
)


def carry_out(arguments: argparse.Namespace) -> int:
    """Do what was asked; return the exit code, once every failure is told in a sentence."""
    try:
        settings = load_settings(arguments.config)
        return _done(arguments, settings)
    except (SettingsError, SecretError) as error:
        return _told(str(error), WronglyAskedError.exit_code)
    except NotDoneError as error:
        return _told(str(error), error.exit_code)
    except JournalError as error:
        advice = _NOT_ALLOWED if isinstance(error.__cause__, PermissionError) else ""
        return _told(f"{_sentence(error)}{advice}", NotDoneError.exit_code)


def _done(arguments: argparse.Namespace, settings: Settings) -> int:
    try:
        return COMMANDS[arguments.subcommand](arguments, settings)
    except ArchiveDamaged as damage:
        raise NotDoneError(f"{_sentence(damage)} {OF_AN_ARCHIVE}") from damage
    except JournalDamaged as damage:
        named = getattr(arguments, "file", None)
        own = journal_file(settings.kiosk.data_dir)
        advice = _DAMAGED if named is None else remedy_for(named.absolute(), own)
        raise NotDoneError(f"{_sentence(damage)} {advice}") from damage


def _told(sentences: str, code: int) -> int:
    print(sentences, file=sys.stderr)
    return code


def _sentence(error: JournalError) -> str:
    text = printable(str(error))
    return f"{text[:1].upper()}{text[1:]}."
