-- Lists and maps of what came in one way. The indexes of places say it too, so that they need no row for it; and going back
-- in time each way has an order of its own, whose end is always at hand: there are six of them. Without the state, so that no
-- step writes here.
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (district, place, state, due_ms, class, urgency, handler_post, asked_days, lat, lon, closed_ms, source)
 WHERE closed_ms IS NULL;
DROP INDEX cases_ended;
CREATE INDEX cases_ended ON cases (district, place, state, closed_ms, class, urgency, lat, lon, source) WHERE closed_ms IS NOT NULL;
CREATE INDEX cases_source ON cases (district, source, id, place, class, urgency);
