"""Starting with what a shop may have got wrong, and stopping whenever it is asked to."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.operations.fold import OperationState
from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from tests.end_to_end.books import CLAIM, assert_books_equal_journal
from tests.end_to_end.conftest import JoinShop, StartKiosk, StartProgram, kiosk_command
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.program import first_line
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

TOKEN = {"PICKUP_KIOSK_TOKEN": SANDBOX_TOKEN}
End = Callable[[Kiosk], None]
SILENT_KEYRING = """
import os, threading

def get_password(service, username):
    os.write(int(os.environ["ASKED"]), b"asked\\n")
    threading.Event().wait()
"""


def test_a_key_that_does_not_exist_is_refused(start_program: StartProgram, tmp_path: Path) -> None:
    """The program ends with 2 and says in which line, what is wrong, and what is allowed."""
    command = kiosk_command(tmp_path, "http://127.0.0.1:9", kiosk__shop_uid="shop")
    program = start_program(*command, environment=TOKEN)
    assert program.wait() == 2
    [line] = [
        number
        for number, text in enumerate((tmp_path / "kiosk.toml").read_text().splitlines(), start=1)
        if "shop_uid" in text
    ]
    assert f"{tmp_path / 'kiosk.toml'}, line {line}:" in program.output
    assert "shop_uid" in program.output
    assert "shop_uuid" in program.output
    assert "Traceback" not in program.output


def test_without_a_token_the_remedy_is_told(start_program: StartProgram, tmp_path: Path) -> None:
    """The program ends with 2 and names the places where it looks for the token."""
    program = start_program(*kiosk_command(tmp_path, "http://127.0.0.1:9"))
    assert program.wait() == 2
    assert "PICKUP_KIOSK_TOKEN" in program.output
    assert "Traceback" not in program.output


def test_a_kiosk_that_waits_for_its_keyring_can_be_stopped(tmp_path: Path) -> None:
    """A keyring that never answers holds up neither the signal nor the end of the process."""
    (tmp_path / "keyring.py").write_text(SILENT_KEYRING)
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = ["env", "ASKED={fd}", *map(str, kiosk_command(tmp_path, "http://127.0.0.1:9"))]
    log = tmp_path / "program.log"
    program, told = first_line(command, environment=surroundings, log=log)
    try:
        assert told == "asked"
        program.send(signal.SIGTERM)
        assert program.wait() == 0
        assert "Traceback" not in program.output
    finally:
        program.stop()


def stay_idle(_kiosk: Kiosk, _card: str) -> None:
    """Leave the kiosk as it started."""


def look_around(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)


def be_asked(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)
    kiosk.choose("Crème brûlée")


def by_sigterm(kiosk: Kiosk) -> None:
    kiosk.program.send(signal.SIGTERM)


def by_sigint(kiosk: Kiosk) -> None:
    kiosk.program.send(signal.SIGINT)


def by_closing_its_window(kiosk: Kiosk) -> None:
    kiosk.desktop.keyboard.press("alt+F4")


EITHER_WAY = pytest.mark.parametrize("end", [by_sigterm, thorough(by_closing_its_window)])


@pytest.mark.parametrize(
    ("end", "bring"),
    [
        thorough(by_sigterm, stay_idle),
        thorough(by_sigterm, look_around),
        (by_sigterm, be_asked),
        thorough(by_sigint, stay_idle),
        (by_closing_its_window, look_around),
    ],
)
def test_it_ends_tidily(
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
    end: End,
    bring: Callable[[Kiosk, str], None],
) -> None:
    """A request to end is obeyed on every screen, with 0 and without complaints."""
    kiosk = start_kiosk(sandbox.url)
    bring(kiosk, join().card)
    end(kiosk)
    assert_ended_well(kiosk)


@EITHER_WAY
def test_ending_during_a_claim(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, end: End
) -> None:
    """The answer is waited for; who could not see the result any more is told it next time."""
    kiosk = start_kiosk(sandbox.url)
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "delay", delay_seconds=2.5)
    kiosk.claim("Pot of tea")
    wait_until(lambda: CLAIM in sandbox.books()["requests"])
    end(kiosk)
    assert_ended_well(kiosk)
    assert IDLE not in kiosk.texts()
    (record,) = kiosk.operations(member.uuid)
    assert record.state is OperationState.DONE

    again = start_kiosk(sandbox.url, data_dir=kiosk.data_dir)
    again.scan(member.card)
    again.sees("It went through", "heading")
    assert_books_equal_journal(again, sandbox, [member])


@EITHER_WAY
def test_ending_while_a_lost_answer_is_looked_for(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, end: End
) -> None:
    """It ends at once, however long one call may take: the next start finds it out."""
    kiosk = start_kiosk(sandbox.url, api__read_timeout=60)
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "drop_after_applying")
    sandbox.fault("GET /loyalty-transactions", "maintenance_page", count=None)
    kiosk.claim("Crème brûlée")
    kiosk.sees("We are checking")
    end(kiosk)
    assert_ended_well(kiosk)
    (record,) = kiosk.operations(member.uuid)
    assert record.state is OperationState.UNSURE

    sandbox.clear_faults()
    again = start_kiosk(sandbox.url, data_dir=kiosk.data_dir)
    again.scan(member.card)
    again.sees("It is yours", "heading")
    assert_books_equal_journal(again, sandbox, [member])


@EITHER_WAY
def test_ending_while_the_journal_is_waited_for(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, tmp_path: Path, end: End
) -> None:
    """A kiosk that is out of order can be ended like any other."""
    (tmp_path / "data" / "journal.sqlite3").mkdir(parents=True)
    kiosk = start_kiosk(sandbox.url, data_dir=tmp_path / "data", shows="This kiosk is out of order")
    kiosk.sees("Code for staff: J1")
    end(kiosk)
    assert_ended_well(kiosk)


def assert_ended_well(kiosk: Kiosk) -> None:
    """It ends with 0, by itself, and has nothing to complain of."""
    assert kiosk.program.wait() == 0
    assert "Traceback" not in kiosk.program.output
