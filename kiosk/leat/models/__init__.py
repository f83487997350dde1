"""Leat on the wire: one module a resource."""
