-- A map of what has ended is drawn out of the index alone; and few cases are refused, merged or void, which a district looks
-- for among all that ever ended.
DROP INDEX cases_ended;
CREATE INDEX cases_ended ON cases (district, place, state, closed_ms, class, urgency, lat, lon) WHERE closed_ms IS NOT NULL;
CREATE INDEX cases_rare ON cases (district, state, id, place, class, urgency) WHERE state IN ('refused', 'merged', 'voided');
