"""Reading where what waits was claimed: beside the offers, no longer than it takes, never alone."""

import asyncio
import logging

import pytest

from kiosk.leat import NoAnswer, ServerFault
from kiosk.visit.branches import OtherBranches
from kiosk.visit.claim_history import MOST_PAGES
from kiosk.visit.events import TriedAgain
from kiosk.visit.problems import Problem
from kiosk.visit.state import Browsing, TurnedAway
from tests.unit.visit.acting import CARD, Stage
from tests.unit.visit.examples import reception, waiting

pytestmark = pytest.mark.anyio

CONTACT = f"contact of {CARD}"
ASKING = (OtherBranches.WARN, OtherBranches.HIDE)


def stage_with(
    others: OtherBranches, *pages: tuple[str, ...], waits: tuple[str, ...] = ("here", "west")
) -> Stage:
    """Return a stage whose claims, on these pages, are all made at shop-2 but for "here"."""
    stage = Stage(other_branches=others)
    stage.leat.waiting = tuple(waiting(uuid) for uuid in waits)
    stage.leat.history = [
        tuple(
            reception(uuid, "shop-1" if uuid == "here" else "shop-2", contact=CONTACT)
            for uuid in page
        )
        for page in pages
    ]
    return stage


async def scanned(stage: Stage) -> dict[str, str | None]:
    """Scan the card and return the branch of each collectable on the screen."""
    stage.scan(CARD)
    await stage.settle()
    return shown(stage)


def shown(stage: Stage) -> dict[str, str | None]:
    state = stage.state()
    assert isinstance(state, Browsing)
    return {c.transaction_uuid: c.branch for c in state.offers.collectables}


def pages_read(stage: Stage) -> int:
    return sum(asked.startswith("claims") for asked in stage.leat.asked)


async def test_who_shows_all_reads_nothing_more() -> None:
    """The setting that most shops have costs nothing."""
    stage = stage_with(OtherBranches.SHOW, ("here", "west"))
    assert await scanned(stage) == {"here": None, "west": None}
    assert pages_read(stage) == 0


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (OtherBranches.WARN, {"here": None, "west": "Name of shop-2"}),
        (OtherBranches.HIDE, {"here": None}),
    ],
)
async def test_what_was_claimed_elsewhere_is_known(
    others: OtherBranches, expected: dict[str, str | None]
) -> None:
    """When the card is scanned, and again whenever the list is refreshed."""
    stage = stage_with(others, ("west", "here"))
    assert await scanned(stage) == expected
    stage.conductor.dispatch(TriedAgain())
    await stage.settle()
    assert shown(stage) == expected


async def test_the_first_page_is_read_beside_the_offers() -> None:
    """Still two round trips in sequence: nothing that was asked for has answered yet."""
    stage = stage_with(OtherBranches.WARN, ("here", "west"))
    stage.leat.gates[CONTACT] = asyncio.Event()
    stage.scan(CARD)
    await stage.settle()
    assert sorted(asked.split()[0] for asked in stage.leat.asked) == [
        "balance",
        "claims",
        "collectables",
        "find",
        "rewards",
    ]
    stage.end()


async def test_further_pages_are_read_only_as_long_as_something_is_missing() -> None:
    """What is found on the second page needs no third."""
    stage = stage_with(OtherBranches.WARN, ("other",), ("west", "here"), ("old",))
    assert (await scanned(stage))["west"] == "Name of shop-2"
    assert pages_read(stage) == 2


async def test_what_was_collected_is_not_looked_for() -> None:
    """Nobody sees it, should Leat list it all the same."""
    stage = stage_with(OtherBranches.WARN, ("here",), ("old",), waits=("here",))
    stage.leat.waiting += (waiting("old", has_been_collected=True),)
    await scanned(stage)
    assert pages_read(stage) == 1


@pytest.mark.parametrize("others", ASKING)
@pytest.mark.parametrize("pages", [1, MOST_PAGES, MOST_PAGES + 3])
async def test_what_no_page_tells_of_is_shown_as_it_is(others: OtherBranches, pages: int) -> None:
    """After the last page, or after as many as a customer can be kept waiting for."""
    stage = stage_with(others, *[("other",)] * pages)
    assert await scanned(stage) == {"here": None, "west": None}
    assert pages_read(stage) == min(pages, MOST_PAGES)


async def test_the_claims_of_somebody_else_tell_nothing() -> None:
    """A Leat that ignores whose history was asked for sends these too."""
    stage = stage_with(OtherBranches.HIDE, ("here",))
    stage.leat.history[0] += (reception("west", "shop-2", contact="contact-2"),)
    assert "west" in await scanned(stage)


@pytest.mark.parametrize("others", ASKING)
async def test_offers_come_without_their_branches_when_those_cannot_be_read(
    others: OtherBranches, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is hidden on a guess, nothing warned of, and the log says why."""
    stage = stage_with(others, ("here", "west"))
    stage.leat.trouble["claims page 1"] = ServerFault()
    with caplog.at_level(logging.INFO):
        assert await scanned(stage) == {"here": None, "west": None}
    assert "branches.not-read" in caplog.messages


async def test_what_was_found_before_the_failure_counts() -> None:
    """The second page failed, the first did not."""
    stage = stage_with(OtherBranches.WARN, ("west",), ("here",))
    stage.leat.trouble["claims page 2"] = NoAnswer()
    assert (await scanned(stage))["west"] == "Name of shop-2"


async def test_nobody_waits_for_branches_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A history that hangs is given up soon after the offers are there; its start counts."""
    monkeypatch.setattr("kiosk.visit.claim_history.PATIENCE_SECONDS", 0.0)
    stage = stage_with(OtherBranches.WARN, ("west",), ("here",))
    stage.leat.gates["claims page 2"] = asyncio.Event()
    with caplog.at_level(logging.INFO):
        assert (await scanned(stage))["west"] == "Name of shop-2"
    assert "branches.not-read" in caplog.messages


async def test_for_whom_nothing_waits_nothing_is_waited_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Their history may hang as long as it likes."""
    stage = stage_with(OtherBranches.HIDE, (), waits=())
    stage.leat.gates["claims page 1"] = asyncio.Event()
    with caplog.at_level(logging.INFO):
        assert await scanned(stage) == {}
    assert "branches.not-read" not in caplog.messages


@pytest.mark.parametrize("others", ASKING)
@pytest.mark.parametrize("read", ["balance", "rewards", "collectables"])
async def test_without_offers_there_is_no_visit(others: OtherBranches, read: str) -> None:
    """However well the branches are known; and nothing goes on being read."""
    stage = stage_with(others, ("here", "west"))
    stage.leat.gates["claims page 1"] = asyncio.Event()
    stage.leat.trouble[read] = NoAnswer()
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.OFFLINE
    assert stage.tasks == set()
