"""`pickup-kiosk journal`, the installed command: its words, its streams and its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.cli.shop import Shop, lost
from tests.unit.cli.till import Till
from tests.unit.operations.examples import CLAIM
from tests.unit.operations.journal.journals import by_hand, intended, seen_claim

COMMAND = Path(sys.executable).with_name("pickup-kiosk")
SUBCOMMANDS = ("list", "verify", "export", "settle", "acknowledge")
WITHOUT_PRIVILEGES = (
    ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()
)
"""Root looks into every folder; the kiosk's user does not."""
HEAVY = ("asyncio", "sqlite3", "httpx", "pydantic", "kiosk.operations", "kiosk.leat")


def command(till: Till, *words: str) -> list[str]:
    return [str(COMMAND), "journal", *words, "--config", str(till.config)]


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help(till: Till, name: str) -> None:
    """Each says what it is for, and knows --config."""
    answer = till.journal(name, "--help")
    assert answer.code == 0
    assert "--config FILE" in answer.out
    assert name in till.journal("--help").out


def test_one_of_them_must_be_asked_for(till: Till) -> None:
    """Alone it does nothing, and says what there is."""
    answer = till.journal()
    assert answer.code == 2
    assert answer.err


@pytest.mark.parametrize("name", ["list", "verify", "settle", "acknowledge"])
def test_settings_that_are_wrong(till: Till, name: str) -> None:
    """They are refused as the kiosk refuses them: place, fault, remedy."""
    till.set_up({"kiosk.mode": "self-destruct"})
    answer = till.journal(name)
    assert (answer.code, answer.out) == (2, "")
    assert f"{till.config}, line 3: kiosk.mode" in answer.err


def test_the_journal_cannot_be_read(till: Till) -> None:
    """A sentence, whatever stands in the journal's place."""
    till.path.mkdir(parents=True)
    for name in ("list", "settle", "acknowledge"):
        answer = till.journal(name)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.startswith("The journal")


def test_the_kiosk_starts_without_it() -> None:
    """`run` knows of the command, and pays nothing for it before its first frame."""
    shown = f"import sys, kiosk.cli.main; print(*[n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_as_installed(till: Till) -> None:
    """The command that staff type, in a process of its own."""
    till.write(*seen_claim(1))
    for name, line in (("list", "Tote bag"), ("verify", "The journal is whole: 3 events")):
        done = subprocess.run(command(till, name), capture_output=True, text=True, check=True)
        assert line in done.stdout
        assert done.stderr == ""


def test_a_terminal_without_accents(till: Till) -> None:
    """What it cannot show is written otherwise; the command does not fail over it."""
    till.write(intended(replace(CLAIM, reward_title="Crème brûlée")))
    surroundings = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command(till, "list"), capture_output=True, env=surroundings, check=True)
    assert rb"Cr\xe8me br\xfbl\xe9e" in done.stdout


def test_a_reader_that_has_seen_enough(till: Till) -> None:
    """`journal list | head -1` ends quietly."""
    claims = (replace(CLAIM, operation_id=f"op-{n}", reward_title="x" * 300) for n in range(500))
    till.write(*map(intended, claims))
    listing = subprocess.Popen(
        command(till, "list"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert listing.stdout
    assert listing.stderr
    assert listing.stdout.readline()
    listing.stdout.close()
    told = listing.stderr.read()
    listing.stderr.close()
    assert (listing.wait(10), told) == (0, "")


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let what is started hear Ctrl+C, though a shell may have put these tests in the background.

    Such a shell lets all that it starts ignore it, children's children included.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_impatient_reader(till: Till, shop: Shop) -> None:
    """Ctrl+C while Leat is slow ends it without a traceback, and settles nothing."""
    till.write(*lost(shop.claim()))
    shop.sandbox.fault("GET /loyalty-transactions", "delay", delay_seconds=5, count=None)
    with _interruptible():
        asking = subprocess.Popen(
            command(till, "settle"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    assert asking.stdout
    assert asking.stdout.readline()
    asking.send_signal(signal.SIGINT)
    _, told = asking.communicate(timeout=10)
    assert (asking.returncode, told) == (130, "")
    assert till.states() == ["unsure"]


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_somebody_elses_journal(till: Till, name: str) -> None:
    """Whoever may not look is told whose command it is, without a traceback."""
    till.write(*seen_claim(1))
    till.data_dir.chmod(0)
    options = ("--format", "csv") if name == "export" else ()
    typed = [*WITHOUT_PRIVILEGES, *command(till, name, *options)]
    done = subprocess.run(typed, capture_output=True, text=True, check=False)
    till.data_dir.chmod(0o700)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The journal cannot be written or read (Permission denied).")
    assert "the kiosk's own user" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["list", "verify", "acknowledge"])
def test_an_output_that_is_full(till: Till, name: str) -> None:
    """A sentence tells it, and the exit code."""
    till.write(*seen_claim(1))
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(till, name), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "Standard output cannot be written (No space left on device).\n"


def test_an_output_that_is_closed(till: Till) -> None:
    """Nobody listens, which is no reason to fail; an export needs somewhere to go."""
    till.write(*seen_claim(1))
    for words, code, told in (
        (("verify",), 0, ""),
        (("export", "--format", "csv"), 1, "closed. Name a file with --out FILE."),
    ):
        typed = ["sh", "-c", 'exec "$@" >&-', "sh", *command(till, *words)]
        done = subprocess.run(typed, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == code
        assert done.stderr.strip().endswith(told)
        assert "Traceback" not in done.stderr


def test_a_reader_that_never_looked(till: Till) -> None:
    """Who does not wait for the answer still gets the exit code: not whole is no success."""
    till.write(*seen_claim(1))
    with by_hand(till.path) as database:
        database.execute("UPDATE events SET at = '2020-01-01' WHERE seq = 2")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command(till, "verify"), stdout=writer, capture_output=False, check=False)
    os.close(writer)
    assert done.returncode == 1
