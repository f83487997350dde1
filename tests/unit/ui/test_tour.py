"""A tour that cannot be made is refused before anything is opened."""

from pathlib import Path
from typing import Any

import pytest

from ui.tour import start


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"language": "xx"}, "There is no language 'xx'; there are: en, nl."),
        ({"until": "4"}, "There is no step '4'; there are: idle, identifying, offers, "),
        ({"out": Path("/dev/null/tour")}, "The folder /dev/null/tour cannot be made: "),
    ],
)
def test_a_wrong_word_is_told_with_what_there_is(
    asked: dict[str, Any], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each ends with exit code 2 and a sentence on the standard error stream."""
    usual: dict[str, Any] = {"out": tmp_path, "language": "en"}
    assert start(**(usual | asked)) == 2
    assert capsys.readouterr().err.startswith(said)
