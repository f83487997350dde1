"""A server that speaks Leat's API v3 from its own SQLite truth: demo shop and test partner."""
