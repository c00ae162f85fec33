"""The first hub: units, lines, laptops, the log, attachments, and what laptops may call."""

from alembic import op

from brata_desktop.hub.sql_files import run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the files of `sql/0001`, frozen as they shipped."""
    for name in ("tables", "exchange_v1", "blob_v1", "admin", "grants"):
        run(op.get_bind(), "0001", name)
