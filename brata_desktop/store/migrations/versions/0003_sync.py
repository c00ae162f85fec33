"""What is known of the shared database: places in its lines, receipts, what it did not take."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    (
        "CREATE TABLE held ( hash BLOB NOT NULL, status INTEGER NOT NULL, CONSTRAINT pk_held "
        "PRIMARY KEY (hash) ) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE line_place ( line VARCHAR NOT NULL, seq INTEGER NOT NULL, chain BLOB NOT "
        "NULL, durable INTEGER NOT NULL, CONSTRAINT pk_line_place PRIMARY KEY (line) ) WITHOUT "
        "ROWID"
    ),
    (
        "CREATE TABLE receipt ( line VARCHAR NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT "
        "NULL, CONSTRAINT pk_receipt PRIMARY KEY (line, seq) ) WITHOUT ROWID"
    ),
    "CREATE INDEX ix_receipt_hash ON receipt (hash)",
)


def upgrade() -> None:
    """Make three tables; there was no shared database before."""
    for statement in _STATEMENTS:
        op.execute(statement)
