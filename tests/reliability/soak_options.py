"""How long and how rough a soak is."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from random import Random
from typing import Any, Self


@dataclass(frozen=True)
class Options:
    """Each is an environment variable, its name in capitals."""

    visits: int = 10_000
    kills: int = 300
    faults: float = 5.0
    """Per cent of all requests; half of the faults hit the writes."""
    kiosks: int = 4
    """By turns in two shops: those of one shop share its claims."""
    contacts: int = 100
    speed: float = 20.0
    """Seconds of the kiosks and of the sandbox in one of ours."""
    late: float = 120.0
    """`SettlingRules.late`, in their seconds."""
    seed: int = 0
    """0 takes a new one."""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Read the options; raises ValueError for one that is no number."""
        usual = cls()
        chosen: dict[str, Any] = {
            name: type(value)(environment[name.upper()])
            for name, value in asdict(usual).items()
            if name.upper() in environment
        }
        return cls(**{**chosen, "seed": chosen.get("seed") or Random().randint(1, 10**9)})
