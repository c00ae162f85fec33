-- What analysts read of this kind beside the columns of every kind.
kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
crowd int GENERATED ALWAYS AS ((document #>> '{crowd,value}')::int) STORED,
last_day text GENERATED ALWAYS AS (
    coalesce(document #>> '{occurred,end_date}', document #>> '{occurred,date}')) STORED,
elements jsonb GENERATED ALWAYS AS (document -> 'elements') STORED,
places int GENERATED ALWAYS AS (
    1 + CASE jsonb_typeof(document -> 'other_places')
        WHEN 'array' THEN jsonb_array_length(document -> 'other_places') ELSE 0 END) STORED
