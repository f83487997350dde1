"""A manager at a counter in virtual time, and the law for what managers decide."""

import tempfile
from collections import Counter
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from kiosk.operations import Claim, Collect, Operation, Outcome, Unsure, new_operation_id
from kiosk.operations.actors import Role, Staff
from kiosk.operations.by_hand import CannotSettleError
from kiosk.operations.events import HandReason
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
)
from kiosk.operations.outcome import (
    Claimed,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    Effect,
)
from kiosk.operations.reading_back import text_of
from kiosk.operations.settling_rules import DEFAULT_LATE, SettlingRules
from kiosk.operations.staff_settlement import StaffSettlement
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.store import books, lookups
from tests.reliability.virtual_time import VirtualLoop
from tests.reliability.world import Kiosk, Leat

MANAGER: Final = Staff("heron", Role.MANAGER)
BAG: Final = "reward-tote-bag"
TEA: Final = "reward-tea"
ROUTES: Final = {
    "give": "POST /credit-receptions",
    "give-amount": "POST /credit-receptions",
    "reverse-credits": "POST /credit-receptions/*/reverse",
    "reverse-claim": "POST /reward-receptions/*/reverse",
    "reverse-collect": "POST /collectable-rewards/*/reverse",
    "edit": "PUT /rewards/*",
}
"""What managers decide, by the one route that each is sent to."""

T = TypeVar("T")


class StaffCounter:
    """One kiosk, one contact, one manager; entered and left, and nothing waits for real."""

    def __init__(self, rules: SettlingRules | None = None) -> None:
        memory = Path("/dev/shm")  # noqa: S108 - an fsync for every event takes a while on a disk
        self._folder = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
        self._loop = VirtualLoop()
        self.leat = Leat(self._loop)
        self.contact = self.leat.contacts[0]
        rules = rules or SettlingRules()
        folder = Path(self._folder.name)
        self.kiosk = Kiosk("counter", DEFAULT_SHOP_UUID, self.leat, folder, rules)
        self._before = books.books(self.leat.sandbox.database)

    def __enter__(self) -> Self:
        self._run(self.kiosk.boot())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(self.kiosk.bury())
        self.leat.sandbox.database.close()
        self._loop.close()
        self._folder.cleanup()

    def decide(self, kind: str) -> Operation:
        """Return a new decision, after doing all that it needs at Leat."""
        one = new_operation_id(), "visit", self.contact
        match kind:
            case "give":
                return GiveCredits(*one, DEFAULT_SHOP_UUID, credits=120)
            case "give-amount":
                return GiveCredits(
                    *one, DEFAULT_SHOP_UUID, unit_value="10.40", unit_name="visits", expected=50
                )
            case "reverse-credits":
                given = self._effect_of(self.decide("give"), CreditsGiven)
                return ReverseCreditReception(
                    *one, given.made_uuid, given.credits, DEFAULT_SHOP_UUID
                )
            case "reverse-claim":
                claimed = self._claimed()
                return ReverseClaim(
                    *one, claimed.reception_uuid, "Tote bag", 120, DEFAULT_SHOP_UUID
                )
            case "reverse-collect":
                uuid = self._claimed().reception_uuid
                collect = Collect(new_operation_id(), "visit", self.contact, uuid, "Tote bag")
                key = self._effect_of(collect, Collected).redemption_uuid
                assert key is not None
                return ReverseCollect(*one, uuid, key, "Tote bag")
            case _:
                before = text_of(self._run(self.kiosk.now.client.reward(TEA)))
                after = replace(before, title="Pot of green tea", required_credits=35)
                return EditReward(new_operation_id(), "visit", TEA, before, after)

    def goes_wrong(self, route: str, *faults: Fault) -> None:
        """Order what goes wrong with the next requests of a route, one each."""
        for fault in faults:
            self.leat.sandbox.faults.order(replace(fault, route=route))

    def loosen(self, **switches: Any) -> None:
        """Set switches of Leat's looseness."""
        looseness = self.leat.sandbox.looseness
        self.leat.sandbox.looseness = looseness.model_copy(update=switches)

    def does(self, operation: Operation) -> Outcome:
        """Carry a decision out, and look on the spot what became of it."""
        return self._run(self._do(operation))

    def is_cut_off_while_doing(self, operation: Operation, turns: int) -> None:
        """Let the power fail after so many turns of the loop, and start again."""
        task = self.kiosk.spawn(self._carry_out(operation))
        self._loop.let_run(task, turns)
        self.kiosk.crash()
        self._run(self.kiosk.boot())

    def waits(self) -> None:
        """Let the settler look for as long as it may help."""
        self._run(self.kiosk.clock.sleep(3 * DEFAULT_LATE.total_seconds()))

    def asks_the_manager(self) -> None:
        """Let the manager say what became of what is left, as Leat tells it."""
        for record in self.records():
            if not record.is_settled:
                self._run(self._say(record))

    def record(self, operation: Operation) -> OperationRecord | None:
        """Return what the journal says of a decision."""
        known = {record.operation.operation_id: record for record in self.records()}
        return known.get(operation.operation_id)

    def records(self) -> tuple[OperationRecord, ...]:
        """Return every decision."""
        return self._run(self.kiosk.records())

    def asked(self, route: str) -> int:
        """Return how often a route has been asked."""
        return self.leat.sandbox.requests.get(route, 0)

    def check(self) -> None:
        """Raise AssertionError unless books equal journal, and nothing is open."""
        records = self.records()
        assert [record for record in records if not record.is_settled] == []
        assert self.kiosk.defects() == []
        now = books.books(self.leat.sandbox.database)
        assert list(_complaints(self._before, now, records)) == []
        edits = [r for r in records if isinstance(r.operation, EditReward)]
        if edits:
            self._check_edits(edits)

    def _check_edits(self, records: Sequence[OperationRecord]) -> None:
        """Compare the reward with the last edit that was done; all here are of the same one."""
        expected = None
        for record in records:
            assert isinstance(record.operation, EditReward)
            if expected is None:
                expected = record.operation.before
            if isinstance(record.outcome, Done):
                expected = record.operation.after
        reward = lookups.reward(self.leat.sandbox.database, TEA)
        assert RewardText(reward.title, reward.description or "", reward.required_credits) == (
            expected
        )

    def _claimed(self) -> Claimed:
        claim = Claim(
            new_operation_id(),
            "visit",
            self.contact,
            BAG,
            "Tote bag",
            DEFAULT_SHOP_UUID,
            120,
            pre_redeemable=True,
        )
        return self._effect_of(claim, Claimed)

    def _effect_of(self, operation: Operation, kind: type[T]) -> T:
        outcome = self.does(operation)
        assert isinstance(outcome, Done)
        assert isinstance(outcome.effect, kind)
        return outcome.effect

    async def _carry_out(self, operation: Operation) -> None:
        await self._do(operation)

    async def _do(self, operation: Operation) -> Outcome:
        desk = self.kiosk.now.desk
        outcome = await desk.perform(operation, MANAGER)
        if isinstance(outcome, Unsure):
            outcome = await desk.settle(operation.operation_id)
        return outcome

    async def _say(self, record: OperationRecord) -> None:
        running = self.kiosk.now
        staff = StaffSettlement(
            running.client, running.journal, running.settlement, running.desk, self.kiosk.clock
        )
        operation_id = record.operation.operation_id
        try:
            await staff.settle(
                operation_id, MANAGER, happened=True, reason=HandReason.FOUND_AT_LEAT
            )
        except CannotSettleError:
            await staff.settle(operation_id, MANAGER, happened=False, reason=HandReason.NOT_AT_LEAT)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)


