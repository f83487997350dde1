"""A soak: two kiosks that are killed over and over, their customers, and a Leat that fails."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Final

from kiosk.clock import Clock
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.faults import FaultKind
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.sample_shop import ROTTERDAM
from kiosk.sandbox.store.database import Database
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.books import CLAIM_ROUTE, COLLECT_ROUTE, Books, Outside
from tests.reliability.crowd import Crowd
from tests.reliability.fast_sandbox import FastSandbox
from tests.reliability.fast_time import FastClock, FastTime
from tests.reliability.kiosk_process import KioskProcess, Place
from tests.reliability.phone import Phone
from tests.reliability.reckoning import Evidence, Reckoning, reckon
from tests.reliability.small_shop import open_small_shop
from tests.reliability.soak_options import Options

CREDITS: Final = 100_000
FEW_CREDITS: Final = 400
SOUP_SECONDS: Final = 900
PATIENCE: Final = 8.0
"""Fast seconds that a kiosk waits for an answer (`kiosk.leat.Timeouts`)."""
SLOWEST: Final = 3.0
"""A fault holds a request up for at most `late` divided by this."""
ELSEWHERE_EVERY: Final = 6.0
"""Fast seconds between two things that happen away from the kiosks."""
LOOK_EVERY: Final = 0.5
"""Seconds between two looks at how many requests there were; the books get long."""
MANY: Final = 1_000_000
"""More than a kiosk's lives, each of which has a seed of its own."""
CODES: Final = (1003, 1017, 1018, 6003, 55031)


