"""Without a journal nothing can be claimed: the screen says so, and it passes when it can."""

import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.operations.fold import OperationState
from kiosk.paths import journal_file
from tests.end_to_end.books import CLAIM, assert_books_equal_journal, assert_one_claim
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import Kiosk
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, Desktop, Size
from tests.end_to_end.staff import OUT_OF_ORDER, journal_command, read_code, see_it_open
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

NOTHING_SPENT = "Nothing was spent. Please tell a member of staff."
JOURNAL_REMEDY = (
    "The journal cannot be written: free the disk, mend the folder rights, or end a second kiosk."
)


@pytest.mark.thorough
def test_a_folder_that_cannot_be_used(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, tmp_path: Path
) -> None:
    """The kiosk waits for it, and opens when it has been put right."""
    data = tmp_path / "data"
    (data / "journal.sqlite3").mkdir(parents=True)
    kiosk = start_kiosk(sandbox.url, data_dir=data, shows=OUT_OF_ORDER)
    read_code(kiosk, "J1", JOURNAL_REMEDY)
    (data / "journal.sqlite3").rmdir()
    see_it_open(kiosk)
    member = join()
    claims(kiosk, member.card)
    assert_one_claim(kiosk, sandbox, member)
    assert "Traceback" not in kiosk.program.output


@pytest.mark.long
@pytest.mark.thorough
def test_a_second_kiosk_on_the_same_folder(
    desktops: Callable[[Size], Desktop],
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
) -> None:
    """It waits until the first has ended; its customers see what the first had left open."""
    first = start_kiosk(sandbox.url, on=desktops(PORTRAIT))
    member = join()
    first.visit(member.card)
    second = start_kiosk(
        sandbox.url, on=desktops(LANDSCAPE), data_dir=first.data_dir, shows=OUT_OF_ORDER
    )
    read_code(second, "J1", JOURNAL_REMEDY)
    sandbox.fault(CLAIM, "delay_after_applying", delay_seconds=2.0)
    first.claim("Crème brûlée")
    wait_until(lambda: CLAIM in sandbox.books()["requests"])
    first.program.send(signal.SIGKILL)
    see_it_open(second)
    second.scan(member.card)
    second.sees("It is yours", "heading")
    assert_one_claim(second, sandbox, member)


@pytest.mark.thorough
@pytest.mark.long
def test_a_full_disk(start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """Nothing is offered or begun that could not be journalled; free space opens the kiosk."""
    kiosk = start_kiosk(sandbox.url)
    member = join()
    kiosk.visit(member.card)
    with full_disk(kiosk):
        kiosk.claim("Crème brûlée")
        kiosk.sees(OUT_OF_ORDER, "heading")
        kiosk.sees(NOTHING_SPENT)
        kiosk.press("I am done")
        read_code(kiosk, "J1", JOURNAL_REMEDY)
        kiosk.scan(member.card)
        kiosk.sees(NOTHING_SPENT)
    assert CLAIM not in sandbox.books()["requests"]
    kiosk.press("Back to the start")
    see_it_open(kiosk)
    next_one = join()
    claims(kiosk, next_one.card)
    assert_one_claim(kiosk, sandbox, next_one)


def test_a_disk_that_fills_up_during_a_claim(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """The customer gets the true outcome; the journal learns of it when it can be written again."""
    kiosk = start_kiosk(sandbox.url)
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "delay_after_applying", delay_seconds=2.5)
    kiosk.claim("Crème brûlée")
    wait_until(lambda: CLAIM in sandbox.books()["requests"])
    with full_disk(kiosk):
        kiosk.sees("It is yours")
        (record,) = kiosk.journal()
        assert record.state is OperationState.INTENDED
    wait_until(lambda: kiosk.journal()[0].is_settled)
    assert_one_claim(kiosk, sandbox, member)
    assert_books_equal_journal(kiosk, sandbox, [member])


def test_a_journal_that_was_changed(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, tmp_path: Path
) -> None:
    """It is set aside byte for byte, and until staff have looked nothing can be claimed."""
    kiosk = start_kiosk(sandbox.url)
    member = join()
    claims(kiosk, member.card)
    kiosk.program.send(signal.SIGTERM)
    assert kiosk.program.wait() == 0
    journal = journal_file(kiosk.data_dir)
    changed = journal.read_bytes().replace(b'"credits_spent":25', b'"credits_spent":24')
    assert changed != journal.read_bytes()
    journal.write_bytes(changed)

    again = start_kiosk(sandbox.url, data_dir=kiosk.data_dir, shows=OUT_OF_ORDER)
    read_code(again, "J2", "A damaged journal was set aside: look into it and acknowledge it.")
    (evidence,) = (kiosk.data_dir / "set-aside").glob("*.sqlite3")
    again.scan(member.card)
    again.sees(NOTHING_SPENT)
    assert sandbox.books()["requests"][CLAIM] == 1
    again.press("Back to the start")

    told = journal_command(again, tmp_path, "acknowledge")
    assert evidence.name in told
    see_it_open(again)
    # The end of the claim was in what cannot be trusted: Leat was asked, and the customer is told.
    again.scan(member.card)
    again.sees("It is yours", "heading")
    assert_one_claim(again, sandbox, member)
    claims(again, join().card)
    assert evidence.read_bytes() == changed


def claims(kiosk: Kiosk, card: str) -> None:
    """Let a customer claim a reward, and have it."""
    kiosk.visit(card)
    kiosk.claim("Crème brûlée")
    kiosk.sees("It is yours")


@contextmanager
def full_disk(kiosk: Kiosk) -> Iterator[None]:
    """Let the kiosk write nothing: for its process the disk is full."""
    limit, pid = resource.RLIMIT_FSIZE, kiosk.program.pid
    before = resource.prlimit(pid, limit)
    resource.prlimit(pid, limit, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, limit, before)
