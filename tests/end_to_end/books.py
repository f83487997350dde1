"""What the server's books and the kiosk's journal must say of operations."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.journal.proof import prove
from kiosk.operations.operation import Claim, Collect, subject_of
from kiosk.operations.outcome import Collected, Done
from kiosk.paths import journal_file
from tests.end_to_end.customer import Kiosk, Member
from tests.helpers.sandbox_process import SandboxProcess

CLAIM = "POST /reward-receptions"
COLLECT = "PUT /collectable-rewards/collect/*"


def assert_one_claim(kiosk: Kiosk, sandbox: SandboxProcess, member: Member) -> None:
    """One request, one reception of 25 credits out of 100, and one operation that owns it."""
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert books["requests"][CLAIM] == 1
    assert len(books["receptions"]) == 1
    assert books["balances"] == {member.uuid: 75}
    (operation,) = kiosk.operations(member.uuid)
    assert operation.state is OperationState.DONE
    assert operation.owned_transaction == books["receptions"][0]["uuid"]


def assert_books_equal_journal(
    kiosk: Kiosk, sandbox: SandboxProcess, members: Sequence[Member]
) -> None:
    """One effect for each operation that is done, none for any other, and credits that add up.

    The members came with the test, and claim and collect at this kiosk alone. A claim is sent once
    at the most; a collect twice, if the journal has noted the second time.
    """
    assert prove(journal_file(kiosk.data_dir)).holds
    books = sandbox.books()
    assert books["consistent"]
    journal = kiosk.journal()
    assert all(record.is_settled for record in journal)
    for member in members:
        own = [r for r in journal if subject_of(r.operation) == member.uuid]
        _assert_claims_are_booked(own, books, member)
        _assert_collects_are_booked(own, books, member)
    _assert_requests_were_few(journal, Counter(books["requests"]))


def _assert_claims_are_booked(
    own: list[OperationRecord], books: dict[str, Any], member: Member
) -> None:
    booked = [
        (line["uuid"], line["reward_uuid"], line["shop_uuid"], -line["credits"])
        for line in books["receptions"]
        if line["contact_uuid"] == member.uuid and line["channel"] == "OAUTH_API"
    ]
    done = [
        (record.owned_transaction, claim.reward_uuid, claim.shop_uuid, claim.credits)
        for record in own
        if isinstance(claim := record.operation, Claim) and record.state is OperationState.DONE
    ]
    assert sorted(booked) == sorted(done)
    assert books["balances"][member.uuid] == member.balance - sum(line[-1] for line in booked)


def _assert_collects_are_booked(
    own: list[OperationRecord], books: dict[str, Any], member: Member
) -> None:
    lines = [line for line in books["redemptions"] if line["contact_uuid"] == member.uuid]
    done = [
        record.outcome.effect
        for record in own
        if isinstance(record.outcome, Done) and isinstance(record.outcome.effect, Collected)
    ]
    assert sorted(line["transaction_uuid"] for line in lines) == sorted(
        effect.transaction_uuid for effect in done
    )
    # A redemption uuid whose answer was lost stays unknown; any other is the right one.
    known = {effect.redemption_uuid for effect in done} - {None}
    assert known <= {line["uuid"] for line in lines}


def _assert_requests_were_few(journal: Sequence[OperationRecord], requests: Counter[str]) -> None:
    claims = [r for r in journal if isinstance(r.operation, Claim)]
    collects = [r for r in journal if isinstance(r.operation, Collect)]
    resent = [r for r in collects if r.resent_at is not None]
    assert requests[CLAIM] <= len(claims)
    assert requests[COLLECT] <= len(collects) + len(resent)
