"""Whatever is wrong, the screen says so with a code for staff, and opens again by itself.

The journal's troubles are in `test_journal_troubles.py`.
"""

import signal
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.operations.fold import OperationState
from tests.end_to_end import crash_hook, tls_door
from tests.end_to_end.books import CLAIM, assert_books_equal_journal, assert_one_claim
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import IDLE
from tests.end_to_end.program import Program
from tests.end_to_end.staff import OUT_OF_ORDER, read_code, see_it_open
from tests.helpers.certificates import write_self_signed
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

NO_CONNECTION = "No connection right now"
SHELF = "Rewards in this shop"


def test_a_kiosk_that_starts_before_the_network(start_kiosk: StartKiosk, tmp_path: Path) -> None:
    """It says that there is no connection; with the network come the invitation and the shelf."""
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    kiosk = start_kiosk(f"http://127.0.0.1:{port}", shows=NO_CONNECTION)
    read_code(kiosk, "N1", "Check the network cable or Wi-Fi, and the router.")
    kiosk.scan("PK100001")
    kiosk.sees("Try again", "push button")
    kiosk.sees(NO_CONNECTION, "heading")
    with SandboxProcess(tmp_path / "shop.sqlite3", port=port):
        kiosk.press("Back to the start")
        see_it_open(kiosk)
        kiosk.sees(SHELF)
        kiosk.visit("PK100001", "You have 100 Stars")


def test_leat_goes_away_for_a_while(start_kiosk: StartKiosk, tmp_path: Path) -> None:
    """An open kiosk closes when Leat is gone, and opens when it is back."""
    with SandboxProcess(tmp_path / "shop.sqlite3") as first:
        kiosk = start_kiosk(first.url, shows=SHELF)
    kiosk.scan("PK100001")
    kiosk.sees(NO_CONNECTION, "heading")
    kiosk.press("Back to the start")
    read_code(kiosk, "N1")
    assert not kiosk.desktop.accessibility.find(IDLE)
    with SandboxProcess(first.db, port=first.port):
        see_it_open(kiosk)
        kiosk.visit("PK100001", "You have 100 Stars")


@pytest.mark.parametrize(
    ("fault", "options", "sentence", "code"),
    [
        ("expired_token", {}, OUT_OF_ORDER, "A1"),
        thorough("html_after_applying", {}, NO_CONNECTION, "N3"),
        ("maintenance_page", {}, "Back in a little while", "N4"),
        thorough("server_fault_after_applying", {}, "Out of order for a moment", "N5"),
        thorough("too_many_requests", {}, "It is very busy", "N6"),
        thorough("delay", {"delay_seconds": 1.5}, "The connection is very slow", "N7"),
    ],
)
def test_leat_answers_and_does_not_help(  # noqa: PLR0913, PLR0917 - a table's columns
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
    fault: str,
    options: dict[str, Any],
    sentence: str,
    code: str,
) -> None:
    """Each way of not helping has its sentence and its code, and passes without anybody's help."""
    sandbox.fault("*", fault, count=None, **options)
    kiosk = start_kiosk(sandbox.url, shows=sentence, api__read_timeout=0.5)
    read_code(kiosk, code)
    sandbox.clear_faults()
    see_it_open(kiosk)
    kiosk.visit(join().card, "You have 100 Stars")


@pytest.mark.thorough
def test_a_certificate_that_nobody_vouches_for(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, tmp_path: Path
) -> None:
    """Nothing is sent to a stranger; when Leat itself answers at that address, the kiosk opens."""
    certificate = write_self_signed(tmp_path / "stranger.pem")
    known = write_self_signed(tmp_path / "leat.pem")
    command = [sys.executable, tls_door.__file__, str(sandbox.port), str(certificate)]
    door = Program(command, environment={}, log=tmp_path / "door.log", conversing=True)
    try:
        _, told = door.conversation
        kiosk = start_kiosk(
            told.readline().strip(), shows=OUT_OF_ORDER, environment={"SSL_CERT_FILE": str(known)}
        )
        read_code(kiosk, "N2")
        # Other tests' kiosks ask the shared sandbox whether it is there.
        assert sandbox.books()["requests"].keys() <= {"GET /"}
        certificate.write_bytes(known.read_bytes())
        door.send(signal.SIGHUP)
        see_it_open(kiosk)
        kiosk.visit(join().card, "You have 100 Stars")
    finally:
        door.stop()


@pytest.mark.parametrize("hours", [thorough(-5), 5])
def test_a_clock_that_is_wrong(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, hours: int
) -> None:
    """Staff see a mark; customers are served, and what was lost is settled by Leat's clock."""
    sandbox.loosen(clock_skew_seconds=hours * 3600)
    kiosk = start_kiosk(sandbox.url)
    kiosk.sees("Staff: C1")
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "drop_after_applying")
    kiosk.claim("Crème brûlée")
    kiosk.sees("It is yours")
    assert_one_claim(kiosk, sandbox, member)
    kiosk.press("Keep Crème brûlée for later")
    sandbox.loosen(clock_skew_seconds=0)
    kiosk.visit(join(40).card, "You have 40 Stars")
    kiosk.come_home()
    kiosk.sees_no("Staff: C1")


@pytest.mark.thorough
def test_a_clock_that_is_wrong_at_the_next_start(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A claim that never reached Leat is known not to have happened, however the clocks differ."""
    sandbox.loosen(clock_skew_seconds=-5 * 3600)
    kiosk = start_kiosk(sandbox.url, kiosk__late_seconds=5)
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "drop_before_applying")
    kiosk.claim("Crème brûlée")
    kiosk.sees("We are checking")
    kiosk.program.send(signal.SIGKILL)
    kiosk.program.wait()
    sandbox.loosen(clock_skew_seconds=45 - 5 * 3600)
    again = start_kiosk(sandbox.url, kiosk__late_seconds=5, data_dir=kiosk.data_dir)
    again.scan(member.card)
    again.sees("It did not go through", "heading")
    (record,) = again.operations(member.uuid)
    assert record.state is OperationState.NOT_APPLIED
    assert_books_equal_journal(again, sandbox, [member])


@pytest.mark.thorough
def test_a_scanner_that_is_lost(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, tmp_path: Path
) -> None:
    """A kiosk that nobody can show a card to says so, until its scanner is plugged in again."""
    listing = tmp_path / "devices"
    listing.write_text('N: Name="Power Button"\n')
    kiosk = start_kiosk(
        sandbox.url,
        shows="The card reader is not connected",
        scanner__device="Gryphon",
        environment=crash_hook.carried(tmp_path, input_devices=listing),
    )
    read_code(kiosk, "D1", "Plug the scanner in again, and see that it is switched on.")
    listing.write_text('N: Name="Power Button"\nN: Name="Datalogic Gryphon GD44"\n')
    see_it_open(kiosk)
    kiosk.visit(join().card, "You have 100 Stars")
