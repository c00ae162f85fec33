"""The first store.

Frozen as it shipped; `brata_desktop.store` describes what the newest schema means.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = (
    (
        "CREATE TABLE record ( position INTEGER NOT NULL, id VARCHAR(36) NOT NULL, kind "
        "VARCHAR NOT NULL, number VARCHAR NOT NULL, feed VARCHAR NOT NULL, unit VARCHAR "
        "NOT NULL, post VARCHAR NOT NULL, author_id VARCHAR NOT NULL, author VARCHAR NOT "
        "NULL, occurred_at INTEGER, utc_offset INTEGER NOT NULL, occurred_on INTEGER, "
        "recorded_at INTEGER NOT NULL, recorded_offset INTEGER NOT NULL, stage VARCHAR "
        "NOT NULL, satgas VARCHAR NOT NULL, category VARCHAR NOT NULL, severity INTEGER "
        "NOT NULL, is_notable INTEGER NOT NULL, is_under_way INTEGER NOT NULL, status "
        "VARCHAR NOT NULL, is_changed_after INTEGER NOT NULL, has_conflict INTEGER NOT "
        "NULL, queue VARCHAR NOT NULL, title VARCHAR NOT NULL, place VARCHAR NOT NULL, "
        "area_code VARCHAR NOT NULL, area_regency VARCHAR NOT NULL, area_district VARCHAR "
        "NOT NULL, done INTEGER, total INTEGER, source VARCHAR NOT NULL, external_id "
        "VARCHAR NOT NULL, updated_seq INTEGER NOT NULL, time_precision VARCHAR NOT NULL, "
        "CONSTRAINT pk_record PRIMARY KEY (position), CONSTRAINT uq_record_id UNIQUE (id) )"
    ),
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
    (
        "CREATE TABLE blob ( id INTEGER NOT NULL, sha256 VARCHAR(64), size_bytes INTEGER "
        "NOT NULL, media_type VARCHAR NOT NULL, CONSTRAINT pk_blob PRIMARY KEY (id), "
        "CONSTRAINT uq_blob_sha256 UNIQUE (sha256) )"
    ),
    (
        "CREATE TABLE thumbnail ( sha256 VARCHAR(64) NOT NULL, edge_px INTEGER NOT NULL, "
        "content BLOB NOT NULL, CONSTRAINT pk_thumbnail PRIMARY KEY (sha256, edge_px) )"
    ),
    (
        "CREATE TABLE number_counter ( letter VARCHAR(1) NOT NULL, day INTEGER NOT NULL, "
        "laptop VARCHAR NOT NULL, running INTEGER NOT NULL, CONSTRAINT pk_number_counter "
        "PRIMARY KEY (letter, day, laptop) ) WITHOUT ROWID"
    ),
    (
        "CREATE TABLE register ( id VARCHAR(36) NOT NULL, kind VARCHAR NOT NULL, code "
        "VARCHAR NOT NULL, unit VARCHAR NOT NULL, name VARCHAR NOT NULL, doc BLOB NOT "
        "NULL, CONSTRAINT pk_register PRIMARY KEY (id) )"
    ),
    "CREATE INDEX ix_register_kind_unit_code ON register (kind, unit, code)",
    "CREATE INDEX ix_register_kind_name ON register (kind, name)",
    (
        "CREATE TABLE report_edition ( id VARCHAR(36) NOT NULL, unit VARCHAR NOT NULL, "
        "day INTEGER NOT NULL, edition INTEGER NOT NULL, issued_at INTEGER NOT NULL, doc "
        "BLOB NOT NULL, CONSTRAINT pk_report_edition PRIMARY KEY (id) )"
    ),
    ("CREATE INDEX ix_report_edition_unit_day_edition ON report_edition (unit, day, edition)"),
    (
        "CREATE TABLE revision ( seq INTEGER NOT NULL, hash BLOB NOT NULL, feed VARCHAR "
        "NOT NULL, device VARCHAR(36) NOT NULL, n INTEGER NOT NULL, record VARCHAR(36) "
        "NOT NULL, kind VARCHAR NOT NULL, header BLOB NOT NULL, body BLOB NOT NULL, "
        "body_hash BLOB, signature_ok BOOLEAN NOT NULL, CONSTRAINT pk_revision PRIMARY "
        "KEY (seq), CONSTRAINT uq_revision_device_n_hash UNIQUE (device, n, hash), "
        "CONSTRAINT uq_revision_hash UNIQUE (hash) )"
    ),
    "CREATE INDEX ix_revision_record ON revision (record)",
    "CREATE INDEX ix_revision_kind ON revision (kind)",
    (
        'CREATE TABLE setting ( "key" VARCHAR NOT NULL, value BLOB NOT NULL, CONSTRAINT '
        'pk_setting PRIMARY KEY ("key") )'
    ),
    (
        "CREATE TABLE working_copy ( id VARCHAR(36) NOT NULL, record VARCHAR(36) NOT "
        "NULL, officer VARCHAR(36) NOT NULL, kind VARCHAR NOT NULL, doc BLOB NOT NULL, "
        "base_heads BLOB NOT NULL, updated_at INTEGER NOT NULL, parked INTEGER NOT NULL, "
        "CONSTRAINT pk_working_copy PRIMARY KEY (id) )"
    ),
    (
        "CREATE TABLE blob_chunk ( blob INTEGER NOT NULL, at INTEGER NOT NULL, content "
        "BLOB NOT NULL, CONSTRAINT pk_blob_chunk PRIMARY KEY (blob, at), CONSTRAINT "
        "fk_blob_chunk_blob_blob FOREIGN KEY(blob) REFERENCES blob (id) ON DELETE CASCADE "
        ")"
    ),
    (
        "CREATE VIRTUAL TABLE record_fts USING fts5(words, content='', "
        "contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
)


def upgrade() -> None:
    """Write the tables, indexes and full text."""
    for statement in _STATEMENTS:
        op.execute(statement)
