"""What the server's books and the kiosk's journal must say of an operation."""

from kiosk.operations.fold import OperationState
from tests.end_to_end.customer import Kiosk, Member
from tests.helpers.sandbox_process import SandboxProcess

CLAIM = "POST /reward-receptions"


def assert_one_claim(kiosk: Kiosk, sandbox: SandboxProcess, member: Member) -> None:
    """One request, one reception of 25 credits out of 100, and one operation that owns it."""
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert books["requests"][CLAIM] == 1
    assert len(books["receptions"]) == 1
    assert books["balances"] == {member.uuid: 75}
    (operation,) = kiosk.operations(member.uuid)
    assert operation.state is OperationState.DONE
    assert operation.owned_transaction == books["receptions"][0]["uuid"]
