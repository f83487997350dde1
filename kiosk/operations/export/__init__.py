"""What the journal knows of each operation, for other programs: flat facts, and a safe table."""
