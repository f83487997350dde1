"""Starting with what a shop may have got wrong, and stopping whenever it is asked to."""

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from tests.end_to_end.conftest import JoinShop, StartKiosk, StartProgram, kiosk_command
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.program import first_line
from tests.helpers.sandbox_process import SandboxProcess

TOKEN = {"PICKUP_KIOSK_TOKEN": SANDBOX_TOKEN}
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
    assert f"{tmp_path / 'kiosk.toml'}, line 4" in program.output
    assert "shop_uid" in program.output
    assert "shop_uuid" in program.output
    assert "Traceback" not in program.output


def test_without_a_token_the_remedy_is_told(start_program: StartProgram, tmp_path: Path) -> None:
    """The program ends with 2 and names the places where it looks for the token."""
    program = start_program(*kiosk_command(tmp_path, "http://127.0.0.1:9"))
    assert program.wait() == 2
    assert "PICKUP_KIOSK_TOKEN" in program.output
    assert "Traceback" not in program.output


def test_a_folder_that_cannot_be_used_is_told(start_program: StartProgram, tmp_path: Path) -> None:
    """The program ends with 1 and names the folder, the setting, the reason and the remedy."""
    (tmp_path / "data" / "journal.sqlite3").mkdir(parents=True)
    program = start_program(*kiosk_command(tmp_path, "http://127.0.0.1:9"), environment=TOKEN)
    assert program.wait() == 1
    assert (
        f"{tmp_path / 'data'} (kiosk.data_dir): the journal cannot be written or" in program.output
    )
    assert "(Is a directory)" in program.output
    assert "or change kiosk.data_dir." in program.output
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


def test_a_kiosk_that_starts_before_leat_recovers(start_kiosk: StartKiosk, tmp_path: Path) -> None:
    """Without network the kiosk invites all the same; it fills its shelf when Leat is there."""
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    kiosk = start_kiosk(f"http://127.0.0.1:{port}")
    kiosk.scan("PK100001")
    kiosk.sees("No connection right now", "heading")
    with SandboxProcess(tmp_path / "shop.sqlite3", port=port):
        kiosk.press("Try again")
        kiosk.sees("You have 100 Stars")
        kiosk.come_home()
        kiosk.sees("Rewards in this shop")


def stay_idle(_kiosk: Kiosk, _card: str) -> None:
    """Leave the kiosk as it started."""


def look_around(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)


def be_asked(kiosk: Kiosk, card: str) -> None:
    kiosk.visit(card)
    kiosk.choose("Crème brûlée")


@pytest.mark.parametrize(
    ("number", "bring"),
    [
        (signal.SIGTERM, stay_idle),
        (signal.SIGTERM, look_around),
        (signal.SIGTERM, be_asked),
        (signal.SIGINT, stay_idle),
    ],
)
def test_a_signal_ends_it_tidily(
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
    number: signal.Signals,
    bring: Callable[[Kiosk, str], None],
) -> None:
    """A service manager's request is obeyed on every screen, with 0 and without complaints."""
    kiosk = start_kiosk(sandbox.url)
    bring(kiosk, join().card)
    kiosk.program.send(number)
    assert kiosk.program.wait() == 0
    assert "Traceback" not in kiosk.program.output


def test_a_signal_during_a_claim_loses_nothing(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """What was decided is in the journal, whether or not its answer still came."""
    kiosk = start_kiosk(sandbox.url)
    member = join()
    kiosk.visit(member.card)
    sandbox.fault("POST /reward-receptions", "delay", delay_seconds=1.0)
    kiosk.claim("Crème brûlée")
    kiosk.program.send(signal.SIGTERM)
    assert kiosk.program.wait() == 0
    assert "Traceback" not in kiosk.program.output
    (operation,) = kiosk.operations(member.uuid)
    assert operation.operation.contact_uuid == member.uuid
    assert IDLE not in kiosk.texts()
