"""From an error code to the refusal that it means (contract section 3).

Codes that the vendor lists without a meaning have no class: they are `UnknownRefusal`, code kept.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.leat import refusals as r
from kiosk.leat.errors import Reach, Refusal, UnknownRefusal

REFUSAL_OF_CODE: Final[Mapping[int, type[Refusal]]] = MappingProxyType(
    {
        code: kind
        for kind in (
            r.InternalError,
            r.InvalidInput,
            r.ShopNotFound,
            r.CardNotActivated,
            r.CardNotFound,
            r.MaximumCreditsReached,
            r.InsufficientCredits,
            r.OutOfStock,
            r.ClaimLimitReached,
            r.PosTransactionNotFound,
            r.RewardInactive,
            r.AccountSecretInvalid,
            r.AccessTokenExpired,
            r.ShopNotLinked,
            r.LoyaltyProgramNotFound,
            r.PosTransactionAlreadyLinked,
            r.RewardNotFound,
            r.AccountInactive,
            r.NoAccessToAccount,
            r.PasscodeNotFound,
            r.MemberNotFound,
            r.CardAlreadyLinked,
            r.MemberExists,
            r.LoyaltyProgramInactive,
            r.ContactNotFound,
            r.ContactsPortalNotFound,
            r.UnitExists,
            r.NoDefaultUnit,
            r.UsageLimitReached,
            r.CreditReceptionInProgress,
            r.IdentifierNotFound,
            r.IdentifierInactive,
            r.ContactExists,
            r.IdentifierExists,
            r.UnitNotFound,
            r.IdentifierNotLinked,
            r.ModelNotFound,
            r.IdentifierAlreadyLinked,
            r.ContactNotAnonymous,
            r.VoucherNotFound,
            r.VoucherAlreadyRedeemed,
            r.VoucherExpired,
            r.VoucherDeactivated,
            r.VoucherInactive,
            r.VoucherLocked,
            r.VoucherUsedUp,
            r.PromotionInactive,
            r.NotCollectable,
        )
        for code in kind.codes
    }
)
"""Every code with a known meaning."""


def refusal(
    route: str,
    code: int,
    *,
    status: int,
    fields: Mapping[str, tuple[str, ...]],
    reach: Reach | None = None,
) -> Refusal:
    """Return the refusal that a code means, ready to raise; the code and fields are kept.

    `reach` None leaves it at the class's own.
    """
    kind = REFUSAL_OF_CODE.get(code, UnknownRefusal)
    return kind(route, code=code, status=status, fields=fields, reach=reach)
