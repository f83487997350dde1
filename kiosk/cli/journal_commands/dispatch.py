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
from kiosk.cli.journal_commands.trouble import NotDoneError, WronglyAskedError
from kiosk.operations.errors import JournalDamaged, JournalError
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

DAMAGED_ADVICE: Final = (
    "Nothing was written to it. Leave it as it is: the kiosk sets it aside when it starts, and"
    " support code J2 says what to do then. `pickup-kiosk journal verify` says where it breaks."
)


def carry_out(arguments: argparse.Namespace) -> int:
    """Do what was asked; return the exit code, once every failure is told in a sentence."""
    try:
        settings = load_settings(arguments.config)
        return COMMANDS[arguments.subcommand](arguments, settings)
    except (SettingsError, SecretError) as error:
        return _told(str(error), WronglyAskedError.exit_code)
    except NotDoneError as error:
        return _told(str(error), error.exit_code)
    except JournalDamaged as error:
        return _told(f"{_sentence(error)} {DAMAGED_ADVICE}", NotDoneError.exit_code)
    except JournalError as error:
        return _told(_sentence(error), NotDoneError.exit_code)


def _told(sentences: str, code: int) -> int:
    print(sentences, file=sys.stderr)
    return code


def _sentence(error: JournalError) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."
