-- What is open is a week's work; what has ended is all of history. Each has an index of its own, so that a list, a count
-- or a map of what is open never passes over what isn't; a report still writes into one of them.
DROP INDEX cases_place;
CREATE INDEX cases_open ON cases (district, place, state, due_ms, class, urgency, handler_post, asked_days, lat, lon, closed_ms)
 WHERE closed_ms IS NULL;
CREATE INDEX cases_ended ON cases (district, place, state, closed_ms, class, urgency) WHERE closed_ms IS NOT NULL;

-- How many have ended, kept with the step that ends or reopens one: a district's are some hundred rows. `place` is the
-- community; what lies in no community stands under its own place.
CREATE TABLE case_ended (
    district TEXT   NOT NULL,
    place    TEXT   NOT NULL,
    state    TEXT   NOT NULL,
    cases    BIGINT NOT NULL,
    PRIMARY KEY (district, place, state)
);

INSERT INTO case_ended (district, place, state, cases)
SELECT c.district, substr(c.place, 1, 12), c.state, count(*)
  FROM cases c
 WHERE c.closed_ms IS NOT NULL
 GROUP BY c.district, substr(c.place, 1, 12), c.state;
