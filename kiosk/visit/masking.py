"""Masking: how a contact is addressed on a screen that others can see."""

_HIDDEN = "•••"


def masked_email(email: str | None) -> str:
    """Return an e-mail address as `a•••@e•••.nl`, or "" when there is none to show.

    Only the first character of the mailbox and of the domain, and the last label of the domain,
    are kept: enough to recognise one's own, too little to learn someone else's (DESIGN §4.7).
    """
    mailbox, at, domain = (email or "").strip().partition("@")
    if not at or not mailbox or not domain:
        return ""
    name, dot, suffix = domain.rpartition(".")
    if not dot or not name:
        return f"{mailbox[0]}{_HIDDEN}@{domain[0]}{_HIDDEN}"
    return f"{mailbox[0]}{_HIDDEN}@{name[0]}{_HIDDEN}.{suffix}"
