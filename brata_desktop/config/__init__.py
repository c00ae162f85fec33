"""Paths, settings and logging: what the program needs before it has any data."""
