-- Tables of buildings and files of borders are kept beside those of households: what of, under which name, how much.

ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'households';     -- households, buildings, borders
ALTER TABLE imports ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE imports ADD COLUMN compounds BIGINT NOT NULL DEFAULT 0;         -- made
ALTER TABLE imports ADD COLUMN buildings BIGINT NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN borders BIGINT NOT NULL DEFAULT 0;

-- What one made, and what a border stood instead of: to be undone.
CREATE TABLE import_buildings (
    district     TEXT   NOT NULL,
    import_id    BIGINT NOT NULL,
    building_id  BIGINT NOT NULL,
    households   BIGINT NOT NULL,
    PRIMARY KEY (district, import_id, building_id)
);

CREATE TABLE import_compounds (
    district     TEXT   NOT NULL,
    import_id    BIGINT NOT NULL,
    compound_id  BIGINT NOT NULL,
    PRIMARY KEY (district, import_id, compound_id)
);

CREATE TABLE import_borders (
    district     TEXT   NOT NULL,
    import_id    BIGINT NOT NULL,
    code         TEXT   NOT NULL,
    lon          BIGINT,                       -- its point before
    lat          BIGINT,
    PRIMARY KEY (district, import_id, code)
);
