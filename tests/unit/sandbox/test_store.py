"""The file of truth: refused when it is not one, kept over restarts, whole under concurrency."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.refusals import LeatRefusalError
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.server import open_sandbox
from kiosk.sandbox.store import claims, collects
from kiosk.sandbox.store.books import books
from kiosk.sandbox.store.database import Database, StoreUnusableError
from kiosk.sandbox.store.records import Booking
from kiosk.sandbox.timestamps import stamp, unstamp
from tests.helpers.fake_clock import START, FakeClock

WRITERS = 8


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE somebodys (data TEXT)")
    connection.close()


def _older(path: Path) -> None:
    Database(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def _damaged(path: Path) -> None:
    database = Database(path)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("this is no database, but text that is long enough to tell"),
        Path.mkdir,
        _foreign,
        _older,
        _damaged,
    ],
    ids=["text", "folder", "foreign", "other-version", "damaged"],
)
def test_what_is_no_sandbox_database_is_left_alone(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    """A file that is not ours is refused with a sentence that names it, and is not changed."""
    path = tmp_path / "shop.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(
        StoreUnusableError, match=r"The sandbox cannot use the database .*shop\.sqlite"
    ):
        Database(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_the_truth_survives(tmp_path: Path) -> None:
    """What was claimed before closing is there after opening, and nothing is seeded again."""
    path = tmp_path / "shop.sqlite"
    clock = FakeClock()
    sandbox = open_sandbox(path, clock)
    _claim(sandbox.database)
    before = books(sandbox.database)
    sandbox.database.close()
    again = open_sandbox(path, clock)
    assert books(again.database) == before
    again.database.close()


def test_a_transaction_is_whole(tmp_path: Path) -> None:
    """What fails inside a transaction leaves no trace, and the next one works."""
    database = open_sandbox(tmp_path / "shop.sqlite", FakeClock()).database

    def half() -> None:
        with database.transaction():
            database.execute("UPDATE contacts SET balance = 0")
            raise LeatRefusalError(1017)

    with pytest.raises(LeatRefusalError):
        half()
    assert books(database)["balances"]["contact-bo"] == 12_500
    _claim(database)
    database.close()


def test_the_last_one_goes_to_one_writer(tmp_path: Path) -> None:
    """Writers on the same file, each with its own connection, claim the last box once."""
    outcomes = _together(
        tmp_path, lambda database: _claim(database, "reward-anniversary-box").transaction.uuid
    )
    assert outcomes.count("1018") == WRITERS - 1


def test_two_collects_of_one_reward(tmp_path: Path) -> None:
    """Of writers that collect the same reward at once, one succeeds and the others get 80300."""
    outcomes = _together(
        tmp_path,
        lambda database: str(
            collects.collect(database, "reception-ada-espresso-1", START).transaction.collected_by
        ),
    )
    assert outcomes.count("80300") == WRITERS - 1


@pytest.mark.parametrize("text", ["2023-11-13T14:37:04+00:00", "2023-11-13T15:37:04+01:00"])
def test_dates_are_written_in_utc(text: str) -> None:
    """Any offset is read; UTC is written."""
    assert stamp(unstamp(text)) == "2023-11-13T14:37:04+00:00"


def _claim(database: Database, reward: str = "reward-espresso") -> Booking:
    request = claims.ClaimRequest("contact-bo", reward, DEFAULT_SHOP_UUID)
    return claims.claim(database, request, Looseness(), START)


def _together(folder: Path, act: Callable[[Database], str]) -> list[str]:
    path = folder / "shop.sqlite"
    open_sandbox(path, FakeClock()).database.close()
    databases = [Database(path) for _ in range(WRITERS)]

    def attempt(database: Database) -> str:
        try:
            return act(database)
        except LeatRefusalError as refusal:
            return str(refusal.code)

    with ThreadPoolExecutor(WRITERS) as pool:
        outcomes = list(pool.map(attempt, databases))
    assert books(databases[0])["consistent"] is True
    for database in databases:
        database.close()
    return outcomes
