"""The exchange with few statements for a whole call, planned for the log as it is."""

from alembic import op

from brata_desktop.hub.sql_files import run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the file of `sql/0002`, frozen as it shipped."""
    run(op.get_bind(), "0002", "exchange_v1")
