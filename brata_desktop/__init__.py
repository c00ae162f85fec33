"""Brata Desktop: records of an election-security operation, kept offline and never lost."""

__version__ = "0.1.0"
