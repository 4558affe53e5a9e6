-- All that a list filters and sorts by, so that only the rows shown are fetched from the table.
DROP INDEX cases_place;
CREATE INDEX cases_place ON cases (district, place, state, due_ms, closed_ms, class, urgency, handler_post);
