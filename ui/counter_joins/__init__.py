"""Joining each part of the counter to the view model of its page."""
