"""The secret is waited for, but neither for ever nor against a shutdown."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from kiosk.leat import StaticToken
from kiosk.secret_store import ApiToken, SecretError
from tests.helpers.fake_clock import FakeClock
from ui.authentication import KEYRING_SECONDS, wait_for_auth

pytestmark = pytest.mark.anyio

PATIENCE = 10.0


class SilentKeyring:
    """Tells that it was asked, and answers when the test lets it."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.answer = threading.Event()

    def find_secret(self) -> ApiToken:
        self.asked.set()
        self.answer.wait(PATIENCE)
        return ApiToken("token")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[SilentKeyring]:
    keyring = SilentKeyring()
    monkeypatch.setattr("kiosk.authentication.find_secret", keyring.find_secret)
    yield keyring
    keyring.answer.set()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


async def test_a_late_answer_is_an_answer(keyring: SilentKeyring, clock: FakeClock) -> None:
    """Somebody who unlocks the keyring in time has a kiosk."""
    waiting = asyncio.create_task(wait_for_auth(asyncio.Event(), clock))
    await asyncio.to_thread(keyring.asked.wait, PATIENCE)
    await clock.advance(KEYRING_SECONDS - 1)
    keyring.answer.set()
    async with asyncio.timeout(PATIENCE):
        assert isinstance(await waiting, StaticToken)


async def test_a_shutdown_ends_the_wait_at_once(keyring: SilentKeyring, clock: FakeClock) -> None:
    """Whoever stops the kiosk need not unlock the keyring first."""
    shutdown = asyncio.Event()
    waiting = asyncio.create_task(wait_for_auth(shutdown, clock))
    await asyncio.to_thread(keyring.asked.wait, PATIENCE)
    shutdown.set()
    async with asyncio.timeout(PATIENCE):
        assert await waiting is None


async def test_a_silent_keyring_is_told(keyring: SilentKeyring, clock: FakeClock) -> None:
    """After a while the reader learns what the kiosk waited for, and what to do."""
    waiting = asyncio.create_task(wait_for_auth(asyncio.Event(), clock))
    await asyncio.to_thread(keyring.asked.wait, PATIENCE)
    await clock.advance(KEYRING_SECONDS)
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(SecretError, match=r"keyring did not answer.*PICKUP_KIOSK_TOKEN"):
            await waiting


async def test_what_the_search_finds_wrong_is_told(
    monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    """A failure comes over from the other thread as it was."""

    def fails() -> ApiToken:
        raise SecretError("no token")

    monkeypatch.setattr("kiosk.authentication.find_secret", fails)
    with pytest.raises(SecretError, match="no token"):
        await wait_for_auth(asyncio.Event(), clock)
