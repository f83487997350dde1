"""A colleague at a running counter: what they type and touch, and what is journalled of it."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.operations.events import Act, StaffActed
from kiosk.operations.journal.proof import stored_events
from kiosk.paths import journal_file
from tests.end_to_end.conftest import COMMAND, kiosk_command
from tests.end_to_end.customer import Kiosk
from tests.end_to_end.waiting import wait_until

PAD = re.compile(r"\d digits? typed")
"""What the PIN pad alone shows."""
NOT_RIGHT = re.compile(r"Not right\. [1-4] more tr(y|ies)\.")
"""What the pad says of a wrong PIN."""
LOCK = "Lock the counter"


@dataclass(frozen=True)
class Colleague:
    """Somebody on a kiosk's staff list; `staff_id` is what the journal calls them."""

    name: str
    role: str
    pin: str
    staff_id: str


@dataclass(frozen=True)
class CounterDesk(Kiosk):
    """A counter in its window on a desktop, with a manager and a clerk on its list."""

    manager: Colleague
    clerk: Colleague

    def sign_in(self, colleague: Colleague) -> None:
        """Type a PIN on the keys of a locked counter's pad, and wait until it opens."""
        self.type_pin(colleague.pin)
        self.sees(f"Signed in: {colleague.name}")

    def type_pin(self, pin: str, enter: str = "Open") -> None:
        """Press the pad's keys, and its last one."""
        for digit in pin:
            self.press(digit)
        self.press(enter)

    def go_to(self, page: str) -> None:
        """Open a page of the counter by its name on the panel."""
        self.desktop.accessibility.press(page, "page tab")

    def pages(self) -> list[str]:
        """Return the pages that the panel leads to, without the marks for what waits there."""
        tree = self.desktop.accessibility.tree()
        return [node.name.split(",")[0] for node in tree if node.role == "page tab"]

    def open_as(self, colleague: Colleague) -> None:
        """Begin anew: lock the counter, whatever it shows, and open it as somebody."""
        self.lock()
        self.sign_in(colleague)

    def lock(self) -> None:
        """Lock the counter if it is open, out of a sheet that a failed test left there."""
        for _ in range(5):
            locks = self.desktop.accessibility.find(LOCK)
            if not locks or locks[0].enabled:
                break
            self.desktop.keyboard.press("Escape")
        self.tap_away(LOCK)
        self.sees(PAD)

    def holds(self, text: str) -> None:
        """Wait until this is among what was typed or shown: the last key comes a moment later."""
        wait_until(lambda: text in self.desktop.accessibility.everything())

    def acts(self, act: Act) -> list[StaffActed]:
        """Return what the journal tells of this act, oldest first."""
        stored = (one.event for one in stored_events(journal_file(self.data_dir), archives=True))
        return [one for one in stored if isinstance(one, StaffActed) and one.act is act]


def staff_command(folder: Path, data_dir: Path, words: Sequence[str], pin: str = "") -> str:
    """Run `pickup-kiosk staff` on a kiosk's list; it must succeed. Return what it says."""
    kiosk_command(folder, "http://127.0.0.1:9", kiosk__data_dir=str(data_dir))
    command = [str(COMMAND), "staff", *words, "--config", str(folder / "kiosk.toml")]
    done = subprocess.run(
        command, input=pin, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout
