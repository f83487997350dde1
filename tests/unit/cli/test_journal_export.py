"""`journal export`: every fact of an operation, for a spreadsheet or for a stranger's proof."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.operations import Cause, Collected, Done, Refused, Unsure
from kiosk.operations.events import Answered, Event, Resent, Settled, SettledBy, Shown
from kiosk.operations.export.table import cell
from kiosk.operations.journal.chain import GENESIS
from tests.helpers.fake_clock import START
from tests.unit.cli.till import Till
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.journal.journals import files_in, intended, opened_claim, seen_claim
from tests.unit.operations.staff_examples import GIVE, GIVE_AMOUNT, REVERSE_COLLECT, REVERSED

COMMAND = Path(sys.executable).with_name("pickup-kiosk")
DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "operating" / "journal.md"
AT = START.isoformat()
COLLECTED: tuple[Event, ...] = (
    intended(COLLECT),
    Answered(COLLECT.operation_id, Unsure(Cause.NO_ANSWER), START),
    Resent(COLLECT.operation_id, START, START),
    Settled(
        COLLECT.operation_id, Done(Collected("reception-1", None)), START, SettledBy.BACKGROUND
    ),
    Shown(COLLECT.operation_id, START),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_tells_all_of_a_collect(till: Till) -> None:
    """What it was, what became of it, who found out and when, and whether it can be undone."""
    till.write(*COLLECTED)
    (row,) = rows(till.journal("export", "--format", "csv").out)
    assert row == {
        "operation_id": "op-collect",
        "number": "OP-COL",
        "kind": "collect",
        "state": "done",
        "cause": "",
        "code": "",
        "settled_by": "background",
        "decided_at": AT,
        "decided_at_leat": AT,
        "answered_at": AT,
        "resent_at_leat": AT,
        "settled_at": AT,
        "shown": "true",
        "staff_id": "",
        "identity_checked": "false",
        "settled_by_staff_id": "",
        "reason": "",
        "title": "Tote bag",
        "credits": "",
        "contact_uuid": "contact-1",
        "reward_uuid": "",
        "transaction_uuid": "reception-1",
        "redemption_uuid": "",
        "undoable": "false",
        "kiosk_id": "front-door",
        "shop_uuid": "shop-1",
        "visit_id": "visit-1",
        "file": "journal.sqlite3",
        "undone": "false",
        "amount": "",
        "amount_unit": "",
    }


def test_json_tells_the_same(till: Till) -> None:
    """The same fields, with null where a fact is unknown or does not apply."""
    till.write(*COLLECTED, *seen_claim(1), *opened_claim(2))
    table = rows(till.journal("export", "--format", "csv").out)
    told = json.loads(till.journal("export", "--format", "json").out)
    assert [told["format"], told["version"]] == ["pickup-kiosk journal", 1]
    assert [{name: cell(fact) for name, fact in one.items()} for one in told["operations"]] == table
    collect, done, unsure = told["operations"]
    assert [collect["undoable"], done["undoable"], unsure["undoable"]] == [False, True, None]
    assert [done["transaction_uuid"], done["settled_by"]] == ["reception-1", "answer"]
    assert [unsure["state"], unsure["cause"], unsure["settled_by"]] == ["unsure", "no-answer", None]


def test_what_was_undone_since_says_so(till: Till) -> None:
    """It cannot be undone once more; the same reward handed over anew can."""
    done = Done(Collected("reception-1", "redemption-1"))
    again = replace(COLLECT, operation_id="op-again")
    till.write(
        intended(COLLECT),
        Answered(COLLECT.operation_id, done, START),
        intended(REVERSE_COLLECT),
        Answered(REVERSE_COLLECT.operation_id, Done(REVERSED), START),
        intended(again),
        Answered(again.operation_id, Done(Collected("reception-1", "redemption-2")), START),
    )
    table = rows(till.journal("export", "--format", "csv").out)
    assert [(row["undoable"], row["undone"]) for row in table] == [
        ("false", "true"),
        ("false", ""),
        ("true", "false"),
    ]


def test_an_amount_is_told_with_its_unit(till: Till) -> None:
    """What the credits were given for, as Leat was asked."""
    till.write(intended(GIVE_AMOUNT), intended(replace(GIVE, contact_uuid="contact-2")))
    table = rows(till.journal("export", "--format", "csv").out)
    assert [(row["amount"], row["amount_unit"]) for row in table] == [
        ("10.40", "purchase_amount"),
        ("", ""),
    ]


def test_leats_code_is_told(till: Till) -> None:
    """A refusal is exported with the code that Leat gave."""
    till.write(intended(), Answered(CLAIM.operation_id, Refused(1018), START))
    (row,) = rows(till.journal("export", "--format", "csv").out)
    assert [row["state"], row["code"]] == ["refused", "1018"]


def test_every_field_is_documented(till: Till) -> None:
    """Whoever reads an export finds each of its fields explained."""
    header = till.journal("export", "--format", "csv").out.strip().split(",")
    explained = re.findall(r"^\| `(\w+)`", DOCUMENT.read_text(), re.MULTILINE)
    assert [name for name in header if name not in explained] == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\x00@1", "'@1"),
        ("\u202e\u200b =1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("Tea, \u201cgreen\u201d\n= 2", "Tea, \u201cgreen\u201d = 2"),
    ],
)
def test_no_cell_is_calculated(till: Till, title: str, shown: str) -> None:
    """A title can be written by a stranger and opened in a spreadsheet by the owner."""
    till.write(intended(replace(CLAIM, reward_title=title)))
    (row,) = rows(till.journal("export", "--format", "csv").out)
    assert row["title"] == shown


def test_a_stranger_can_prove_the_export(archived: Till, tmp_path: Path) -> None:
    """The document's own program accepts the export."""
    text = archived.journal("export", "--format", "json", "--all").out
    events = json.loads(text)["events"]
    assert [one["seq"] for one in events] == [1, 2, 3, 4, 5, 6]
    assert events[0]["previous_hash"] == GENESIS
    whole = tmp_path / "whole.json"
    whole.write_text(text)
    assert program_of(DOCUMENT)(whole) == (6, events[-1]["hash"])


