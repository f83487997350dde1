"""The sample shop is the one that cards, pictures and plans speak of."""

import subprocess
import sys

import pytest

from kiosk.sandbox.media import FOLDERS
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID, SAMPLE_CARDS
from kiosk.sandbox.sample_contacts import SAMPLE_CONTACTS
from kiosk.sandbox.sample_rewards import SAMPLE_REWARDS
from kiosk.sandbox.sample_shop import BRAND_LOGO, SHOPS


def test_the_kiosk_stands_in_the_first_shop() -> None:
    """The default shop is the first of three."""
    assert SHOPS[0].uuid == DEFAULT_SHOP_UUID
    assert len(SHOPS) == 3


def test_every_card_has_a_situation() -> None:
    """Nine cards, told apart, of which one belongs to nobody."""
    cards = {card.identifier for card in SAMPLE_CARDS}
    held = {card for contact in SAMPLE_CONTACTS for card in contact.cards}
    assert len(cards) == len(SAMPLE_CARDS) == 9
    assert cards - held == {"PK100005"}
    assert all(card.name and card.situation for card in SAMPLE_CARDS)


def test_the_rewards_are_of_every_kind() -> None:
    """At least twelve, with names of their own, and each kind among them."""
    assert len({reward.uuid for reward in SAMPLE_REWARDS}) == len(SAMPLE_REWARDS) >= 12
    assert any(reward.digital and reward.codes for reward in SAMPLE_REWARDS)
    assert any(reward.digital and not reward.codes for reward in SAMPLE_REWARDS)
    assert any(reward.waits and reward.days is None for reward in SAMPLE_REWARDS)
    assert any(not reward.digital and not reward.waits for reward in SAMPLE_REWARDS)


PICTURES = {reward.record(0).picture for reward in SAMPLE_REWARDS} | {BRAND_LOGO}


@pytest.mark.parametrize("name", sorted(name for name in PICTURES if name))
def test_every_picture_is_there(name: str) -> None:
    """A reward's picture and the brand's logo are in the project's resources."""
    assert any((folder / f"{name}.png").is_file() for folder in FOLDERS)


def test_the_cards_come_without_the_server() -> None:
    """The screens import the cards; they must not load the web server with them."""
    script = "import sys, kiosk.sandbox.sample_cards as c; print(*(m for m in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"fastapi", "starlette", "uvicorn", "pydantic", "sqlite3"} & set(loaded)
