"""Problems: every way a visit can be told no, one meaning each; the screens hold the sentences."""

from enum import Enum, auto


class Problem(Enum):
    """Why a customer cannot go on; each has a human sentence and a way out on the screen."""

    SCAN_UNREADABLE = auto()
    CARD_UNKNOWN = auto()
    CARD_NOT_LINKED = auto()
    CARD_INACTIVE = auto()
    CONTACT_GONE = auto()
    INSUFFICIENT_CREDITS = auto()
    OUT_OF_STOCK = auto()
    CLAIM_LIMIT = auto()
    REWARD_INACTIVE = auto()
    REWARD_GONE = auto()
    NOT_COLLECTABLE = auto()
    EXPIRED = auto()
    CREDITS_MAXIMUM = auto()
    STILL_IN_PROGRESS = auto()
    NEVER_ARRIVED = auto()
    """An operation that nobody knew of turned out not to have happened."""
    ACCOUNT_LIMIT = auto()
    SHOP_NOT_SET_UP = auto()
    KIOSK_NOT_ALLOWED = auto()
    REQUEST_REFUSED = auto()
    OFFLINE = auto()
    BUSY = auto()
    MAINTENANCE = auto()
    JOURNAL = auto()
    OUT_OF_ORDER = auto()


_BY_CODE = {
    Problem.REQUEST_REFUSED: (1003,),
    Problem.SHOP_NOT_SET_UP: (1008, 1102, 1103, 55018),
    Problem.CARD_INACTIVE: (1010, 60004),
    Problem.CARD_UNKNOWN: (1013, 1048, 55007, 60003),
    Problem.CARD_NOT_LINKED: (60011,),
    Problem.CONTACT_GONE: (55012, 55031),
    Problem.CREDITS_MAXIMUM: (1015,),
    Problem.INSUFFICIENT_CREDITS: (1017,),
    Problem.OUT_OF_STOCK: (1018,),
    Problem.CLAIM_LIMIT: (1019,),
    Problem.REWARD_INACTIVE: (1052,),
    Problem.REWARD_GONE: (6003, 60013),
    Problem.NOT_COLLECTABLE: (80300,),
    Problem.STILL_IN_PROGRESS: (60001,),
    Problem.ACCOUNT_LIMIT: (60000,),
    Problem.KIOSK_NOT_ALLOWED: (1053, 3000, 7002, 7011),
    Problem.OUT_OF_ORDER: (1000,),
}
_PROBLEM_OF_CODE = {code: problem for problem, codes in _BY_CODE.items() for code in codes}


def problem_of_code(code: int) -> Problem:
    """Return what a refusal code of Leat means to a customer (contract §3).

    A code this kiosk has never heard of is a request that Leat refused: branch on the code, never
    on its message (contract §3).
    """
    return _PROBLEM_OF_CODE.get(code, Problem.REQUEST_REFUSED)


def problem_of_collect(code: int) -> Problem:
    """Return what a refusal code of Leat means when a reward that waits was to be collected.

    "Reward not found" is then about what waits, not about what is on offer (api-docs page 001).
    """
    problem = problem_of_code(code)
    return Problem.NOT_COLLECTABLE if problem is Problem.REWARD_GONE else problem
