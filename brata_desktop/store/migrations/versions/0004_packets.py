"""Which packets were written here, who took them along, and what they hold."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATEMENTS = (
    (
        "CREATE TABLE packet ( id INTEGER NOT NULL, made_at INTEGER NOT NULL, officer "
        "VARCHAR(36) NOT NULL, receivers VARCHAR NOT NULL, files VARCHAR NOT NULL, carrier "
        "VARCHAR NOT NULL, handed_at INTEGER, CONSTRAINT pk_packet PRIMARY KEY (id) )"
    ),
    (
        "CREATE TABLE packet_content ( packet INTEGER NOT NULL, hash BLOB NOT NULL, CONSTRAINT "
        "pk_packet_content PRIMARY KEY (packet, hash) ) WITHOUT ROWID"
    ),
)


def upgrade() -> None:
    """Make the tables; packets from before are not known."""
    for statement in _STATEMENTS:
        op.execute(statement)
