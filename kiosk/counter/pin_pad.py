"""The PIN pad: ten keys, and whose PIN was typed on them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import assert_never

from kiosk.clock import Clock
from kiosk.counter.telling import Telling
from kiosk.operations.actors import Role
from kiosk.staff.errors import StaffFileUnavailable
from kiosk.staff.member import Member
from kiosk.staff.pins import LONGEST, SHORTEST
from kiosk.staff.sign_in import LockedOut, SignedIn, SignIn, WrongPin


class PadTrouble(Enum):
    """Why a PIN did not open anything."""

    WRONG = auto()
    MANAGERS_ONLY = auto()
    """The PIN is right, and its owner may not do this."""
    NOBODY_LISTED = auto()
    """No member of staff is on the list yet."""
    UNAVAILABLE = auto()
    """The staff list cannot be read."""


@dataclass(frozen=True, slots=True)
class PadState:
    """What the pad shows; of the digits only how many there are.

    `tries_left` goes with WRONG; `locked_seconds` is more than 0 while no PIN is looked at.
    """

    digits: int = 0
    looking: bool = False
    trouble: PadTrouble | None = None
    tries_left: int = 0
    locked_seconds: int = 0

    @property
    def complete(self) -> bool:
        """Whether there are enough digits to look whose PIN it is."""
        return self.digits >= SHORTEST and not self.looking and not self.locked_seconds


class PinPad(Telling[PadState]):
    """Takes digits and hands over the member whose PIN they are; it never shows or tells a PIN."""

    def __init__(self, sign_in: SignIn, clock: Clock, take: Callable[[Member], None]) -> None:
        super().__init__(PadState())
        self._sign_in = sign_in
        self._clock = clock
        self._take = take
        self._pin = ""
        self._role: Role | None = None
        self._question = 0

    def ask(self, role: Role | None = None) -> None:
        """Begin anew; with a role, only its members will do (a manager always does).

        A PIN that is being looked at was for what was asked before, and opens nothing any more.
        """
        self._question += 1
        self._pin, self._role = "", role
        self._become(PadState(locked_seconds=self._state.locked_seconds))

    def press(self, digit: str) -> None:
        """Take one digit, unless the pad is looking, locked or full."""
        state = self._state
        if state.looking or state.locked_seconds or len(self._pin) >= LONGEST:
            return
        self._pin += digit
        self._become(PadState(digits=len(self._pin)))

    def erase(self) -> None:
        """Take the last digit away."""
        if not self._state.looking:
            self._pin = self._pin[:-1]
            self._become(replace(self._state, digits=len(self._pin), trouble=None))

    async def look(self) -> None:
        """Look whose PIN this is; what is wrong with it shows on the pad."""
        if not self._state.complete:
            return
        pin, self._pin = self._pin, ""
        question = self._question
        self._become(PadState(looking=True))
        state, member = PadState(), None
        try:
            state, member = await self._result(pin)
        except StaffFileUnavailable:
            state = PadState(trouble=PadTrouble.UNAVAILABLE)
        finally:
            if question == self._question:
                self._become(state)
        if member is not None and question == self._question:
            self._take(member)

    async def _result(self, pin: str) -> tuple[PadState, Member | None]:
        """Return what the pad shows then, and the member who may do what was asked."""
        role = self._role
        result = await self._sign_in.try_pin(pin, role)
        if isinstance(result, SignedIn):
            if role in {None, result.member.role, Role.CLERK}:
                return PadState(), result.member
            return PadState(trouble=PadTrouble.MANAGERS_ONLY), None
        listed = await self._sign_in.anybody()
        trouble = PadTrouble.WRONG if listed else PadTrouble.NOBODY_LISTED
        match result:
            case WrongPin(tries_left=left):
                return PadState(trouble=trouble, tries_left=left), None
            case LockedOut(seconds=seconds):
                return PadState(trouble=trouble, locked_seconds=_whole(seconds)), None
            case _:
                assert_never(result)

    async def follow_lock(self) -> None:
        """Count the lock's seconds down on the pad, until cancelled."""
        while True:
            try:
                seconds, unavailable = _whole(await self._sign_in.seconds_locked()), False
            except StaffFileUnavailable:
                seconds, unavailable = 0, True
            self._follow(seconds, unavailable=unavailable)
            await self._clock.sleep(0.5)

    def _follow(self, seconds: int, *, unavailable: bool) -> None:
        """Show how long the lock lasts; the digits stay, and so does a look that is under way."""
        trouble = self._state.trouble
        if unavailable:
            trouble = PadTrouble.UNAVAILABLE
        elif seconds == 0 and self._state.locked_seconds:
            trouble = None
        self._become(replace(self._state, locked_seconds=seconds, trouble=trouble))


def _whole(seconds: float) -> int:
    """Return the seconds that a countdown shows: never 0 while any are left."""
    return max(0, -int(-seconds // 1))
