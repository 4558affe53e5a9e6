-- 一刻钟生活圈: the walking network that minutes are measured on, the catchments that have a name, scenarios.

-- The network as one file (docs/geo/network.md); the newest row is in use, older ones are swept.
CREATE TABLE circle_networks (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    nodes       BIGINT NOT NULL,
    edges       BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    bytes       BYTES  NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

-- A life circle with a name: its communities, its level as a pilot; the survey's radius is another thing than 15 minutes.
CREATE TABLE circles (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    level       TEXT   NOT NULL,               -- none, district, city, nation
    survey_m    BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE TABLE circle_places (
    district    TEXT   NOT NULL,
    circle      BIGINT NOT NULL,
    place       TEXT   NOT NULL,               -- a community
    PRIMARY KEY (district, circle, place)
);

-- What would be if: acts on facilities that never touch the register. A scenario is seen by those whose places hold its own.
CREATE TABLE circle_scenarios (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    place       TEXT   NOT NULL,
    author      BIGINT NOT NULL,
    author_words TEXT  NOT NULL,
    changed_ms  BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX circle_scenarios_place ON circle_scenarios (district, place, id);

CREATE TABLE circle_acts (
    district    TEXT   NOT NULL,
    scenario    BIGINT NOT NULL,
    serial      BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- add, move, close
    facility    BIGINT NOT NULL,               -- 0: a new one
    name        TEXT   NOT NULL,
    lon         BIGINT NOT NULL,
    lat         BIGINT NOT NULL,
    services    TEXT   NOT NULL,               -- codes of kinds, by commas
    PRIMARY KEY (district, scenario, serial)
);
