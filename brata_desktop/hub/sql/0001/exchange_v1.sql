-- Version 1 of what a laptop may call. A laptop in a drawer for two years still calls this one: a
-- change of meaning is a version 2 beside it.

-- The header as the laptop signed it: JSON, then the signature. NULL when it is none.
CREATE FUNCTION sync.read_header(stored bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    head jsonb;
BEGIN
    IF octet_length(stored) NOT BETWEEN 65 AND 16384 THEN
        RETURN NULL;
    END IF;
    head := convert_from(substr(stored, 1, octet_length(stored) - 64), 'UTF8')::jsonb;
    -- Whatever cannot be routed is damaged; the rest is for those who can verify signatures.
    PERFORM (head ->> 'dev')::uuid, (head ->> 'n')::bigint;
    IF head ->> 'feed' IS NULL OR head ->> 'rec' IS NULL OR head ->> 'k' IS NULL
       OR head ->> 'dev' IS NULL OR head ->> 'n' IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN head;
EXCEPTION WHEN data_exception OR invalid_text_representation OR character_not_in_repertoire THEN
    RETURN NULL;
END $$;

CREATE FUNCTION sync.line_of(feed text, kind text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN kind IN ('unit', 'officer', 'deputy', 'unit_setting')
                THEN 'keys:' || feed ELSE feed END;
$$;

-- The laptop that is calling, by its login; an error when it was revoked.
CREATE FUNCTION sync.caller() RETURNS sync.device LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device;
BEGIN
    SELECT * INTO d FROM sync.device WHERE login = session_user AND is_active;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this laptop is not enrolled, or was revoked' USING ERRCODE = '28000';
    END IF;
    RETURN d;
END $$;

-- Lines that a laptop reads: the common one, its own, who its supervisors are, what was kept aside of
-- it; a desk reads all below. Of a post that it belonged to before it is shown its own revisions and,
-- for the chain, the hashes of the others (is_whole false).
CREATE FUNCTION sync.lines_of(d sync.device) RETURNS TABLE (line text, is_whole boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT found.line, bool_or(found.is_whole) FROM (
        SELECT line.line, true AS is_whole FROM sync.line
        WHERE line.line IN ('0', d.feed, 'keys:' || d.feed, 'aside:' || d.id)
        UNION ALL
        SELECT line.line, true FROM sync.line
        JOIN sync.unit_closure AS below ON below.descendant = line.unit
        WHERE d.is_desk AND below.ancestor = d.unit
        UNION ALL
        SELECT line.line, true FROM sync.device AS desk
        JOIN sync.unit_closure AS above ON above.ancestor = desk.unit
        JOIN sync.line ON line.line = 'keys:' || desk.feed
        WHERE desk.is_desk AND above.descendant = d.unit
        UNION ALL
        SELECT line.line, false FROM sync.device_feed AS former
        JOIN sync.line ON line.line IN (former.feed, 'keys:' || former.feed)
        WHERE former.device = d.id
    ) AS found GROUP BY found.line;
$$;

-- Status of a pushed revision:
--   0 taken   1 was here   2 damaged   4 too large   6 kept aside for the administrator
-- What is kept aside stands in a line of the laptop that brought it, so that the laptop sees that it
-- is held, and brings it again to a hub that lost it.
CREATE FUNCTION sync.push_v1(
    d sync.device, p_header bytea[], p_body bytea[], p_digest bytea[]
) RETURNS TABLE (status smallint, hash bytea) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    total int := coalesce(cardinality(p_header), 0);
    heads jsonb[] := array_fill(NULL::jsonb, ARRAY[greatest(total, 1)]);
    lines text[] := array_fill(NULL::text, ARRAY[greatest(total, 1)]);
    hashes bytea[] := array_fill(NULL::bytea, ARRAY[greatest(total, 1)]);
    reasons text[] := array_fill(NULL::text, ARRAY[greatest(total, 1)]);
    readable text[];
    owner uuid;
    owner_active boolean;
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
    SELECT array_agg(l.line) INTO readable FROM sync.lines_of(d) AS l WHERE l.is_whole;

    FOR i IN 1..total LOOP
        heads[i] := sync.read_header(p_header[i]);
        hashes[i] := sha256(p_header[i] || coalesce(p_digest[i], sha256(p_body[i])));
        IF heads[i] IS NULL OR (p_digest[i] IS NOT NULL AND p_body[i] <> ''::bytea) THEN
            status := 2; hash := hashes[i];
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF octet_length(p_body[i]) > 1048576 THEN
            status := 4; hash := hashes[i];
            RETURN NEXT;
            CONTINUE;
        END IF;
        lines[i] := sync.line_of(heads[i] ->> 'feed', heads[i] ->> 'k');
        SELECT inc.device, dev.is_active INTO owner, owner_active
        FROM sync.incarnation AS inc JOIN sync.device AS dev ON dev.id = inc.device
        WHERE inc.id = (heads[i] ->> 'dev')::uuid;
        reasons[i] := CASE
            WHEN owner IS NULL THEN 'writer-unknown'
            WHEN NOT owner_active THEN 'writer-revoked'
            WHEN heads[i] ->> 'feed' !~ '^[A-Z][A-Z0-9-]{0,15}/[0-9]{2,4}$' THEN 'line-closed'
            WHEN NOT EXISTS (SELECT FROM sync.line AS l WHERE l.line = lines[i]) THEN 'line-unknown'
            WHEN lines[i] = ANY (readable) THEN NULL
            WHEN owner = d.id AND EXISTS (
                SELECT FROM sync.device_feed AS f
                WHERE f.device = d.id AND f.feed = heads[i] ->> 'feed') THEN NULL
            ELSE 'line-foreign' END;
        IF reasons[i] IS NOT NULL THEN
            lines[i] := 'aside:' || d.id;
            INSERT INTO sync.line (line) VALUES (lines[i]) ON CONFLICT DO NOTHING;
        END IF;
    END LOOP;

    -- Sorted, so that two calls never wait for each other.
    FOR wanted IN SELECT DISTINCT l FROM unnest(lines) AS l WHERE l IS NOT NULL ORDER BY 1 LOOP
        SELECT * INTO here FROM sync.line AS l WHERE l.line = wanted FOR UPDATE;
        FOR i IN 1..total LOOP
            CONTINUE WHEN lines[i] IS NULL OR lines[i] <> wanted;
            hash := hashes[i];
            IF EXISTS (SELECT FROM sync.log AS l WHERE l.line = wanted AND l.hash = hashes[i]) THEN
                status := CASE WHEN reasons[i] IS NULL THEN 1 ELSE 6 END;
                RETURN NEXT;
                CONTINUE;
            END IF;
            status := CASE WHEN reasons[i] IS NULL THEN 0 ELSE 6 END;
            here.head := here.head + 1;
            here.chain := sha256(here.chain || hashes[i]);
            INSERT INTO sync.fork (device, n, hash)
            SELECT l.device, l.n, other.hash
            FROM sync.log AS l, LATERAL (VALUES (l.hash), (hashes[i])) AS other (hash)
            WHERE l.line = wanted AND l.device = (heads[i] ->> 'dev')::uuid
              AND l.n = (heads[i] ->> 'n')::bigint
            ON CONFLICT DO NOTHING;
            INSERT INTO sync.log (
                line, seq, hash, device, n, record, kind, header, body, body_hash, chain,
                received_by)
            VALUES (
                wanted, here.head, hashes[i], (heads[i] ->> 'dev')::uuid,
                (heads[i] ->> 'n')::bigint, heads[i] ->> 'rec', heads[i] ->> 'k', p_header[i],
                p_body[i], p_digest[i], here.chain, d.id);
            IF reasons[i] IS NOT NULL THEN
                INSERT INTO sync.aside (line, seq, reason) VALUES (wanted, here.head, reasons[i]);
            END IF;
            RETURN NEXT;
        END LOOP;
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
CREATE FUNCTION sync.pull_v1(
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
--   t  the hub's clock, in milliseconds since 1970 (seq); shown, never decided upon
CREATE FUNCTION sync.exchange_v1(
    p_incarnation uuid[], p_header bytea[], p_body bytea[], p_digest bytea[],
    p_line text[], p_seq bigint[], p_chain bytea[], p_durable bigint[], p_max_bytes int,
    p_wants_own boolean
) RETURNS TABLE (
    what "char", status smallint, line text, seq bigint, hash bytea, header bytea,
    body bytea
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
    row record;
BEGIN
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
        what := row.what; line := row.line; seq := row.seq; hash := row.hash;
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

-- The chain of a line at some places, for a laptop that looks for the last common one.
CREATE FUNCTION sync.chain_at_v1(p_line text, p_seq bigint[])
RETURNS TABLE (seq bigint, chain bytea) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
BEGIN
    IF coalesce(cardinality(p_seq), 0) > 200 THEN
        RAISE EXCEPTION 'too many places in one call' USING ERRCODE = '54000';
    END IF;
    IF p_line NOT IN (SELECT l.line FROM sync.lines_of(d) AS l) THEN
        RAISE EXCEPTION 'this line is not for this laptop' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT g.seq, substr(g.chain, 1, 8) FROM sync.log AS g
        WHERE g.line = p_line AND g.seq = ANY (p_seq) ORDER BY g.seq;
END $$;
