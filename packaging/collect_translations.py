"""Collects the strings of the user interface into resources/translations/*.ts.

Dutch holds every string; English, the language of the source, only the plural forms.
"""

import sys
from pathlib import Path

from qt_tool import ROOT, run_qt_tool, ui_files

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"nl": ("-source-language", "en"), "en": ("-source-language", "en", "-pluralonly")}


def collect(folder: Path) -> None:
    """Write or merge `<language>.ts` for each language, without line numbers."""
    sources = [*ui_files(".qml"), *ui_files(".py")]
    for language, options in LANGUAGES.items():
        run_qt_tool(
            "lupdate",
            *("-silent", "-no-obsolete", "-sort-messages", "-locations", "none", *options),
            *("-target-language", language),
            *map(str, sources),
            *("-ts", folder / f"{language}.ts"),
        )


if __name__ == "__main__":
    collect(FOLDER)
    sys.exit(0)