def test_archives_on_request(archived: Till) -> None:
    """Without --all an export holds the present file, whose chain begins where the archive ends."""
    events = json.loads(archived.journal("export", "--format", "json").out)["events"]
    assert [one["seq"] for one in events] == [4, 5, 6]
    assert {one["file"] for one in events} == {"journal.sqlite3"}
    assert events[0]["previous_hash"] != GENESIS


def test_a_file_of_the_owners_own(till: Till) -> None:
    """Nobody else can read it, and nothing is overwritten."""
    till.write(*seen_claim(1))
    out = till.folder / "export.csv"
    answer = till.journal("export", "--format", "csv", "--out", out)
    assert (answer.code, answer.out) == (0, "")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    content = out.read_bytes()
    assert content.startswith(b"operation_id,")
    till.write(*seen_claim(2))
    again = till.journal("export", "--format", "csv", "--out", out)
    assert again.code == 2
    assert "not overwritten" in again.err
    assert out.read_bytes() == content


def test_a_file_that_cannot_be_made(till: Till) -> None:
    """The reason is said."""
    out = till.folder / "nowhere" / "export.csv"
    answer = till.journal("export", "--format", "csv", "--out", out)
    assert answer.code == 1
    assert f"{out} cannot be written (No such file or directory)." in answer.err


def test_exporting_leaves_no_trace(till: Till) -> None:
    """No byte beside the journal or in it changes."""
    till.write(*seen_claim(1))
    before = files_in(till.data_dir)
    till.journal("export", "--format", "json", "--all")
    assert files_in(till.data_dir) == before


def test_no_journal_yet(till: Till) -> None:
    """Other programs get an export of nothing; people read why."""
    table = till.journal("export", "--format", "csv")
    assert (table.code, rows(table.out)) == (0, [])
    told = till.journal("export", "--format", "json")
    assert told.code == 0
    assert [json.loads(told.out)[key] for key in ("operations", "events")] == [[], []]
    assert "There is no journal yet" in told.err


def program_of(document: Path) -> Any:
    """Return the function that the document gives to whoever verifies an export."""
    (source,) = re.findall(r"```python\n(.*?)```", document.read_text(), re.DOTALL)
    names: dict[str, Any] = {"__name__": "verify"}
    exec(source, names)  # noqa: S102 - our own document
    return names["prove"]


FORGERIES: dict[str, Callable[[list[dict[str, Any]]], object]] = {
    "time": lambda events: events[1].update(at="2020-01-01T00:00:00+00:00"),
    "facts": lambda events: events[0].update(facts=events[0]["facts"].replace("120", "12")),
    "operation": lambda events: events[3].update(operation_id="op-1"),
    "kind": lambda events: events[3].update(kind="shown"),
    "hash": lambda events: events[5].update(hash="0" * 64),
    "left out": lambda events: events.pop(2),
    "elsewhere": lambda events: events.insert(0, events.pop()),
    "cut off its beginning": lambda events: events.pop(0),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=list(FORGERIES))
def test_a_stranger_sees_a_forgery(
    archived: Till, tmp_path: Path, forge: Callable[[list[dict[str, Any]]], object]
) -> None:
    """The same program refuses an export in which one thing was changed."""
    export = json.loads(archived.journal("export", "--format", "json", "--all").out)
    forge(export["events"])
    forged = tmp_path / "forged.json"
    forged.write_text(json.dumps(export))
    with pytest.raises(SystemExit):
        program_of(DOCUMENT)(forged)


def test_it_is_utf_8_whatever_the_terminal_is(till: Till) -> None:
    """An export that is redirected is a file for other programs."""
    till.write(intended(replace(CLAIM, reward_title="Crème brûlée")))
    typed = [str(COMMAND), "journal", "export", "--format", "csv", "--config", str(till.config)]
    surroundings = os.environ | {"PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(typed, capture_output=True, env=surroundings, check=True)
    assert "Crème brûlée" in done.stdout.decode("utf-8")
