"""The kiosk's own pictures: fetched by its own client, checked, and kept on disk in bounds."""

from kiosk.images.addresses import AddressRules
from kiosk.images.cache import ImageCache, ImageFacts, Inspect

__all__ = ["AddressRules", "ImageCache", "ImageFacts", "Inspect"]
