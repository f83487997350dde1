"""Where the kiosk keeps its files, on each platform."""

import os
from pathlib import Path

import platformdirs

APP = "pickup-kiosk"
SETTINGS_NAME = "kiosk.toml"


def user_settings_file() -> Path:
    """Return the settings file of the user who runs the kiosk."""
    return platformdirs.user_config_path(APP, appauthor=False) / SETTINGS_NAME


def site_settings_file() -> Path:
    """Return the settings file of the whole machine, used when the user has none."""
    if os.name == "posix":
        return Path("/etc") / APP / SETTINGS_NAME
    return platformdirs.site_config_path(APP, appauthor=False) / SETTINGS_NAME


def find_settings_file() -> Path | None:
    """Return the settings file in force without `--config`; None when there is none yet."""
    for candidate in (user_settings_file(), site_settings_file()):
        if candidate.is_file():
            return candidate
    return None


def default_data_dir() -> Path:
    """Return the folder for the journal, the pictures and the logs when settings name none."""
    return platformdirs.user_data_path(APP, appauthor=False)


def journal_file(data_dir: Path) -> Path:
    """Return the journal's file within the data folder."""
    return data_dir / "journal.sqlite3"


def pictures_folder(data_dir: Path) -> Path:
    """Return the folder of cached pictures within the data folder."""
    return data_dir / "pictures"


def logs_folder(data_dir: Path) -> Path:
    """Return the folder of log files within the data folder."""
    return data_dir / "logs"
