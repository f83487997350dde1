"""The shop's rewards, and editing one."""

import asyncio
from typing import Any

import pytest

from kiosk.counter.plan import PlanKind
from kiosk.counter.shelf import (
    LONGEST_DESCRIPTION,
    LONGEST_TITLE,
    Draft,
    DraftFault,
    Shelf,
    ShelfState,
)
from kiosk.leat import NoAnswer, Refusal, Reward
from kiosk.operations.actors import Role
from kiosk.operations.operation import EditReward, RewardText
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import ActedCounterLeat, Tasks, settle_down
from tests.unit.visit.examples import reward

pytestmark = pytest.mark.anyio
BAG_TEXT = RewardText("Tote bag", "Sturdy canvas", 120)


def bag(**changes: Any) -> Reward:
    facts: dict[str, Any] = {"title": "Tote bag", "description": "Sturdy canvas", "stock": 7}
    return reward("bag", 120, **(facts | changes))


class Store:
    """A shelf on a Leat that is played by hand."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks
        self.leat = ActedCounterLeat(FakeClock())
        self.leat.details = {"bag": bag(), "tea": reward("tea", 30, title="Tea")}
        self.shelf = Shelf(self.leat, "shop-1", tasks)

    @property
    def state(self) -> ShelfState:
        return self.shelf.state

    @property
    def opened(self) -> str | None:
        return None if self.state.opened is None else self.state.opened.uuid

    async def look(self) -> None:
        self.shelf.look()
        await self.tasks.all_done()

    async def open(self, uuid: str) -> None:
        self.shelf.open(uuid)
        await self.tasks.all_done()

    def draft(self) -> Draft | None:
        return self.state.draft

    def edit(self) -> EditReward | None:
        plan = self.shelf.plan("visit-1")
        operation = None if plan is None else plan.operations[0]
        assert operation is None or isinstance(operation, EditReward)
        return operation


@pytest.fixture
async def store(tasks: Tasks) -> Store:
    return Store(tasks)


async def test_the_list_is_cheapest_first(store: Store) -> None:
    """And by title where they cost the same; one without a price is first."""
    store.leat.shelf = (
        reward("c", 40, title="cup"),
        reward("a", 500),
        reward("b", 40, title="Bag"),
        reward("x", None),
    )
    store.shelf.look()
    assert store.state.loading
    await store.tasks.all_done()
    assert [one.uuid for one in store.state.rewards] == ["x", "b", "c", "a"]
    assert not store.state.loading


async def test_a_list_that_cannot_be_read(store: Store) -> None:
    """The one before stays; the next that can be takes the sentence away."""
    await store.look()
    store.leat.trouble["rewards"] = NoAnswer()
    await store.look()
    assert (store.state.problem, store.state.loading) == (Problem.OFFLINE, False)
    assert store.state.rewards
    store.leat.trouble.clear()
    await store.look()
    assert store.state.problem is None


async def test_a_reward_is_read_anew_when_it_is_opened(store: Store) -> None:
    """With its stock, and its texts to begin from; nothing is changed yet."""
    await store.open("bag")
    assert store.state.opened is not None
    assert store.state.opened.stock == 7
    assert (store.state.read, store.state.draft) == (BAG_TEXT, Draft.of(BAG_TEXT))
    assert not store.state.changed
    assert store.edit() is None


async def test_a_reward_that_cannot_be_read(store: Store) -> None:
    """It is not opened, and it is said why."""
    store.leat.trouble["reward"] = Refusal(code=6003)
    await store.open("bag")
    assert (store.opened, store.state.problem) == (None, Problem.REWARD_GONE)


async def test_an_edit_has_before_and_after(store: Store) -> None:
    """A manager's; only what differs is sent."""
    await store.open("bag")
    store.shelf.type(price="150")
    plan = store.shelf.plan("visit-1")
    assert plan is not None
    assert (plan.kind, plan.role) == (PlanKind.EDIT_REWARD, Role.MANAGER)
    edit = store.edit()
    assert edit is not None
    assert (edit.before, edit.after) == (BAG_TEXT, RewardText("Tote bag", "Sturdy canvas", 150))
    assert edit.changed == ("required_credits",)


async def test_several_fields_are_one_edit(store: Store) -> None:
    """Spaces at the ends are nobody's intention."""
    await store.open("bag")
    store.shelf.type(title=" Big bag ")
    store.shelf.type(description="  ")
    store.shelf.type(price="0")
    edit = store.edit()
    assert edit is not None
    assert edit.after == RewardText("Big bag", "", 0)


async def test_typing_the_same_again_changes_nothing(store: Store) -> None:
    """An edit of nothing is none."""
    await store.open("bag")
    store.shelf.type(title="Tote bag ", price="0120")
    assert not store.state.changed
    assert store.edit() is None


