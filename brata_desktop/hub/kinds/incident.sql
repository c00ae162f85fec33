-- What analysts read of this kind beside the columns of every kind.
category text GENERATED ALWAYS AS (document ->> 'category') STORED,
severity text GENERATED ALWAYS AS (document ->> 'severity') STORED,
is_notable boolean GENERATED ALWAYS AS (coalesce(document -> 'is_notable' = 'true', false)) STORED,
dead int GENERATED ALWAYS AS ((document #>> '{casualties,dead}')::int) STORED,
severely_injured int
    GENERATED ALWAYS AS ((document #>> '{casualties,severely_injured}')::int) STORED,
lightly_injured int
    GENERATED ALWAYS AS ((document #>> '{casualties,lightly_injured}')::int) STORED,
loss_idr bigint GENERATED ALWAYS AS ((document #>> '{loss_idr,value}')::bigint) STORED,
crowd int GENERATED ALWAYS AS ((document #>> '{crowd,value}')::int) STORED
