"""Collectable rewards: claimed and waiting for pickup (contract section 10, page 000)."""

from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.moment import MaybeExpiry, MaybeMoment
from kiosk.leat.models.reward import Reward
from kiosk.leat.models.wire import Maybe, OffUnlessOn, OpaqueId, Text, WireModel


class CollectableReward(WireModel):
    """One waiting reward; `uuid` is its loyalty transaction's, which collect wants.

    `created_at` is only shown, so it may be missing. `expires_at` None means never. The list may
    hold collected and expired ones: look at both.
    """

    uuid: OpaqueId
    title: Text = ""
    created_at: MaybeMoment = None
    expires_at: MaybeExpiry = None
    has_been_collected: OffUnlessOn = False
    contact: Maybe[ContactReference] = None
    reward: Maybe[Reward] = None
