-- A list of a place is found in this index alone.
DROP INDEX services_place;
CREATE INDEX services_place ON services (district, place, id, state);
