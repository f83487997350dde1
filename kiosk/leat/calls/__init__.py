"""What a kiosk asks of Leat: one module a resource, all methods of `LeatClient`."""
