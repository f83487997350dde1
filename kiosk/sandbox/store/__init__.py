"""The sandbox's truth: SQLite tables and the transactions that change them. No HTTP in here."""
