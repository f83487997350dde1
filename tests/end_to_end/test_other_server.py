"""The kiosk knows Leat's contract, not our sandbox: it works against another server too."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.end_to_end import stand_in_leat
from tests.end_to_end.conftest import StartKiosk
from tests.end_to_end.customer import DONE, GOODBYE
from tests.end_to_end.program import Program


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a stand-in for Leat answers, in a process of its own."""
    command = [sys.executable, stand_in_leat.__file__]
    server = Program(command, environment={}, log=tmp_path / "server.log", conversing=True)
    _, answers = server.conversation
    yield answers.readline().strip()
    server.stop()


def test_the_whole_job_against_another_server(start_kiosk: StartKiosk, address: str) -> None:
    """Old and loose shapes, routes that are missing, no word for credits: the job is done."""
    kiosk = start_kiosk(
        address,
        environment={"PICKUP_KIOSK_TOKEN": stand_in_leat.TOKEN},
        kiosk__shop_uuid="123",
        display__brand_name="The Stand",
    )
    kiosk.scan("CARD-2")
    kiosk.sees("We do not know this card")
    kiosk.scan("CARD-1")
    kiosk.sees("Hello", "label")
    kiosk.sees("You have 80 credits")
    kiosk.press("Claim Cup of coffee, 50 credits")
    kiosk.sees("30 after this")
    kiosk.press("Claim Cup of coffee, 50 credits")
    kiosk.sees("Cup of coffee waits for you at the counter. You have 30 credits left.")
    kiosk.press("Keep Cup of coffee for later")
    kiosk.sees("Cup of coffee, 50 credits, 20 more to go")
    kiosk.collect("Cup of coffee")
    kiosk.sees("Ask for it at the counter")
    kiosk.press(DONE)
    kiosk.sees(GOODBYE)

    seen = httpx.get(f"{address}/seen", trust_env=False).json()
    assert [write["request"].rpartition("/clients")[2] for write in seen] == [
        "/reward-receptions",
        "/collectable-rewards/collect/023",
    ]
    assert seen[0]["asked"]["contact_identifier_value"] == "CARD-1"
