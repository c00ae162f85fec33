"""The forms in which officers record."""
