# ruff: noqa: N818 - each name says what is wrong; the base alone carries the suffix
"""What operations raise; all that happens between the kiosk and Leat is an outcome instead."""


class JournalError(Exception):
    """The base of the journal's errors; their texts hold no data of a customer."""


class JournalUnavailable(JournalError):
    """The file cannot be used now: disk full, read-only, locked, moved away, closed."""


class JournalOfAnotherVersion(JournalUnavailable):
    """Another version of the program wrote the file; it is whole, and nothing is written to it."""

    def __init__(self) -> None:
        super().__init__("the journal was written by another version of the program")


class NotAcknowledged(JournalUnavailable):
    """A damaged journal was set aside, and no member of staff has taken note of it yet."""

    def __init__(self) -> None:
        super().__init__("a damaged journal was set aside, and nobody has acknowledged it")


class JournalDamaged(JournalError):
    """The file is torn or was tampered with; it is evidence, so nothing is written to it."""


class AlreadyIntended(JournalError):
    """The decision is in the journal already: a decision is acted on once."""

    def __init__(self) -> None:
        super().__init__("this decision was journalled before")


class NeverIntended(JournalError):
    """The journal's present file knows no decision to which this event could belong."""

    def __init__(self) -> None:
        super().__init__("the journal does not know the decision")


class NotPermitted(Exception):
    """It is not this person's to decide; nothing was journalled or sent."""


class DeskBusy(Exception):
    """Another operation is under way; nothing was journalled or sent."""
