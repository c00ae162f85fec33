-- What analysts read of this kind beside the columns of every kind.
kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
elements jsonb GENERATED ALWAYS AS (document -> 'elements') STORED
