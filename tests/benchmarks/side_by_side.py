"""Two ways of doing a thing, timed in turn in one run, so that the ratio holds on any machine."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Comparison:
    """Seconds of ours and of the other, run by run."""

    ours: tuple[float, ...]
    other: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of ours over other, pair by pair."""
        return statistics.median(a / b for a, b in zip(self.ours, self.other, strict=True))

    @property
    def difference(self) -> float:
        """The median of ours less other, in seconds."""
        return statistics.median(a - b for a, b in zip(self.ours, self.other, strict=True))

    def told(self, name: str) -> str:
        """Return one line for a reader."""
        ours, other = statistics.median(self.ours) * 1000, statistics.median(self.other) * 1000
        return (
            f"{name}: {ours:.1f} ms, beside {other:.1f} ms; ratio {self.ratio:.2f},"
            f" {self.difference * 1000:+.1f} ms, {len(self.ours)} runs"
        )


def compare(ours: Callable[[], float], other: Callable[[], float], runs: int = 7) -> Comparison:
    """Run both in turn after one warm-up of each; each returns its own seconds."""
    other()
    ours()
    pairs = [(other(), ours()) for _ in range(runs)]
    return Comparison(tuple(b for _, b in pairs), tuple(a for a, _ in pairs))
