"""Pictures for QML: local, checked, cropped and recoloured; never fetched by the engine."""
