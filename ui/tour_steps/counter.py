"""The counter's steps: a clerk serves, then a manager looks after the shop."""

from ui.tour_steps.counter_clerk import FINDING, GIVING, HANDING_OVER, HISTORY_OF, SPENDING
from ui.tour_steps.counter_manager import DAY, LOCKING, ODD, REWARDS, STAFF
from ui.tour_steps.step import Part

COUNTER = Part(
    "counter",
    (
        *FINDING,
        *HANDING_OVER,
        *SPENDING,
        *HISTORY_OF,
        *GIVING,
        *LOCKING,
        *REWARDS,
        *DAY,
        *STAFF,
        *ODD,
    ),
    mode="counter",
)
