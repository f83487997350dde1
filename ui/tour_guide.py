"""What the steps of the tour work with: stage, hand, sandbox, clock."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from kiosk.clock import SystemClock
from kiosk.operations import Cause, NotApplied, Outcome
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.journal import Journal
from kiosk.sandbox.process import SandboxProcess
from ui.hand import Hand
from ui.sandboxed import blocking
from ui.services import KioskDesk
from ui.stage import Stage

STEP_SECONDS = 30.0
CALM_SECONDS = 0.3
"""Longer than any animation of the screens."""
CHECKING_SECONDS = 4.0


class StepFailedError(Exception):
    """A screen was not reached; as text, what was waited for."""


class TourClock(SystemClock):
    """The machine's clock, with a span of seconds that the tour may skip."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def monotonic(self) -> float:
        """Return seconds since an arbitrary moment, the skipped ones included."""
        return super().monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        """Act as if so many seconds had passed for whoever asks."""
        self._skipped += seconds


class HurriedDesk:
    """The kiosk's own desk, that stops reading back after `CHECKING_SECONDS`."""

    def __init__(self, desk: KioskDesk) -> None:
        self._desk = desk
        self.perform = desk.perform
        self.claim = desk.claim
        self.collect = desk.collect
        self.unfinished = desk.unfinished
        self.show = desk.show
        self.recall_code = desk.recall_code

    @property
    def at_work_on(self) -> str | None:
        return self._desk.at_work_on

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = CHECKING_SECONDS,
        on_progress: Callable[[float, float], None] | None = None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        del deadline_seconds
        return await self._desk.settle(
            operation_id, CHECKING_SECONDS, on_progress, may_resend=may_resend
        )


@dataclass
class Tour:
    """The stage, a hand, the sandbox, the clock, the journal, and a way back to an idle kiosk."""

    stage: Stage
    hand: Hand
    sandbox: SandboxProcess
    clock: TourClock
    journal: Journal
    go_idle: Callable[[], None]

    async def until(self, reached: Callable[[], bool], what: str) -> None:
        """Wait until something holds; raises StepFailedError after `STEP_SECONDS`."""
        try:
            async with asyncio.timeout(STEP_SECONDS):
                while not reached():  # noqa: ASYNC110 - anything on the screens may be waited for
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise StepFailedError(f"waited in vain for {what}") from None

    async def screen(self, name: str) -> None:
        """Wait for a screen, its pictures and the end of its motion."""
        await self.until(lambda: self.stage.visit.shown.screen == name, f"the screen {name}")
        await self.calm()

    async def pause(self) -> None:
        """Let motion end, without waiting for anything else."""
        await asyncio.sleep(CALM_SECONDS)

    async def calm(self) -> None:
        """Let motion end and pictures arrive; then a touch counts again."""
        await self.pause()
        if self.stage.pictures.pending:
            await self.until(lambda: not self.stage.pictures.pending, "the pictures")
            await self.pause()
        await self.until(lambda: not self.hand.held_off, "a screen that takes a touch")

    async def visit(self, card: str) -> None:
        """Begin a new visit with a card and wait for its offers."""
        self.scan_anew(card)
        await self.screen("offers")

    def scan_anew(self, card: str) -> None:
        """Scan a card at an idle kiosk, long enough after the last one to count."""
        self.go_idle()
        self.clock.skip(3)
        self.hand.scan(card)

    async def scroll_to_end(self) -> None:
        """Scroll the offers to their end; rows far down tell their height only once shown."""
        for _ in range(3):
            self.hand.scroll_to_end()
            await self.pause()
        await self.calm()

    async def claim(self, title: str, *, screen: str = "result") -> None:
        """Claim a reward by touch, sheet included, and wait for a screen."""
        # Not a touch: rows far down a long list do not exist until they are scrolled to.
        self.stage.visit.claim(self._uuid_of(title))
        await self.calm()
        self.hand.press("confirmButton")
        await self.screen(screen)

    def _uuid_of(self, title: str) -> str:
        tiles = (row.content for row in self.stage.visit.shown.rows if row.kind == "tiles")
        for tile in chain.from_iterable(tiles):
            if tile["title"] == title:
                return str(tile["uuid"])
        raise StepFailedError(f"{title} is not on offer")

    async def control(self, method: str, path: str, body: object = None) -> object:
        """Ask the sandbox's control plane."""
        return await blocking(lambda: self.sandbox.control(method, path, body))

    async def fault(self, route: str, kind: str, **options: object) -> None:
        """Order a fault of the sandbox for the next request on a route."""
        await self.control("POST", "/faults", {"route": route, "fault": kind, **options})

    async def cut_off(self) -> None:
        """Take the sandbox away, as a broken network would."""
        await blocking(self.sandbox.stop)

    async def settle_by_hand(self) -> None:
        """Find, as staff do, that what the faults left open never happened."""
        for record in (await self.journal.ledger()).open:
            operation_id, by_hand = record.operation.operation_id, NotApplied(Cause.BY_HAND)
            event = Settled(operation_id, by_hand, self.clock.now(), SettledBy.STAFF)
            await self.journal.append(event)
