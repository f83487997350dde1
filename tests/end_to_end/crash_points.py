"""Where a kiosk's process is killed, and what must have become of the operation afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.operations.fold import OperationState
from tests.end_to_end.books import CLAIM, COLLECT

INTENDED = OperationState.INTENDED
UNSURE = OperationState.UNSURE
DONE = OperationState.DONE
REFUSED = OperationState.REFUSED
NOT_APPLIED = OperationState.NOT_APPLIED

Fault = Mapping[str, Any]

LOST: Fault = {"fault": "drop_before_applying"}
ANSWER_LOST: Fault = {"fault": "drop_after_applying"}
SLOW: Fault = {"fault": "delay", "delay_seconds": 3.0}
SLOWLY_LOST: Fault = {"fault": "drop_before_applying", "delay_seconds": 3.0}
ANSWER_SLOW: Fault = {"fault": "delay_after_applying", "delay_seconds": 3.0}
TOO_MANY: Fault = {"fault": "too_many_requests"}


@dataclass(frozen=True, eq=False)
class Decision:
    """What a customer decides at the kiosk, how it goes, and what its results say."""

    kind: str
    title: str
    route: str
    read_back: str
    balance: int
    waiting: tuple[str, ...]
    done: str
    refusal: Fault
    refused: str


CLAIMING = Decision(
    kind="claim",
    title="Crème brûlée",
    route=CLAIM,
    read_back="GET /loyalty-transactions",
    balance=100,
    waiting=(),
    done="It is yours",
    refusal={"fault": "refusal", "code": 1018},
    refused="Just sold out",
)
COLLECTING = Decision(
    kind="collect",
    title="Enamel mug",
    route=COLLECT,
    read_back="GET /collectable-rewards",
    balance=0,
    waiting=("reward-mug",),
    done="It went through",
    refusal={"fault": "refusal", "code": 80300},
    refused="This cannot be collected any more",
)


@dataclass(frozen=True)
class CrashPoint:
    """One instant of one decision's life at which the process is killed.

    `dies` names it inside the process (see `crash_hook`); else the process is killed from outside
    once the server has seen `once`: so many requests, so many effects. `faults` hit the decision's
    requests one after the other. `dies_again` is where the next start is killed too. When it is
    `unreadable`, the check on the spot fails, and settling is left to the background. The dead
    process has `left` the operation in one state, and it `ends` in another; None is no operation.
    When the result was `seen`, the next scan shows the offers at once.
    """

    name: str
    left: OperationState | None
    ends: OperationState | None
    faults: tuple[Fault, ...] = ()
    dies: str | None = None
    once: tuple[int, int] | None = None
    dies_again: str | None = None
    unreadable: bool = False
    seen: bool = False


def points_of(decision: Decision) -> tuple[CrashPoint, ...]:
    """Return every point of a decision, in the order of an operation's life."""
    resent = _RESENT if decision is COLLECTING else ()
    return (*_SENT, *_refused(decision), *_UNSURE, *resent, *_AT_START_UP, *_IN_BACKGROUND)


_SENT = (
    CrashPoint("before the intent", None, None, dies="before intended"),
    CrashPoint("intent on disk, its head not", INTENDED, NOT_APPLIED, dies="head intended"),
    CrashPoint("intent on disk", INTENDED, NOT_APPLIED, dies="after intended"),
    CrashPoint("request not applied yet", INTENDED, DONE, faults=(SLOW,), once=(1, 0)),
    CrashPoint("request never applied", INTENDED, NOT_APPLIED, faults=(SLOWLY_LOST,), once=(1, 0)),
    CrashPoint("applied, not answered", INTENDED, DONE, faults=(ANSWER_SLOW,), once=(1, 1)),
    CrashPoint("answer not noted", INTENDED, DONE, dies="before answered done"),
    CrashPoint("answer noted, its head not", DONE, DONE, dies="head answered done"),
    CrashPoint("answer noted", DONE, DONE, dies="after answered done"),
    CrashPoint("answer shown", DONE, DONE, dies="before shown"),
    CrashPoint("answer shown, and that noted", DONE, DONE, dies="after shown", seen=True),
    CrashPoint(
        "failure noted",
        NOT_APPLIED,
        NOT_APPLIED,
        faults=(TOO_MANY,),
        dies="after answered not-applied",
    ),
)


