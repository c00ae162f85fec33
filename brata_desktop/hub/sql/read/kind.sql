-- The table of one kind of record, with its own columns from hub/kinds (kind_tables.py).
CREATE TABLE read.{kind} (
    LIKE read.shape INCLUDING ALL{columns}
);
ALTER TABLE read.{kind} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_units ON read.{kind} FOR SELECT TO hub_analyst
    USING (unit = ANY ((SELECT read.my_units())::text[]));
CREATE INDEX {index} ON read.{kind} (unit, occurred_on);
GRANT SELECT ON read.{kind} TO hub_analyst;
