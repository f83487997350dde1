"""The counter as QML sees it."""
