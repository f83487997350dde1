"""Fails when a string of the user interface has no finished translation, or a broken one."""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from collect_translations import FOLDER, LANGUAGES, collect
from qt_tool import ROOT

PLACE_MARKER = re.compile(r"%(?:L?\d+|n)")


def main() -> int:
    """Print every fault; 1 if there is any."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for committed in FOLDER.glob("*.ts"):
            shutil.copy(committed, fresh)
        collect(fresh)
        faults = [fault for name in LANGUAGES for fault in _faults(fresh / f"{name}.ts")]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _faults(fresh: Path) -> Iterator[str]:
    committed = FOLDER / fresh.name
    label = committed.relative_to(ROOT)
    tree = ET.parse(fresh)  # noqa: S314 - written by lupdate a moment ago
    for context in tree.iter("context"):
        for message in context.iter("message"):
            if fault := _fault(message):
                yield f'{label}: {context.findtext("name")}: "{message.findtext("source")}" {fault}'
    if not committed.exists() or committed.read_bytes() != fresh.read_bytes():
        yield f"{label}: is behind the source; run `make translations`"


def _fault(message: ET.Element) -> str | None:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return "is not translated"
    forms = [form.text or "" for form in translation.iter("numerusform")]
    wanted = set(PLACE_MARKER.findall(message.findtext("source") or ""))
    for text in forms or [translation.text or ""]:
        if not text:
            return "is not translated"
        if set(PLACE_MARKER.findall(text)) - {"%n"} != wanted - {"%n"}:
            return "has other place markers than its translation"
    return None


if __name__ == "__main__":
    sys.exit(main())
