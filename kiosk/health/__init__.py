"""Health: what keeps this kiosk from working, its support code, and how bad it is."""

from kiosk.health.monitor import HealthMonitor, Source
from kiosk.health.support_codes import Severity, SupportCode

__all__ = ["HealthMonitor", "Severity", "Source", "SupportCode"]
