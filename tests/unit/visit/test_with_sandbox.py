"""Visits against a real server over HTTP, with a real journal: its books say what happened."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.visit.events import ChoseCollect
from kiosk.visit.problems import Problem
from kiosk.visit.results import DigitalCode, HandOver, ItWaits, NotDone, Unclear
from kiosk.visit.state import Checking, TurnedAway
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.visit.sandboxed import SHOP, Kiosk, booked, open_kiosk

pytestmark = pytest.mark.anyio

ADA, BO, CAS, ANONYMOUS, UNLINKED, INACTIVE, DEE = (f"PK10000{n}" for n in range(1, 8))


@pytest.fixture
async def kiosk(sandbox: SandboxProcess, tmp_path: Path) -> AsyncIterator[Kiosk]:
    async with open_kiosk(sandbox, tmp_path / "journal.sqlite3") as kiosk:
        yield kiosk


async def test_a_card_shows_its_own_offers(kiosk: Kiosk) -> None:
    """Credits, what waits, and what can be claimed at this shop."""
    state = await kiosk.scan(ADA)
    assert state.offers.credits == 100
    titles = [c.title for c in state.offers.collectables]
    assert titles == ["Espresso doppio", "Shop T-shirt"]
    credits_ = [c.credits for c in state.offers.claimables]
    assert len(credits_) >= 12
    assert credits_ == sorted(credits_)
    assert "•••" in state.member.masked_email


async def test_an_expired_collectable_is_shown_as_such(kiosk: Kiosk) -> None:
    """Dee has one of either sort."""
    state = await kiosk.scan(DEE)
    assert [c.expired for c in state.offers.collectables] == [False, True]


async def test_an_anonymous_contact_has_no_name(kiosk: Kiosk) -> None:
    """No address, no greeting by it, the same offers."""
    state = await kiosk.scan(ANONYMOUS)
    assert state.member.masked_email == ""
    assert state.offers.credits == 60


@pytest.mark.parametrize(
    ("card", "problem"),
    [
        (UNLINKED, Problem.CARD_NOT_LINKED),
        (INACTIVE, Problem.CARD_INACTIVE),
        ("NOBODY", Problem.CARD_UNKNOWN),
    ],
)
async def test_cards_that_are_turned_away(kiosk: Kiosk, card: str, problem: Problem) -> None:
    """Each with its own reason."""
    kiosk.hold(card)
    assert (await kiosk.until(TurnedAway)).problem is problem


async def test_claimed_and_collected_in_one_visit(kiosk: Kiosk, sandbox: SandboxProcess) -> None:
    """The books hold one reception and one redemption, and the balance is what the screen says."""
    await kiosk.scan(BO)
    waits = await kiosk.claim("Tote bag")
    assert isinstance(waits.result, ItWaits)
    assert waits.result.credits_left == 12_380
    handed = await kiosk.confirm()
    assert isinstance(handed.result, HandOver)
    assert handed.offers.collectables == ()
    assert handed.offers.credits == 12_380
    books = booked(sandbox)
    assert len(books["receptions"]) == 1
    assert len(books["redemptions"]) == 1


async def test_a_waiting_reward_is_collected_once(kiosk: Kiosk, sandbox: SandboxProcess) -> None:
    """It is gone from the list that Leat sends afterwards."""
    state = await kiosk.scan(ADA)
    kiosk.conductor.dispatch(ChoseCollect(state.offers.collectables[0].transaction_uuid))
    handed = await kiosk.confirm()
    assert isinstance(handed.result, HandOver)
    assert [c.title for c in handed.offers.collectables] == ["Shop T-shirt"]
    assert len(booked(sandbox)["redemptions"]) == 1


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Pot of tea", HandOver),
        ("Cinema ticket", DigitalCode),
        ("Donation to charity", DigitalCode),
    ],
)
async def test_each_kind_of_reward_ends_on_its_own_screen(
    kiosk: Kiosk, title: str, kind: type
) -> None:
    """Over the counter, with a code, and without one."""
    await kiosk.scan(BO)
    settled = await kiosk.claim(title)
    assert isinstance(settled.result, kind)
    if isinstance(settled.result, DigitalCode):
        assert (settled.result.code is None) is (title == "Donation to charity")


async def test_a_reward_that_sold_out_meanwhile(kiosk: Kiosk, sandbox: SandboxProcess) -> None:
    """Leat's no reaches the screen, nothing is spent, and the list is read anew."""
    state = await kiosk.scan(BO)
    box = next(c for c in state.offers.claimables if c.title == "Anniversary box")
    sandbox.change_reward(box.reward_uuid, stock=0)
    settled = await kiosk.claim("Anniversary box")
    assert isinstance(settled.result, NotDone)
    assert settled.result.problem is Problem.OUT_OF_STOCK
    assert settled.offers.credits == 12_500
    assert booked(sandbox)["receptions"] == []


async def test_a_limit_per_contact_is_kept(kiosk: Kiosk, sandbox: SandboxProcess) -> None:
    """The birthday cake that another kiosk gave meanwhile is the only one."""
    state = await kiosk.scan(BO)
    cake = next(c for c in state.offers.claimables if c.title == "Birthday cake")
    elsewhere = {
        "contact_uuid": state.member.contact_uuid,
        "reward_uuid": cake.reward_uuid,
        "shop_uuid": SHOP,
    }
    assert sandbox.call("POST", "/reward-receptions", json=elsewhere).is_success
    settled = await kiosk.claim("Birthday cake")
    assert isinstance(settled.result, NotDone)
    assert settled.result.problem is Problem.CLAIM_LIMIT
    assert len(booked(sandbox)["receptions"]) == 1


@pytest.mark.parametrize(
    ("fault", "kind"), [("drop_after_applying", ItWaits), ("drop_before_applying", Unclear)]
)
async def test_a_lost_answer_is_read_back(
    kiosk: Kiosk,
    sandbox: SandboxProcess,
    caplog: pytest.LogCaptureFixture,
    fault: str,
    kind: type,
) -> None:
    """We are checking; then what the books say, or that nobody knows. Nothing is sent twice."""
    await kiosk.scan(BO)
    sandbox.fault("POST /reward-receptions", fault, count=1)
    with caplog.at_level(logging.WARNING):
        settled = await kiosk.claim("Tote bag")
    assert isinstance(settled.result, kind)
    assert any(isinstance(state, Checking) for state in kiosk.seen)
    assert len(booked(sandbox)["receptions"]) == (1 if kind is ItWaits else 0)


async def test_a_shop_that_is_closed_for_maintenance_says_so(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """Reads are tried again, then the customer is told."""
    sandbox.fault("GET /contact-identifiers/find", "maintenance_page", count=10)
    kiosk.hold(BO)
    assert (await kiosk.until(TurnedAway)).problem is Problem.MAINTENANCE
