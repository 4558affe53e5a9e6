-- Lists are by state, the newest first: out of this index without sorting.
DROP INDEX services_state;

CREATE INDEX services_newest ON services (district, state, id);
