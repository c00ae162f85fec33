"""Migrations of the hub: linear, numbered; expand first, contract a version later."""
