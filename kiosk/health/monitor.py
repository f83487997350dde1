"""The monitor: what each part of the kiosk last said of itself, and the worst of it."""

from collections.abc import Callable
from enum import Enum
from typing import Final

from kiosk.health.support_codes import Severity, SupportCode
from kiosk.logs import EventLog
from kiosk.telling import tell

_LOG = EventLog("health")

_WORST_FIRST: Final = tuple(
    code for severity in Severity for code in SupportCode if code.severity is severity
)


class Source(Enum):
    """A part of the kiosk that reports on itself; it has one trouble at a time."""

    JOURNAL = "journal"
    API = "api"
    SHOP = "shop"
    SCANNER = "scanner"
    SETTLING = "settling"
    CLOCK = "clock"


class HealthMonitor:
    """Holds the kiosk's troubles and tells its listeners when they change."""

    def __init__(self) -> None:
        self._troubles: dict[Source, SupportCode] = {}
        self._listeners: list[Callable[[tuple[SupportCode, ...]], None]] = []

    @property
    def codes(self) -> tuple[SupportCode, ...]:
        """The codes of all present troubles, the worst first; empty when all is well."""
        present = set(self._troubles.values())
        return tuple(code for code in _WORST_FIRST if code in present)

    def report(self, source: Source, code: SupportCode | None) -> None:
        """Take a part's trouble, or None when it is well; what does not change tells nobody."""
        if self._troubles.get(source) is code:
            return
        if code is None:
            gone = self._troubles.pop(source)
            _LOG.info("health.recovered", support_code=gone.value)
        else:
            self._troubles[source] = code
            _LOG.warning("health.trouble", support_code=code.value)
        tell(self._listeners, self.codes)

    def listen(self, listener: Callable[[tuple[SupportCode, ...]], None]) -> None:
        """Call a listener with the codes now and at each change."""
        self._listeners.append(listener)
        listener(self.codes)
