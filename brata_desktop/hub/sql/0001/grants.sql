-- Laptops may call four kinds of function and touch nothing else.
REVOKE ALL ON SCHEMA sync FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA sync FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA sync FROM PUBLIC;
GRANT USAGE ON SCHEMA sync TO hub_device;
GRANT EXECUTE ON FUNCTION
    sync.exchange_v1(uuid[], bytea[], bytea[], bytea[], text[], bigint[], bytea[], bigint[], int,
                     boolean),
    sync.chain_at_v1(text, bigint[]),
    sync.blob_have_v1(text[], bytea[]),
    sync.blob_put_v1(text, bytea, bigint, int, bytea),
    sync.blob_get_v1(text, bytea, int)
TO hub_device;

-- The projector reads revisions, and writes nothing but its own schema.
GRANT USAGE ON SCHEMA sync TO hub_projector;
GRANT SELECT ON sync.log, sync.line, sync.fork, sync.unit, sync.unit_closure, sync.analyst
TO hub_projector;
