-- What analysts read of this kind beside the columns of every kind.
mode text GENERATED ALWAYS AS (document ->> 'mode') STORED,
kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
is_finished boolean
    GENERATED ALWAYS AS (coalesce(document -> 'is_finished' = 'true', false)) STORED,
checkpoints int GENERATED ALWAYS AS (
    CASE jsonb_typeof(document -> 'checkpoints')
        WHEN 'array' THEN jsonb_array_length(document -> 'checkpoints') ELSE 0 END) STORED,
is_escort boolean GENERATED ALWAYS AS (coalesce(jsonb_typeof(document -> 'escort') = 'object', false)) STORED,
boxes int GENERATED ALWAYS AS ((document #>> '{escort,boxes,value}')::int) STORED
