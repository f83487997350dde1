"""`pickup-kiosk run`: the kiosk itself."""

import argparse
from pathlib import Path
from typing import Any

from kiosk.cli.front_end import front_end


def add_parser(commands: Any) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("run", help="the kiosk (the default command)")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="settings file (default: kiosk.toml)"
    )
    parser.add_argument(
        "--windowed", action="store_true", help="in a window instead of the whole screen"
    )
    parser.set_defaults(main=main)


def main(arguments: argparse.Namespace) -> int:
    """Run the kiosk until it is closed; return the exit code."""
    return front_end("run")(config=arguments.config, windowed=arguments.windowed)
