"""Gives every test the same surroundings, whatever the machine has set."""

import os
from collections.abc import Mapping
from pathlib import Path

LEFTOVERS = ("PICKUP_KIOSK_", "QT_", "QML_", "QSG_", "LC_", "XDG_")
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir")
OTHERS = ("LANGUAGE", "CREDENTIALS_DIRECTORY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")

# Read by Qt when the application object is made, so set before any test runs.
QT = {
    "LANG": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
}


def leftovers(environment: Mapping[str, str]) -> list[str]:
    """Names that change what the program does and that no test asked for."""
    return [
        name
        for name in environment
        if name.startswith(LEFTOVERS) or name.lower() in PROXIES or name in OTHERS
    ]


def clean_environment() -> None:
    """Forget the machine's settings and choose Qt's offscreen window with software rendering."""
    for name in leftovers(os.environ):
        del os.environ[name]
    os.environ.update(QT)


def folders(home: Path) -> dict[str, str]:
    """A home of the test's own for settings, data and caches."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
    }
