"""`pickup-kiosk tour`: every screen of the real user interface as a picture."""

import argparse
from pathlib import Path
from typing import Any

from kiosk.cli.front_end import front_end


def add_parser(commands: Any) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("tour", help="write a picture of every screen")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where the PNGs go")
    parser.add_argument(
        "--layout",
        choices=("portrait", "landscape", "tablet"),
        action="append",
        help="only this layout (may be repeated; default: all)",
    )
    parser.add_argument(
        "--part",
        choices=("customer", "counter", "service"),
        action="append",
        help="only this part (may be repeated; default: all)",
    )
    parser.add_argument("--until", metavar="STEP", help="stop after this step, such as offers")
    parser.add_argument("--language", default="en", help="language of the screens (default: en)")
    parser.set_defaults(main=main)


def main(arguments: argparse.Namespace) -> int:
    """Write the pictures; return the exit code."""
    return front_end("tour")(
        out=arguments.out,
        layouts=arguments.layout,
        parts=arguments.part,
        until=arguments.until,
        language=arguments.language,
    )
