"""Where the kiosk keeps its files, on each platform."""

import os
from pathlib import Path

import platformdirs

APP = "pickup-kiosk"
SETTINGS_NAME = "kiosk.toml"
_JOURNAL = "journal.sqlite3"
_ARCHIVE = "archive"
_SET_ASIDE = "set-aside"


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
    return data_dir / _JOURNAL


def lock_file(data_dir: Path) -> Path:
    """Return the file by which one running kiosk holds the data folder."""
    return data_dir / "kiosk.lock"


def journal_head_file(journal: Path) -> Path:
    """Return the file that tells where a journal's chain ends; the journal may be set aside."""
    return journal.with_name(f"{journal.name}-head")


def journal_archive_folder(journal: Path) -> Path:
    """Return the folder of a journal's archives, also of one set aside and of an archive itself."""
    return _folder_of(journal) / _ARCHIVE


def set_aside_folder(journal: Path) -> Path:
    """Return the folder to which damaged journals are moved."""
    return _folder_of(journal) / _SET_ASIDE


def is_set_aside(journal: Path) -> bool:
    """Return whether this journal was damaged and is evidence now, which nothing may change."""
    return journal.parent.name == _SET_ASIDE and journal.name != _JOURNAL


def _folder_of(journal: Path) -> Path:
    """Return the data folder: other files than the journal itself are in folders within it."""
    within = journal.parent.name in {_ARCHIVE, _SET_ASIDE} and journal.name != _JOURNAL
    return journal.parent.parent if within else journal.parent


def staff_file(data_dir: Path) -> Path:
    """Return the file of the staff list within the data folder."""
    return data_dir / "staff.sqlite3"


def exports_folder(data_dir: Path) -> Path:
    """Return the folder of what staff exported at the counter, within the data folder."""
    return data_dir / "exports"


def pictures_folder(data_dir: Path) -> Path:
    """Return the folder of cached pictures within the data folder."""
    return data_dir / "pictures"


def logs_folder(data_dir: Path) -> Path:
    """Return the folder of log files within the data folder."""
    return data_dir / "logs"
