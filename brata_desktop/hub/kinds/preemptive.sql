-- What analysts read of this kind beside the columns of every kind.
kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
participants int GENERATED ALWAYS AS ((document #>> '{participants,value}')::int) STORED
