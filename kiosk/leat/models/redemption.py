"""Redemptions: collectables handed over, and handed back (contract sections 10 and 11)."""

from typing import Any, Literal

from pydantic import model_validator

from kiosk.leat.models.wire import MaybeText, OpaqueId, WireModel


class CollectReceipt(WireModel):
    """Leat says it is collected; `redemption_uuid` is the only key to undo it.

    None when Leat answered in the old full shape, whose uuid is the loyalty transaction's.
    """

    redemption_uuid: MaybeText = None

    @model_validator(mode="before")
    @classmethod
    def _either_shape(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "redemption_uuid" in data:
            return data
        if data.get("has_been_collected") is True:
            return {}
        if data.get("status") == "COLLECTED":
            return {"redemption_uuid": data.get("uuid")}
        raise ValueError("not said to be collected")


class RedemptionReversal(WireModel):
    """Leat says the hand-over is undone: the reward waits again."""

    uuid: OpaqueId
    status: Literal["REVERSED"]
