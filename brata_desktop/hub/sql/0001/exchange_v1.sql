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

-- Lines that a laptop reads: the common one, its own, who its supervisors are; a desk reads all below.
CREATE FUNCTION sync.lines_of(d sync.device) RETURNS SETOF text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT line.line FROM sync.line WHERE line.line IN ('0', d.feed, 'keys:' || d.feed)
    UNION
    SELECT line.line FROM sync.line
    JOIN sync.unit_closure AS below ON below.descendant = line.unit
    WHERE d.is_desk AND below.ancestor = d.unit
    UNION
    SELECT line.line FROM sync.device AS desk
    JOIN sync.unit_closure AS above ON above.ancestor = desk.unit
    JOIN sync.line ON line.line = 'keys:' || desk.feed
    WHERE desk.is_desk AND above.descendant = d.unit;
$$;

-- Status of a pushed revision:
--   0 taken   1 was here   2 damaged   4 too large   6 kept aside for the administrator
CREATE FUNCTION sync.push_v1(
    d sync.device, p_header bytea[], p_body bytea[], p_digest bytea[]
) RETURNS TABLE (ord int, status smallint, line text, seq bigint, hash bytea) LANGUAGE plpgsql
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
    digest bytea;
    here sync.line;
    head_seq bigint;
    head_chain bytea;
    i int;
    wanted text;
BEGIN
    IF total > 500 OR total <> coalesce(cardinality(p_body), 0) THEN
        RAISE EXCEPTION 'too many revisions in one call, or not as many bodies' USING ERRCODE = '54000';
    END IF;
    IF total = 0 THEN
        RETURN;
    END IF;
    SELECT array_agg(l) INTO readable FROM sync.lines_of(d) AS l;

    FOR i IN 1..total LOOP
        heads[i] := sync.read_header(p_header[i]);
        digest := coalesce(p_digest[i], sha256(p_body[i]));
        hashes[i] := sha256(p_header[i] || digest);
        IF heads[i] IS NULL OR (p_digest[i] IS NOT NULL AND p_body[i] <> ''::bytea) THEN
            ord := i; status := 2; line := NULL; seq := NULL; hash := hashes[i];
            heads[i] := NULL;
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF octet_length(p_body[i]) > 1048576 THEN
            ord := i; status := 4; line := NULL; seq := NULL; hash := hashes[i];
            heads[i] := NULL;
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
            WHEN lines[i] = '0' OR lines[i] = 'keys:0' THEN 'line-closed'
            WHEN NOT EXISTS (SELECT FROM sync.line AS l WHERE l.line = lines[i]) THEN 'line-unknown'
            WHEN lines[i] = ANY (readable) THEN NULL
            WHEN owner = d.id AND EXISTS (
                SELECT FROM sync.device_feed AS f
                WHERE f.device = d.id AND f.feed = heads[i] ->> 'feed') THEN NULL
            ELSE 'line-foreign' END;
    END LOOP;

    -- Sorted, so that two calls never wait for each other.
    FOR wanted IN
        SELECT DISTINCT l FROM unnest(lines, heads, reasons) AS t (l, h, r)
        WHERE h IS NOT NULL AND r IS NULL ORDER BY 1
    LOOP
        SELECT * INTO here FROM sync.line AS l WHERE l.line = wanted FOR UPDATE;
        head_seq := here.head;
        head_chain := here.chain;
        FOR i IN 1..total LOOP
            CONTINUE WHEN heads[i] IS NULL OR reasons[i] IS NOT NULL OR lines[i] <> wanted;
            ord := i; line := wanted; hash := hashes[i];
            SELECT l.seq INTO seq FROM sync.log AS l WHERE l.line = wanted AND l.hash = hashes[i];
            IF FOUND THEN
                status := 1;
            ELSE
                status := 0;
                head_seq := head_seq + 1;
                head_chain := sha256(head_chain || hashes[i]);
                seq := head_seq;
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
                    wanted, head_seq, hashes[i], (heads[i] ->> 'dev')::uuid,
                    (heads[i] ->> 'n')::bigint, heads[i] ->> 'rec', heads[i] ->> 'k', p_header[i],
                    p_body[i], p_digest[i], head_chain, d.id);
            END IF;
            RETURN NEXT;
        END LOOP;
        UPDATE sync.line AS l SET head = head_seq, chain = head_chain
        WHERE l.line = wanted AND l.head < head_seq;
    END LOOP;

    FOR i IN 1..total LOOP
        CONTINUE WHEN heads[i] IS NULL OR reasons[i] IS NULL;
        INSERT INTO sync.aside (hash, reason, header, body, body_hash, received_by)
        VALUES (hashes[i], reasons[i], p_header[i], p_body[i], p_digest[i], d.id)
        ON CONFLICT DO NOTHING;
        ord := i; status := 6; line := lines[i]; seq := NULL; hash := hashes[i];
        RETURN NEXT;
    END LOOP;
