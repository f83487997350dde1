"""The Leat API (formerly Piggy), typed: client, wire models and error tree.

`LeatClient` has every call; `kiosk.leat.errors` draws how each can fail.
"""

from kiosk.leat.auth import (
    Auth,
    ClientCredentials,
    StaticToken,
)
from kiosk.leat.calls.loyalty_transactions import (
    TransactionFilter,
)
from kiosk.leat.client import (
    LeatClient,
)
from kiosk.leat.errors import (
    Forbidden,
    InsecureConnection,
    LeatError,
    Maintenance,
    NoAnswer,
    NotFound,
    Reach,
    Refusal,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    UnexpectedStatus,
    UnknownRefusal,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.exchange import (
    FinishedCall,
)
from kiosk.leat.models.account import (
    Account,
)
from kiosk.leat.models.brand_kit import (
    BrandKit,
)
from kiosk.leat.models.collectable_reward import (
    CollectableReward,
)
from kiosk.leat.models.contact import (
    Contact,
    ContactReference,
    CreditBalance,
    Tier,
)
from kiosk.leat.models.contact_identifier import (
    ContactIdentifier,
)
from kiosk.leat.models.credit_reception import (
    CreditReception,
)
from kiosk.leat.models.loyalty_program import (
    LoyaltyProgram,
    Unit,
)
from kiosk.leat.models.loyalty_transaction import (
    LoyaltyTransaction,
)
from kiosk.leat.models.media import (
    Media,
)
from kiosk.leat.models.page import (
    Page,
)
from kiosk.leat.models.redemption import (
    CollectReceipt,
    RedemptionReversal,
)
from kiosk.leat.models.reward import (
    Reward,
)
from kiosk.leat.models.reward_reception import (
    RewardReception,
)
from kiosk.leat.models.shop import (
    Shop,
)
from kiosk.leat.pacing import (
    Pacing,
    is_own_refusal,
)
from kiosk.leat.refusal_table import (
    REFUSAL_OF_CODE,
)
from kiosk.leat.refusals import (
    TOKEN_REFUSALS,
    AccessTokenExpired,
    AccountInactive,
    AccountSecretInvalid,
    CardAlreadyLinked,
    CardNotActivated,
    CardNotFound,
    ClaimLimitReached,
    ContactExists,
    ContactNotAnonymous,
    ContactNotFound,
    ContactsPortalNotFound,
    CreditReceptionInProgress,
    IdentifierAlreadyLinked,
    IdentifierExists,
    IdentifierInactive,
    IdentifierNotFound,
    IdentifierNotLinked,
    InsufficientCredits,
    InternalError,
    InvalidInput,
    LoyaltyProgramInactive,
    LoyaltyProgramNotFound,
    MaximumCreditsReached,
    MemberExists,
    MemberNotFound,
    ModelNotFound,
    NoAccessToAccount,
    NoDefaultUnit,
    NotCollectable,
    OutOfStock,
    PasscodeNotFound,
    PosTransactionAlreadyLinked,
    PosTransactionNotFound,
    PromotionInactive,
    RewardInactive,
    RewardNotFound,
    ShopNotFound,
    ShopNotLinked,
    UnitExists,
    UnitNotFound,
    UsageLimitReached,
    VoucherAlreadyRedeemed,
    VoucherDeactivated,
    VoucherExpired,
    VoucherInactive,
    VoucherLocked,
    VoucherNotFound,
    VoucherUsedUp,
)
from kiosk.leat.timeouts import (
    Timeouts,
)

__all__ = [
    "REFUSAL_OF_CODE",
    "TOKEN_REFUSALS",
    "AccessTokenExpired",
    "Account",
    "AccountInactive",
    "AccountSecretInvalid",
    "Auth",
    "BrandKit",
    "CardAlreadyLinked",
    "CardNotActivated",
    "CardNotFound",
    "ClaimLimitReached",
    "ClientCredentials",
    "CollectReceipt",
    "CollectableReward",
    "Contact",
    "ContactExists",
    "ContactIdentifier",
    "ContactNotAnonymous",
    "ContactNotFound",
    "ContactReference",
    "ContactsPortalNotFound",
    "CreditBalance",
    "CreditReception",
    "CreditReceptionInProgress",
    "FinishedCall",
    "Forbidden",
    "IdentifierAlreadyLinked",
    "IdentifierExists",
    "IdentifierInactive",
    "IdentifierNotFound",
    "IdentifierNotLinked",
    "InsecureConnection",
    "InsufficientCredits",
    "InternalError",
    "InvalidInput",
    "LeatClient",
    "LeatError",
    "LoyaltyProgram",
    "LoyaltyProgramInactive",
    "LoyaltyProgramNotFound",
    "LoyaltyTransaction",
    "Maintenance",
    "MaximumCreditsReached",
    "Media",
    "MemberExists",
    "MemberNotFound",
    "ModelNotFound",
    "NoAccessToAccount",
    "NoAnswer",
    "NoDefaultUnit",
    "NotCollectable",
    "NotFound",
    "OutOfStock",
    "Pacing",
    "Page",
    "PasscodeNotFound",
    "PosTransactionAlreadyLinked",
    "PosTransactionNotFound",
    "PromotionInactive",
    "Reach",
    "RedemptionReversal",
    "Refusal",
    "Reward",
    "RewardInactive",
    "RewardNotFound",
    "RewardReception",
    "ServerFault",
    "Shop",
    "ShopNotFound",
    "ShopNotLinked",
    "StaticToken",
    "Tier",
    "Timeouts",
    "TooManyRequests",
    "TransactionFilter",
    "Unauthorized",
    "UnexpectedStatus",
    "Unit",
    "UnitExists",
    "UnitNotFound",
    "UnknownRefusal",
    "Unreachable",
    "UnreadableAnswer",
    "UsageLimitReached",
    "VoucherAlreadyRedeemed",
    "VoucherDeactivated",
    "VoucherExpired",
    "VoucherInactive",
    "VoucherLocked",
    "VoucherNotFound",
    "VoucherUsedUp",
    "is_own_refusal",
]
