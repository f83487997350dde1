"""A kiosk without a window, as a process of its own: killed and started again by the soak.

It reads orders from stdin and writes what happens to stdout, one JSON object a line.
"""

import asyncio
import json
import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from random import Random
from traceback import print_exception
from typing import Any, Final

from kiosk.leat import LeatClient, StaticToken
from kiosk.logs import configure_logs
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import OnlyKiosk
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.paths import journal_file, lock_file
from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from kiosk.visit.conductor import Conductor
from tests.reliability.customer import Customer
from tests.reliability.fast_time import FastLoop, FastLoopClock, FastTime

DEFECT: Final = 70
"""Exit code of a kiosk in which something went wrong that nobody foresaw."""
PATIENCE: Final = 3600.0
"""Seconds within which everything must be known or wait for staff."""
LOOK_EVERY: Final = 5.0


class Worker:
    """The kiosk's parts, put together as the program does, and its orders."""

    def __init__(self, options: Namespace, leat: LeatClient, journal: Journal) -> None:
        self._journal = journal
        self._clock = FastLoopClock(options.time, timedelta(seconds=options.wrong_by))
        self._random = Random(options.seed)
        rules = SettlingRules(late=timedelta(seconds=options.late))
        settlement = Settlement(leat, journal, self._clock, rules)
        desk = OperationsDesk(
            leat,
            journal,
            settlement,
            shop_uuid=options.shop,
            kiosk_id=options.name,
            clock=self._clock,
        )
        self._settler = Settler(desk, settlement, journal, self._clock)
        conductor = Conductor(
            leat=leat, desk=desk, shop_uuid=options.shop, clock=self._clock, spawn=self._spawn
        )
        self._settler.listen_to_settled(conductor.take_settled)
        self._settler.listen_to_waiting(self._take_waiting)
        self._customer = Customer(conductor, self._clock, self._random, _tell)
        self._for_staff = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Do as ordered until stdin ends."""
        orders = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(orders), sys.stdin
        )
        self._spawn(self._settler.run(), "settler")
        _say(event="ready")
        while line := await orders.readline():
            order = json.loads(line)
            if order["do"] == "visit":
                await self._customer.visit(order["card"], order["other_card"])
                _say(event="left")
            else:
                _say(event="finished" if await self._finish() else "stuck")

    async def _finish(self) -> bool:
        """Wait until everything is known or waits for staff, and tell whether it is."""
        end = self._clock.monotonic() + PATIENCE
        while self._clock.monotonic() < end:
            if len((await self._journal.ledger()).open) == self._for_staff:
                return True
            await self._clock.sleep(LOOK_EVERY)
        return False

    def _take_waiting(self, number: int) -> None:
        self._for_staff = number

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> object:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            print_exception(task.exception())
            os._exit(DEFECT)


async def _work(options: Namespace) -> None:
    lock = OnlyKiosk.take(lock_file(options.folder))
    clock = FastLoopClock(options.time, timedelta(seconds=options.wrong_by))
    journal = await Journal.open_or_set_aside(journal_file(options.folder), clock.now())
    async with LeatClient(
        options.url, StaticToken(SANDBOX_TOKEN), pacing=None, clock=clock
    ) as leat:
        await Worker(options, leat, journal).run()
    await journal.close()
    lock.release()


def _tell(event: str, operation_id: str, said: str) -> None:
    _say(event=event, operation_id=operation_id, said=said)


def _say(**facts: Any) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def _options() -> Namespace:
    parser = ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--shop", required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--time", type=FastTime.read, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--late", type=float, required=True, help="seconds")
    parser.add_argument("--wrong-by", type=float, default=0.0, help="seconds of its wall clock")
    return parser.parse_args()


if __name__ == "__main__":
    chosen = _options()
    configure_logs(level=logging.ERROR)
    with asyncio.Runner(loop_factory=lambda: FastLoop(chosen.time)) as runner:
        runner.run(_work(chosen))
