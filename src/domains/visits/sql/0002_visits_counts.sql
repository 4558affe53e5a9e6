-- In the order of time, for a community and above; and what is due in a micro-grid, counted with each change and each day, so
-- that a district is read as fast as a community.
CREATE INDEX visits_time ON visits (district, at_ms, id, place, kind, household_id);

CREATE TABLE visit_states (
    district      TEXT   NOT NULL,
    place         TEXT   NOT NULL,
    day           TEXT   NOT NULL,             -- as of this day; '': to be counted
    overdue       BIGINT NOT NULL,
    care          BIGINT NOT NULL,
    care_overdue  BIGINT NOT NULL,
    PRIMARY KEY (district, place)
);

INSERT INTO visit_states (district, place, day, overdue, care, care_overdue)
SELECT DISTINCT w.district, w.place, '', 0, 0, 0 FROM visit_homes w;
