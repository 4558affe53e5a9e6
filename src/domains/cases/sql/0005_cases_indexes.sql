-- An index costs a page of its own a report. What is near is found among the open cases of the communities around, and
-- only an open case that was given to somebody waits for them.
DROP INDEX cases_spot;
DROP INDEX cases_handler;
CREATE INDEX cases_handler ON cases (district, handler_post, state) WHERE closed_ms IS NULL AND handler_post > 0;
