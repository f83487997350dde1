"""The journal: every operation on disk, chained, proven, archived, and set aside when damaged."""

from kiosk.operations.journal.journal import Journal

__all__ = ["Journal"]