async def test_what_nobody_typed_is_no_change(store: Store) -> None:
    """Leat's own text may end in a space, which the form would not save."""
    store.leat.details["bag"] = bag(description="Sturdy canvas \n")
    await store.open("bag")
    assert not store.state.changed
    assert store.edit() is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({"title": ""}, DraftFault.NO_TITLE),
        ({"title": "   "}, DraftFault.NO_TITLE),
        ({"title": "x" * (LONGEST_TITLE + 1)}, DraftFault.TITLE_TOO_LONG),
        ({"description": "x" * (LONGEST_DESCRIPTION + 1)}, DraftFault.DESCRIPTION_TOO_LONG),
        ({"price": ""}, DraftFault.PRICE),
        ({"price": "free"}, DraftFault.PRICE),
        ({"price": "1,5"}, DraftFault.PRICE),
        ({"price": "-1"}, DraftFault.PRICE),
        ({"price": "1000001"}, DraftFault.PRICE),
    ],
)
async def test_what_must_be_mended_first(
    store: Store, typed: dict[str, str], fault: DraftFault
) -> None:
    """Nothing is asked back before that."""
    await store.open("bag")
    store.shelf.type(**typed)
    assert store.state.faults == {fault}
    assert not store.state.changed
    assert store.edit() is None


async def test_a_long_text_that_nobody_changed_blocks_nothing(store: Store) -> None:
    """Leat may hold longer ones: the price can be changed, and the text is not sent or cut."""
    texts = {"title": "t" * (LONGEST_TITLE + 1), "description": "d" * LONGEST_DESCRIPTION + " \n"}
    store.leat.details["bag"] = bag(**texts)
    await store.open("bag")
    store.shelf.type(price="150")
    assert not store.state.faults
    edit = store.edit()
    assert edit is not None
    assert edit.changed == ("required_credits",)
    store.shelf.type(description="d" * (LONGEST_DESCRIPTION + 1))
    assert store.state.faults == {DraftFault.DESCRIPTION_TOO_LONG}


async def test_typing_without_an_opened_reward(store: Store) -> None:
    """There is nothing to type into."""
    store.shelf.type(title="x")
    assert store.state == ShelfState()


async def test_opening_another_drops_what_was_typed(store: Store) -> None:
    """A draft belongs to one reward."""
    await store.open("bag")
    store.shelf.type(title="Big bag")
    await store.open("tea")
    assert store.state.draft is not None
    assert store.state.draft.title == "Tea"


async def test_a_late_answer_opens_nothing(store: Store) -> None:
    """Neither over another reward nor after the shelf was closed."""
    gate = store.leat.gates["bag"] = asyncio.Event()
    store.shelf.open("bag")
    await settle_down()
    store.shelf.open("tea")
    await settle_down()
    assert store.opened == "tea"
    store.shelf.type(title="Green tea")
    gate.set()
    await store.tasks.all_done()
    assert store.opened == "tea"
    assert store.state.draft is not None
    assert store.state.draft.title == "Green tea"
    store.shelf.open("bag")
    store.shelf.close()
    await store.tasks.all_done()
    assert store.draft() is None


async def test_a_late_problem_is_nobodys(store: Store) -> None:
    """A shelf that was closed has none."""
    store.leat.trouble["reward"] = NoAnswer()
    store.shelf.open("bag")
    store.shelf.close()
    await store.tasks.all_done()
    assert store.state.problem is None


async def test_looking_again_keeps_what_was_typed(store: Store) -> None:
    """An edit that Leat refused need not be typed again; one that it took is no change any more."""
    await store.open("bag")
    store.shelf.type(title="Big bag")
    await store.look()
    assert store.draft() == Draft("Big bag", "Sturdy canvas", "120")
    assert store.edit() is not None
    store.leat.details["bag"] = bag(title="Big bag", stock=6)
    await store.look()
    assert store.edit() is None
    assert store.state.opened is not None
    assert store.state.opened.stock == 6


async def test_looking_again_shows_what_others_changed(store: Store) -> None:
    """As long as nothing was typed; what was typed is then compared with that."""
    await store.open("bag")
    store.leat.details["bag"] = bag(title="Their bag")
    await store.look()
    assert store.state.draft is not None
    assert store.state.draft.title == "Their bag"
    store.shelf.type(price="99")
    store.leat.details["bag"] = bag(title="Their other bag")
    await store.look()
    edit = store.edit()
    assert edit is not None
    assert edit.before.title == "Their other bag"
    assert edit.after == RewardText("Their other bag", "Sturdy canvas", 99), "nobody typed a title"
