-- 统计: what is known of each case for counting, and totals of that, kept in step by a job that follows the events. Everything here
-- can be made again out of them (tuimen check --rebuild).

CREATE TABLE figure_cases (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,              -- of the case
    place        TEXT   NOT NULL,
    community    TEXT   NOT NULL,
    class        TEXT   NOT NULL,
    origin       TEXT   NOT NULL,              -- how it came in
    unit         TEXT   NOT NULL,              -- community, street or district of who handles it; '': nobody does
    state        TEXT   NOT NULL,
    reported_day BIGINT NOT NULL,              -- civil day in China since 1970-01-01
    respond_ms   BIGINT NOT NULL,              -- to be responded to by
    responded    TEXT   NOT NULL,              -- waits, in_time, late
    filed        BOOL   NOT NULL,
    due_ms       BIGINT,
    due_day      BIGINT,
    handled_ms   BIGINT,
    late         BOOL   NOT NULL,
    closed_day   BIGINT,
    anonymous    BOOL   NOT NULL,
    flags        BIGINT NOT NULL,              -- a bit for each figure that it counts in
    PRIMARY KEY (district, id)
);

CREATE INDEX figure_cases_reported ON figure_cases (district, community, reported_day, id);
CREATE INDEX figure_cases_due ON figure_cases (district, community, due_day, id) WHERE due_day IS NOT NULL;
CREATE INDEX figure_cases_closed ON figure_cases (district, community, closed_day, id) WHERE closed_day IS NOT NULL;
CREATE INDEX figure_cases_respond ON figure_cases (district, respond_ms) WHERE responded = 'waits';

-- A day (its number) or a month (a million, and twelve for each year, and the month from 0).
CREATE TABLE figure_totals (
    district    TEXT   NOT NULL,
    axis        TEXT   NOT NULL,               -- all, class, origin, unit
    place       TEXT   NOT NULL,               -- district, street or community
    period      BIGINT NOT NULL,
    mark        TEXT   NOT NULL,               -- which class, origin or unit; '' for all
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
    PRIMARY KEY (district, axis, place, period, mark)
);

-- Where cases stand now.
CREATE TABLE figure_stages (
    district    TEXT   NOT NULL,
    place       TEXT   NOT NULL,
    class       TEXT   NOT NULL,               -- '': all; else a group
    state       TEXT   NOT NULL,
    cases       BIGINT NOT NULL,
    late        BIGINT NOT NULL,
    PRIMARY KEY (district, place, class, state)
);

-- How far the events were followed; `round` tells two servers apart that would count the same.
CREATE TABLE figure_cursor (
    district    TEXT   NOT NULL,
    seq         BIGINT NOT NULL,
    round       BIGINT NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district)
);

CREATE TABLE figure_rules (
    district        TEXT   NOT NULL,
    since_ms        BIGINT NOT NULL,
    respond_hours   BIGINT NOT NULL,           -- natural hours from report to the first answer
    satisfied_stars BIGINT NOT NULL,           -- a rating of so many stars or more is satisfied
    unsaid          TEXT   NOT NULL,           -- of 满意率: who said nothing is left_out, or satisfied
    least           BIGINT NOT NULL,           -- nobody is ranked by fewer cases
    source          TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO figure_rules (district, since_ms, respond_hours, satisfied_stars, unsaid, least, source)
VALUES ('510104', 1704067200000, 24, 3, 'left_out', 10, '示例：24 小时内响应；三星及以上计满意；未评价不计入；不足 10 件不排名');
