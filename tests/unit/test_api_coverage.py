"""The table of every call stays true: docs/api-coverage.md names calls and tests that exist."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

from kiosk.sandbox.routes import SERVED_ROUTES

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("Collectable rewards", "Reward receptions", "Rewards", "Credit receptions")
PREFIXES = ("/collectable-rewards", "/reward-receptions", "/rewards", "/credit-receptions")


class Row(NamedTuple):
    """One call of the table."""

    page: str
    call: str
    request: str
    screen: str
    test: str


def rows() -> list[Row]:
    table = (ROOT / "docs" / "api-coverage.md").read_text(encoding="utf-8")
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [Row(*(cell.strip().strip("`") for cell in line.split("|")[1:-1])) for line in lines]


def test_each_call_of_the_pages_has_a_row() -> None:
    """As the sandbox serves them under the pages' paths: none is left out, none made up."""
    served = [
        f"{one.method} {re.sub('{[^}]*}', '{}', path)}"
        for one in SERVED_ROUTES
        if (path := one.path.removeprefix("/api/v3/oauth/clients")).startswith(PREFIXES)
    ]
    assert sorted(row.request for row in rows()) == sorted(served)
    assert len(served) == 11
    assert [row.page for row in rows() if row.page] == list(PAGES)


def test_each_row_names_a_screen_and_a_test_that_exists() -> None:
    """One that drives the real window."""
    for row in rows():
        assert row.screen
        file, _, name = row.test.partition("::")
        assert file.startswith("tests/end_to_end/")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert name in functions, f"{row.request}: {row.test}"
