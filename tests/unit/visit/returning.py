"""A contact who comes back, played by hand."""

from kiosk.operations import Done
from kiosk.visit.carrying_out import SEEN_AFTER_SECONDS
from kiosk.visit.events import SaidGoodbye
from kiosk.visit.results import DigitalCode
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


async def sees_the_code_at_the_next_scan(stage: Stage) -> None:
    """Check that a claim shown without its code is not noted as seen, and is once the code is."""
    assert settled(stage).result == DigitalCode("Title of bag", None, None, 100)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == []
    stage.desk.code = "CINEMA-1"
    await gone_and_back(stage)
    assert settled(stage).result == DigitalCode("Title of bag", None, "CINEMA-1", 100)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]
