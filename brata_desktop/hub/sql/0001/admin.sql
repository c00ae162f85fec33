-- What the administrator's command does; no laptop may call it.

-- Append one revision to a line: a certificate, or what was kept aside. Its place when it is there.
CREATE FUNCTION sync.append(
    p_line text, p_header bytea, p_body bytea, p_digest bytea, p_by uuid
) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    head jsonb := sync.read_header(p_header);
    found_hash bytea := sha256(p_header || coalesce(p_digest, sha256(p_body)));
    here sync.line;
    place bigint;
BEGIN
    IF head IS NULL THEN
        RAISE EXCEPTION 'this is no revision' USING ERRCODE = '22023';
    END IF;
    SELECT * INTO STRICT here FROM sync.line AS l WHERE l.line = p_line FOR UPDATE;
    SELECT l.seq INTO place FROM sync.log AS l WHERE l.line = p_line AND l.hash = found_hash;
    IF FOUND THEN
        RETURN place;
    END IF;
    INSERT INTO sync.fork (device, n, hash)
    SELECT l.device, l.n, other.hash
    FROM sync.log AS l, LATERAL (VALUES (l.hash), (found_hash)) AS other (hash)
    WHERE l.line = p_line AND l.device = (head ->> 'dev')::uuid AND l.n = (head ->> 'n')::bigint
    ON CONFLICT DO NOTHING;
    here.head := here.head + 1;
    here.chain := sha256(here.chain || found_hash);
    INSERT INTO sync.log (
        line, seq, hash, device, n, record, kind, header, body, body_hash, chain, received_by)
    VALUES (
        p_line, here.head, found_hash, (head ->> 'dev')::uuid, (head ->> 'n')::bigint,
        head ->> 'rec', head ->> 'k', p_header, p_body, p_digest, here.chain, p_by);
    UPDATE sync.line AS l SET head = here.head, chain = here.chain WHERE l.line = p_line;
    RETURN here.head;
END $$;

-- Blank a body everywhere it stands, by order of a court: how many places there were.
CREATE FUNCTION sync.erase(p_hash bytea) RETURNS bigint LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    places bigint;
BEGIN
    SET LOCAL sync.erasing = 'yes';
    UPDATE sync.log SET body = ''::bytea, body_hash = sha256(body)
    WHERE hash = p_hash AND body_hash IS NULL;
    GET DIAGNOSTICS places = ROW_COUNT;
    SET LOCAL sync.erasing = '';
    RETURN places;
END $$;

-- Let the bytes of an attachment go. Laptops are told that it is whole, so that none brings it again.
CREATE FUNCTION sync.erase_blob(p_line text, p_digest bytea) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO sync.blob (line, digest, size, is_whole, is_erased)
    VALUES (p_line, p_digest, 1, true, true)
    ON CONFLICT (line, digest) DO UPDATE SET is_whole = true, is_erased = true;
    DELETE FROM sync.blob_chunk WHERE line = p_line AND digest = p_digest;
$$;

-- Everything in the log that does not add up; nothing when all is well.
CREATE FUNCTION sync.faults() RETURNS TABLE (line text, seq bigint, fault text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.line, r.seq, r.fault FROM (
        SELECT l.line, l.seq, CASE
            WHEN l.hash <> sha256(l.header || coalesce(l.body_hash, sha256(l.body)))
                THEN 'the revision is not what its hash says'
            WHEN l.chain <> sha256(lag(l.chain, 1, sync.chain_start()) OVER upwards || l.hash)
                THEN 'the chain is broken'
            WHEN l.seq <> row_number() OVER upwards
                THEN 'a number is missing before it'
            END AS fault
        FROM sync.log AS l
        WINDOW upwards AS (PARTITION BY l.line ORDER BY l.seq)
    ) AS r WHERE r.fault IS NOT NULL
    UNION ALL
    SELECT l.line, l.head, 'the head is not the end of the log'
    FROM sync.line AS l LEFT JOIN sync.log AS g ON g.line = l.line AND g.seq = l.head
    WHERE coalesce(g.chain, sync.chain_start()) <> l.chain
       OR l.head <> (SELECT coalesce(max(e.seq), 0) FROM sync.log AS e WHERE e.line = l.line)
       OR l.durable > l.head
    UNION ALL
    SELECT b.line, NULL, 'attachment ' || encode(b.digest, 'hex') || ' is damaged'
    FROM sync.blob AS b
    WHERE b.is_whole AND NOT b.is_erased AND b.digest IS DISTINCT FROM (
        SELECT sha256(string_agg(c.content, ''::bytea ORDER BY c.number))
        FROM sync.blob_chunk AS c WHERE c.line = b.line AND c.digest = b.digest);
$$;
