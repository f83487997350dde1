"""Waiting for the secret, which a keyring may keep somebody waiting for."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from kiosk.authentication import find_auth
from kiosk.clock import Clock
from kiosk.leat import Auth
from kiosk.secret_store import ADVICE, SecretError

KEYRING_SECONDS = 60.0
"""How long the keyring may take to answer: somebody may have to unlock it."""

T = TypeVar("T")


async def wait_for_auth(shutdown: asyncio.Event, clock: Clock) -> Auth | None:
    """Return how to authenticate at Leat, or None when shutdown comes first.

    Raises SecretError, also for a keyring that is silent for `KEYRING_SECONDS`.
    """
    stopping = asyncio.ensure_future(shutdown.wait())
    patience = asyncio.ensure_future(clock.sleep(KEYRING_SECONDS))
    asking = _on_a_thread_apart(find_auth)
    try:
        await asyncio.wait((asking, stopping, patience), return_when=asyncio.FIRST_COMPLETED)
        if asking.done():
            return asking.result()
        if shutdown.is_set():
            return None
        raise SecretError(f"The keyring did not answer: unlock it, or do without it. {ADVICE}")
    finally:
        for waited in (asking, stopping, patience):
            waited.cancel()


def _on_a_thread_apart(work: Callable[[], T]) -> asyncio.Future[T]:
    """Do what may block for ever on a thread that the end of the process does not wait for."""
    answer = Future[T]()
    # From here on nobody can cancel it under the thread that will set it.
    answer.set_running_or_notify_cancel()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed over to whoever awaits it
            answer.set_exception(error)

    threading.Thread(target=run, name="secret", daemon=True).start()
    return asyncio.wrap_future(answer)
