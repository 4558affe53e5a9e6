-- 余位: how many of a facility's places are free, as somebody told it. The last word counts, and for some days only.

-- What was told, never changed.
CREATE TABLE facility_free (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    facility   BIGINT NOT NULL,
    free       BIGINT NOT NULL,                -- 0: full
    by_words   TEXT   NOT NULL,
    told_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX facility_free_of ON facility_free (district, facility, id);
CREATE INDEX facility_free_told ON facility_free (district, told_ms);

-- For how many days, in dated versions.
CREATE TABLE facility_free_rules (
    district   TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    days       BIGINT NOT NULL,                -- the day it is told is the first
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO facility_free_rules (district, since_ms, days, source) VALUES
    ('510104', 1704067200000, 7, '示例：余位告知当天起七天内算数，待区里定');
