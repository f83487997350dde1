"""`make power-cuts`: a real ext4 under the journal, its disk cut off at every request."""
