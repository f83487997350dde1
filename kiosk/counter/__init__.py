"""The counter: what staff do for a contact, for the shop, and about the day; nothing of Qt here."""
