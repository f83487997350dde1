"""Child processes of the end-to-end tests: their output kept, their end made sure of."""

import os
import select
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

START_SECONDS = 15.0
STOP_SECONDS = 5.0


class Program:
    """A process in a group of its own, so that its own children end with it."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        environment: Mapping[str, str],
        log: Path,
        pass_fds: Sequence[int] = (),
        conversing: bool = False,
    ) -> None:
        pipe = subprocess.PIPE if conversing else None
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                list(map(str, command)),
                env=dict(environment),
                stdin=pipe or subprocess.DEVNULL,
                stdout=pipe or output,
                stderr=output,
                pass_fds=pass_fds,
                start_new_session=True,
                text=True,
            )

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """The exit code, or None while it runs."""
        return self._process.poll()

    @property
    def output(self) -> str:
        """Everything that it has written so far."""
        return self.log.read_text(errors="replace")

    @property
    def command_line(self) -> bytes:
        """How it was called, as everyone on the machine may read it."""
        return Path(f"/proc/{self.pid}/cmdline").read_bytes()

    @property
    def conversation(self) -> tuple[IO[str], IO[str]]:
        """Its stdin and stdout, if it was started for a conversation."""
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout

    def wait(self, seconds: float = STOP_SECONDS) -> int:
        """Wait for it to end by itself; return its exit code."""
        return self._process.wait(seconds)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the process alone, as a service manager would."""
        self._process.send_signal(number)

    def stop(self) -> None:
        """Ask the whole group to end, and after a while no longer ask."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.pid, number)
                self._process.wait(STOP_SECONDS)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()


def first_line(
    command: Sequence[str], *, environment: Mapping[str, str], log: Path
) -> tuple[Program, str]:
    """Start a program that writes its address to the descriptor that stands for `{fd}`."""
    reading, writing = os.pipe()
    told_to = [argument.replace("{fd}", str(writing)) for argument in command]
    program = Program(told_to, environment=environment, log=log, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as told:
        if not select.select([told], [], [], START_SECONDS)[0] or not (line := told.readline()):
            program.stop()
            raise RuntimeError(f"{command[0]} did not start:\n{program.output}")
    return program, line.strip()
