"""`pickup-kiosk sandbox`: the Leat-compatible server alone."""

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

import platformdirs

from kiosk.sandbox.sample_cards import SAMPLE_CARDS, SANDBOX_TOKEN

DEFAULT_PORT = 8787
HIGHEST_PORT = 65_535


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the `sandbox` command to the program's commands."""
    parser = subparsers.add_parser(
        "sandbox", help="run a server that speaks Leat's API, with a sample shop"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument(
        "--port", type=_port, default=DEFAULT_PORT, help="port; 0 picks a free one (default 8787)"
    )
    parser.add_argument("--db", type=Path, help="file that keeps the shop (made when missing)")
    parser.add_argument(
        "--verbose", action="store_true", help="print each request's route and status"
    )
    parser.set_defaults(main=main)


def main(args: argparse.Namespace) -> int:
    """Serve until stopped; 0 when stopped, 2 (with one sentence on stderr) when it cannot start."""
    # The server is heavy to import, and other commands import this module too.
    from kiosk.sandbox.server import AddressUnusableError, ServerOptions, serve  # noqa: PLC0415
    from kiosk.sandbox.store.database import StoreUnusableError  # noqa: PLC0415

    if args.verbose:
        logging.basicConfig(format="%(message)s", stream=sys.stderr)
        logging.getLogger("kiosk.sandbox").setLevel(logging.INFO)
    path: Path = default_database() if args.db is None else args.db
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"The sandbox cannot use the folder {path.parent}: {error.strerror}", file=sys.stderr)
        return 2
    try:
        serve(ServerOptions(path, args.host, args.port), _announce)
    except (StoreUnusableError, AddressUnusableError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def default_database() -> Path:
    """Return the file that keeps the shop when none is named: in the user's data folder."""
    return platformdirs.user_data_path("pickup-kiosk", appauthor=False) / "sandbox.sqlite"


def _announce(address: str) -> None:
    print(f"Leat sandbox on {address}")
    print(f"token: {SANDBOX_TOKEN}")
    for card in SAMPLE_CARDS:
        print(f"card {card.identifier}: {card.name}. {card.situation}")
    sys.stdout.flush()


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"a port is between 0 and {HIGHEST_PORT}")
    return int(text)
