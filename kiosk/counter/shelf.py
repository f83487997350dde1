"""The shelf: the shop's rewards as managers see and edit them."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, Protocol

from kiosk.counter.amounts import Slip, credits_of_text
from kiosk.counter.plan import Plan, plan_edit
from kiosk.counter.telling import Telling
from kiosk.counter.work import Spawn
from kiosk.leat import LeatError, Reward
from kiosk.operations.operation import RewardText
from kiosk.operations.reading_back import text_of
from kiosk.visit.problems import Problem
from kiosk.visit.reading import problem_of_error

LONGEST_TITLE: Final = 100
LONGEST_DESCRIPTION: Final = 1000
"""Characters; Leat documents no limit, and these fit the screens that customers see."""


class ShelfReads(Protocol):
    """The reads of `kiosk.leat.LeatClient` that the shelf needs."""

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        """Return the shop's rewards."""
        ...

    async def reward(self, uuid: str) -> Reward:
        """Return one reward, with stock and cost price."""
        ...


class DraftFault(Enum):
    """What is wrong with an edited reward."""

    NO_TITLE = auto()
    TITLE_TOO_LONG = auto()
    DESCRIPTION_TOO_LONG = auto()
    PRICE = auto()
    """The price is no whole number of credits."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A reward's texts as they are typed; `credits` is a text until it is checked."""

    title: str
    description: str
    credits: str

    @classmethod
    def of(cls, text: RewardText) -> "Draft":
        """Return the draft before anything was typed."""
        return cls(text.title, text.description, str(text.required_credits))

    def faults(self, read: RewardText) -> frozenset[DraftFault]:
        """Return what must be mended before it can be saved.

        What stands as it was read is Leat's own and is not sent, so nobody has to mend it.
        """
        before = Draft.of(read)
        found: set[DraftFault] = set()
        if self.title != before.title:
            if not self.title.strip():
                found.add(DraftFault.NO_TITLE)
            if len(self.title) > LONGEST_TITLE:
                found.add(DraftFault.TITLE_TOO_LONG)
        if self.description != before.description and len(self.description) > LONGEST_DESCRIPTION:
            found.add(DraftFault.DESCRIPTION_TOO_LONG)
        if self.credits != before.credits and self._price is None:
            found.add(DraftFault.PRICE)
        return frozenset(found)

    def text(self, read: RewardText) -> RewardText | None:
        """Return what would be saved; None while something is wrong."""
        if self.faults(read):
            return None
        before, price = Draft.of(read), self._price
        return RewardText(
            read.title if self.title == before.title else self.title.strip(),
            read.description
            if self.description == before.description
            else self.description.strip(),
            read.required_credits if price is None or self.credits == before.credits else price,
        )

    @property
    def _price(self) -> int | None:
        price = credits_of_text(self.credits)
        if price is Slip.NOTHING:
            return 0
        return price if isinstance(price, int) else None


@dataclass(frozen=True, slots=True)
class ShelfState:
    """The list, cheapest first, and the one that is opened, read anew with stock and cost.

    `read` is the opened reward's texts as Leat has them, which an edit starts from.
    """

    rewards: tuple[Reward, ...] = ()
    loading: bool = False
    problem: Problem | None = None
    opened: Reward | None = None
    read: RewardText | None = None
    draft: Draft | None = None

    @property
    def faults(self) -> frozenset[DraftFault]:
        """What must be mended of what was typed."""
        if self.draft is None or self.read is None:
            return frozenset()
        return self.draft.faults(self.read)

    @property
    def after(self) -> RewardText | None:
        """What would be saved; None without a draft, or while something is wrong."""
        if self.draft is None or self.read is None:
            return None
        return self.draft.text(self.read)

    @property
    def changed(self) -> bool:
        """Whether there is something to save, and nothing wrong with it."""
        return self.typed and self.after not in {None, self.read}

    @property
    def typed(self) -> bool:
        """Whether anything was typed, were it only a space."""
        return self.read is not None and self.draft not in {None, Draft.of(self.read)}


class Shelf(Telling[ShelfState]):
    """Reads the rewards, and makes an edit's plan."""

    def __init__(self, leat: ShelfReads, shop_uuid: str, spawn: Spawn) -> None:
        super().__init__(ShelfState())
        self._leat = leat
        self._shop_uuid = shop_uuid
        self._spawn = spawn
        self._question = 0

    def look(self) -> None:
        """Read the list, and the opened reward, as they are at Leat now; what was typed stays."""
        self._become(replace(self._state, loading=True, problem=None))
        self._spawn(self._read_list(), "rewards")
        if self._state.opened is not None:
            self._ask_for(self._state.opened.uuid)

    def open(self, reward_uuid: str) -> None:
        """Open one reward; what was typed about another is dropped."""
        self._become(replace(self._state, opened=None, read=None, draft=None, problem=None))
        self._ask_for(reward_uuid)

    def close(self) -> None:
        """Go back to the list; a reward that is still being read is not opened any more."""
        self._question += 1
        self._become(replace(self._state, opened=None, read=None, draft=None))

    def type(
        self,
        *,
        title: str | None = None,
        description: str | None = None,
        price: str | None = None,
    ) -> None:
        """Take what was typed into one of the fields."""
        draft = self._state.draft
        if draft is not None:
            draft = Draft(
                draft.title if title is None else title,
                draft.description if description is None else description,
                draft.credits if price is None else price,
            )
            self._become(replace(self._state, draft=draft))

    def plan(self, visit_id: str) -> Plan | None:
        """Return the edit, to be asked back with before and after; None when there is none."""
        state, after = self._state, self._state.after
        if state.opened is None or state.read is None or after is None or not state.changed:
            return None
        return plan_edit(state.opened.uuid, state.read, after, visit_id)

    def _ask_for(self, reward_uuid: str) -> None:
        self._question += 1
        self._spawn(self._read_one(reward_uuid, self._question), "reward")

    async def _read_list(self) -> None:
        try:
            rewards = await self._leat.rewards(self._shop_uuid)
        except LeatError as error:
            self._become(replace(self._state, loading=False, problem=problem_of_error(error)))
            return
        ordered = sorted(rewards, key=lambda one: (one.required_credits or 0, one.title.casefold()))
        self._become(replace(self._state, rewards=tuple(ordered), loading=False))

    async def _read_one(self, reward_uuid: str, question: int) -> None:
        try:
            reward = await self._leat.reward(reward_uuid)
        except LeatError as error:
            if question == self._question:
                self._become(replace(self._state, problem=problem_of_error(error)))
            return
        if question == self._question:
            text = text_of(reward)
            draft = _rebased(self._state.draft, self._state.read, text)
            self._become(replace(self._state, opened=reward, read=text, draft=draft))


def _rebased(draft: Draft | None, before: RewardText | None, now: RewardText) -> Draft:
    """Return what was typed, and what Leat has now in each field in which nothing was."""
    fresh = Draft.of(now)
    if draft is None or before is None:
        return fresh
    old = Draft.of(before)
    return Draft(
        fresh.title if draft.title == old.title else draft.title,
        fresh.description if draft.description == old.description else draft.description,
        fresh.credits if draft.credits == old.credits else draft.credits,
    )
