"""A screen of its own for the kiosk: X server, session bus, window manager, accessibility."""

import os
import shutil
import struct
import tempfile
from pathlib import Path

from PySide6.QtGui import QImage

from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.hands import Finger, Keyboard, Scanner
from tests.end_to_end.program import Program, first_line

Size = tuple[int, int]
PORTRAIT: Size = (1080, 1920)
LANDSCAPE: Size = (1920, 1080)
TABLET: Size = (1280, 800)


class Desktop:
    """Everything that a program needs to show a window, apart from whatever else runs here."""

    def __init__(self, size: Size) -> None:
        self.size = size
        # Sockets lie in here, whose paths may not be long.
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-"))
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
        }
        self._programs: list[Program] = []
        self._start_bus(self._start_screen())
        manager = ["matchbox-window-manager", "-use_titlebar", "no"]
        self._programs.append(self._run(manager))
        self.accessibility = Accessibility(self.environment, self.log)
        self.scanner = Scanner(self.environment, self.accessibility)
        self.finger = Finger(self.environment)
        self.keyboard = Keyboard(self.environment)

    @property
    def log(self) -> Path:
        """Where the desktop's own programs write."""
        return self.folder / "desktop.log"

    def screenshot(self, path: Path) -> Path:
        """Write what the screen shows to a PNG file."""
        dump = (self.folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", dump[:100])
        size, width, height, bytes_per_line, colours = (header[i] for i in (0, 4, 5, 12, 19))
        pixels = dump[size + colours * 12 :]
        image = QImage(pixels, width, height, bytes_per_line, QImage.Format.Format_RGB32)
        path.parent.mkdir(parents=True, exist_ok=True)
        assert image.save(str(path)), f"{path} could not be written"
        return path

    def close(self) -> None:
        """End all of it, the last started first."""
        self.accessibility.close()
        for program in reversed(self._programs):
            program.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_screen(self) -> str:
        width, height = self.size
        screen = ["-screen", "0", f"{width}x{height}x24", "-fbdir", str(self.folder)]
        command = ["Xvfb", "-displayfd", "{fd}", *screen, "-nolisten", "tcp", "-noreset"]
        server, number = first_line(command, environment=self.environment, log=self.log)
        self._programs.append(server)
        return f":{number}"

    def _start_bus(self, display: str) -> None:
        self.environment["DISPLAY"] = display
        command = ["dbus-daemon", "--session", "--nofork", "--print-address={fd}"]
        bus, address = first_line(command, environment=self.environment, log=self.log)
        self._programs.append(bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def _run(self, command: list[str]) -> Program:
        return Program(command, environment=self.environment, log=self.log)
