-- Visits that found something, in the order of time: few of all, and looked for every hour.
CREATE INDEX visits_found ON visits (district, at_ms, household_id, place) WHERE findings <> '' AND struck = 0;
