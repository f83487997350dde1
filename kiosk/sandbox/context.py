"""Everything one running sandbox holds, handed to each part that serves a request."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from starlette.requests import Request

from kiosk.clock import Clock
from kiosk.sandbox.faults import FaultDesk
from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.wire.rendering import Rendering


@dataclass
class Sandbox:
    """The truth (`database`) and what is only for this run: switches, faults, request counts.

    Everything runs on the server's event loop: a transaction is shorter than a millisecond, and a
    single writer keeps every claim whole.
    """

    database: Database
    clock: Clock
    looseness: Looseness = field(default_factory=Looseness)
    faults: FaultDesk = field(default_factory=FaultDesk)
    requests: Counter[str] = field(default_factory=Counter)
    """How often each route was asked, refused and faulty requests included."""

    def now(self) -> datetime:
        """Return the server's time, which the clock-skew switch moves."""
        return self.clock.now() + timedelta(seconds=self.looseness.clock_skew_seconds)


def sandbox_of(request: Request) -> Sandbox:
    """Return the sandbox that serves this request."""
    sandbox: Sandbox = request.app.state.sandbox
    return sandbox


def rendering_of(request: Request) -> Rendering:
    """Return how to render for this request: with its own host in picture addresses."""
    return Rendering(str(request.base_url).rstrip("/"), sandbox_of(request).looseness)
