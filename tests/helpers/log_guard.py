"""Makes a log record that nobody expected fail the test."""

import logging

import pytest


class LogGuard(logging.Handler):
    """Collects records from WARNING up, but for those that a test asked for.

    A test asks with `caplog.at_level(logging.WARNING)`: exactly that level is then expected.
    """

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self.stray: list[str] = []
        self._caplog = caplog

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record, unless the test asked for its level."""
        if record.levelno != self._caplog.handler.level:
            self.stray.append(f"{record.levelname} {record.name}: {record.getMessage()}")
