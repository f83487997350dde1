"""Which rewards a shop shows and a contact may claim, and editing a reward."""

import json
from collections.abc import Mapping

from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import RewardRecord


def rewards(
    database: Database,
    *,
    shop_uuid: str | None,
    contact_uuid: str | None,
    inactive_too: bool,
    affordable_only: bool,
) -> list[RewardRecord]:
    """List rewards of a shop and a contact (their intersection), in no promised order.

    With a contact, rewards whose claim limit it reached are left out; those it cannot afford stay
    unless `affordable_only`. Raises 1008 and 55031.
    """
    found = database.all(RewardRecord, "SELECT * FROM rewards ORDER BY id")
    if shop_uuid is not None:
        lookups.shop(database, shop_uuid)
        offered = _column(
            database, "SELECT reward_uuid FROM reward_shops WHERE shop_uuid = ?", shop_uuid
        )
        found = [reward for reward in found if reward.uuid in offered]
    if contact_uuid is not None:
        contact = lookups.contact(database, contact_uuid)
        claims = claim_counts(database, contact_uuid)
        found = [
            reward
            for reward in found
            if reward.claim_limit is None or claims.get(reward.uuid, 0) < reward.claim_limit
        ]
        if affordable_only:
            found = [reward for reward in found if reward.required_credits <= contact.balance]
    return [reward for reward in found if inactive_too or reward.is_active]


def claim_counts(database: Database, contact_uuid: str) -> dict[str, int]:
    """Count a contact's claims that were not reversed, by reward uuid, where a limit applies."""
    rows = database.rows(
        "SELECT r.uuid, count(*) FROM rewards r JOIN transactions t ON t.reward_uuid = r.uuid "
        "WHERE r.claim_limit IS NOT NULL AND t.contact_uuid = ? AND t.reversed_by IS NULL "
        "GROUP BY r.uuid",
        contact_uuid,
    )
    return {row[0]: row[1] for row in rows}


def is_offered(database: Database, reward_uuid: str, shop_uuid: str) -> bool:
    """Say whether a shop offers a reward."""
    sql = "SELECT 1 FROM reward_shops WHERE reward_uuid = ? AND shop_uuid = ?"
    return database.value(sql, reward_uuid, shop_uuid) is not None


def update(
    database: Database,
    uuid: str,
    *,
    columns: Mapping[str, str | int | None],
    attributes: Mapping[str, str | None],
) -> RewardRecord:
    """Change some columns and known custom attributes of a reward and return it; raises 6003.

    Attributes that the reward does not have are ignored, as Leat ignores unknown parameters.
    """
    with database.transaction():
        reward = lookups.reward(database, uuid)
        held = json.loads(reward.attributes)
        held.update({name: value for name, value in attributes.items() if name in held})
        changes = {**columns, "attributes": json.dumps(held)}
        # Column names are the caller's own constants; values are bound.
        assignments = ", ".join(f"{name} = ?" for name in changes)
        sql = f"UPDATE rewards SET {assignments} WHERE uuid = ?"  # noqa: S608
        database.execute(sql, *changes.values(), uuid)
        return lookups.reward(database, uuid)


def _column(database: Database, sql: str, *values: str) -> frozenset[str]:
    return frozenset(row[0] for row in database.rows(sql, *values))
