-- Places by code, and what stands in them. Codes: NBS-2023 to the community, then three digits for the general grid
-- and three for the micro-grid. An outline is parts '|' rings ';' points ',' of "lon lat" in 1e-7 degree, CGCS2000.

CREATE TABLE places (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    kind        TEXT   NOT NULL,               -- district, street, community, grid, microgrid
    name        TEXT   NOT NULL,
    lon         BIGINT,                        -- a point inside
    lat         BIGINT,
    outline     TEXT   NOT NULL,               -- '': not known
    households  BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    source      TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    until_ms    BIGINT,
    PRIMARY KEY (district, code)
);

CREATE TABLE compounds (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    place       TEXT   NOT NULL,               -- of its community or grid
    lon         BIGINT NOT NULL,
    lat         BIGINT NOT NULL,
    outline     TEXT   NOT NULL,
    buildings   BIGINT NOT NULL,
    households  BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX compounds_place ON compounds (district, place);

CREATE TABLE buildings (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    number      BIGINT NOT NULL,               -- 5 for 5栋
    name        TEXT   NOT NULL,
    place       TEXT   NOT NULL,               -- its micro-grid
    lon         BIGINT NOT NULL,
    lat         BIGINT NOT NULL,
    outline     TEXT   NOT NULL,
    floors      BIGINT NOT NULL,
    units       BIGINT NOT NULL,
    households  BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX buildings_compound ON buildings (district, compound_id, number);
CREATE INDEX buildings_place ON buildings (district, place);

CREATE TABLE households (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    unit        BIGINT NOT NULL,
    floor       BIGINT NOT NULL,
    room        TEXT   NOT NULL,
    place       TEXT   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX households_building ON households (district, building_id, unit, floor, room);
