"""The kiosk's face: view models in Python, screens in QML."""

from ui.immortal import make_singletons_immortal

make_singletons_immortal()
