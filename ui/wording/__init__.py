"""The kiosk's sentences: pure functions from facts to words in the language of the screen."""
