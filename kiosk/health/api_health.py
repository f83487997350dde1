"""The API's health: what failed calls say of the kiosk, told to the monitor once confirmed."""

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Final

from kiosk.clock import Clock
from kiosk.health.monitor import HealthMonitor, Source
from kiosk.health.support_codes import SupportCode
from kiosk.leat import (
    TOKEN_REFUSALS,
    FinishedCall,
    Forbidden,
    InsecureConnection,
    InternalError,
    LeatError,
    LoyaltyProgramInactive,
    LoyaltyProgramNotFound,
    Maintenance,
    NoAnswer,
    NotFound,
    Reach,
    Refusal,
    ServerFault,
    ShopNotFound,
    ShopNotLinked,
    TooManyRequests,
    Unauthorized,
    UnexpectedStatus,
    UnknownRefusal,
    Unreachable,
    UnreadableAnswer,
    is_own_refusal,
)

LARGEST_SKEW: Final = timedelta(minutes=2)
"""A machine's clock further off than this is wrong: offers end and certificates begin by it."""
EARLIEST_NOW: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""This program was not written before; a clock that shows an earlier time is wrong."""
SHOP_PROOF: Final = "GET /rewards"
"""The call that fails for a refused shop; what Leat tells of a shop itself does not say whether it
is linked to a loyalty program (contract section 6)."""

_OWN_SHOP: Final = frozenset({SHOP_PROOF, "POST /reward-receptions"})
"""The calls that name this kiosk's shop; an old operation is read back at the shop it had."""

_THE_JOB: Final = frozenset(
    {SHOP_PROOF, "GET /contact-identifiers/find", "GET /collectable-rewards"}
)
"""The reads without which there is no job: only these tell that the address is wrong. A server that
lacks a ping, a program or a brand kit, and answers 404 for them, still serves customers."""

_TROUBLES: Final[tuple[tuple[type[LeatError], SupportCode], ...]] = (
    # The first that fits: a kind stands before the wider kind that it belongs to.
    (InsecureConnection, SupportCode.INSECURE),
    (Unreachable, SupportCode.OFFLINE),
    (NoAnswer, SupportCode.NO_ANSWER),
    (UnreadableAnswer, SupportCode.NOT_LEAT),
    (UnexpectedStatus, SupportCode.NOT_LEAT),
    (Maintenance, SupportCode.MAINTENANCE),
    (ServerFault, SupportCode.LEAT_FAILS),
    (InternalError, SupportCode.LEAT_FAILS),
    (TooManyRequests, SupportCode.TOO_MANY_REQUESTS),
    (Forbidden, SupportCode.TOKEN_WITHOUT_RIGHT),
    (Unauthorized, SupportCode.TOKEN_REFUSED),
    *((kind, SupportCode.TOKEN_REFUSED) for kind in TOKEN_REFUSALS),
    (NotFound, SupportCode.WRONG_ADDRESS),
    (ShopNotFound, SupportCode.SHOP_REFUSED),
    (ShopNotLinked, SupportCode.SHOP_REFUSED),
    (LoyaltyProgramNotFound, SupportCode.SHOP_REFUSED),
    (LoyaltyProgramInactive, SupportCode.SHOP_REFUSED),
)


def trouble_of(error: LeatError) -> SupportCode | None:
    """Return the trouble that a failed call tells of, or None when it is none of the kiosk's.

    Insufficient credits are none, nor is a call that own pacing held back. A refusal that comes of
    a crash at Leat is Leat's failure, whatever its code; a 5xx that asks to log in to the network
    (RFC 6585, section 6) is not.
    """
    if is_own_refusal(error):
        return None
    if error.status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
        return SupportCode.NOT_LEAT
    for kind, code in _TROUBLES:
        if isinstance(error, kind):
            return code
    crashed = isinstance(error, Refusal) and error.reach is Reach.UNKNOWN
    return SupportCode.LEAT_FAILS if crashed else None


class ApiHealth:
    """Folds the ends of calls into the monitor; `observe` is the client's observer.

    A single failure may be one request's bad luck: a trouble counts when two calls have failed with
    no success between them, the later one's, or when nothing has worked since the start. One
    success of any call clears it. A shop that Leat refuses counts at once.
    """

    def __init__(self, monitor: HealthMonitor, clock: Clock) -> None:
        self._monitor = monitor
        self._clock = clock
        self._doubtful = True

    def observe(self, call: FinishedCall) -> None:
        """Take the end of a call."""
        self._judge_clock(call.clock_skew)
        trouble = None if call.error is None else trouble_of(call.error)
        if trouble is SupportCode.WRONG_ADDRESS and call.route not in _THE_JOB:
            return
        if trouble is SupportCode.SHOP_REFUSED and call.route in _OWN_SHOP:
            self._monitor.report(Source.SHOP, trouble)
        elif call.error is None and call.route == SHOP_PROOF:
            self._monitor.report(Source.SHOP, None)
        if call.error is None or _proves_leat_well(call.error):
            self._doubtful = False
            self._monitor.report(Source.API, None)
        elif trouble is not None:
            if self._doubtful:
                self._monitor.report(Source.API, trouble)
            self._doubtful = True

    def _judge_clock(self, skew: timedelta | None) -> None:
        wrong = self._clock.now() < EARLIEST_NOW if skew is None else abs(skew) > LARGEST_SKEW
        self._monitor.report(Source.CLOCK, SupportCode.CLOCK_WRONG if wrong else None)


def _proves_leat_well(error: LeatError) -> bool:
    """Tell whether Leat itself said no, to this one request: it is there and takes the token."""
    return (
        isinstance(error, Refusal)
        and not isinstance(error, UnknownRefusal)
        and error.reach is Reach.ANSWERED
        and trouble_of(error) in {None, SupportCode.SHOP_REFUSED}
    )
