"""Customers at a kiosk without a window: they touch what the screens would offer, at random."""

import asyncio
from collections.abc import Callable
from random import Random
from typing import Final

from kiosk.clock import Clock
from kiosk.operations import new_operation_id
from kiosk.scan import Scan, ScanOrigin
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import (
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    NobodyHere,
    SaidGoodbye,
    TriedAgain,
    WentBack,
)
from kiosk.visit.offers import Offers
from kiosk.visit.results import ItWaits, NotDone, Unclear
from kiosk.visit.state import (
    Browsing,
    Confirming,
    Identifying,
    Settled,
    State,
    TurnedAway,
    Working,
    operation_under_way,
)

TOUCHES: Final = (2, 7)
LONGEST_WAIT: Final = 300.0
"""Seconds after which a screen that leads nowhere is a defect."""
THINKS: Final = 0.6
"""Seconds at most between a screen and the next touch."""
ENOUGH_WAITING: Final = 4

Tell = Callable[[str, str, str], None]
"""Told what happened ("decided", "told"), to which operation, and what was said of it."""


class Customer:
    """Everybody who comes to one kiosk, one after the other."""

    def __init__(self, conductor: Conductor, clock: Clock, random: Random, tell: Tell) -> None:
        self._conductor = conductor
        self._clock = clock
        self._random = random
        self._tell = tell
        self._changed = asyncio.Event()
        self._told: set[str] = set()
        conductor.listen(self._see)

    async def visit(self, card: str, other_card: str) -> None:
        """Come with a card, do this and that, and leave; `other_card` may get in between."""
        self._scan(card)
        for _ in range(self._random.randint(*TOUCHES)):
            await self._screen()
            await self._clock.sleep(self._random.uniform(0.0, THINKS))
            if not self._touch(card):
                break
            if operation_under_way(self._conductor.state) and self._chance(0.2):
                self._scan(other_card)
        await self._screen()
        self._leave()

    async def _screen(self) -> State:
        """Wait for a screen that does not wait for Leat itself."""
        async with asyncio.timeout(LONGEST_WAIT):
            while True:
                state = self._conductor.state
                if not isinstance(state, Identifying) and not operation_under_way(state):
                    return state
                self._changed.clear()
                await self._changed.wait()

    def _touch(self, card: str) -> bool:
        """Touch something; False when there is nothing that this customer wants."""
        match self._conductor.state:
            case Browsing(offers=offers):
                return self._choose(offers, card)
            case Confirming():
                self._decide() if self._chance(0.9) else self._conductor.dispatch(WentBack())
            case Settled(result=ItWaits()) if self._chance(0.6):
                self._decide()
            case Settled(result=Unclear()) if self._chance(0.5):
                self._scan(card)
            case Settled():
                self._conductor.dispatch(WentBack())
            case TurnedAway():
                self._conductor.dispatch(TriedAgain())
            case _:
                return False
        return True

    def _choose(self, offers: Offers, card: str) -> bool:
        waiting = [c.transaction_uuid for c in offers.collectables if not c.expired]
        affordable = [c.reward_uuid for c in offers.claimables if not c.missing]
        collects = len(waiting) > ENOUGH_WAITING or self._chance(0.4)
        if waiting and collects:
            self._conductor.dispatch(ChoseCollect(self._random.choice(waiting)))
        elif affordable and self._chance(0.85):
            self._conductor.dispatch(ChoseClaim(self._random.choice(affordable)))
        elif self._chance(0.3):
            self._scan(card)
        else:
            return False
        return True

    def _decide(self) -> None:
        """Say yes; one in ten says it twice."""
        self._conductor.dispatch(Confirmed(new_operation_id()))
        if self._chance(0.1):
            self._conductor.dispatch(Confirmed(new_operation_id()))

    def _leave(self) -> None:
        """Say goodbye, walk away, or leave the screen to whoever comes next."""
        way = self._random.choice([SaidGoodbye(), NobodyHere(), None])
        if way is not None:
            self._conductor.dispatch(way)

    def _scan(self, card: str) -> None:
        self._conductor.take_scan(Scan(card, ScanOrigin.WEDGE, self._clock.monotonic()))

    def _chance(self, of_one: float) -> bool:
        return self._random.random() < of_one

    def _see(self, state: State) -> None:
        self._changed.set()
        if isinstance(state, Working):
            self._note("decided", state.operation_id, "")
        if isinstance(state, Settled) and not isinstance(state.result, Unclear):
            said = "not-done" if isinstance(state.result, NotDone) else "done"
            self._note("told", state.operation_id, said)

    def _note(self, event: str, operation_id: str, said: str) -> None:
        if f"{event} {operation_id}" not in self._told:
            self._told.add(f"{event} {operation_id}")
            self._tell(event, operation_id, said)
