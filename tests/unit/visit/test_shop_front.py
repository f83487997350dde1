"""What the idle screen knows of the shop, and how it stays up to date."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

import pytest

from kiosk.leat import (
    BrandKit,
    Forbidden,
    LeatError,
    LoyaltyProgram,
    NoAnswer,
    NotFound,
    Reward,
    ServerFault,
    Shop,
    ShopNotFound,
    Unauthorized,
    Unreachable,
)
from kiosk.visit.shop_front import ShopFront, keep_shop_front, read_shop_front
from tests.helpers.fake_clock import FakeClock
from tests.unit.visit.examples import reward

pytestmark = pytest.mark.anyio

T = TypeVar("T")
PIECES = ("shop", "program", "kit", "rewards")


class ShopLeat:
    """A shop, pieces of which may be out of reach."""

    def __init__(self) -> None:
        self.trouble: dict[str, Exception] = {}
        self.reads = 0
        self.name = "Corner"
        self.word: str | None = " Stars "

    async def shop(self, uuid: str) -> Shop:
        self.reads += 1
        return await self._piece("shop", lambda: Shop(uuid=uuid, name=self.name))

    async def loyalty_program(self) -> LoyaltyProgram:
        program: dict[str, Any] = {"name": "Loyal", "custom_credit_name": self.word}
        return await self._piece("program", lambda: LoyaltyProgram.model_validate(program))

    async def brand_kit(self) -> BrandKit:
        kit = {"primary_color": "#123456", "large_logo_url": "https://example.com/large.png"}
        return await self._piece("kit", lambda: BrandKit.model_validate(kit))

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        assert (shop_uuid, contact_uuid) == ("shop-1", None)
        return await self._piece("rewards", lambda: (reward("gold", 500), reward("bag", 40)))

    async def _piece(self, name: str, make: Callable[[], T]) -> T:
        await asyncio.sleep(0)
        if name in self.trouble:
            raise self.trouble[name]
        return make()


async def test_the_whole_shop_front() -> None:
    """Name, own word for credits, colour, logo, and the rewards from the cheapest on."""
    front, complete = await read_shop_front(ShopLeat(), "shop-1", ShopFront())
    assert complete
    assert (front.name, front.credit_name, front.brand_colour) == ("Corner", "Stars", "#123456")
    assert front.logo_url == "https://example.com/large.png"
    assert [one.title for one in front.rewards] == ["Title of bag", "Title of gold"]


@pytest.mark.parametrize("word", [None, "", "  "])
async def test_a_shop_without_a_word_of_its_own(word: str | None) -> None:
    """The language's own word is used instead."""
    leat = ShopLeat()
    leat.word = word
    front, _ = await read_shop_front(leat, "shop-1", ShopFront())
    assert front.credit_name == ""


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("error", [Unreachable(), NoAnswer(), ServerFault(), Unauthorized()])
async def test_a_piece_that_cannot_be_read_keeps_its_last_value(
    piece: str, error: LeatError
) -> None:
    """The others are brought up to date all the same."""
    leat = ShopLeat()
    known, _ = await read_shop_front(leat, "shop-1", ShopFront())
    leat.trouble[piece] = error
    leat.name = "Corner of Ghent"
    front, complete = await read_shop_front(leat, "shop-1", known)
    assert not complete
    assert front.name == ("Corner" if piece == "shop" else "Corner of Ghent")
    assert front.rewards == known.rewards
    assert front.credit_name == "Stars"
    assert front.brand_colour == "#123456"


class Keeping:
    """The shop front kept on a clock moved by hand."""

    def __init__(self, leat: ShopLeat) -> None:
        self.clock = FakeClock()
        self.shown: list[ShopFront] = []
        keeping: Awaitable[None] = keep_shop_front(leat, "shop-1", self.clock, self.shown.append)
        self.task = asyncio.ensure_future(keeping)

    @classmethod
    async def begun(cls, leat: ShopLeat) -> Self:
        """Keep a shop front that was read once."""
        keeping = cls(leat)
        await keeping.clock.advance(0)
        return keeping


async def test_a_complete_front_is_read_again_every_ten_minutes() -> None:
    """And no sooner."""
    leat = ShopLeat()
    keeping = await Keeping.begun(leat)
    await keeping.clock.advance(599)
    assert leat.reads == 1
    await keeping.clock.advance(1)
    assert leat.reads == 2
    assert [front.name for front in keeping.shown] == ["Corner", "Corner"]
    keeping.task.cancel()


async def test_a_failing_shop_is_asked_again_with_patience() -> None:
    """After 5, 10, 20, 40 seconds and then every minute, until it answers."""
    leat = ShopLeat()
    leat.trouble = dict.fromkeys(PIECES, Unreachable())
    keeping = await Keeping.begun(leat)
    for reads, pause in enumerate((5, 10, 20, 40, 60, 60, 60), start=1):
        await keeping.clock.advance(pause - 0.5)
        assert leat.reads == reads
        await keeping.clock.advance(0.5)
        assert leat.reads == reads + 1
    leat.trouble.clear()
    await keeping.clock.advance(60)
    assert keeping.shown[0] == ShopFront()
    assert keeping.shown[-1].name == "Corner"
    reads = leat.reads
    await keeping.clock.advance(599)
    assert leat.reads == reads
    keeping.task.cancel()


async def test_after_a_success_patience_is_short_again() -> None:
    """A new failure is a new failure."""
    leat = ShopLeat()
    leat.trouble = {"kit": Unreachable()}
    keeping = await Keeping.begun(leat)
    await keeping.clock.advance(5 + 10)
    leat.trouble = {}
    await keeping.clock.advance(20)
    leat.trouble = {"kit": Unreachable()}
    await keeping.clock.advance(600)
    reads = leat.reads
    await keeping.clock.advance(5)
    assert leat.reads == reads + 1
    keeping.task.cancel()


async def test_a_piece_that_leat_does_not_have_is_no_reason_to_hurry() -> None:
    """A brand kit that answers 404 will do so in a minute, too."""
    leat = ShopLeat()
    leat.trouble = {"kit": NotFound(), "program": Forbidden(), "shop": ShopNotFound()}
    front, complete = await read_shop_front(leat, "shop-1", ShopFront())
    assert complete
    assert len(front.rewards) == 2


async def test_a_defect_in_a_piece_leaves_the_others(caplog: pytest.LogCaptureFixture) -> None:
    """And is tried again, as if Leat were out of reach."""
    leat = ShopLeat()
    leat.trouble["kit"] = OverflowError()
    with caplog.at_level(logging.ERROR):
        front, complete = await read_shop_front(leat, "shop-1", ShopFront())
    assert (front.name, complete) == ("Corner", False)


async def test_a_front_that_cannot_be_shown_is_read_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One bad value at Leat does not end the reading for the life of the kiosk."""
    clock, shown = FakeClock(), 0

    def show(_front: ShopFront) -> None:
        nonlocal shown
        shown += 1
        raise OverflowError

    with caplog.at_level(logging.ERROR):
        task = asyncio.create_task(keep_shop_front(ShopLeat(), "shop-1", clock, show))
        await clock.advance(1)
        await clock.advance(600)
        task.cancel()
    assert shown == 2
