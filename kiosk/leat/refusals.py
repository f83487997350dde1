"""Leat's refusals, one class a meaning, in the order of their codes (contract section 3)."""

from typing import Final

from kiosk.leat.errors import Reach, Refusal


class InternalError(Refusal):
    """Leat's own fault ("Interne fout"); the work may be done all the same."""

    default_reach = Reach.UNKNOWN
    meaning = "Leat failed inside"
    codes = (1000,)


class InvalidInput(Refusal):
    """A parameter is missing or wrong; `fields` says which.

    Never sent when no request can hold it: half a character, or longer than an address may be.
    """

    meaning = "invalid input"
    codes = (1003,)


class ShopNotFound(Refusal):
    """No shop has this uuid."""

    meaning = "shop not found"
    codes = (1008,)


class CardNotActivated(Refusal):
    """A legacy loyalty card that was never activated."""

    meaning = "card not activated"
    codes = (1010,)


class CardNotFound(Refusal):
    """A legacy loyalty card that is not registered."""

    meaning = "card not found"
    codes = (1013, 1048, 55007)


class MaximumCreditsReached(Refusal):
    """The reception would give more credits than the program allows at once."""

    meaning = "maximum credits reached"
    codes = (1015,)


class InsufficientCredits(Refusal):
    """The contact has fewer credits than the reward costs."""

    meaning = "insufficient credits"
    codes = (1017,)


class OutOfStock(Refusal):
    """The reward's stock is empty."""

    meaning = "out of stock"
    codes = (1018,)


class ClaimLimitReached(Refusal):
    """The contact has claimed this reward as often as allowed."""

    meaning = "claim limit reached"
    codes = (1019,)


class PosTransactionNotFound(Refusal):
    """No POS transaction has this uuid."""

    meaning = "POS transaction not found"
    codes = (1027,)


class RewardInactive(Refusal):
    """The reward is switched off."""

    meaning = "reward inactive"
    codes = (1052,)


class AccountSecretInvalid(Refusal):
    """The account's secret is wrong."""

    meaning = "account secret invalid"
    codes = (1053,)


class AccessTokenExpired(Refusal):
    """The access token, or a contact's auth token, has expired."""

    meaning = "token expired"
    codes = (3000,)


class ShopNotLinked(Refusal):
    """The shop belongs to no loyalty program."""

    meaning = "shop not linked to a program"
    codes = (1102,)


class LoyaltyProgramNotFound(Refusal):
    """The loyalty program does not exist."""

    meaning = "program not found"
    codes = (1103,)


class PosTransactionAlreadyLinked(Refusal):
    """The POS transaction has given its credits before."""

    meaning = "POS transaction already linked"
    codes = (6001,)


class RewardNotFound(Refusal):
    """No reward has this uuid; on collect, nothing waits under it."""

    meaning = "reward not found"
    codes = (6003,)


class AccountInactive(Refusal):
    """The Leat account is switched off."""

    meaning = "account inactive"
    codes = (7002,)


class NoAccessToAccount(Refusal):
    """The token's user has no access to the account."""

    meaning = "no access to account"
    codes = (7011,)


class PasscodeNotFound(Refusal):
    """The login code is wrong."""

    meaning = "passcode not found"
    codes = (13010,)


class MemberNotFound(Refusal):
    """A legacy member that does not exist."""

    meaning = "member not found"
    codes = (55012,)


class CardAlreadyLinked(Refusal):
    """A legacy card that belongs to somebody."""

    meaning = "card already linked"
    codes = (55016,)


class MemberExists(Refusal):
    """A legacy member that exists already."""

    meaning = "member exists"
    codes = (55017,)


class LoyaltyProgramInactive(Refusal):
    """The loyalty program is switched off."""

    meaning = "program inactive"
    codes = (55018,)


class ContactNotFound(Refusal):
    """No contact has this uuid or address."""

    meaning = "contact not found"
    codes = (55031,)


class ContactsPortalNotFound(Refusal):
    """The account has no Contacts Portal."""

    meaning = "Contacts Portal not found"
    codes = (55032,)


class UnitExists(Refusal):
    """A unit of this name exists already."""

    meaning = "unit exists"
    codes = (55045,)


class NoDefaultUnit(Refusal):
    """The program has no default unit."""

    meaning = "no default unit"
    codes = (55046,)


class UsageLimitReached(Refusal):
    """The account holds as many contacts as it may."""

    meaning = "usage limit reached"
    codes = (60000,)


class CreditReceptionInProgress(Refusal):
    """Another credit reception for this contact is being made."""

    meaning = "credit reception in progress"
    codes = (60001,)


class IdentifierNotFound(Refusal):
    """No contact identifier has this value."""

    meaning = "identifier not found"
    codes = (60003,)


class IdentifierInactive(Refusal):
    """The contact identifier is switched off."""

    meaning = "identifier inactive"
    codes = (60004,)


class ContactExists(Refusal):
    """A contact with this address exists already."""

    meaning = "contact exists"
    codes = (60005,)


class IdentifierExists(Refusal):
    """A contact identifier with this value exists already."""

    meaning = "identifier exists"
    codes = (60006,)


class UnitNotFound(Refusal):
    """No unit has this name."""

    meaning = "unit not found"
    codes = (60007,)


class IdentifierNotLinked(Refusal):
    """The identifier belongs to nobody yet."""

    meaning = "identifier not linked"
    codes = (60011,)


class ModelNotFound(Refusal):
    """Leat does not say what it could not find."""

    meaning = "not found"
    codes = (60013,)


class IdentifierAlreadyLinked(Refusal):
    """The identifier belongs to a contact already."""

    meaning = "identifier already linked"
    codes = (60014,)


class ContactNotAnonymous(Refusal):
    """The contact has an address already."""

    meaning = "contact not anonymous"
    codes = (60016,)


class VoucherNotFound(Refusal):
    """No voucher has this code."""

    meaning = "voucher not found"
    codes = (80004,)


class VoucherAlreadyRedeemed(Refusal):
    """The voucher is spent."""

    meaning = "voucher already redeemed"
    codes = (80005,)


class VoucherExpired(Refusal):
    """The voucher is too old."""

    meaning = "voucher expired"
    codes = (80006,)


class VoucherDeactivated(Refusal):
    """The voucher was taken back."""

    meaning = "voucher deactivated"
    codes = (80012,)


class VoucherInactive(Refusal):
    """The voucher is not active yet or no more."""

    meaning = "voucher inactive"
    codes = (80014,)


class VoucherLocked(Refusal):
    """Another till holds the voucher."""

    meaning = "voucher locked"
    codes = (80017,)


class VoucherUsedUp(Refusal):
    """The voucher has no redemptions left."""

    meaning = "voucher used up"
    codes = (80019,)


class PromotionInactive(Refusal):
    """The voucher's promotion is switched off."""

    meaning = "promotion inactive"
    codes = (80020,)


class NotCollectable(Refusal):
    """Gone, expired or never there: the code is one for all (contract section 3)."""

    meaning = "not collectable"
    codes = (80300,)


TOKEN_REFUSALS: Final = (
    AccountSecretInvalid,
    AccessTokenExpired,
    AccountInactive,
    NoAccessToAccount,
)
"""The codes that say what a 401 does: the token, or the account behind it, is good for nothing."""
