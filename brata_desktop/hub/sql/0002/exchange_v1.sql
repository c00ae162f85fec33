-- What version 1 means has not changed; it does the same with few statements for a whole call instead
-- of some for each revision, and plans them for the log as it is. A plan kept from when the log was
-- small reads all of a line for each revision (docs/decisions/0045-exchange.md).

-- The header as the laptop signed it: JSON, then the signature. NULL when it is none.
CREATE OR REPLACE FUNCTION sync.read_header(stored bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    head jsonb;
    dev uuid;
    n bigint;
BEGIN
    IF octet_length(stored) NOT BETWEEN 65 AND 16384 THEN
        RETURN NULL;
    END IF;
    head := convert_from(substr(stored, 1, octet_length(stored) - 64), 'UTF8')::jsonb;
    -- Whatever cannot be routed is damaged; the rest is for those who can verify signatures.
    dev := (head ->> 'dev')::uuid;
    n := (head ->> 'n')::bigint;
    IF head ->> 'feed' IS NULL OR head ->> 'rec' IS NULL OR head ->> 'k' IS NULL
       OR dev IS NULL OR n IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN head;
EXCEPTION WHEN data_exception OR invalid_text_representation OR character_not_in_repertoire THEN
    RETURN NULL;
END $$;

-- Status of a pushed revision:
--   0 taken   1 was here   2 damaged   4 too large   6 kept aside for the administrator
-- What is kept aside stands in a line of the laptop that brought it, so that the laptop sees that it
-- is held, and brings it again to a hub that lost it.
CREATE OR REPLACE FUNCTION sync.push_v1(
    d sync.device, p_header bytea[], p_body bytea[], p_digest bytea[]
) RETURNS TABLE (status smallint, hash bytea) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    total int := coalesce(cardinality(p_header), 0);
    given sync.log[];
    faults smallint[];
    reasons text[];
    known bytea[];
    here sync.line;
    i int;
    wanted text;
BEGIN
    IF total > 500 OR total <> coalesce(cardinality(p_body), 0) THEN
        RAISE EXCEPTION 'too many revisions in one call, or not as many bodies' USING ERRCODE = '54000';
    END IF;
    IF total = 0 THEN
        RETURN;
    END IF;

    -- Where each belongs, and what is wrong with it; its place in the log is not known yet.
    WITH readable AS MATERIALIZED (
        SELECT l.line FROM sync.lines_of(d) AS l WHERE l.is_whole
    ), pushed AS MATERIALIZED (
        SELECT p.*, sync.read_header(p.header) AS head
        FROM unnest(p_header, p_body, p_digest)
            WITH ORDINALITY AS p (header, body, digest, ord)
    ), judged AS MATERIALIZED (
        SELECT p.*, sync.line_of(p.head ->> 'feed', p.head ->> 'k') AS line,
               inc.device AS owner, dev.is_active AS is_owner_active,
               CASE WHEN p.head IS NULL OR (p.digest IS NOT NULL AND p.body <> ''::bytea) THEN 2::smallint
                    WHEN octet_length(p.body) > 1048576 THEN 4::smallint END AS fault
        FROM pushed AS p
        LEFT JOIN sync.incarnation AS inc ON inc.id = (p.head ->> 'dev')::uuid
        LEFT JOIN sync.device AS dev ON dev.id = inc.device
    ), routed AS MATERIALIZED (
        SELECT j.*, CASE
            WHEN j.fault IS NOT NULL THEN NULL
            WHEN j.owner IS NULL THEN 'writer-unknown'
            WHEN NOT j.is_owner_active THEN 'writer-revoked'
            WHEN j.head ->> 'feed' !~ '^[A-Z][A-Z0-9-]{0,15}/[0-9]{2,4}$' THEN 'line-closed'
            WHEN NOT EXISTS (SELECT FROM sync.line AS l WHERE l.line = j.line) THEN 'line-unknown'
            WHEN j.line IN (SELECT r.line FROM readable AS r) THEN NULL
            WHEN j.owner = d.id AND EXISTS (
                SELECT FROM sync.device_feed AS f
                WHERE f.device = d.id AND f.feed = j.head ->> 'feed') THEN NULL
            ELSE 'line-foreign' END AS reason
        FROM judged AS j
    )
    SELECT array_agg(r.fault ORDER BY r.ord), array_agg(r.reason ORDER BY r.ord),
           array_agg(ROW(
               CASE WHEN r.fault IS NOT NULL THEN NULL
                    WHEN r.reason IS NOT NULL THEN 'aside:' || d.id ELSE r.line END,
               NULL, sha256(r.header || coalesce(r.digest, sha256(r.body))),
               r.head ->> 'dev', r.head ->> 'n', r.head ->> 'rec', r.head ->> 'k',
               r.header, r.body, r.digest, NULL, now(), d.id)::sync.log ORDER BY r.ord)
    INTO faults, reasons, given FROM routed AS r;

    FOR i IN 1..total LOOP
        IF faults[i] IS NOT NULL THEN
            status := faults[i]; hash := given[i].hash;
            RETURN NEXT;
        END IF;
    END LOOP;
    INSERT INTO sync.line (line)
        SELECT DISTINCT g.line FROM unnest(given) AS g WHERE g.line LIKE 'aside:%'
        ON CONFLICT DO NOTHING;

    -- Sorted, so that two calls never wait for each other.
    FOR wanted IN
        SELECT DISTINCT g.line FROM unnest(given) AS g WHERE g.line IS NOT NULL ORDER BY 1
    LOOP
        SELECT * INTO here FROM sync.line AS l WHERE l.line = wanted FOR UPDATE;
        SELECT coalesce(array_agg(l.hash), '{}') INTO known FROM sync.log AS l
            WHERE l.line = wanted AND l.hash IN (SELECT g.hash FROM unnest(given) AS g);
        FOR i IN 1..total LOOP
            CONTINUE WHEN given[i].line IS DISTINCT FROM wanted;
            hash := given[i].hash;
            IF hash = ANY (known) THEN
                status := CASE WHEN reasons[i] IS NULL THEN 1 ELSE 6 END;
            ELSE
                status := CASE WHEN reasons[i] IS NULL THEN 0 ELSE 6 END;
                known := known || hash;
                here.head := here.head + 1;
                here.chain := sha256(here.chain || hash);
                given[i].seq := here.head;
                given[i].chain := here.chain;
            END IF;
            RETURN NEXT;
        END LOOP;
        INSERT INTO sync.log
            SELECT g.* FROM unnest(given) AS g
            WHERE g.line = wanted AND g.seq IS NOT NULL ORDER BY g.seq;
        INSERT INTO sync.fork (device, n, hash)
            SELECT g.device, g.n, other.hash
            FROM unnest(given) AS g
            JOIN sync.log AS l ON l.line = wanted AND l.device = g.device AND l.n = g.n
                AND l.hash <> g.hash,
            LATERAL (VALUES (l.hash), (g.hash)) AS other (hash)
            WHERE g.line = wanted AND g.seq IS NOT NULL
            ON CONFLICT DO NOTHING;
        INSERT INTO sync.aside (line, seq, reason)
            SELECT g.line, g.seq, r.reason
            FROM unnest(given) WITH ORDINALITY AS g
            JOIN unnest(reasons) WITH ORDINALITY AS r (reason, ordinality) USING (ordinality)
            WHERE g.line = wanted AND g.seq IS NOT NULL AND r.reason IS NOT NULL;
        UPDATE sync.line AS l SET head = here.head, chain = here.chain
            WHERE l.line = wanted AND l.head < here.head;
    END LOOP;
END $$;

-- What a laptop lacks. One snapshot for all of it; a laptop may be told less than there is.
--   r  a revision     e  one whose body was erased (body: digest of what it was)
--   o  one that this incarnation wrote itself (no bytes); none is held back so when it is NULL
--   n  one of a line that the laptop no longer reads: its place in the chain only (no bytes)
--   m  more to come in this line      x  the laptop stands on no point of this line's chain
--   d  up to here the line is in a verified backup
CREATE OR REPLACE FUNCTION sync.pull_v1(
    d sync.device, p_incarnation uuid, p_line text[], p_seq bigint[], p_chain bytea[],
    p_durable bigint[], p_max_bytes int
) RETURNS TABLE (what "char", line text, seq bigint, hash bytea, header bytea, body bytea)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here record;
    row record;
    sent bigint := 0;
    is_full boolean := false;
BEGIN
    -- A line that this hub never heard of: it was restored from an older backup.
    FOR here IN
        SELECT c.line FROM unnest(p_line, p_seq) AS c (line, seq)
        WHERE c.seq > 0 AND NOT EXISTS (SELECT FROM sync.line AS l WHERE l.line = c.line)
    LOOP
        what := 'x'; line := here.line; seq := 0;
        RETURN NEXT;
    END LOOP;
    FOR here IN
        SELECT l.line, l.head, l.durable, mine.is_whole, coalesce(c.seq, 0) AS seq,
               coalesce(c.durable, 0) AS known_durable,
               CASE WHEN coalesce(c.seq, 0) = 0 THEN true
                    WHEN c.seq = l.head THEN substr(l.chain, 1, 8) = c.chain
                    -- A standby may lag; the primary may not.
                    WHEN c.seq > l.head THEN pg_is_in_recovery()
                    ELSE (SELECT substr(g.chain, 1, 8) = c.chain FROM sync.log AS g
                          WHERE g.line = l.line AND g.seq = c.seq)
               END AS is_known
        FROM sync.lines_of(d) AS mine
        JOIN sync.line AS l ON l.line = mine.line
        LEFT JOIN unnest(p_line, p_seq, p_chain, p_durable) AS c (line, seq, chain, durable)
            ON c.line = l.line
        WHERE coalesce(c.seq, 0) <> l.head OR coalesce(c.durable, 0) <> l.durable
           OR (l.head > 0 AND substr(l.chain, 1, 8) <> c.chain)
        ORDER BY l.line <> '0', l.line NOT LIKE 'keys:%', l.line
    LOOP
        what := NULL; header := NULL; body := NULL; hash := NULL;
        line := here.line;
        IF NOT coalesce(here.is_known, false) THEN
            what := 'x'; seq := here.head;
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF here.durable <> here.known_durable THEN
            what := 'd'; seq := here.durable;
            RETURN NEXT;
        END IF;
        IF is_full THEN
            IF here.head > here.seq THEN
                what := 'm'; seq := here.head;
                RETURN NEXT;
            END IF;
            CONTINUE;
        END IF;
        FOR row IN
            SELECT g.seq, g.hash, g.header, g.body, g.body_hash,
                   coalesce(g.device = p_incarnation, false)
                       OR (p_incarnation IS NOT NULL AND here.line LIKE 'aside:%') AS is_own,
                   NOT here.is_whole AND NOT EXISTS (
                       SELECT FROM sync.incarnation AS inc
                       WHERE inc.id = g.device AND inc.device = d.id) AS is_closed
            FROM sync.log AS g
            WHERE g.line = here.line AND g.seq > here.seq ORDER BY g.seq
            -- Each counts for 60 bytes at least; without an end all that follows might be sorted.
            LIMIT p_max_bytes / 60 + 2
        LOOP
            IF sent > 0 AND p_max_bytes < sent + 60 + (CASE WHEN row.is_own OR row.is_closed THEN 0
                   ELSE octet_length(row.header) + octet_length(row.body) END) THEN
                what := 'm'; seq := here.head; hash := NULL; header := NULL; body := NULL;
                RETURN NEXT;
                is_full := true;
                EXIT;
            END IF;
            seq := row.seq; hash := row.hash;
            IF row.is_closed THEN
                what := 'n'; header := NULL; body := NULL;
            ELSIF row.body_hash IS NOT NULL THEN
                what := 'e'; header := row.header; body := row.body_hash;
            ELSIF row.is_own THEN
                what := 'o'; header := NULL; body := NULL;
            ELSE
                what := 'r'; header := row.header; body := row.body;
            END IF;
            sent := sent + coalesce(octet_length(header), 0) + coalesce(octet_length(body), 0) + 60;
            RETURN NEXT;
        END LOOP;
    END LOOP;
END $$;

-- Push and pull in one call, by the store with these incarnations, the present one first.
-- Additional rows:
--   s  status of a pushed revision (hash)
--   p  wait so many seconds before the next session (seq)
-- A pulled row names its line only where it differs from that of the row before, and a revision (r)
-- begins its hash only: its bytes tell the rest. Both together are 30 bytes a report.
--   t  the hub's clock, in milliseconds since 1970 (seq); shown, never decided upon
CREATE OR REPLACE FUNCTION sync.exchange_v1(
    p_incarnation uuid[], p_header bytea[], p_body bytea[], p_digest bytea[],
    p_line text[], p_seq bigint[], p_chain bytea[], p_durable bigint[], p_max_bytes int,
    p_wants_own boolean
) RETURNS TABLE (
    what "char", status smallint, line text, seq bigint, hash bytea, header bytea,
    body bytea
) LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    told text;
    d sync.device := sync.caller();
    row record;
BEGIN
    IF coalesce(cardinality(p_header), 0) = 0 THEN
        -- Nothing is taken that may not be lost: who was seen when is noted again by the next call.
        SET LOCAL synchronous_commit = off;
    END IF;
    -- One push of a laptop at a time.
    UPDATE sync.device SET last_seen = now(), common_seq = coalesce((
        SELECT c.seq FROM unnest(p_line, p_seq, p_chain) AS c (line, seq, chain)
        JOIN sync.log AS g ON g.line = c.line AND g.seq = c.seq AND substr(g.chain, 1, 8) = c.chain
        WHERE c.line = '0' LIMIT 1), common_seq)
    WHERE id = d.id;
    INSERT INTO sync.incarnation (id, device)
        SELECT i, d.id FROM unnest(p_incarnation) AS i ON CONFLICT DO NOTHING;
    IF NOT EXISTS (SELECT FROM sync.incarnation WHERE id = p_incarnation[1] AND device = d.id) THEN
        RAISE EXCEPTION 'this store belongs to another laptop' USING ERRCODE = '28000';
    END IF;
    FOR row IN SELECT * FROM sync.push_v1(d, p_header, p_body, p_digest) LOOP
        what := 's'; status := row.status; hash := row.hash;
        RETURN NEXT;
    END LOOP;
    status := NULL; hash := NULL; line := NULL;
    FOR row IN
        SELECT * FROM sync.pull_v1(
            d, CASE WHEN p_wants_own THEN NULL ELSE p_incarnation[1] END, p_line, p_seq, p_chain,
            p_durable, p_max_bytes)
    LOOP
        what := row.what; seq := row.seq; hash := row.hash;
        IF row.what = 'r' THEN
            hash := substr(row.hash, 1, 8);
        END IF;
        line := nullif(row.line, told);
        told := row.line;
        header := row.header; body := row.body;
        RETURN NEXT;
    END LOOP;
    line := NULL; hash := NULL; header := NULL; body := NULL;
    SELECT pace.retry_after_s INTO seq FROM sync.pace;
    IF seq > 0 THEN
        what := 'p';
        RETURN NEXT;
    END IF;
    what := 't'; seq := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    RETURN NEXT;
END $$;
