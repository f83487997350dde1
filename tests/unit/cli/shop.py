"""A real Leat with one member and one reward, and operations on them that nobody knows about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.operations import Cause, Claim, Collect, Operation, Unsure
from kiosk.operations.events import Answered, Event, Intended
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.helpers.sandbox_process import SandboxProcess

PRICE = 25
IDS = ("c1a1" * 8, "c2a2" * 8, "c3a3" * 8)
NUMBERS = tuple(operation_id[:6].upper() for operation_id in IDS)


@dataclass(frozen=True)
class Shop:
    """One member with 500 credits and one reward for 25 that waits for pickup once claimed."""

    sandbox: SandboxProcess
    contact_uuid: str
    reward_uuid: str

    @classmethod
    def on(cls, sandbox: SandboxProcess) -> "Shop":
        contact_uuid = sandbox.add_contact("TEST0001", credits=500, email="ada@example.nl")
        (reward_uuid,) = sandbox.add_rewards("Gift", PRICE)
        return cls(sandbox, contact_uuid, reward_uuid)

    @property
    def books(self) -> dict[str, Any]:
        """What really happened to the member."""
        return self.sandbox.books(contact_uuid=self.contact_uuid)

    def claim_at_leat(self, contact_uuid: str | None = None) -> str:
        """Claim the reward, as a kiosk whose answer is lost; return the transaction."""
        body = {
            "contact_uuid": contact_uuid or self.contact_uuid,
            "reward_uuid": self.reward_uuid,
            "shop_uuid": DEFAULT_SHOP_UUID,
        }
        answer = self.sandbox.call("POST", "/reward-receptions", json=body).json()
        return str(answer["data"]["uuid"])

    def collect_at_leat(self, transaction: str) -> None:
        """Collect what waits."""
        self.sandbox.call("PUT", f"/collectable-rewards/collect/{transaction}")

    def claim(self, number: int = 0) -> Claim:
        """Return the decision to claim."""
        return Claim(
            IDS[number],
            "visit-1",
            self.contact_uuid,
            self.reward_uuid,
            "Gift",
            DEFAULT_SHOP_UUID,
            PRICE,
            pre_redeemable=True,
        )

    def collect(self, transaction: str, number: int = 0) -> Collect:
        """Return the decision to collect."""
        return Collect(IDS[number], "visit-1", self.contact_uuid, transaction, "Gift")


def begun(operation: Operation, *, seconds_ago: float = 0.0) -> tuple[Event, ...]:
    """Return the events of an operation whose answer nobody has noted."""
    at = datetime.now(UTC) - timedelta(seconds=seconds_ago)
    return (Intended(operation, "kiosk-1", DEFAULT_SHOP_UUID, at, at),)


def lost(operation: Operation, *, seconds_ago: float = 0.0) -> tuple[Event, ...]:
    """Return the events of an operation whose answer did not come within a second."""
    (intended,) = begun(operation, seconds_ago=seconds_ago)
    answered_at = intended.at + timedelta(seconds=1)
    unsure = Answered(operation.operation_id, Unsure(Cause.NO_ANSWER), answered_at)
    return intended, unsure


Losing = Callable[..., tuple[Event, ...]]
