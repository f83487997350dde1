"""Bearer tokens and until when they hold."""

import secrets
from datetime import datetime, timedelta

from kiosk.sandbox.store.database import Database
from kiosk.sandbox.timestamps import stamp


def is_valid(database: Database, token: str, now: datetime) -> bool:
    """Say whether a bearer token is known and has not expired."""
    rows = database.rows("SELECT expires_at FROM tokens WHERE token = ?", token)
    return bool(rows) and (rows[0][0] is None or rows[0][0] > stamp(now))


def issue(database: Database, lifetime_seconds: float, now: datetime) -> str:
    """Make a new token that holds for `lifetime_seconds`, and return it."""
    token = secrets.token_urlsafe(32)
    expires_at = stamp(now + timedelta(seconds=lifetime_seconds))
    with database.transaction():
        database.insert_rows("tokens", ("token", "expires_at"), [(token, expires_at)])
    return token
