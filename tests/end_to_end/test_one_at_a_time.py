"""A contact with an unsettled operation starts no other; everybody else is served meanwhile."""

import re
import signal

import pytest

from kiosk.operations.fold import OperationState
from tests.end_to_end.books import CLAIM, assert_books_equal_journal
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import OFFERS, Kiosk, Member
from tests.end_to_end.waiting import PATIENCE_SECONDS
from tests.helpers.sandbox_process import SandboxProcess

CHECKING = "We are checking"
LAST_TIME = "Last time the answer about Crème brûlée got lost on the way. We are asking .*"
UNSETTLED = "We are not sure yet"
DONE = OperationState.DONE


@pytest.fixture
def member(join: JoinShop) -> Member:
    """Somebody with a reward waiting, and credits for more."""
    return join(100, waiting=("reward-mug",))


@pytest.fixture
def restarted(start_kiosk: StartKiosk, sandbox: SandboxProcess, member: Member) -> Kiosk:
    """A kiosk that was killed with an unsure claim of the member's, and started again.

    Leat has booked the claim and does not list it yet.
    """
    sandbox.loosen(list_lag_seconds=3600)
    kiosk = start_kiosk(sandbox.url)
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "drop_after_applying")
    kiosk.claim("Crème brûlée")
    kiosk.sees(CHECKING)
    kiosk.program.send(signal.SIGKILL)
    assert kiosk.program.wait() == -signal.SIGKILL
    return start_kiosk(sandbox.url, data_dir=kiosk.data_dir)


@pytest.mark.long
def test_the_same_card_gets_its_check_and_no_offers(
    restarted: Kiosk, sandbox: SandboxProcess, member: Member, join: JoinShop
) -> None:
    """At each scan it is asked again; another card is served in between; the result shows once."""
    is_checked(restarted, member)
    other = join(60)
    restarted.visit(other.card, "You have 60 Stars")
    restarted.claim("Crème brûlée")
    restarted.sees("It is yours")
    restarted.notes_as_seen(other.uuid)
    is_checked(restarted, member)
    assert [record.state for record in restarted.journal()] == [OperationState.UNSURE, DONE]

    restarted.visit(other.card, "You have 35 Stars")
    sandbox.loosen(list_lag_seconds=0)
    restarted.scan(member.card)
    restarted.sees("It is yours", "heading")
    restarted.notes_as_seen(member.uuid)
    restarted.visit(other.card, "You have 35 Stars")
    restarted.visit(member.card, "You have 75 Stars")
    assert_books_equal_journal(restarted, sandbox, [member, other])


@pytest.mark.long
@pytest.mark.thorough
def test_who_waits_at_the_kiosk_sees_what_was_found_out(
    restarted: Kiosk, sandbox: SandboxProcess, member: Member, join: JoinShop
) -> None:
    """The screen that had given up tells it by itself, and so it is not told again."""
    is_checked(restarted, member)
    sandbox.loosen(list_lag_seconds=0)
    restarted.desktop.accessibility.wait_for("It is yours", seconds=PATIENCE_SECONDS)
    (record,) = restarted.operations(member.uuid)
    assert record.state is DONE
    restarted.notes_as_seen(member.uuid)
    restarted.visit(join(40).card, "You have 40 Stars")
    restarted.visit(member.card, "You have 75 Stars")
    assert_books_equal_journal(restarted, sandbox, [member])


def is_checked(kiosk: Kiosk, member: Member) -> None:
    """Scan, see that the last operation is asked about, and that nothing else can be begun."""
    kiosk.scan(member.card)
    kiosk.sees(CHECKING, "heading")
    kiosk.sees(re.compile(LAST_TIME))
    kiosk.sees(UNSETTLED, "heading")
    assert not kiosk.desktop.accessibility.find(OFFERS)
