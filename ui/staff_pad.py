"""The PIN pad at a customer's visit: a member of staff confirms a hand-over on it."""

from kiosk.clock import Clock
from kiosk.counter.pin_pad import PinPad
from kiosk.operations.operation import new_operation_id
from kiosk.staff.member import Member
from kiosk.staff.sign_in import SignIn
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import StaffConfirmed
from kiosk.visit.offers import Collectable
from kiosk.visit.state import Confirming, State
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.pad import pad_props
from ui.wording.staff_confirm import pad_question


class StaffPad:
    """Asks for a PIN while the visit waits for staff, and tells the visit whose it was.

    What was typed, or is being looked at, counts for this hand-over alone: when the visit moves on
    the pad begins anew. The PIN itself never leaves the pad.
    """

    def __init__(
        self, stage: Stage, conductor: Conductor, sign_in: SignIn, bridge: Bridge, clock: Clock
    ) -> None:
        self._stage = stage
        self._dispatch = conductor.dispatch
        self._pad = PinPad(sign_in, clock, self._take)
        self._waits: str | None = None
        view = stage.visit.staff_view.pad_view
        view.pressed.connect(self._pad.press)
        view.erased.connect(self._pad.erase)
        view.entered.connect(lambda: bridge.spawn(self._pad.look(), "staff confirm"))
        stage.display.languageChanged.connect(self._derive)
        self._pad.listen(lambda _: self._derive())
        conductor.listen(self._fold)
        bridge.spawn(self._pad.follow_lock(), "staff lock")

    def _fold(self, state: State) -> None:
        waits = waits_for_staff(state)
        if waits != self._waits:
            self._waits = waits
            self._pad.ask()
        self._derive()

    def _take(self, member: Member) -> None:
        if self._waits is not None:
            self._dispatch(StaffConfirmed(new_operation_id(), self._waits, member.actor))

    def _derive(self) -> None:
        view = self._stage.visit.staff_view
        view.pad_view.show(pad_props(self._pad.state, pad_question(busy=view.props.busy)))


def waits_for_staff(state: State) -> str | None:
    """Return the transaction uuid of what waits for a member of staff, None when nothing does."""
    match state:
        case Confirming(awaits_staff=True, choice=Collectable(transaction_uuid=uuid)):
            return uuid
        case _:
            return None
