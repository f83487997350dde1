"""The amount that credits are given for, in the language's digits and with its unit."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kiosk.operations.operation import GiveCredits
from ui.wording.titles import shown_name
from ui.wording.wording import Wording

translate = QCoreApplication.translate


def amount_given_for(give: GiveCredits, wording: Wording) -> str:
    """Return the amount and the name of its unit; "" where none was typed.

    The name alone is known afterwards: sign and label are only in the list of units. Leat's names
    have underscores for spaces.
    """
    if give.unit_value is None:
        return ""
    number = Decimal(give.unit_value)
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    amount = wording.locale.toString(float(number), "f", decimals)
    unit = shown_name((give.unit_name or "").replace("_", " "))
    if not unit:
        return amount
    said = translate("Amounts", "%1 (%2)", "%1: an amount, %2: what it is of")
    return said.replace("%2", unit).replace("%1", amount)
