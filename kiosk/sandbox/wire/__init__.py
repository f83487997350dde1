"""The sandbox's records as Leat's JSON, looseness applied."""
