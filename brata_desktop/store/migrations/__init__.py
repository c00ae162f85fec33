"""Numbered migrations and their folder for Alembic."""
