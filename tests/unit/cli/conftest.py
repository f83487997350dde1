"""A till in a folder of the test's own, and the Leat that it asks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.cli.shop import Shop
from tests.unit.cli.till import Till
from tests.unit.operations.journal.journals import seen_claim


@pytest.fixture
def till(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Till:
    """A shop that is set up, and whose kiosk has never run."""
    till = Till(tmp_path, capsys)
    till.set_up({})
    return till


@pytest.fixture
def archived(till: Till) -> Till:
    """A journal of two claims, the older one in the archive of its month."""
    now = datetime.now(UTC)
    till.write(*seen_claim(1, now - timedelta(days=90)), *seen_claim(2, now))
    till.archive(now)
    return till


@pytest.fixture
def shop(sandbox: SandboxProcess, till: Till, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """The shop at Leat whose kiosk this is, and its token."""
    till.set_up({"api.base_url": sandbox.url})
    monkeypatch.setenv("PICKUP_KIOSK_TOKEN", sandbox.token)
    return Shop.on(sandbox)
