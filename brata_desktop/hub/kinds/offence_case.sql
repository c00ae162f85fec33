-- What analysts read of this kind beside the columns of every kind.
incident_id text GENERATED ALWAYS AS (document ->> 'incident_id') STORED,
article text GENERATED ALWAYS AS (document ->> 'article') STORED,
steps int GENERATED ALWAYS AS (
    CASE jsonb_typeof(document -> 'steps')
        WHEN 'array' THEN jsonb_array_length(document -> 'steps') ELSE 0 END) STORED,
register_number text GENERATED ALWAYS AS (
    jsonb_path_query_first(document, '$.steps[*] ? (@.id == "REGISTER").number') #>> '{}') STORED,
police_report_number text GENERATED ALWAYS AS (
    jsonb_path_query_first(document, '$.steps[*] ? (@.id == "LP").number') #>> '{}') STORED
