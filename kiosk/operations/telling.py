"""Telling those who only watch what happened, so that none of them can change it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from kiosk.logs import EventLog

T = TypeVar("T")

_LOG = EventLog("operations")


def tell(listeners: Iterable[Callable[[T], None]], news: T) -> None:
    """Call each listener with the news; one that fails is logged, and the others are told."""
    for listener in listeners:
        try:
            listener(news)
        except Exception as error:  # noqa: BLE001 - a light that fails decides no outcome
            _LOG.error("operation.listener-failed", error=type(error).__name__)