class Soak:
    """One soak, from the opening of the shop to the reckoning."""

    def __init__(self, options: Options, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._random = Random(options.seed)
        visits = range(1, options.visits + 1)
        self._killed = frozenset(self._random.sample(visits, options.kills))
        self._ordered: Counter[str] = Counter()
        self.visits = 0
        self.kills = 0
        self.faults: Counter[str] = Counter()
        """Those that hit a request."""

    async def run(self) -> Reckoning:
        """Run it all, and return what came of it.

        Raises an ExceptionGroup with KioskDiedError in it when a kiosk ended by itself.
        """
        fast = FastTime.beginning(self._options.speed)
        clock = FastClock(fast)
        truth = self._folder / "shop.sqlite"
        open_small_shop(truth, clock).database.close()
        with FastSandbox(truth, fast) as sandbox:
            members = self._open_shop(sandbox)
            before = Books.of(sandbox.books())
            crowd = Crowd(members, fast, self._random)
            kiosks = self._kiosks(sandbox, fast)
            phone = Phone(Database(truth))
            try:
                async with asyncio.TaskGroup() as away:
                    faulting = away.create_task(self._order_faults(sandbox))
                    walking = away.create_task(self._elsewhere(phone, crowd, clock, members))
                    await asyncio.gather(*(self._keep_busy(one, crowd, members) for one in kiosks))
                    faulting.cancel()
                    walking.cancel()
                waiting = Counter(str(fault["fault"]) for fault in sandbox.faults())
                self.faults = self._ordered - waiting
                sandbox.clear_faults()
                await asyncio.gather(*(kiosk.finish() for kiosk in kiosks))
            finally:
                await asyncio.gather(*(kiosk.end() for kiosk in kiosks))
            rules = SettlingRules(late=timedelta(seconds=self._options.late))
            outside = Outside(frozenset(phone.effects))
            return await reckon(Evidence(sandbox, before, kiosks, outside, clock, rules))

    def _open_shop(self, sandbox: SandboxProcess) -> Mapping[str, str]:
        """Add what the soak needs; return each contact's card."""
        sandbox.add_rewards("Soup of the day", 60, expiration_duration=SOUP_SECONDS)
        cards = [f"SOAK{number:05}" for number in range(self._options.contacts)]
        rich = {
            card: FEW_CREDITS if number % 10 == 0 else CREDITS for number, card in enumerate(cards)
        }
        return {sandbox.add_contact(card, credits=rich[card]): card for card in cards}

    def _kiosks(self, sandbox: SandboxProcess, fast: FastTime) -> Sequence[KioskProcess]:
        places = [
            Place(
                name=f"kiosk-{number}",
                shop_uuid=(DEFAULT_SHOP_UUID, ROTTERDAM)[number % 2],
                folder=self._folder / f"kiosk-{number}",
                wrong_by=number * 1800.0,
            )
            for number in range(self._options.kiosks)
        ]
        options = self._options
        return [
            KioskProcess(place, sandbox.url, fast, options.late, options.seed + number * MANY)
            for number, place in enumerate(places)
        ]

    async def _keep_busy(
        self, kiosk: KioskProcess, crowd: Crowd, members: Mapping[str, str]
    ) -> None:
        """Let one after the other come to a kiosk, as long as there are visits to make."""
        place = kiosk.place.name
        await kiosk.start()
        while self.visits < self._options.visits:
            who, other = crowd.come(place), crowd.come(place)
            if who is not None:
                self.visits += 1
                is_killed = self.visits in self._killed
                other_card = members[who if other is None else other]
                kiosk.order(do="visit", card=members[who], other_card=other_card)
                if is_killed:
                    await self._kill(kiosk)
                else:
                    await kiosk.until("left")
            for somebody in (who, other):
                if somebody is not None:
                    crowd.leave(somebody, place)
            await asyncio.sleep(0)

    async def _kill(self, kiosk: KioskProcess) -> None:
        """Kill a kiosk some time in a visit, more often than not while something is under way."""
        if self._random.random() < 0.7:
            await kiosk.until("decided", "left")
        longest = self._random.choice([0.005, 0.03, 0.2, 1.0])
        await asyncio.sleep(self._random.uniform(0.0, longest))
        await kiosk.kill()
        self.kills += 1
        await kiosk.start()

    async def _order_faults(self, sandbox: SandboxProcess) -> None:
        """Order so many faults that their share of the requests is as chosen."""
        asked, owing = 0, 0.0
        while True:
            # Nobody's books: the counts alone are wanted.
            counts = sandbox.books(contact_uuid="-", channel="-")["requests"]
            owing += (sum(counts.values()) - asked) * self._options.faults / 100
            asked = sum(counts.values())
            due = int(owing)
            owing -= due
            for _ in range(due):
                self._order_fault(sandbox)
                await asyncio.sleep(LOOK_EVERY / due)
            if not due:
                await asyncio.sleep(LOOK_EVERY)

    def _order_fault(self, sandbox: SandboxProcess) -> None:
        kind = self._random.choice(list(FaultKind))
        delays = kind in {FaultKind.DELAY, FaultKind.DELAY_AFTER_APPLYING}
        sandbox.fault(
            self._random.choice(["*", "*", CLAIM_ROUTE, COLLECT_ROUTE]),
            kind,
            delay_seconds=self._random.uniform(
                0.0, self._options.late / SLOWEST if delays else PATIENCE
            ),
            code=self._random.choice(CODES),
        )
        self._ordered[kind.value] += 1

    async def _elsewhere(
        self, phone: Phone, crowd: Crowd, clock: Clock, members: Mapping[str, str]
    ) -> None:
        """Let contacts claim with their phones, and collect at the till, now and then."""
        rewards = ["reward-tea", "reward-tote-bag", "reward-espresso", "reward-mug"]
        while True:
            await clock.sleep(self._random.uniform(0.0, 2 * ELSEWHERE_EVERY))
            shop = self._random.choice([DEFAULT_SHOP_UUID, ROTTERDAM])
            phone.claim(
                self._random.choice(list(members)),
                self._random.choice(rewards),
                shop,
                clock.now(),
            )
            who = crowd.come("till")
            if who is not None:
                waiting = phone.waiting(who)
                if waiting:
                    phone.collect(self._random.choice(waiting), clock.now())
                crowd.leave(who, "till")
