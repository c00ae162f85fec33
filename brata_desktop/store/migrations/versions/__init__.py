"""One file per change of the schema, loaded by Alembic by path."""
