-- What analysts read of this kind beside the columns of every kind.
seals int GENERATED ALWAYS AS ((document #>> '{seals,value}')::int) STORED
