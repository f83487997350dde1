"""Killed at any instant, started again: one effect or none, and the kiosk knows which.

`make test` runs a few points by themselves and some more on one kiosk that keeps dying;
`make crashes` (CRASHES=all in the environment) runs every point by itself.
"""

import os
import re
import signal
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import pytest

from kiosk.operations.fold import OperationState
from tests.end_to_end import crash_hook
from tests.end_to_end.accessibility import Name
from tests.end_to_end.books import assert_books_equal_journal
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.crash_points import (
    CLAIMING,
    COLLECTING,
    DONE,
    NOT_APPLIED,
    REFUSED,
    CrashPoint,
    Decision,
    points_of,
)
from tests.end_to_end.customer import (
    IDLE,
    NOT_NOW,
    Kiosk,
    Member,
    claim_button,
    collect_button,
    keep_button,
)
from tests.end_to_end.staff import journal_command
from tests.end_to_end.waiting import PATIENCE_SECONDS, wait_until
from tests.helpers.sandbox_process import SandboxProcess

COLUMNS = re.compile("  +")
UNSETTLED = "We are not sure yet"
NEVER_ARRIVED = "It did not go through"

ALONE = {
    CLAIMING: {"start-up: read back, not noted"},
    COLLECTING: {"second try not answered"},
}
IN_A_ROW = {
    CLAIMING: {
        "intent on disk",
        "request not applied yet",
        "applied, not answered",
        "answer noted",
        "read back, not noted",
    },
    COLLECTING: {
        "request never applied",
        "answer not noted",
        "unsure, not applied",
        "second try noted",
        "read back and noted",
    },
}
EVERY_POINT = os.environ.get("CRASHES") == "all"


def chosen(names: dict[Decision, set[str]]) -> list[tuple[Decision, CrashPoint]]:
    """Return the points of these names; there is one of each."""
    points = [(one, point) for one in names for point in points_of(one) if point.name in names[one]]
    assert len(points) == sum(map(len, names.values()))
    return points


def every_point() -> list[tuple[Decision, CrashPoint]]:
    """Return all there is to try."""
    return [(one, point) for one in (CLAIMING, COLLECTING) for point in points_of(one)]


POINTS = every_point() if EVERY_POINT else chosen(ALONE)


@dataclass
class MortalKiosk:
    """A kiosk that is killed, and started again on the same data; Leat lives on."""

    sandbox: SandboxProcess
    start_kiosk: StartKiosk
    folder: Path
    seconds_passed: float = 0.0

    def start(self, dies: str | None = None, *, shows: Name | None = IDLE) -> Kiosk:
        """Start it, to die at an instant inside the process if one is given."""
        return self.start_kiosk(
            self.sandbox.url,
            shows=shows,
            data_dir=self.folder / "data",
            environment=crash_hook.carried(self.folder, dies=dies) if dies else None,
            kiosk__late_seconds=5,
            # So many programs start here that key strokes come late; a person types none.
            scanner__max_gap_ms=200,
        )

    def crash(self, decision: Decision, point: CrashPoint, member: Member) -> None:
        """Let a customer decide, and kill the process at this point of it."""
        kiosk = self.start(point.dies)
        kiosk.visit(member.card)
        for fault in point.faults:
            self.sandbox.fault(decision.route, **fault)
        if point.unreadable:
            self.sandbox.fault(decision.read_back, "maintenance_page", count=None)
        before = self._requests(decision)
        self._decide(kiosk, decision)
        if point.unreadable:
            kiosk.desktop.accessibility.wait_for(UNSETTLED, seconds=PATIENCE_SECONDS)
            self.sandbox.clear_faults()
        if point.once:
            requests, effects = point.once
            wait_until(lambda: self._requests(decision) == before + requests)
            wait_until(lambda: self._effects(decision, member) == effects)
            kiosk.program.send(signal.SIGKILL)
        assert kiosk.program.wait(PATIENCE_SECONDS) == -signal.SIGKILL
        if point.dies_again:
            if point.ends is NOT_APPLIED:
                self.let_time_pass()
            again = self.start(point.dies_again, shows=None)
            assert again.program.wait(PATIENCE_SECONDS) == -signal.SIGKILL
        assert states(kiosk, member) == expected(point.left)

    def let_time_pass(self) -> None:
        """Let so much time go by at Leat that what it does not list has never happened."""
        self.seconds_passed += 45
        self.sandbox.loosen(clock_skew_seconds=self.seconds_passed)

    def settle(self) -> Kiosk:
        """Start it for good, and wait until nothing is open any more."""
        kiosk = self.start()
        wait_until(lambda: all(record.is_settled for record in kiosk.journal()))
        return kiosk

    def _decide(self, kiosk: Kiosk, decision: Decision) -> None:
        """Tap the reward, then tap to confirm, until something has come of it."""
        claims = decision is CLAIMING
        button = (claim_button if claims else collect_button)(decision.title)
        asked = self._requests(decision)
        screen, finger = kiosk.desktop.accessibility, kiosk.desktop.finger

        def tapped() -> bool:
            for node in screen.find(button, "push button"):
                finger.tap(node)
            return kiosk.program.returncode is not None or self._requests(decision) > asked

        kiosk.tap_until(button, NOT_NOW if claims else keep_button(decision.title))
        wait_until(tapped)

    def _requests(self, decision: Decision) -> int:
        return int(self.sandbox.books()["requests"].get(decision.route, 0))

    def _effects(self, decision: Decision, member: Member) -> int:
        books = self.sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
        return len(books["receptions" if decision is CLAIMING else "redemptions"])


