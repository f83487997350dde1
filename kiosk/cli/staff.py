"""`pickup-kiosk staff …`: who may sign in at the counter, for whoever administers the machine."""

import argparse
from pathlib import Path
from typing import Any

_RECOVERY = (
    "A lost PIN is replaced, not found: whoever may read and write the kiosk's data folder gives"
    " the member a new one with set-pin."
)


def add_parser(commands: Any) -> None:
    """Add the command and its subcommands."""
    parser = commands.add_parser(
        "staff",
        help="say who may sign in at the counter, and with which PIN",
        description=f"Clerks find contacts, claim and collect. Managers may do everything."
        f" {_RECOVERY}",
    )
    parser.set_defaults(main=main)
    subcommands = parser.add_subparsers(metavar="COMMAND", dest="subcommand", required=True)
    add = _add(subcommands, "add", "put a member of staff on the list")
    add.add_argument("name", metavar="NAME", help="as it is shown at the counter")
    add.add_argument("--role", choices=("clerk", "manager"), required=True)
    _add_pin(add)
    _add(subcommands, "list", "everybody on the list, with their role")
    set_pin = _add(subcommands, "set-pin", "give a member of staff another PIN")
    set_pin.add_argument("name", metavar="NAME")
    _add_pin(set_pin)
    remove = _add(subcommands, "remove", "take a member of staff off the list")
    remove.add_argument("name", metavar="NAME")
    remove.add_argument(
        "--even-the-last-manager",
        action="store_true",
        help="though nobody is then left who may reverse, give credits or settle",
    )


def main(arguments: argparse.Namespace) -> int:
    """Carry out a subcommand; return its exit code: 0 done, 1 refused, 2 wrongly asked."""
    # Hashing is slow to import, and `run` imports this module before its first frame.
    from kiosk.cli.staff_commands import carry_out  # noqa: PLC0415

    return carry_out(arguments)


def _add(subcommands: Any, name: str, purpose: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}."
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="settings file (default: kiosk.toml)"
    )
    return parser


def _add_pin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pin-stdin",
        action="store_true",
        help="read the PIN from the first line of standard input (default: ask on the terminal)",
    )
