"""The main job: scan, see, claim, collect; Leat's books show that it happened exactly once."""

import re
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.accessibility import Node
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.customer import (
    BACK,
    DONE,
    GOODBYE,
    IDLE,
    NOT_NOW,
    Kiosk,
    claim_button,
)
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT
from tests.helpers.sandbox_process import SandboxProcess

BOTH_WAYS = pytest.mark.parametrize(
    "screen_size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"]
)


@BOTH_WAYS
def test_the_whole_job_in_one_visit(kiosk: Kiosk, sandbox: SandboxProcess) -> None:
    """A member claims a reward and takes it along at once: one reception, one redemption."""
    kiosk.visit("PK100001")
    kiosk.sees("You have 100 Stars", "heading")
    kiosk.choose("Crème brûlée")
    kiosk.sees("You have 100 Stars", "label")
    kiosk.sees("75 after this")
    kiosk.hears(re.compile("Claim Crème brûlée, 25 Stars\\? .*75 after this.*"))
    kiosk.press(claim_button("Crème brûlée"))
    kiosk.sees("It is yours")
    kiosk.press("Collect Crème brûlée now")
    kiosk.sees("Ask for it at the counter")
    kiosk.sees(re.compile("Confirmed at .* · number [0-9A-F]{6}"))
    kiosk.press(DONE)
    kiosk.sees(GOODBYE)
    kiosk.tap_until(GOODBYE, IDLE)

    books = sandbox.books(contact_uuid="contact-ada", channel="OAUTH_API")
    (reception,) = books["receptions"]
    (redemption,) = books["redemptions"]
    assert reception["reward_uuid"] == "reward-creme-brulee"
    assert reception["credits"] == -25
    assert reception["shop_uuid"] == DEFAULT_SHOP_UUID
    assert reception["identifier_value"] == "PK100001"
    assert redemption["transaction_uuid"] == reception["uuid"]
    assert books["balances"] == {"contact-ada": 75}
    assert books["consistent"]


@BOTH_WAYS
def test_what_waits_stands_before_what_can_be_claimed(kiosk: Kiosk, join: JoinShop) -> None:
    """What waits for pickup comes first, soonest to expire first; then rewards, cheapest first."""
    member = join(800, waiting=("reward-t-shirt", "reward-mug", "reward-espresso"))
    kiosk.visit(member.card)
    nodes = kiosk.desktop.accessibility.tree()
    names = [node.name for node in sorted(nodes, key=reading_order) if node.name]
    waiting = [name.split(",")[0] for name in names if name.startswith("Collect ")]
    assert waiting[:3] == ["Collect Enamel mug", "Collect Espresso doppio", "Collect Shop T-shirt"]
    assert names.index("Ready to collect") < names.index("Spend your Stars")
    prices = [
        int(found[1]) for name in names if (found := re.fullmatch("Claim .*, (\\d+) Stars", name))
    ]
    assert prices
    assert prices == sorted(prices)


def test_what_credits_cannot_buy_shows_what_is_missing(kiosk: Kiosk, join: JoinShop) -> None:
    """A reward above the balance cannot be pressed and says how many credits are missing."""
    kiosk.visit(join(26).card)
    tile = kiosk.sees("Pot of tea, 30 Stars, 4 more to go")
    assert tile.role == "list item"
    assert "Press" not in tile.actions


def test_a_waiting_reward_is_collected(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """What waited is handed over once, and no longer stands in the list."""
    member = join(0, waiting=("reward-espresso",))
    kiosk.visit(member.card)
    kiosk.collect("Espresso doppio")
    kiosk.sees("Ask for it at the counter")
    kiosk.press(BACK)
    kiosk.sees("Nothing waits for you right now")
    books = sandbox.books(contact_uuid=member.uuid)
    assert len(books["redemptions"]) == 1
    assert books["requests"]["PUT /collectable-rewards/collect/*"] == 1


def test_a_claim_is_kept_for_later(kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """A claimed reward that stays behind waits in the list, with its last day."""
    member = join()
    kiosk.visit(member.card)
    kiosk.claim("Crème brûlée")
    kiosk.press("Keep Crème brûlée for later")
    kiosk.sees(re.compile("Collect Crème brûlée, Claimed today, Collect by .*"))
    kiosk.sees("You have 75 Stars")
    assert not sandbox.books(contact_uuid=member.uuid)["redemptions"]


def test_thinking_again_costs_nothing(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """The way back from the sheet sends nothing and leads to the list."""
    member = join()
    kiosk.visit(member.card)
    kiosk.choose("Crème brûlée")
    kiosk.press(NOT_NOW)
    kiosk.sees_no(NOT_NOW)
    assert "POST /reward-receptions" not in sandbox.books()["requests"]
    assert not kiosk.operations(member.uuid)


def test_a_reward_for_right_now_is_shown_to_staff(kiosk: Kiosk, join: JoinShop) -> None:
    """A reward that cannot wait goes straight to the screen for the counter."""
    kiosk.visit(join().card)
    kiosk.claim("Pot of tea")
    kiosk.sees("Ask for it at the counter")
    kiosk.sees(re.compile(".*Pot of tea.*You have 70 Stars left.*"))


@BOTH_WAYS
def test_a_digital_reward_shows_its_code(
    kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop, tmp_path: Path
) -> None:
    """The code is there to read, to hear letter by letter, and to photograph as a QR code."""
    member = join(200)
    kiosk.visit(member.card)
    kiosk.scroll_to(claim_button("Cinema ticket"))
    kiosk.claim("Cinema ticket")
    kiosk.sees("Your code")
    (reception,) = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")["receptions"]
    code = reception["code"]
    kiosk.sees("Code: " + " ".join(code))
    kiosk.sees("QR code")
    assert code in read_codes(kiosk.desktop.screenshot(tmp_path / "code.png"))


def test_a_digital_reward_without_a_code_says_so(kiosk: Kiosk, join: JoinShop) -> None:
    """When Leat gives no code, the customer is told where to look instead."""
    kiosk.visit(join().card)
    kiosk.claim("Donation to charity")
    kiosk.sees("It is arranged")
    kiosk.sees(re.compile("You chose Donation to charity\\. Look in your e-mail.*"))
    assert not kiosk.desktop.accessibility.find("QR code")


def reading_order(node: Node) -> tuple[int, int]:
    """Sort from top to bottom, then from left to right."""
    x, y, *_ = node.extents
    return y, x


def read_codes(picture: Path) -> list[str]:
    """Read the codes in a picture as a phone does."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    return [code.text for code in zxingcpp.read_barcodes(view)]