def _complaints(
    before: dict[str, Any], now: dict[str, Any], records: Sequence[OperationRecord]
) -> Iterator[str]:
    """Yield every breach of the law: each effect has its one decision, and each says so."""
    if not now["consistent"]:
        yield "the books do not add up in themselves"
    effects = [r.outcome.effect for r in records if isinstance(r.outcome, Done)]
    for name, booked, told in (
        ("credit receptions", _booked_credits(before, now), filter(None, map(_credits, effects))),
        ("claims", _booked_claims(before, now), filter(None, map(_claim, effects))),
        ("undone hand-overs", _booked_undoings(now), filter(None, map(_undoing, effects))),
    ):
        books_say, journal_says = Counter(booked), Counter(told)
        if books_say != journal_says:
            yield f"{name}: booked {books_say}, journalled {journal_says}"


def _booked_credits(before: dict[str, Any], now: dict[str, Any]) -> list[object]:
    """Return uuid, credits and what it undoes, of every credit reception since."""
    old = {row["uuid"] for row in before["credit_receptions"]}
    rows = (row for row in now["credit_receptions"] if row["uuid"] not in old)
    return [(row["uuid"], row["credits"], row["reverses"]) for row in rows]


def _booked_claims(before: dict[str, Any], now: dict[str, Any]) -> list[object]:
    old = {row["uuid"] for row in before["receptions"]}
    return [row["uuid"] for row in now["receptions"] if row["uuid"] not in old]


def _booked_undoings(now: dict[str, Any]) -> list[object]:
    return [row["uuid"] for row in now["redemptions"] if row["reversed_at"] is not None]


def _credits(effect: Effect) -> object:
    match effect:
        case CreditsGiven():
            return effect.made_uuid, effect.credits, None
        case ClaimReversed():
            return effect.made_uuid, effect.credits, effect.reception_uuid
        case CreditsTakenBack():
            return effect.made_uuid, -effect.credits, effect.reception_uuid
        case _:
            return None


def _claim(effect: Effect) -> object:
    return effect.reception_uuid if isinstance(effect, Claimed) else None


def _undoing(effect: Effect) -> object:
    return effect.redemption_uuid if isinstance(effect, CollectReversed) else None
