"""The API client: what it sends, what it accepts, and what each failure says."""
