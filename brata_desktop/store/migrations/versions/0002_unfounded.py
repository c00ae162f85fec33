"""A withdrawn record says whether its report proved wrong (*tidak terbukti*).

No withdrawal before this one could say so. Rows keep their positions, so the full text stays.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE record RENAME TO record_0001",
    (
        "CREATE TABLE record ( position INTEGER NOT NULL, id VARCHAR(36) NOT NULL, kind "
        "VARCHAR NOT NULL, number VARCHAR NOT NULL, feed VARCHAR NOT NULL, unit VARCHAR "
        "NOT NULL, post VARCHAR NOT NULL, author_id VARCHAR NOT NULL, author VARCHAR NOT "
        "NULL, occurred_at INTEGER, utc_offset INTEGER NOT NULL, occurred_on INTEGER, "
        "recorded_at INTEGER NOT NULL, recorded_offset INTEGER NOT NULL, stage VARCHAR "
        "NOT NULL, satgas VARCHAR NOT NULL, category VARCHAR NOT NULL, severity INTEGER "
        "NOT NULL, is_notable INTEGER NOT NULL, is_under_way INTEGER NOT NULL, status "
        "VARCHAR NOT NULL, is_changed_after INTEGER NOT NULL, has_conflict INTEGER NOT "
        "NULL, is_unfounded INTEGER NOT NULL, queue VARCHAR NOT NULL, title VARCHAR NOT "
        "NULL, place VARCHAR NOT NULL, area_code VARCHAR NOT NULL, area_regency VARCHAR "
        "NOT NULL, area_district VARCHAR NOT NULL, done INTEGER, total INTEGER, source "
        "VARCHAR NOT NULL, external_id VARCHAR NOT NULL, updated_seq INTEGER NOT NULL, "
        "time_precision VARCHAR NOT NULL, CONSTRAINT pk_record PRIMARY KEY (position), "
        "CONSTRAINT uq_record_id UNIQUE (id) )"
    ),
    (
        "INSERT INTO record (position, id, kind, number, feed, unit, post, author_id, "
        "author, occurred_at, utc_offset, occurred_on, recorded_at, recorded_offset, "
        "stage, satgas, category, severity, is_notable, is_under_way, status, "
        "is_changed_after, has_conflict, is_unfounded, queue, title, place, area_code, "
        "area_regency, area_district, done, total, source, external_id, updated_seq, "
        "time_precision) SELECT position, id, kind, number, feed, unit, post, author_id, "
        "author, occurred_at, utc_offset, occurred_on, recorded_at, recorded_offset, "
        "stage, satgas, category, severity, is_notable, is_under_way, status, "
        "is_changed_after, has_conflict, 0, queue, title, place, area_code, area_regency, "
        "area_district, done, total, source, external_id, updated_seq, time_precision "
        "FROM record_0001"
    ),
    "DROP TABLE record_0001",
    "CREATE INDEX ix_record_area_district ON record (area_district)",
    "CREATE INDEX ix_record_kind ON record (kind)",
    "CREATE INDEX ix_record_area_regency ON record (area_regency)",
    "CREATE INDEX ix_record_under_way ON record (is_under_way) WHERE is_under_way = 1",
    ("CREATE INDEX ix_record_changed ON record (is_changed_after) WHERE is_changed_after = 1"),
    "CREATE INDEX ix_record_unit ON record (unit)",
    "CREATE INDEX ix_record_author_id ON record (author_id)",
    "CREATE INDEX ix_record_source ON record (source, external_id) WHERE source <> ''",
    "CREATE INDEX ix_record_recorded_at ON record (recorded_at)",
    "CREATE INDEX ix_record_stage ON record (stage)",
    "CREATE INDEX ix_record_post ON record (post)",
    "CREATE INDEX ix_record_category ON record (category)",
    "CREATE INDEX ix_record_conflict ON record (has_conflict) WHERE has_conflict = 1",
    "CREATE INDEX ix_record_notable ON record (is_notable) WHERE is_notable = 1",
    "CREATE INDEX ix_record_number ON record (number)",
    "CREATE INDEX ix_record_severe ON record (severity) WHERE severity >= 3",
    "CREATE INDEX ix_record_queue ON record (queue) WHERE queue <> ''",
    "CREATE INDEX ix_record_status ON record (status)",
)


def upgrade() -> None:
    """Write the list anew with one more column."""
    for statement in _STATEMENTS:
        op.execute(statement)
