"""Staff beside a real kiosk: `pickup-kiosk journal` as they type it, while it runs and after."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.books import CLAIM, assert_one_claim
from tests.end_to_end.conftest import COMMAND, KIOSK_ENVIRONMENT, JoinShop, StartKiosk
from tests.end_to_end.customer import Kiosk, Member, claim_button
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

REWARD = "Crème brûlée"
REWARD_UUID = "reward-creme-brulee"
CHECKING = "We are checking"
UNSETTLED = "We are not sure yet"
SETTLE_SECONDS = 25.0

Journal = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def journal(sandbox: SandboxProcess, tmp_path: Path) -> Journal:
    """Type `pickup-kiosk journal …` on a kiosk's machine."""

    def type_command(kiosk: Kiosk, *words: str) -> "subprocess.CompletedProcess[str]":
        config = tmp_path / "staff.toml"
        settings = {
            "api.base_url": sandbox.url,
            "kiosk.shop_uuid": DEFAULT_SHOP_UUID,
            "kiosk.data_dir": str(kiosk.data_dir),
        }
        config.write_text("\n".join(f"{key} = {json.dumps(settings[key])}" for key in settings))
        return subprocess.run(
            [COMMAND, "journal", *words, "--config", config],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | KIOSK_ENVIRONMENT,
        )

    return type_command


def line_of(listed: "subprocess.CompletedProcess[str]") -> list[str]:
    """Return the words of the only line, or of the newest one."""
    return listed.stdout.splitlines()[-1].split()


@pytest.mark.thorough
def test_what_the_kiosk_did_is_listed_and_proved(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, journal: Journal
) -> None:
    """While it runs and after it was killed: the same operations, a whole chain, no trace."""
    kiosk, member = start_kiosk(sandbox.url), join()
    kiosk.visit(member.card)
    kiosk.claim(REWARD)
    kiosk.sees("It is yours")
    beside = journal(kiosk, "list")
    assert line_of(beside)[3:] == ["done", "claim", "25", "credits", "answer", "Crème", "brûlée"]
    assert journal(kiosk, "verify").returncode == 0
    kill(kiosk)
    assert journal(kiosk, "list").stdout == beside.stdout
    verified = journal(kiosk, "verify")
    assert verified.stdout.splitlines()[-1].startswith("The journal is whole:")
    (told,) = json.loads(journal(kiosk, "export", "--format", "json").stdout)["operations"]
    assert [told["transaction_uuid"]] == bookings(sandbox, member)


def test_staff_settle_what_the_kiosk_cannot(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, journal: Journal
) -> None:
    """Two claims could be the customer's; staff say which, and the waiting customer sees it."""
    kiosk, member = start_kiosk(sandbox.url), join()
    kiosk.visit(member.card)
    kiosk.choose(REWARD)
    claim_by_phone(sandbox, member)
    sandbox.fault(CLAIM, "drop_after_applying")
    kiosk.press(claim_button(REWARD))
    kiosk.sees(CHECKING)
    number = line_of(journal(kiosk, "list", "--open"))[2]

    asked = journal(kiosk, "settle")
    assert asked.returncode == 3
    assert "more than one claim that could be this one" in asked.stdout
    phones, own = bookings(sandbox, member)
    assert phones in asked.stdout
    settled = journal(kiosk, "settle", "--operation", number, "--done", "--transaction", own)
    assert settled.returncode == 0
    assert {"done", "staff"} <= set(line_of(settled))
    assert journal(kiosk, "settle").stdout == "No operation is open.\n"

    kiosk.sees("It is yours")
    assert journal(kiosk, "verify").returncode == 0
    (operation,) = kiosk.operations(member.uuid)
    assert operation.owned_transaction == own
    assert sandbox.books()["requests"][CLAIM] == 2


@pytest.mark.thorough
def test_staff_settle_after_a_power_cut(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, journal: Journal
) -> None:
    """The kiosk is gone in the middle of a claim; the command alone finds out what became of it."""
    kiosk, member = start_kiosk(sandbox.url), join()
    kiosk.visit(member.card)
    sandbox.fault(CLAIM, "delay_after_applying", delay_seconds=20)
    kiosk.claim(REWARD)
    wait_until(lambda: bool(bookings(sandbox, member)))
    kill(kiosk)
    assert "intended" in line_of(journal(kiosk, "list"))
    settled = journal(kiosk, "settle")
    assert settled.returncode == 0
    assert_one_claim(kiosk, sandbox, member)


def bookings(sandbox: SandboxProcess, member: Member) -> list[str]:
    """Return the transactions of the member's claims, in the order in which Leat booked them."""
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    return [row["uuid"] for row in books["receptions"]]


def kill(kiosk: Kiosk) -> None:
    """End it as a power cut does."""
    kiosk.program.send(signal.SIGKILL)
    kiosk.program.wait()


def claim_by_phone(sandbox: SandboxProcess, member: Member) -> None:
    """Claim the same reward at the same shop, as another device of the member does."""
    body = {
        "contact_uuid": member.uuid,
        "reward_uuid": REWARD_UUID,
        "shop_uuid": DEFAULT_SHOP_UUID,
    }
    answer = sandbox.call("POST", "/reward-receptions", json=body)
    assert answer.is_success, answer.text
