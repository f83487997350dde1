"""The tables of the sandbox, and the marks by which its own files are known."""

APPLICATION_ID = 0x4C454154
"""SQLite `application_id` of a sandbox file ("LEAT"), so that nobody else's file is written to."""

SCHEMA_VERSION = 1
"""SQLite `user_version`; a file with another one is refused, never migrated: it is a sandbox."""

TABLES = (
    "contacts",
    "identifiers",
    "shops",
    "rewards",
    "reward_shops",
    "digital_codes",
    "transactions",
    "redemptions",
    "pos_transactions",
    "tokens",
)
"""Every table, in an order in which rows may be inserted."""

SCHEMA = """
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    first_name TEXT NOT NULL,
    tier TEXT,
    balance INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contacts_by_email ON contacts (email);

CREATE TABLE identifiers (
    value TEXT PRIMARY KEY,
    name TEXT,
    active INTEGER NOT NULL,
    contact_uuid TEXT REFERENCES contacts (uuid)
) STRICT;
CREATE INDEX identifiers_by_contact ON identifiers (contact_uuid);

CREATE TABLE shops (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    reference TEXT,
    street TEXT,
    city TEXT
) STRICT;

CREATE TABLE rewards (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT,
    required_credits INTEGER NOT NULL,
    reward_type TEXT NOT NULL,
    picture TEXT,
    is_active INTEGER NOT NULL,
    pre_redeemable INTEGER,
    expiration_duration INTEGER,
    stock INTEGER,
    cost_price INTEGER,
    claim_limit INTEGER,
    attributes TEXT NOT NULL
) STRICT;

CREATE TABLE reward_shops (
    reward_uuid TEXT NOT NULL REFERENCES rewards (uuid),
    shop_uuid TEXT NOT NULL REFERENCES shops (uuid),
    PRIMARY KEY (reward_uuid, shop_uuid)
) STRICT, WITHOUT ROWID;

CREATE TABLE digital_codes (
    code TEXT PRIMARY KEY,
    reward_uuid TEXT NOT NULL REFERENCES rewards (uuid),
    transaction_uuid TEXT
) STRICT;
CREATE INDEX free_codes ON digital_codes (reward_uuid) WHERE transaction_uuid IS NULL;

CREATE TABLE transactions (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    contact_uuid TEXT NOT NULL REFERENCES contacts (uuid),
    shop_uuid TEXT NOT NULL REFERENCES shops (uuid),
    identifier_value TEXT,
    title TEXT,
    credits INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    channel TEXT NOT NULL,
    reward_uuid TEXT,
    waits INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT,
    collected_by TEXT,
    code TEXT,
    unit_name TEXT,
    unit_value REAL,
    reverses TEXT,
    reversed_by TEXT
) STRICT;
CREATE INDEX transactions_by_contact ON transactions (contact_uuid, created_at, id);
CREATE INDEX transactions_by_shop ON transactions (shop_uuid, created_at, id);
CREATE INDEX claims_of_reward ON transactions (contact_uuid, reward_uuid)
    WHERE reward_uuid IS NOT NULL;
CREATE INDEX waiting ON transactions (contact_uuid)
    WHERE waits = 1 AND collected_by IS NULL AND reversed_by IS NULL;

CREATE TABLE redemptions (
    uuid TEXT PRIMARY KEY,
    transaction_uuid TEXT NOT NULL REFERENCES transactions (uuid),
    collected_at TEXT NOT NULL,
    reversed_at TEXT
) STRICT;

CREATE TABLE pos_transactions (
    uuid TEXT PRIMARY KEY,
    credit_reception_uuid TEXT
) STRICT;

CREATE TABLE tokens (
    token TEXT PRIMARY KEY,
    expires_at TEXT
) STRICT;
"""
"""Times are ISO 8601 text in UTC to the second, so they sort as text. Credits are whole numbers."""
