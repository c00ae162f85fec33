-- Tables of the shared database. Nobody but their owner may touch them: laptops call functions.

CREATE TABLE sync.unit (
    code text PRIMARY KEY,
    parent text REFERENCES sync.unit (code),
    name text NOT NULL
);

-- Who is below whom, itself included; kept by refresh_closure() after each import of units.
CREATE TABLE sync.unit_closure (
    ancestor text NOT NULL REFERENCES sync.unit (code),
    descendant text NOT NULL REFERENCES sync.unit (code),
    PRIMARY KEY (ancestor, descendant)
);

-- One row for each line of revisions. Its lock decides the order of the line: whoever holds it
-- commits before the next one may write, so numbers are dense and a reader can prove completeness.
CREATE TABLE sync.line (
    line text PRIMARY KEY,
    unit text REFERENCES sync.unit (code),
    head bigint NOT NULL DEFAULT 0,
    chain bytea NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
    durable bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE sync.device (
    id uuid PRIMARY KEY,
    login name NOT NULL UNIQUE,
    label text NOT NULL,
    unit text NOT NULL REFERENCES sync.unit (code),
    feed text NOT NULL,
    -- A post reads its own lines; a unit's desk reads those of every unit below it too.
    is_desk boolean NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    unit_key bytea NOT NULL,
    seal_key bytea NOT NULL,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    revoked_because text,
    lost_since timestamptz,
    certificate_until timestamptz,
    last_seen timestamptz,
    -- Where it stands in the common line: it has obeyed every order up to there.
    common_seq bigint NOT NULL DEFAULT 0
);

-- Every feed a laptop ever belonged to: what it recorded before it moved is still taken.
CREATE TABLE sync.device_feed (
    device uuid NOT NULL REFERENCES sync.device (id),
    feed text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (device, feed)
);

-- A store that was made, restored or copied begins an incarnation of its own.
CREATE TABLE sync.incarnation (
    id uuid PRIMARY KEY,
    device uuid NOT NULL REFERENCES sync.device (id),
    since timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sync.log (
    line text NOT NULL REFERENCES sync.line (line),
    seq bigint NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    device uuid NOT NULL,
    n bigint NOT NULL,
    record text NOT NULL,
    kind text NOT NULL,
    header bytea NOT NULL,
    body bytea NOT NULL,
    -- Set where the body was erased by order of a court; the chains still verify.
    body_hash bytea,
    chain bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    received_by uuid NOT NULL,
    PRIMARY KEY (line, seq),
    UNIQUE (line, hash)
);
ALTER TABLE sync.log ALTER body SET STORAGE EXTERNAL;
CREATE INDEX log_device ON sync.log (line, device, n);
CREATE INDEX log_record ON sync.log (line, record);

-- Why a revision stands in a line "aside:", and what the administrator decided about it.
CREATE TABLE sync.aside (
    line text NOT NULL,
    seq bigint NOT NULL,
    reason text NOT NULL,
    decided_at timestamptz,
    decision text,
    PRIMARY KEY (line, seq),
    FOREIGN KEY (line, seq) REFERENCES sync.log (line, seq)
);

-- Two different revisions with one counter of one incarnation: a copied store, or a forgery.
CREATE TABLE sync.fork (
    device uuid NOT NULL,
    n bigint NOT NULL,
    hash bytea NOT NULL,
    noticed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (device, n, hash)
);

-- Attachments belong to a line: whoever reads the line reads them.
CREATE TABLE sync.blob (
    line text NOT NULL REFERENCES sync.line (line),
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    size bigint NOT NULL CHECK (size > 0),
    is_whole boolean NOT NULL DEFAULT false,
    whole_at timestamptz,
    is_durable boolean NOT NULL DEFAULT false,
    -- Its bytes went by order of a court.
    is_erased boolean NOT NULL DEFAULT false,
    PRIMARY KEY (line, digest)
);
CREATE TABLE sync.blob_chunk (
    line text NOT NULL,
    digest bytea NOT NULL,
    number int NOT NULL CHECK (number >= 0),
    content bytea NOT NULL,
    PRIMARY KEY (line, digest, number),
    FOREIGN KEY (line, digest) REFERENCES sync.blob (line, digest)
);
ALTER TABLE sync.blob_chunk ALTER content SET STORAGE EXTERNAL;
CREATE TABLE sync.blob_quota (
    device uuid NOT NULL REFERENCES sync.device (id),
    day date NOT NULL,
    bytes bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (device, day)
);

-- Who may read the tables of the projector, and from which unit downwards.
CREATE TABLE sync.analyst (
    login name NOT NULL,
    unit text NOT NULL REFERENCES sync.unit (code),
    PRIMARY KEY (login, unit)
);

-- Whose hub this is: the keys that its certificates and orders are signed with.
CREATE TABLE sync.hub (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    id uuid NOT NULL,
    root_key bytea NOT NULL
);

-- What the hub asks of everybody: how long to wait, how much of attachments a day, which versions.
CREATE TABLE sync.pace (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    retry_after_s int NOT NULL DEFAULT 0,
    blob_bytes_a_day bigint NOT NULL DEFAULT 52428800
);
INSERT INTO sync.pace DEFAULT VALUES;

CREATE FUNCTION sync.chain_start() RETURNS bytea LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT decode(repeat('00', 32), 'hex');
$$;

CREATE FUNCTION sync.refuse_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- An erasure blanks one body by order of a court; the procedure says so for its transaction.
    IF TG_OP = 'UPDATE' AND current_setting('sync.erasing', true) = 'yes'
       AND OLD.body_hash IS NULL AND NEW.body = ''::bytea AND NEW.body_hash = sha256(OLD.body)
       AND to_jsonb(NEW) - '{body,body_hash}'::text[] = to_jsonb(OLD) - '{body,body_hash}'::text[]
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE ON sync.log
    FOR EACH ROW EXECUTE FUNCTION sync.refuse_change();
CREATE FUNCTION sync.refuse_truncate() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER log_is_never_emptied BEFORE TRUNCATE ON sync.log
    FOR EACH STATEMENT EXECUTE FUNCTION sync.refuse_truncate();

CREATE FUNCTION sync.refresh_closure() RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM sync.unit_closure;
    INSERT INTO sync.unit_closure
    WITH RECURSIVE below (ancestor, descendant) AS (
        SELECT code, code FROM sync.unit
        UNION
        SELECT below.ancestor, unit.code
        FROM below JOIN sync.unit ON unit.parent = below.descendant
    )
    SELECT ancestor, descendant FROM below;
$$;
