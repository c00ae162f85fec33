"""Reusable pieces that every screen is built from; each has its own module and test."""
