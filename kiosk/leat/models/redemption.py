"""Redemptions: collectables handed over, and handed back (contract sections 10 and 11)."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import model_validator

from kiosk.leat.models.wire import Maybe, OpaqueId, WireModel


@dataclass(frozen=True, slots=True)
class CollectReceipt:
    """Leat says it is collected; `redemption_uuid` is the only key to undo it.

    None when Leat answered in the old full shape, whose uuid is the loyalty transaction's.
    """

    redemption_uuid: str | None = None


class CollectAnswer(WireModel):
    """A collect's answer in either shape, once it says collected (contract section 10).

    The uuid is the redemption's if `status` says collected, the transaction's if the old
    `has_been_collected` alone does: then it is dropped.
    """

    uuid: Maybe[OpaqueId] = None

    @model_validator(mode="before")
    @classmethod
    def _collected(cls, data: Any) -> Any:
        if isinstance(data, dict):
            if data.get("status") == "COLLECTED":
                return {"uuid": data.get("uuid")}
            if data.get("has_been_collected") is True:
                return {}
        raise ValueError("not said to be collected")

    @property
    def receipt(self) -> CollectReceipt:
        """What the rest of the kiosk needs of it."""
        return CollectReceipt(self.uuid)


class RedemptionReversal(WireModel):
    """Leat says the hand-over is undone: the reward waits again."""

    uuid: OpaqueId
    status: Literal["REVERSED"]