@pytest.fixture
def mortal(sandbox: SandboxProcess, start_kiosk: StartKiosk, tmp_path: Path) -> MortalKiosk:
    """A kiosk that has not been started yet."""
    return MortalKiosk(sandbox, start_kiosk, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize(
    ("decision", "point"), POINTS, ids=[f"{one.kind}, {point.name}" for one, point in POINTS]
)
def test_killed_and_started_again(
    mortal: MortalKiosk, join: JoinShop, decision: Decision, point: CrashPoint
) -> None:
    """Books equal journal, and the customer's next scan tells what became of it, once."""
    member = join(decision.balance, waiting=decision.waiting)
    mortal.crash(decision, point, member)
    if point.ends is NOT_APPLIED:
        mortal.let_time_pass()
    kiosk = mortal.settle()
    assert states(kiosk, member) == expected(point.ends)
    assert_books_equal_journal(kiosk, mortal.sandbox, [member])
    assert_next_scan_tells(kiosk, decision, point, member, join(40))
    assert_books_equal_journal(kiosk, mortal.sandbox, [member])


@pytest.mark.long
@pytest.mark.thorough
@pytest.mark.parametrize(
    "decision", [CLAIMING, COLLECTING] if EVERY_POINT else [COLLECTING], ids=attrgetter("kind")
)
def test_a_kiosk_that_keeps_dying(mortal: MortalKiosk, join: JoinShop, decision: Decision) -> None:
    """It serves customer after customer; in the end each decision has one effect, or none."""
    points = [point for one, point in chosen(IN_A_ROW) if one is decision]
    members = [join(decision.balance, waiting=decision.waiting) for _ in points]
    for point, member in zip(points, members, strict=True):
        mortal.crash(decision, point, member)
    mortal.let_time_pass()
    kiosk = mortal.settle()
    for point, member in zip(points, members, strict=True):
        assert states(kiosk, member) == expected(point.ends), point.name
    assert_books_equal_journal(kiosk, mortal.sandbox, members)
    listed = journal_command(kiosk, mortal.folder, "list").splitlines()
    assert [COLUMNS.split(line)[2] for line in listed] == [point.ends for point in points]
    journal_command(kiosk, mortal.folder, "verify")
    for point, member in zip(points, members, strict=True):
        kiosk.scan(member.card)
        kiosk.sees(told(decision, point), "heading")


def assert_next_scan_tells(
    kiosk: Kiosk, decision: Decision, point: CrashPoint, member: Member, bystander: Member
) -> None:
    """A result that nobody has seen shows once; somebody else's visit later, the offers."""
    if point.ends is not None and not point.seen:
        kiosk.scan(member.card)
        kiosk.sees(told(decision, point), "heading")
        wait_until(lambda: all(record.shown for record in kiosk.operations(member.uuid)))
        kiosk.visit(bystander.card, f"You have {bystander.balance} Stars")
    spends = decision is CLAIMING and point.ends is DONE
    kiosk.visit(member.card, f"You have {member.balance - 25 * spends} Stars")


def told(decision: Decision, point: CrashPoint) -> str:
    """Return the heading of the result that the customer sees at their next scan."""
    if point.ends is DONE:
        return decision.done
    return decision.refused if point.ends is REFUSED else NEVER_ARRIVED


def states(kiosk: Kiosk, member: Member) -> list[OperationState]:
    """Return where a member's operations stand, in the order they were decided."""
    return [record.state for record in kiosk.operations(member.uuid)]


def expected(state: OperationState | None) -> list[OperationState]:
    """Return the states of a member's one operation, or of none."""
    return [] if state is None else [state]
