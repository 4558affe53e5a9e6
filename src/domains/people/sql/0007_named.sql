-- Names as they are sought in the whole district: out of the index alone.
CREATE INDEX accounts_named ON accounts (district, state, name, reading, id);
