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

-- The shape of all kinds (kind.sql); it goes once they are made.
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

-- Units that the reader may see, once for each query (docs/decisions/0054-projection.md).
CREATE FUNCTION read.my_units() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT below.descendant), '{}')
    FROM sync.analyst AS reader JOIN sync.unit_closure AS below ON below.ancestor = reader.unit
    WHERE reader.login = session_user;
$$;
REVOKE ALL ON FUNCTION read.my_units() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read.my_units() TO hub_analyst;

GRANT USAGE ON SCHEMA read TO hub_analyst;
