"""What is known of the shared database: places, receipts, attachments, what it did not take."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    (
        "CREATE TABLE attachment_receipt ( line VARCHAR NOT NULL, sha256 VARCHAR(64) NOT "
        "NULL, is_durable INTEGER NOT NULL, CONSTRAINT pk_attachment_receipt PRIMARY KEY "
        "(line, sha256) ) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE held ( hash BLOB NOT NULL, status INTEGER NOT NULL, CONSTRAINT pk_held "
        "PRIMARY KEY (hash) ) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE incoming_chunk ( sha256 VARCHAR(64) NOT NULL, number INTEGER NOT NULL, "
        "content BLOB NOT NULL, CONSTRAINT pk_incoming_chunk PRIMARY KEY (sha256, number) )"
    ),
    (
        "CREATE TABLE line_place ( line VARCHAR NOT NULL, seq INTEGER NOT NULL, chain BLOB "
        "NOT NULL, durable INTEGER NOT NULL, CONSTRAINT pk_line_place PRIMARY KEY (line) ) "
        "WITHOUT ROWID"
    ),
    (
        "CREATE TABLE receipt ( line VARCHAR NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT "
        "NULL, CONSTRAINT pk_receipt PRIMARY KEY (line, seq) ) WITHOUT ROWID"
    ),
    "CREATE INDEX ix_receipt_hash ON receipt (hash)",
    (
        "CREATE TABLE record_attachment ( record VARCHAR(36) NOT NULL, sha256 VARCHAR(64) NOT "
        "NULL, line VARCHAR NOT NULL, size_bytes INTEGER NOT NULL, media_type VARCHAR NOT "
        "NULL, severity INTEGER NOT NULL, CONSTRAINT pk_record_attachment PRIMARY KEY "
        "(record, sha256) ) WITHOUT ROWID"
    ),
    "CREATE INDEX ix_record_attachment_sha256 ON record_attachment (sha256)",
)


def upgrade() -> None:
    """Make the tables; there was no shared database before."""
    for statement in _STATEMENTS:
        op.execute(statement)
