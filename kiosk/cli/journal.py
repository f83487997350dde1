"""`pickup-kiosk journal …`: reading, proving and exporting the journal, and settling what is open.

Only the options stand here; what the commands do is imported when one is asked for.
"""

import argparse
import io
import os
import sys
from pathlib import Path
from typing import Any

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells have it."""

_READ_IN_PART = ("list", "export")

_SETTLE_EPILOG = (
    "Exit code: 0 when nothing that was asked about is left open, 3 when something is, 1 when it"
    " could not be done, 2 when wrongly asked or set up."
)


def add_parser(commands: Any) -> None:
    """Add the command and its five subcommands."""
    parser = commands.add_parser(
        "journal",
        help="read, prove, export and settle what this kiosk has done",
        description="The journal holds every claim and collect of this kiosk. list, verify and"
        " export only read. All of them work while the kiosk runs and when it does not.",
    )
    parser.set_defaults(main=main)
    subcommands = parser.add_subparsers(metavar="COMMAND", dest="subcommand", required=True)
    _add_list(subcommands)
    _add_verify(subcommands)
    _add_export(subcommands)
    _add_settle(subcommands)
    _add_acknowledge(subcommands)


def main(arguments: argparse.Namespace) -> int:
    """Carry out a subcommand; return its exit code."""
    # The journal is slow to import, and `run` imports this module before its first frame.
    from kiosk.cli.journal_commands.dispatch import carry_out  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A title may hold letters that this terminal has not.
            stream.reconfigure(errors="backslashreplace")
    # A reader that stops has seen enough of these; of the others nobody has seen the end.
    code = 0 if arguments.subcommand in _READ_IN_PART else 1
    try:
        code = carry_out(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _write_nowhere()
    except OSError as error:
        _write_nowhere()
        print(f"Standard output cannot be written ({error.strerror}).", file=sys.stderr)
        return 1
    return code


def _write_nowhere() -> None:
    """Let Python's last flush at its end succeed, of what could not be written."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _add_list(subcommands: Any) -> None:
    parser = _add(subcommands, "list", "the operations, one a line, the newest last")
    parser.add_argument(
        "--all", action="store_true", help="those in the archives of past months as well"
    )
    parser.add_argument(
        "--open", action="store_true", help="only those of which nobody knows yet what became"
    )
    _add_file(parser)


def _add_verify(subcommands: Any) -> None:
    parser = _add(
        subcommands,
        "verify",
        "prove that no event is missing, changed or out of order",
        epilog="Exit code: 0 when the journal is whole, 1 when it is not or cannot be read, 2 when"
        " wrongly asked or set up.",
    )
    _add_file(parser)


def _add_export(subcommands: Any) -> None:
    parser = _add(subcommands, "export", "the operations with all their facts, as CSV or JSON")
    parser.add_argument(
        "--format",
        choices=("csv", "json"),
        required=True,
        help="csv: a row an operation; json: the events with their hashes too, to be proven anew",
    )
    parser.add_argument(
        "--all", action="store_true", help="those in the archives of past months as well"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a new file to write, readable by nobody else (default: standard output)",
    )


def _add_settle(subcommands: Any) -> None:
    parser = _add(
        subcommands,
        "settle",
        "ask Leat what became of open operations, or settle one by hand",
        epilog=_SETTLE_EPILOG,
    )
    parser.add_argument(
        "--operation",
        metavar="NUMBER",
        help="only this one: its number, as listed and shown to customers, or its whole id",
    )
    decision = parser.add_mutually_exclusive_group()
    decision.add_argument(
        "--done",
        action="store_true",
        help="it happened: you found it in Leat's dashboard (needs --operation)",
    )
    decision.add_argument(
        "--not-applied",
        action="store_true",
        help="it never happened: you looked in Leat's dashboard (needs --operation)",
    )
    parser.add_argument(
        "--transaction",
        metavar="UUID",
        help="with --done: which of several claims at Leat is this one",
    )


def _add_acknowledge(subcommands: Any) -> None:
    _add(subcommands, "acknowledge", "take note of damaged journals that were set aside")


def _add(
    subcommands: Any, name: str, purpose: str, *, epilog: str | None = None
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.", epilog=epilog
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="settings file (default: kiosk.toml)"
    )
    return parser


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--file",
        type=Path,
        metavar="PATH",
        help="another journal file: an archive, or one that was set aside",
    )
