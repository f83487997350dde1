"""A customer at a running kiosk: what they do with it, and what is known of them afterwards."""

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.operation import subject_of
from kiosk.paths import journal_file
from tests.end_to_end.accessibility import Name, Node
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.program import Program
from tests.end_to_end.waiting import wait_until

IDLE = "Scan your card"
OFFERS = "Ready to collect"
GOODBYE = "See you soon"
DONE = "Done, end my visit"
BACK = "Back to my rewards"
NOT_NOW = "Not now"
WAYS_OUT = re.compile(f"{DONE}|{NOT_NOW}|I am done|Back to the start|Keep .* for later")


@dataclass(frozen=True)
class Kiosk:
    """A kiosk in its window on a desktop, and what it writes."""

    program: Program
    desktop: Desktop
    data_dir: Path

    def scan(self, card: str) -> None:
        """Hold a card before the scanner."""
        self.desktop.scanner.scan(card)

    def scan_until(self, card: str, shows: Name) -> Node:
        """Scan a card over and over, as one that was left on the reader, until this shows."""
        screen = self.desktop.accessibility
        for _ in range(40):
            self.scan(card)
            if found := screen.find(shows, seconds=0.4):
                return found[0]
        return screen.wait_for(shows, seconds=0)

    def visit(self, card: str, offers: Name = OFFERS) -> None:
        """Scan a card and wait for its offers."""
        self.scan(card)
        self.sees(offers)

    def press(self, name: Name) -> Node:
        """Press the one button of this name, as assistive technology does."""
        return self.desktop.accessibility.press(name)

    def sees(self, text: Name, role: str | None = None, *, state: str | None = None) -> Node:
        """Wait until this shows."""
        return self.desktop.accessibility.wait_for(text, role, state=state)

    def at_rest(self, text: Name, role: str | None = None) -> Node:
        """Wait until this can be touched and moves no more: where it is now, it stays."""
        node = self.sees(text, role, state="enabled")
        while (later := self.sees(text, role, state="enabled")).extents != node.extents:
            node = later
        return node

    def hears(self, text: Name) -> None:
        """Wait until this was announced in this test."""
        self.desktop.accessibility.announced(text)

    def sees_no(self, text: Name) -> None:
        """Wait until nothing of this name shows."""
        self.desktop.accessibility.wait_gone(text)

    def texts(self) -> list[str]:
        """All that shows now, in order."""
        return self.desktop.accessibility.texts()

    def choose(self, title: str) -> None:
        """Press a claimable and wait for the sheet that asks."""
        self.press(claim_button(title))
        self.sees(NOT_NOW, state="enabled")

    def claim(self, title: str) -> None:
        """Press a claimable and confirm it."""
        self.press(claim_button(title))
        self.press(claim_button(title))

    def collect(self, title: str) -> None:
        """Press a collectable and confirm it."""
        self.press(collect_button(title))
        self.press(collect_button(title))

    def come_home(self) -> None:
        """Leave whatever shows, as long as nothing is under way, for the idle screen."""
        screen = self.desktop.accessibility
        for _ in range(10):
            if not screen.find(WAYS_OUT, "push button"):
                break
            # What an open question covers shows too, but cannot be pressed.
            way_out = screen.wait_for(WAYS_OUT, "push button", state="enabled")
            screen.press(way_out.name)
            screen.wait_gone(way_out.name)
        if screen.find(GOODBYE):
            self.tap_until(GOODBYE, IDLE)
        screen.wait_for(IDLE)

    def tap_until(self, target: Name, shows: Name, *, times: int = 1) -> Node:
        """Touch something until something else shows, as patient people do."""
        screen = self.desktop.accessibility
        for _ in range(40):
            for node in screen.find(target):
                self.desktop.finger.tap(node, times)
            if found := screen.find(shows, seconds=0.4):
                return found[0]
        return screen.wait_for(shows, seconds=0)

    def tap_away(self, target: Name) -> None:
        """Touch something until it is gone."""
        screen = self.desktop.accessibility
        for _ in range(40):
            nodes = screen.find(target)
            if not nodes:
                return
            self.desktop.finger.tap(nodes[0])
        screen.wait_gone(target, seconds=0)

    def scroll_to(self, name: Name, *, fast: bool = False) -> Node:
        """Drag the list upwards, or throw it, until this shows."""
        screen, finger = self.desktop.accessibility, self.desktop.finger
        width, height = self.desktop.size
        distance = height * 4 // 5 if fast else height // 3
        for _ in range(100):
            if found := screen.find(name):
                return found[0]
            for _ in range(3 if fast else 1):
                finger.drag_up(width * 3 // 5, height * 9 // 10, distance, let_go=fast)
        return screen.wait_for(name, seconds=0)

    def journal(self) -> tuple[OperationRecord, ...]:
        """Return what the kiosk's journal holds, without a trace in its file."""
        stored = stored_events(journal_file(self.data_dir), archives=True)
        return ledger_of(one.event for one in stored).records

    def operations(self, contact_uuid: str) -> list[OperationRecord]:
        """Return what the kiosk's journal holds of a contact."""
        return [r for r in self.journal() if subject_of(r.operation) == contact_uuid]

    def notes_as_seen(self, contact_uuid: str) -> None:
        """Wait until the journal says that the contact saw what became of all they decided.

        A result that another card takes off the screen at once was not seen.
        """
        wait_until(lambda: all(one.shown for one in self.operations(contact_uuid)))


@dataclass(frozen=True)
class Member:
    """Somebody with a card of their own."""

    card: str
    uuid: str
    email: str
    balance: int


def claim_button(title: str) -> re.Pattern[str]:
    """Name the control that claims a reward."""
    return re.compile(f"Claim {re.escape(title)}, .*")


def collect_button(title: str) -> re.Pattern[str]:
    """Name the control that collects a reward, in the list and on the sheet."""
    return re.compile(f"Collect {re.escape(title)}(,.*)?")


def keep_button(title: str) -> str:
    """Name the control that leaves a reward waiting."""
    return f"Keep {title} for later"