def _refused(decision: Decision) -> tuple[CrashPoint, ...]:
    refusal = (decision.refusal,)
    return (
        CrashPoint(
            "refusal not noted",
            INTENDED,
            NOT_APPLIED,
            faults=refusal,
            dies="before answered refused",
        ),
        CrashPoint(
            "refusal noted", REFUSED, REFUSED, faults=refusal, dies="after answered refused"
        ),
    )


_UNSURE = (
    CrashPoint(
        "unsure and applied", UNSURE, DONE, faults=(ANSWER_LOST,), dies="after answered unsure"
    ),
    CrashPoint(
        "unsure, not applied", UNSURE, NOT_APPLIED, faults=(LOST,), dies="after answered unsure"
    ),
    CrashPoint(
        "read back, not noted",
        UNSURE,
        DONE,
        faults=(ANSWER_LOST,),
        dies="before settled on-the-spot",
    ),
    CrashPoint(
        "read back and noted", DONE, DONE, faults=(ANSWER_LOST,), dies="after settled on-the-spot"
    ),
    CrashPoint("read back and shown", DONE, DONE, faults=(ANSWER_LOST,), dies="before shown"),
)

_RESENT = (
    CrashPoint("second try not noted", UNSURE, NOT_APPLIED, faults=(LOST,), dies="before resent"),
    CrashPoint("second try noted", UNSURE, NOT_APPLIED, faults=(LOST,), dies="after resent"),
    CrashPoint("second try not applied yet", UNSURE, DONE, faults=(LOST, SLOW), once=(2, 0)),
    CrashPoint(
        "second try never applied", UNSURE, NOT_APPLIED, faults=(LOST, SLOWLY_LOST), once=(2, 0)
    ),
    CrashPoint("second try not answered", UNSURE, DONE, faults=(LOST, ANSWER_SLOW), once=(2, 1)),
    CrashPoint(
        "second answer not noted", UNSURE, DONE, faults=(LOST,), dies="before settled on-the-spot"
    ),
    CrashPoint("second answer noted", DONE, DONE, faults=(LOST,), dies="after settled on-the-spot"),
    CrashPoint(
        "second answer lost too",
        UNSURE,
        DONE,
        faults=(LOST, ANSWER_LOST),
        dies="before settled on-the-spot",
    ),
)

_AT_START_UP = (
    CrashPoint(
        "start-up: read back, not noted",
        UNSURE,
        DONE,
        faults=(ANSWER_LOST,),
        dies="after answered unsure",
        dies_again="before settled done start-up",
    ),
    CrashPoint(
        "start-up: read back and noted",
        DONE,
        DONE,
        faults=(ANSWER_LOST,),
        dies="after answered unsure",
        dies_again="after settled done start-up",
    ),
    CrashPoint(
        "start-up: absence not noted",
        UNSURE,
        NOT_APPLIED,
        faults=(LOST,),
        dies="after answered unsure",
        dies_again="before settled not-applied start-up",
    ),
    CrashPoint(
        "start-up: absence noted",
        NOT_APPLIED,
        NOT_APPLIED,
        faults=(LOST,),
        dies="after answered unsure",
        dies_again="after settled not-applied start-up",
    ),
)

_IN_BACKGROUND = (
    CrashPoint(
        "background: read back, not noted",
        UNSURE,
        DONE,
        faults=(ANSWER_LOST,),
        dies="before settled background",
        unreadable=True,
    ),
    CrashPoint(
        "background: read back and noted",
        DONE,
        DONE,
        faults=(ANSWER_LOST,),
        dies="after settled background",
        unreadable=True,
    ),
)
