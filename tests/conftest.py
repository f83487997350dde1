"""Fixtures for every test."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Coroutine tests run on asyncio, the kiosk's own event loop family."""
    return "asyncio"
