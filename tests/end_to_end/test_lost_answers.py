"""Whatever the network does: no claim twice, none lost, and the customer is told the truth."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.operations.fold import OperationState
from tests.end_to_end.books import CLAIM, COLLECT, assert_one_claim
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import BACK, Kiosk, collect_button
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, TABLET, Desktop, Size
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

FIND = "GET /contact-identifiers/find"
CHECKING = "We are checking"
COUNTER = "Ask for it at the counter"
UNSETTLED = "We are not sure yet"
SETTLE_SECONDS = 25.0


@pytest.mark.parametrize(
    "fault",
    [
        "drop_after_applying",
        thorough("reset_after_applying"),
        thorough("server_fault_after_applying"),
        thorough("internal_error_after_applying"),
        "truncated_json",
    ],
)
def test_a_claim_whose_answer_is_lost(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, fault: str
) -> None:
    """The claim is found by reading back, never by asking twice."""
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, fault)
    kiosk.claim("Crème brûlée")
    kiosk.hears(_spoken(CHECKING))
    kiosk.sees("It is yours")
    assert_one_claim(kiosk, sandbox, member)


@pytest.mark.parametrize(
    "fault",
    ["drop_after_applying", thorough("server_fault_after_applying"), thorough("truncated_json")],
)
def test_a_collect_whose_answer_is_lost(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, fault: str
) -> None:
    """What no longer waits was handed over, once."""
    member = join(0, waiting=("reward-mug",))
    kiosk.visit(member.card)
    sandbox.fault(COLLECT, fault)
    kiosk.collect("Enamel mug")
    kiosk.hears(_spoken(CHECKING))
    kiosk.sees(COUNTER)
    books = sandbox.books(contact_uuid=member.uuid)
    assert books["requests"][COLLECT] == 1
    assert len(books["redemptions"]) == 1
    (operation,) = kiosk.operations(member.uuid)
    assert operation.state is OperationState.DONE


def test_a_collect_that_never_arrived_is_sent_once_more(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """What still waits after some looking is asked for a second time, and handed over once."""
    member = join(0, waiting=("reward-mug",))
    kiosk.visit(member.card)
    sandbox.fault(COLLECT, "drop_before_applying")
    kiosk.collect("Enamel mug")
    kiosk.sees(CHECKING)
    kiosk.sees(COUNTER)
    assert sandbox.books()["requests"][COLLECT] == 2
    assert len(sandbox.books(contact_uuid=member.uuid)["redemptions"]) == 1
    (operation,) = kiosk.operations(member.uuid)
    assert operation.state is OperationState.DONE


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("too_many_requests", "It is very busy"),
        thorough("expired_token", "This kiosk needs attention"),
    ],
)
def test_a_claim_that_was_certainly_not_applied(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, fault: str, sentence: str
) -> None:
    """The customer is told at once, and may decide again."""
    member = join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, fault)
    kiosk.claim("Crème brûlée")
    kiosk.sees(sentence, "heading")
    assert sandbox.books()["requests"][CLAIM] == 1
    kiosk.press(BACK)
    kiosk.claim("Crème brûlée")
    kiosk.sees("It is yours")
    assert sandbox.books(contact_uuid=member.uuid)["balances"] == {member.uuid: 75}
    states = [operation.state for operation in kiosk.operations(member.uuid)]
    assert states == [OperationState.NOT_APPLIED, OperationState.DONE]


@pytest.mark.long
def test_what_cannot_be_settled_is_not_sent_again_and_again(
    desktops: Callable[[Size], Desktop],
    start_kiosk: StartKiosk,
    sandbox: SandboxProcess,
    join: JoinShop,
) -> None:
    """Requests that vanish are looked for, then nobody guesses.

    A claim was sent once, a collect twice. Three kiosks wait together, since each of them
    looks for twenty seconds.
    """
    kiosks = [start_kiosk(sandbox.url, on=desktops(size)) for size in (PORTRAIT, LANDSCAPE, TABLET)]
    claiming, collecting, maintained = kiosks
    claimer, collector = join(), join(0, waiting=("reward-mug",))
    claiming.visit(claimer.card)
    collecting.visit(collector.card)
    maintained.visit(join().card)

    sandbox.fault(CLAIM, "drop_before_applying")
    sandbox.fault(COLLECT, "drop_before_applying", count=None)
    claiming.claim("Crème brûlée")
    collecting.collect("Enamel mug")
    claiming.sees(CHECKING)
    sandbox.fault(CLAIM, "maintenance_page")
    maintained.claim("Crème brûlée")
    for kiosk in kiosks:
        kiosk.sees(CHECKING)
    claiming.scan(collector.card)
    claiming.sees("One moment: we are finishing this first.")

    for kiosk in kiosks:
        kiosk.desktop.accessibility.wait_for(UNSETTLED, seconds=SETTLE_SECONDS)
        kiosk.press("I am done")
    books = sandbox.books()
    assert books["requests"][CLAIM] == 2
    assert books["requests"][COLLECT] == 2
    assert not [line for line in books["receptions"] if line["channel"] == "OAUTH_API"]
    assert not books["redemptions"]
    (claim,) = claiming.operations(claimer.uuid)
    (collect,) = collecting.operations(collector.uuid)
    assert claim.state is collect.state is OperationState.UNSURE


def test_a_hiccup_while_reading_is_not_noticed(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """A read that fails once is asked again, out of sight."""
    sandbox.fault(FIND, "drop_before_applying")
    sandbox.fault("GET /collectable-rewards", "truncated_json")
    kiosk.visit(join().card)
    assert sandbox.books()["requests"][FIND] == 2


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("maintenance_page", "Back in a little while"),
        thorough("truncated_json", "Something went wrong on our side"),
        thorough("expired_token", "This kiosk needs attention"),
    ],
)
def test_a_card_that_cannot_be_looked_up(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, fault: str, sentence: str
) -> None:
    """The screen says whose trouble it is, and trying again is offered where it may help."""
    member = join()
    sandbox.fault(FIND, fault, count=None)
    kiosk.scan(member.card)
    kiosk.sees(sentence, "heading")
    sandbox.clear_faults()
    if fault == "expired_token":
        assert not kiosk.desktop.accessibility.find("Try again")
    else:
        kiosk.press("Try again")
        kiosk.sees("You have 100 Stars")


@pytest.mark.long
@pytest.mark.thorough
def test_no_connection(start_kiosk: StartKiosk, tmp_path: Path) -> None:
    """Nothing is lost while Leat is out of reach, and all goes on when it is back."""
    with SandboxProcess(tmp_path / "shop.sqlite3") as first:
        ada = first.add_contact("ADA00001", credits=100, collectables=("reward-mug",))
        kiosk = start_kiosk(first.url)
        kiosk.visit("ADA00001")
        first.kill()

    kiosk.claim("Crème brûlée")
    kiosk.sees("No connection right now", "heading")
    kiosk.press(BACK)
    kiosk.collect("Enamel mug")
    kiosk.sees("No connection right now", "heading")
    kiosk.press(BACK)
    kiosk.sees(collect_button("Enamel mug"))
    kiosk.scan("PK100002")
    kiosk.sees("No connection right now", "heading")
    kiosk.press("Try again")
    kiosk.sees("No connection right now", "heading")
    states = [operation.state for operation in kiosk.operations(ada)]
    assert states == [OperationState.NOT_APPLIED] * 2

    with SandboxProcess(first.db, port=first.port) as again:
        kiosk.press("Try again")
        kiosk.sees("You have 12,500 Stars")
        books = again.books(contact_uuid=ada)
        assert books["balances"] == {ada: 100}
        assert not books["redemptions"]
        kiosk.visit("ADA00001", "You have 100 Stars")
        kiosk.claim("Crème brûlée")
        kiosk.sees("It is yours")


def _spoken(title: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(title)}\\. .*")
