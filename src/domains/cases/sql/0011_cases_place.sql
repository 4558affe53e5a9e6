-- What waits for a desk is counted in the index alone: also whose handler asks for more days.
DROP INDEX cases_place;
CREATE INDEX cases_place ON cases (district, place, state, due_ms, closed_ms, class, urgency, handler_post, asked_days);
