"""A short soak: the long one is `make soak`."""

import asyncio
from pathlib import Path

import pytest

from tests.reliability.soak import soak
from tests.reliability.soak_options import Options

SHORT = Options(visits=40, kills=3, kiosks=3, contacts=30, speed=25.0, late=30.0, seed=2026)


@pytest.mark.long
def test_a_short_soak(tmp_path: Path) -> None:
    """Killed kiosks, faults, a phone and a till: books equal journals, and nothing stays open."""
    soaking, reckoning = asyncio.run(soak(SHORT, tmp_path))
    assert reckoning.breaches == ()
    assert soaking.kills == SHORT.kills
    assert sum(soaking.faults.values()) > 0
