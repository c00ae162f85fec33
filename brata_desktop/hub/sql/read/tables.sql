-- What analysts read: one row for each record as it stands. The projector owns all of this, drops it
-- and makes it again; nothing here is evidence.

CREATE TABLE read.version (number int NOT NULL);

-- How far each line was read. Of the lines of keys, what the fold of every record depended on.
CREATE TABLE read.progress (
    line text PRIMARY KEY,
    seq bigint NOT NULL,
    chain bytea NOT NULL
);

-- Records that cannot be shown, and why.
CREATE TABLE read.fault (
    feed text NOT NULL,
    record text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (feed, record)
);

-- The shape of all kinds; it goes once they are made.
CREATE TABLE read.shape (
    feed text NOT NULL,
    record text NOT NULL,
    unit text NOT NULL,
    number text NOT NULL,
    status text NOT NULL,
    is_changed_after boolean NOT NULL,
    has_conflict boolean NOT NULL,
    is_unfounded boolean NOT NULL,
    author text NOT NULL,
    recorded_at timestamptz NOT NULL,
    occurred_on date,
    occurred_at timestamptz,
    document jsonb NOT NULL,
    operation text GENERATED ALWAYS AS (document ->> 'operation') STORED,
    stage text GENERATED ALWAYS AS (document ->> 'stage') STORED,
    satgas text GENERATED ALWAYS AS (document ->> 'satgas') STORED,
    what text GENERATED ALWAYS AS (document ->> 'what') STORED,
    place text GENERATED ALWAYS AS (document #>> '{place,name}') STORED,
    area_code text GENERATED ALWAYS AS (document #>> '{place,area_code}') STORED,
    PRIMARY KEY (feed, record)
);
CREATE TABLE read.incident (
    LIKE read.shape INCLUDING ALL,
    category text GENERATED ALWAYS AS (document ->> 'category') STORED,
    severity text GENERATED ALWAYS AS (document ->> 'severity') STORED,
    is_notable boolean GENERATED ALWAYS AS (coalesce(document -> 'is_notable' = 'true', false)) STORED,
    dead int GENERATED ALWAYS AS ((document #>> '{casualties,dead}')::int) STORED,
    severely_injured int
        GENERATED ALWAYS AS ((document #>> '{casualties,severely_injured}')::int) STORED,
    lightly_injured int
        GENERATED ALWAYS AS ((document #>> '{casualties,lightly_injured}')::int) STORED,
    loss_idr bigint GENERATED ALWAYS AS ((document #>> '{loss_idr,value}')::bigint) STORED
);
CREATE TABLE read.patrol (
    LIKE read.shape INCLUDING ALL,
    mode text GENERATED ALWAYS AS (document ->> 'mode') STORED,
    kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
    is_finished boolean
        GENERATED ALWAYS AS (coalesce(document -> 'is_finished' = 'true', false)) STORED,
    checkpoints int GENERATED ALWAYS AS (
        CASE jsonb_typeof(document -> 'checkpoints')
            WHEN 'array' THEN jsonb_array_length(document -> 'checkpoints') ELSE 0 END) STORED
);
CREATE TABLE read.preemptive (
    LIKE read.shape INCLUDING ALL,
    kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
    participants int GENERATED ALWAYS AS ((document #>> '{participants,value}')::int) STORED
);
DROP TABLE read.shape;

-- Units that the reader may see, once for each query (docs/decisions/0054-projection.md).
CREATE FUNCTION read.my_units() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT below.descendant), '{}')
    FROM sync.analyst AS reader JOIN sync.unit_closure AS below ON below.ancestor = reader.unit
    WHERE reader.login = session_user;
$$;
REVOKE ALL ON FUNCTION read.my_units() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read.my_units() TO hub_analyst;

ALTER TABLE read.incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE read.patrol ENABLE ROW LEVEL SECURITY;
ALTER TABLE read.preemptive ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_units ON read.incident FOR SELECT TO hub_analyst
    USING (unit = ANY ((SELECT read.my_units())::text[]));
CREATE POLICY own_units ON read.patrol FOR SELECT TO hub_analyst
    USING (unit = ANY ((SELECT read.my_units())::text[]));
CREATE POLICY own_units ON read.preemptive FOR SELECT TO hub_analyst
    USING (unit = ANY ((SELECT read.my_units())::text[]));

CREATE INDEX incident_by_day ON read.incident (unit, occurred_on);
CREATE INDEX patrol_by_day ON read.patrol (unit, occurred_on);
CREATE INDEX preemptive_by_day ON read.preemptive (unit, occurred_on);

GRANT USAGE ON SCHEMA read TO hub_analyst;
GRANT SELECT ON read.incident, read.patrol, read.preemptive TO hub_analyst;
