"""A scanner is known by a part of its name in the system's list."""

from pathlib import Path

import pytest

from kiosk.scan.presence import is_connected

LISTING = """\
I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
P: Phys=PNP0C0C/button/input0
S: Sysfs=/devices/LNXSYSTM:00/LNXPWRBN:00/input/input0
H: Handlers=kbd event0
B: EV=3

I: Bus=0003 Vendor=05f9 Product=2204 Version=0110
N: Name="Datalogic ADC, Inc. Handheld \u201cGryphon\u201d Scanner"
P: Phys=usb-0000:00:14.0-3/input0
U: Uniq=S/N ZEBRA
H: Handlers=sysrq kbd event5 leds
"""


@pytest.mark.parametrize(
    ("device", "connected"),
    [
        ("Datalogic ADC, Inc.", True),
        ("gryphon", True),
        ("SCANNER", True),
        ("power button", True),
        ("Zebra", False),
        ("usb-0000", False),
        ("Name", False),
        ('"', False),
    ],
)
def test_a_part_of_the_name_is_enough(tmp_path: Path, device: str, connected: bool) -> None:  # noqa: FBT001 - a table's column
    """Capitals do not matter, and other lines of a device are not its name."""
    listing = tmp_path / "devices"
    listing.write_text(LISTING, encoding="utf-8")
    assert is_connected(device, listing) is connected


def test_a_name_of_odd_bytes_hides_no_other(tmp_path: Path) -> None:
    """Cheap devices write what they like."""
    listing = tmp_path / "devices"
    listing.write_bytes(b'N: Name="\xff\xfe"\nN: Name="Zebra"\n')
    assert is_connected("zebra", listing) is True


def test_an_empty_list_is_known(tmp_path: Path) -> None:
    """A machine without any input device has no scanner either."""
    listing = tmp_path / "devices"
    listing.write_text("")
    assert is_connected("zebra", listing) is False


def test_without_a_list_nobody_knows(tmp_path: Path) -> None:
    """Other systems keep none, and a folder is none."""
    assert is_connected("zebra", tmp_path / "missing") is None
    assert is_connected("zebra", tmp_path) is None
