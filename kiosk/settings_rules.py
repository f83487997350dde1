"""What an address, a folder and a picture in the settings must be.

Each rule raises ValueError with words that follow the key's name; a refused value is not repeated.
"""

import ipaddress
import re
import stat
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

_HOST_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_PICTURE_STARTS = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP"
    rb"|(\xef\xbb\xbf)?\s*<(svg|\?xml|!--|!DOCTYPE svg)",
    re.DOTALL,
)
_START_BYTES = 256


def _parts(value: str) -> SplitResult:
    """Take a web address apart; what is refused is not repeated in the error."""
    if " " in value or not value.isprintable():
        raise ValueError("holds a blank or a control character")
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError("is no web address") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is no web address")
    return parts


def api_address(value: str) -> str:
    """Return the address of an API without its last slash; raises ValueError for what is none."""
    parts = _parts(value)
    if parts.username is not None or parts.password is not None:
        raise ValueError("must not hold a user name or password")
    if parts.query or parts.fragment:
        raise ValueError("must not hold a query")
    if not _has_possible_host(parts):
        raise ValueError("names a host that cannot be one")
    if parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
        raise ValueError("would send the token unencrypted")
    return value.rstrip("/")


def _is_this_machine(host: str) -> bool:
    address = _ip(host)
    return host == "localhost" if address is None else address.is_loopback


def _has_possible_host(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    if "[" in parts.netloc or _ip(host) is not None:
        return _ip(host) is not None
    labels = host.removesuffix(".").split(".")
    return all(map(_HOST_LABEL.fullmatch, labels)) and not labels[-1].isdigit()


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def join_address(value: str) -> str:
    """Return a web address that a phone may open; raises ValueError for what is none."""
    _parts(value)
    return value


def path_at_home(value: Path) -> Path:
    """Return a path whose "~" is the home it names; raises ValueError for one that cannot be."""
    if "\0" in str(value):
        raise ValueError("holds a NUL character")
    try:
        return value.expanduser()
    except RuntimeError:
        raise ValueError("starts at the home of an unknown user") from None


def data_folder(value: Path) -> Path:
    """Return a folder's path; raises ValueError for what can never be one.

    Rights and room show when the journal is opened.
    """
    if _is_in_the_way(value):
        raise ValueError("is a file")
    if any(map(_is_in_the_way, value.parents)):
        raise ValueError("lies below a file")
    return value


def _is_in_the_way(place: Path) -> bool:
    try:
        return not stat.S_ISDIR(place.stat().st_mode)
    except OSError:
        return False


def picture_file(value: Path) -> Path:
    """Return a picture's path; raises ValueError unless its first bytes are a known picture's."""
    try:
        # Opening a pipe would wait for its other end.
        if not stat.S_ISREG(value.stat().st_mode):
            raise ValueError("is no file")
        with value.open("rb") as file:
            start = file.read(_START_BYTES)
    except OSError as error:
        raise ValueError(f"cannot be read ({error.strerror})") from None
    if not _PICTURE_STARTS.match(start):
        raise ValueError("is no picture of a known kind")
    return value
