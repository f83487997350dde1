"""Telling those who only watch what happened, so that none of them can change it."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


def tell(listeners: Iterable[Callable[[T], None]], news: T) -> None:
    """Call each listener with the news; one that fails is logged, and the others are told."""
    for listener in listeners:
        try:
            listener(news)
        except Exception:  # noqa: BLE001 - whoever only watches decides nothing
            _log.exception("a listener failed")
