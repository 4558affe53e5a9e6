-- Totals by two things at once: of offices and origins among one class or one origin alone. What is counted is counted anew, case by
-- case; and what the cases themselves are counted by stands whole in the indexes of their days.
DROP TABLE figure_totals;
CREATE TABLE figure_totals (
    district    TEXT   NOT NULL,
    axis        TEXT   NOT NULL,               -- all, class, origin, unit
    among       TEXT   NOT NULL,               -- of which class (group or item) or origin alone; '': of all
    place       TEXT   NOT NULL,               -- district, street or community
    period      BIGINT NOT NULL,               -- a day, or a million, twelve for each year, and the month from 0
    mark        TEXT   NOT NULL,               -- which class, origin or unit; '' for all, and for who hasn't any
    reported    BIGINT NOT NULL,
    respond_due BIGINT NOT NULL,
    responded   BIGINT NOT NULL,
    filed       BIGINT NOT NULL,
    refused     BIGINT NOT NULL,
    settled     BIGINT NOT NULL,
    merged      BIGINT NOT NULL,
    due         BIGINT NOT NULL,
    suspended   BIGINT NOT NULL,
    due_closed  BIGINT NOT NULL,
    in_time     BIGINT NOT NULL,
    late        BIGINT NOT NULL,
    extended    BIGINT NOT NULL,
    closed      BIGINT NOT NULL,
    reworked    BIGINT NOT NULL,
    returned    BIGINT NOT NULL,
    reopened    BIGINT NOT NULL,
    reached     BIGINT NOT NULL,
    verdicts    BIGINT NOT NULL,
    solved      BIGINT NOT NULL,
    satisfied   BIGINT NOT NULL,
    PRIMARY KEY (district, axis, among, place, period, mark)
);

DELETE FROM figure_cases;
DELETE FROM figure_stages;
UPDATE figure_cursor SET seq = 0, anew_seq = 0, anew_id = 0, round = round + 1;

DROP INDEX figure_cases_reported;
DROP INDEX figure_cases_due;
DROP INDEX figure_cases_closed;
CREATE INDEX figure_cases_reported ON figure_cases (district, community, reported_day, id, place, class, origin, unit, flags);
CREATE INDEX figure_cases_due ON figure_cases (district, community, due_day, id, place, class, origin, unit, flags)
 WHERE due_day IS NOT NULL;
CREATE INDEX figure_cases_closed ON figure_cases (district, community, closed_day, id, place, class, origin, unit, flags)
 WHERE closed_day IS NOT NULL;
