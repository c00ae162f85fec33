-- Attachments: content-addressed, in numbered chunks, for those who read the line they belong to.

-- Which chunks are here, as a text of 0 and 1; empty where nothing is; w where all of it is whole,
-- b where it is in a verified backup too.
CREATE FUNCTION sync.blob_have_v1(p_line text[], p_digest bytea[])
RETURNS TABLE (line text, digest bytea, state text) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
BEGIN
    IF coalesce(cardinality(p_digest), 0) > 500 THEN
        RAISE EXCEPTION 'too many attachments in one call' USING ERRCODE = '54000';
    END IF;
    RETURN QUERY
    SELECT asked.line, asked.digest,
           CASE WHEN blob.digest IS NULL THEN ''
                WHEN blob.is_durable THEN 'b'
                WHEN blob.is_whole THEN 'w'
                ELSE (SELECT string_agg(CASE WHEN c.number IS NULL THEN '0' ELSE '1' END, ''
                                        ORDER BY places.number)
                      FROM generate_series(0, ((blob.size - 1) / 32768)::int) AS places (number)
                      LEFT JOIN sync.blob_chunk AS c
                          ON c.line = blob.line AND c.digest = blob.digest
                          AND c.number = places.number)
           END
    FROM unnest(p_line, p_digest) AS asked (line, digest)
    LEFT JOIN sync.blob ON blob.line = asked.line AND blob.digest = asked.digest
    WHERE asked.line IN (SELECT l.line FROM sync.lines_of(d) AS l WHERE l.is_whole);
END $$;

-- Take a chunk; doing it again changes nothing.
--   taken   it is here now            whole   and so is the attachment
--   damaged all chunks are here and they are not what the digest says: they were thrown away
--   quota   enough for today
CREATE FUNCTION sync.blob_put_v1(
    p_line text, p_digest bytea, p_size bigint, p_number int, p_content bytea
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
    here sync.blob;
    chunks int := ((p_size - 1) / 32768)::int + 1;
    quota bigint;
    used bigint;
    whole bytea;
BEGIN
    IF p_line NOT IN (SELECT l.line FROM sync.lines_of(d) AS l WHERE l.is_whole) OR p_line = '0' OR p_line LIKE 'keys:%' THEN
        RAISE EXCEPTION 'this line is not for this laptop' USING ERRCODE = '42501';
    END IF;
    IF p_size NOT BETWEEN 1 AND 67108864 OR p_number NOT BETWEEN 0 AND chunks - 1
       OR octet_length(p_content) <> least(32768, p_size - p_number * 32768::bigint) THEN
        RAISE EXCEPTION 'this is no chunk of such an attachment' USING ERRCODE = '22023';
    END IF;
    INSERT INTO sync.blob (line, digest, size) VALUES (p_line, p_digest, p_size)
        ON CONFLICT DO NOTHING;
    SELECT * INTO here FROM sync.blob AS b WHERE b.line = p_line AND b.digest = p_digest FOR UPDATE;
    IF here.is_whole THEN
        RETURN 'whole';
    END IF;
    IF here.size <> p_size THEN
        RAISE EXCEPTION 'another size was announced for this attachment' USING ERRCODE = '22023';
    END IF;
    SELECT blob_bytes_a_day INTO quota FROM sync.pace;
    INSERT INTO sync.blob_quota AS q (device, day, bytes)
        VALUES (d.id, current_date, octet_length(p_content))
        ON CONFLICT (device, day) DO UPDATE SET bytes = q.bytes + excluded.bytes
        RETURNING bytes INTO used;
    IF used > quota THEN
        UPDATE sync.blob_quota SET bytes = bytes - octet_length(p_content)
            WHERE device = d.id AND day = current_date;
        RETURN 'quota';
    END IF;
    INSERT INTO sync.blob_chunk (line, digest, number, content)
        VALUES (p_line, p_digest, p_number, p_content) ON CONFLICT DO NOTHING;
    IF (SELECT count(*) FROM sync.blob_chunk AS c
        WHERE c.line = p_line AND c.digest = p_digest) < chunks THEN
        RETURN 'taken';
    END IF;
    SELECT string_agg(c.content, ''::bytea ORDER BY c.number) INTO whole FROM sync.blob_chunk AS c
        WHERE c.line = p_line AND c.digest = p_digest;
    IF sha256(whole) <> p_digest THEN
        DELETE FROM sync.blob_chunk AS c WHERE c.line = p_line AND c.digest = p_digest;
        RETURN 'damaged';
    END IF;
    UPDATE sync.blob SET is_whole = true, whole_at = now()
        WHERE line = p_line AND digest = p_digest;
    RETURN 'whole';
END $$;

-- A chunk of a whole attachment; no row when it is not here.
CREATE FUNCTION sync.blob_get_v1(p_line text, p_digest bytea, p_number int)
RETURNS TABLE (size bigint, content bytea) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d sync.device := sync.caller();
BEGIN
    IF p_line NOT IN (SELECT l.line FROM sync.lines_of(d) AS l WHERE l.is_whole) THEN
        RAISE EXCEPTION 'this line is not for this laptop' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT b.size, c.content
        FROM sync.blob AS b JOIN sync.blob_chunk AS c USING (line, digest)
        WHERE b.line = p_line AND b.digest = p_digest AND c.number = p_number AND b.is_whole;
END $$;
