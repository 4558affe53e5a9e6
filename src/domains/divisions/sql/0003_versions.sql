-- What was in force before: rows that are added and never changed. What is in force stays where it was.

ALTER TABLE places ADD COLUMN change_id BIGINT NOT NULL DEFAULT 0;      -- the change set that made this version
ALTER TABLE places ADD COLUMN ended_by BIGINT NOT NULL DEFAULT 0;       -- the one that ended it
ALTER TABLE buildings ADD COLUMN since_ms BIGINT NOT NULL DEFAULT 0;    -- in its present place; 0: from the beginning
ALTER TABLE households ADD COLUMN since_ms BIGINT NOT NULL DEFAULT 0;

CREATE TABLE place_versions (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    lon         BIGINT,
    lat         BIGINT,
    outline     TEXT   NOT NULL,
    households  BIGINT NOT NULL,
    change_id   BIGINT NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

CREATE TABLE building_places (
    district    TEXT   NOT NULL,
    building_id BIGINT NOT NULL,
    since_ms    BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    PRIMARY KEY (district, building_id, since_ms)
);

CREATE TABLE household_places (
    district     TEXT   NOT NULL,
    household_id BIGINT NOT NULL,
    since_ms     BIGINT NOT NULL,
    until_ms     BIGINT NOT NULL,
    place        TEXT   NOT NULL,
    PRIMARY KEY (district, household_id, since_ms)
);

-- Of a micro-grid, or of a community staircase by staircase, out of the index alone.
CREATE INDEX households_place ON households (district, place, building_id, unit);

-- The last serial given below a place: codes are never given twice.
CREATE TABLE place_serials (
    district    TEXT   NOT NULL,
    parent      TEXT   NOT NULL,
    exclusive   BOOL   NOT NULL,               -- serials 900 to 999 below a community
    last        BIGINT NOT NULL,
    PRIMARY KEY (district, parent, exclusive)
);

-- Raised with every change of a place, so that each server knows when its map is old.
CREATE TABLE place_stamps (
    district    TEXT   NOT NULL,
    stamp       BIGINT NOT NULL,
    PRIMARY KEY (district)
);

-- How many households or merchants a grid should have: local policy, with its date and its source.
CREATE TABLE grid_sizes (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,               -- grid, microgrid
    since_ms    BIGINT NOT NULL,
    low         BIGINT NOT NULL,
    high        BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2022-09-01; 30 to 100 "households or merchants" as Jinjiang's practice was reported in 2022 (domain.md §3.1).
INSERT INTO grid_sizes (district, kind, since_ms, low, high, source)
VALUES ('510104', 'microgrid', 1661961600000, 30, 100, '川观新闻 2022-08：30–100 户居民或商家；待本地核对');
