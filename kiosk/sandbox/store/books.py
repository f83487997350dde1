"""The sandbox's books: what really happened, for tests that count."""

from typing import Any

from kiosk.sandbox.store.database import Database

RECEPTIONS = """
SELECT uuid, type, contact_uuid, shop_uuid, identifier_value, reward_uuid, title, credits,
       created_at, expires_at, waits, collected_by, code, reversed_by, channel
FROM transactions WHERE type != 'credit_reception'
"""
CREDIT_RECEPTIONS = """
SELECT uuid, contact_uuid, shop_uuid, credits, created_at, unit_name, unit_value, reverses,
       reversed_by, channel
FROM transactions WHERE type = 'credit_reception'
"""
REDEMPTIONS = """
SELECT r.uuid, r.transaction_uuid, t.contact_uuid, r.collected_at, r.reversed_at
FROM redemptions r JOIN transactions t ON t.uuid = r.transaction_uuid
"""
UNBALANCED = """
SELECT count(*) FROM contacts c WHERE balance != (
    SELECT coalesce(sum(credits), 0) FROM transactions t WHERE t.contact_uuid = c.uuid)
"""
TWICE_COLLECTED = """
SELECT count(*) FROM (
    SELECT 1 FROM redemptions WHERE reversed_at IS NULL
    GROUP BY transaction_uuid HAVING count(*) > 1)
"""


def books(
    database: Database, *, contact_uuid: str | None = None, channel: str | None = None
) -> dict[str, Any]:
    """Return every reception, redemption and balance as plain JSON, oldest first.

    `contact_uuid` keeps one contact's; `channel` keeps transactions of one channel (`OAUTH_API` is
    what came through the API). `consistent` is true when each balance is the sum of its credits
    and nothing is collected twice.
    """
    with database.transaction():
        return {
            "receptions": [
                reception | {"waits": bool(reception["waits"])}
                for reception in _dicts(database, RECEPTIONS, contact_uuid, channel)
            ],
            "credit_receptions": _dicts(database, CREDIT_RECEPTIONS, contact_uuid, channel),
            "redemptions": [
                dict(row)
                for row in database.rows(REDEMPTIONS + "ORDER BY r.rowid")
                if contact_uuid in (None, row["contact_uuid"])
            ],
            "balances": {
                row["uuid"]: row["balance"]
                for row in database.rows("SELECT uuid, balance FROM contacts ORDER BY id")
                if contact_uuid in (None, row["uuid"])
            },
            "stock": {
                row["uuid"]: row["stock"]
                for row in database.rows("SELECT uuid, stock FROM rewards WHERE stock IS NOT NULL")
            },
            "consistent": database.value(UNBALANCED) + database.value(TWICE_COLLECTED) == 0,
        }


def _dicts(
    database: Database, sql: str, contact_uuid: str | None, channel: str | None
) -> list[dict[str, Any]]:
    values: list[str] = []
    if contact_uuid is not None:
        sql += "AND contact_uuid = ? "
        values.append(contact_uuid)
    if channel is not None:
        sql += "AND channel = ? "
        values.append(channel)
    return [dict(row) for row in database.rows(sql + "ORDER BY id", *values)]
