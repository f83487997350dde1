"""A scanner that is pulled out shows on the screen, and its return does."""

import asyncio
from pathlib import Path

import pytest

from kiosk.health import HealthMonitor, SupportCode
from kiosk.health.scanner_health import watch_scanner
from kiosk.scan.presence import LOOK_SECONDS
from tests.helpers.fake_clock import FakeClock

pytestmark = pytest.mark.anyio

SCANNER = 'N: Name="Datalogic Gryphon"\n'


async def test_a_lost_scanner_is_reported_until_it_is_back(
    monitor: HealthMonitor, tmp_path: Path
) -> None:
    """Within one look each; a list that cannot be read changes nothing."""
    listing, clock = tmp_path / "devices", FakeClock()
    watching = asyncio.create_task(watch_scanner("gryphon", monitor, clock, listing))
    await clock.advance(0.0)
    assert monitor.codes == ()
    for text, codes in [
        (SCANNER, ()),
        ("", (SupportCode.SCANNER_LOST,)),
        (None, (SupportCode.SCANNER_LOST,)),
        (SCANNER, ()),
        (None, ()),
    ]:
        listing.unlink(missing_ok=True)
        if text is not None:
            listing.write_text(text)
        await clock.advance(LOOK_SECONDS)
        assert monitor.codes == codes
    watching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await watching
