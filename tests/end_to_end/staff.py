"""Staff at a kiosk: the code they read on its screen, the commands they type."""

import re
import subprocess
from pathlib import Path

from tests.end_to_end.conftest import COMMAND, kiosk_command
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.waiting import PATIENCE_SECONDS

OUT_OF_ORDER = "This kiosk is out of order"
ANY_REMEDY = ".+"


def read_code(kiosk: Kiosk, code: str, remedy: str = ANY_REMEDY) -> None:
    """Wait for this code alone, what to do about it (a pattern), and where there is more."""
    kiosk.desktop.accessibility.wait_for(f"Code for staff: {code}", seconds=PATIENCE_SECONDS)
    kiosk.sees(re.compile(f"{remedy}\nMore in support-codes\\.md\\."))


def see_it_open(kiosk: Kiosk) -> None:
    """Wait until the kiosk invites customers."""
    kiosk.desktop.accessibility.wait_for(IDLE, seconds=PATIENCE_SECONDS)


def journal_command(kiosk: Kiosk, folder: Path, *words: str) -> str:
    """Run `pickup-kiosk journal` on a kiosk's journal and return what it says; it must succeed.

    Its settings go into the folder.
    """
    kiosk_command(folder, "http://127.0.0.1:9", kiosk__data_dir=str(kiosk.data_dir))
    command = [str(COMMAND), "journal", *words, "--config", str(folder / "kiosk.toml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout
