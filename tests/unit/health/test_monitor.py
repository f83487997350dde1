"""The monitor keeps one trouble a part, and tells its listeners of changes only."""

import logging

import pytest

from kiosk.health import HealthMonitor, Severity, Source, SupportCode

Codes = tuple[SupportCode, ...]


def test_a_listener_hears_the_present_and_each_change(monitor: HealthMonitor) -> None:
    """What is reported again is no change, nor is a part that stays well."""
    heard: list[Codes] = []
    monitor.report(Source.CLOCK, SupportCode.CLOCK_WRONG)
    monitor.listen(heard.append)
    monitor.report(Source.CLOCK, SupportCode.CLOCK_WRONG)
    monitor.report(Source.API, None)
    monitor.report(Source.API, SupportCode.OFFLINE)
    monitor.report(Source.API, SupportCode.NO_ANSWER)
    monitor.report(Source.API, None)
    assert heard == [
        (SupportCode.CLOCK_WRONG,),
        (SupportCode.OFFLINE, SupportCode.CLOCK_WRONG),
        (SupportCode.NO_ANSWER, SupportCode.CLOCK_WRONG),
        (SupportCode.CLOCK_WRONG,),
    ]


def test_the_worst_comes_first(monitor: HealthMonitor) -> None:
    """The screen shows the first: what takes away most of the kiosk."""
    monitor.report(Source.CLOCK, SupportCode.CLOCK_WRONG)
    monitor.report(Source.API, SupportCode.OFFLINE)
    monitor.report(Source.SHOP, SupportCode.SHOP_REFUSED)
    monitor.report(Source.JOURNAL, SupportCode.JOURNAL_UNUSABLE)
    assert [code.value for code in monitor.codes] == ["J1", "A4", "N1", "C1"]
    severities = [list(Severity).index(code.severity) for code in monitor.codes]
    assert severities == sorted(severities)


def test_parts_recover_apart(monitor: HealthMonitor) -> None:
    """One part's recovery says nothing of another's."""
    monitor.report(Source.API, SupportCode.OFFLINE)
    monitor.report(Source.SCANNER, SupportCode.SCANNER_LOST)
    monitor.report(Source.API, None)
    assert monitor.codes == (SupportCode.SCANNER_LOST,)


def test_a_trouble_and_its_end_are_logged(
    monitor: HealthMonitor, caplog: pytest.LogCaptureFixture
) -> None:
    """Who reads the log learns of a night's trouble by its code."""
    monitor.report(Source.API, SupportCode.OFFLINE)
    with caplog.at_level(logging.INFO):
        monitor.report(Source.API, None)
    events = [(record.message, vars(record)["kiosk_fields"]) for record in caplog.records]
    assert events == [
        ("health.trouble", {"support_code": "N1"}),
        ("health.recovered", {"support_code": "N1"}),
    ]


def test_a_listener_that_fails_hides_nothing_from_the_rest(
    monitor: HealthMonitor, caplog: pytest.LogCaptureFixture
) -> None:
    """A broken screen does not silence the service manager."""
    heard: list[Codes] = []

    def broken(codes: Codes) -> None:
        if not codes:
            raise ZeroDivisionError

    monitor.report(Source.API, SupportCode.OFFLINE)
    monitor.listen(broken)
    monitor.listen(heard.append)
    with caplog.at_level(logging.ERROR):
        monitor.report(Source.API, None)
    assert heard[-1] == ()
    assert "a listener failed" in caplog.text
