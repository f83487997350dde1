"""The loyalty program and its units (contract section 6)."""

from kiosk.leat.models.wire import Maybe, MaybeFlag, MaybeText, MaybeWhole, Text, WireModel


class Unit(WireModel):
    """What credits are given for, such as the purchase amount."""

    name: Text = ""
    label: MaybeText = None
    prefix: MaybeText = None
    is_default: MaybeFlag = None


class LoyaltyProgram(WireModel):
    """The account's program; `custom_credit_name` is the shop's own word for credits."""

    id: MaybeWhole = None
    name: Text = ""
    max_amount: MaybeWhole = None
    custom_credit_name: MaybeText = None
    unit: Maybe[Unit] = None
