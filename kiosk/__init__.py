"""The pickup kiosk without its screens: everything here runs without Qt."""

__version__ = "0.1.0"
