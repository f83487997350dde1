"""Every step of the tour: the customers' screens, the counter's, the service menu's."""

from ui.tour_steps.counter import COUNTER
from ui.tour_steps.customer import CUSTOMER
from ui.tour_steps.service import SERVICE

PARTS = (CUSTOMER, COUNTER, SERVICE)
"""In the order of their pictures' numbers."""
