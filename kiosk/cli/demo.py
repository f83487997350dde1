"""`pickup-kiosk demo`: a kiosk on a sandbox of its own, with sample cards to scan."""

import argparse
from pathlib import Path
from typing import Any

from kiosk.cli.front_end import front_end


def add_parser(commands: Any) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "demo", help="a sandbox, a kiosk on it, and sample cards; without a display, the tour"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        default=Path("build/tour"),
        help="where the tour's pictures go when there is no display (default: build/tour)",
    )
    parser.add_argument(
        "--counter", action="store_true", help="show the counter of staff, not a customers' kiosk"
    )
    parser.set_defaults(main=main)


def main(arguments: argparse.Namespace) -> int:
    """Run the demo until it is closed; return the exit code."""
    return front_end("demo")(out=arguments.out, counter=arguments.counter)
