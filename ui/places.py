"""Where the screens' own files lie: in a checkout, or in the frozen bundle."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
ILLUSTRATIONS = RESOURCES / "illustrations"
BRAND = RESOURCES / "brand"
TRANSLATIONS = ROOT / "build" / "resources" / "translations"
