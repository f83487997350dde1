"""The command line: `pickup-kiosk COMMAND`, one module a command."""

import argparse
import sys
from collections.abc import Sequence

from kiosk import __version__
from kiosk.cli import demo, journal, run, sandbox, staff, tour

DEFAULT_COMMAND = "run"
_OWN_OPTIONS = ("-h", "--help", "--version")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 failed, 2 wrongly asked or set up."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0].startswith("-") and words[0] not in _OWN_OPTIONS):
        words.insert(0, DEFAULT_COMMAND)
    arguments = _parser().parse_args(words)
    return int(arguments.main(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pickup-kiosk",
        description="Rewards in the store: scan a card, claim with credits, collect what waits.",
    )
    parser.add_argument("--version", action="version", version=f"pickup-kiosk {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for command in (run, demo, tour, sandbox, journal, staff):
        command.add_parser(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
