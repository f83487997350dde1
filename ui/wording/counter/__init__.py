"""The counter's words, in the staff's language."""
