-- What analysts read of this kind beside the columns of every kind.
reported_unit text GENERATED ALWAYS AS (document ->> 'unit') STORED,
is_whole boolean GENERATED ALWAYS AS (coalesce(document -> 'is_whole' = 'true', false)) STORED,
real_strength bigint GENERATED ALWAYS AS ((document #>> '{real,value}')::bigint) STORED,
ready bigint GENERATED ALWAYS AS ((document #>> '{ready,value}')::bigint) STORED,
bko_in bigint GENERATED ALWAYS AS ((document #>> '{bko_in,value}')::bigint) STORED,
bko_out bigint GENERATED ALWAYS AS ((document #>> '{bko_out,value}')::bigint) STORED,
sick bigint GENERATED ALWAYS AS ((document #>> '{sick,value}')::bigint) STORED,
on_leave bigint GENERATED ALWAYS AS ((document #>> '{leave,value}')::bigint) STORED,
in_training bigint GENERATED ALWAYS AS ((document #>> '{training,value}')::bigint) STORED,
tni bigint GENERATED ALWAYS AS ((document #>> '{tni,value}')::bigint) STORED,
linmas bigint GENERATED ALWAYS AS ((document #>> '{linmas,value}')::bigint) STORED,
satpol_pp bigint GENERATED ALWAYS AS ((document #>> '{satpol_pp,value}')::bigint) STORED
