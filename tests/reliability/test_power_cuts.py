"""`make power-cuts`: which disks it makes of what one was asked, and what it says without any."""

import os
import subprocess
import sys

from tests.reliability.power_cuts.disk_images import Flush, Request, Said, Write, cuts

WITHOUT_PRIVILEGES = (
    ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()
)


def test_what_was_flushed_is_there_and_the_rest_may_be() -> None:
    """A cut takes from the cache what it likes, and nothing from the disk."""
    requests: list[Request] = [
        Write(0, b"a" * 512),
        Flush(),
        Write(512, b"b" * 512),
        Write(0, b"c" * 512),
    ]
    made = list(cuts(bytes(1024), requests, 1, seed=1))
    assert [(cut.requests, cut.cache) for cut in made] == [
        (1, "lost"),
        (1, "kept"),
        (1, "torn"),
        (2, "lost"),
        *((number, cache) for number in (3, 4) for cache in ("lost", "kept", "torn")),
    ]
    contents = {(cut.requests, cut.cache): cut.content for cut in made}
    flushed = b"a" * 512 + bytes(512)
    assert contents[1, "lost"] == bytes(1024)
    assert contents[2, "lost"] == contents[3, "lost"] == contents[4, "lost"] == flushed
    assert contents[4, "kept"] == b"c" * 512 + b"b" * 512
    assert len(contents[4, "torn"]) == 1024


def test_what_was_said_before_the_cut_is_owed() -> None:
    """Not what is said after it."""
    requests: list[Request] = [Said(1), Write(0, b"x" * 512), Flush(), Said(2)]
    owed = {cut.requests: cut.acknowledged for cut in cuts(bytes(512), requests, 1, seed=1)}
    assert owed == {1: 1, 2: 1, 3: 1, 4: 2}


def test_every_sector_is_old_or_new() -> None:
    """A torn write ends between two sectors, as a disk leaves it."""
    requests: list[Request] = [Write(0, b"n" * 4096) for _ in range(3)]
    for seed in range(50):
        for cut in cuts(b"o" * 4096, requests, 1, seed):
            sectors = {cut.content[at : at + 512] for at in range(0, 4096, 512)}
            assert sectors <= {b"n" * 512, b"o" * 512}


def test_a_machine_that_does_not_allow_it_is_told() -> None:
    """Nothing was shown there, and nobody may take silence for a proof."""
    command = [*WITHOUT_PRIVILEGES, sys.executable, "-m", "tests.reliability.power_cuts"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stdout.startswith("This machine does not allow it (")
    assert done.stdout.endswith("Nothing was shown.\n")
    assert done.stderr == ""