END $$;

-- What a laptop lacks. One snapshot for all of it; a laptop may be told less than there is.
--   r  a revision     e  one whose body was erased (body: digest of what it was)
--   o  one that this incarnation wrote itself (no bytes); none is held back so when it is NULL
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
    FOR here IN
        SELECT l.line, l.head, l.durable, coalesce(c.seq, 0) AS seq,
               coalesce(c.durable, 0) AS known_durable,
               CASE WHEN coalesce(c.seq, 0) = 0 THEN true
                    WHEN c.seq = l.head THEN substr(l.chain, 1, 8) = c.chain
                    -- A standby may lag; the primary may not.
                    WHEN c.seq > l.head THEN pg_is_in_recovery()
                    ELSE (SELECT substr(g.chain, 1, 8) = c.chain FROM sync.log AS g
                          WHERE g.line = l.line AND g.seq = c.seq)
               END AS is_known
        FROM sync.lines_of(d) AS mine
        JOIN sync.line AS l ON l.line = mine
        LEFT JOIN unnest(p_line, p_seq, p_chain, p_durable) AS c (line, seq, chain, durable)
            ON c.line = l.line
        WHERE coalesce(c.seq, 0) <> l.head OR coalesce(c.durable, 0) <> l.durable
           OR (l.head > 0 AND substr(l.chain, 1, 8) <> c.chain)
        ORDER BY l.line <> '0', l.line NOT LIKE 'keys:%', l.line
    LOOP
        header := NULL; body := NULL; hash := NULL;
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
                   coalesce(g.device = p_incarnation, false) AS is_own
            FROM sync.log AS g
            WHERE g.line = here.line AND g.seq > here.seq ORDER BY g.seq
        LOOP
            IF sent > 0 AND p_max_bytes < sent + 60 + (CASE WHEN row.is_own THEN 0
                   ELSE octet_length(row.header) + octet_length(row.body) END) THEN
                what := 'm'; seq := here.head; hash := NULL; header := NULL; body := NULL;
                RETURN NEXT;
                is_full := true;
                EXIT;
            END IF;
            seq := row.seq; hash := row.hash;
            IF row.body_hash IS NOT NULL THEN
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

-- Push and pull in one call. Additional rows:
--   s  status of pushed revision number ord (line and seq where it stands; hash)
--   p  wait so many seconds before the next session (seq)
--   t  the hub's clock, in milliseconds since 1970 (seq); shown, never decided upon
CREATE FUNCTION sync.exchange_v1(
    p_incarnation uuid, p_header bytea[], p_body bytea[], p_digest bytea[],
    p_line text[], p_seq bigint[], p_chain bytea[], p_durable bigint[], p_max_bytes int,
    p_wants_own boolean
) RETURNS TABLE (
    what "char", ord int, status smallint, line text, seq bigint, hash bytea, header bytea,
    body bytea
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
    row record;
BEGIN
    -- One push of a laptop at a time.
    UPDATE sync.device SET last_seen = now() WHERE id = d.id;
    INSERT INTO sync.incarnation (id, device) VALUES (p_incarnation, d.id) ON CONFLICT DO NOTHING;
    IF NOT EXISTS (SELECT FROM sync.incarnation WHERE id = p_incarnation AND device = d.id) THEN
        RAISE EXCEPTION 'this store belongs to another laptop' USING ERRCODE = '28000';
    END IF;
    FOR row IN SELECT * FROM sync.push_v1(d, p_header, p_body, p_digest) LOOP
        what := 's'; ord := row.ord; status := row.status; line := row.line; seq := row.seq;
        hash := row.hash; header := NULL; body := NULL;
        RETURN NEXT;
    END LOOP;
    ord := NULL; status := NULL; hash := NULL; line := NULL;
    FOR row IN
        SELECT * FROM sync.pull_v1(
            d, CASE WHEN p_wants_own THEN NULL ELSE p_incarnation END, p_line, p_seq, p_chain,
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
    IF p_line NOT IN (SELECT l FROM sync.lines_of(d) AS l) THEN
        RAISE EXCEPTION 'this line is not for this laptop' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT g.seq, substr(g.chain, 1, 8) FROM sync.log AS g
        WHERE g.line = p_line AND g.seq = ANY (p_seq) ORDER BY g.seq;
END $$;
