"""A contact who comes back, played by hand."""

from kiosk.operations import Done
from kiosk.visit.events import SaidGoodbye
from kiosk.visit.state import Goodbye, Settled
from tests.unit.visit.acting import CARD, Stage
from tests.unit.visit.examples import claim, claimed, collect

CONTACT = f"contact of {CARD}"
CLAIM = claim(contact_uuid=CONTACT)
COLLECT = collect(contact_uuid=CONTACT)
AT_ONCE = Done(claimed(waits=False, balance_after=None))
DIGITAL = Done(claimed(waits=False, digital=True, balance_after=None))


async def scanned(stage: Stage, card: str = CARD) -> None:
    """Hold a card before the reader some time after the last one."""
    stage.clock.tick(5.0)
    stage.scan(card)
    await stage.settle()


async def gone_and_back(stage: Stage) -> None:
    """End the visit and scan again."""
    stage.conductor.dispatch(SaidGoodbye())
    assert isinstance(stage.state(), Goodbye)
    await scanned(stage)


def settled(stage: Stage) -> Settled:
    state = stage.state()
    assert isinstance(state, Settled)
    return state
