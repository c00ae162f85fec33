-- What analysts read of this kind beside the columns of every kind.
forum text GENERATED ALWAYS AS (document ->> 'forum') STORED,
participants int GENERATED ALWAYS AS ((document #>> '{participants,value}')::int) STORED,
agreements int GENERATED ALWAYS AS (
    CASE jsonb_typeof(document -> 'agreements')
        WHEN 'array' THEN jsonb_array_length(document -> 'agreements') ELSE 0 END) STORED,
agreements_closed int GENERATED ALWAYS AS (
    jsonb_array_length(jsonb_path_query_array(document,
        '$.agreements[*] ? (@.state == "SELESAI" || @.state == "BATAL")'))) STORED
