-- Tables that were taken in: who, where, when and how much; never whom. `low` to `high` are the ids it was given.

CREATE TABLE imports (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    state       TEXT   NOT NULL,               -- running, done, failed, undone
    account     BIGINT NOT NULL,
    by_words    TEXT   NOT NULL,
    line_count  BIGINT NOT NULL,               -- rows of the table
    people      BIGINT NOT NULL,               -- records made
    parts       BIGINT NOT NULL,               -- memberships made
    doors       BIGINT NOT NULL,               -- households made
    known       BIGINT NOT NULL,               -- people passed over: in the register already
    digest      BYTES  NOT NULL,               -- of the file, keyed
    low         BIGINT NOT NULL,
    high        BIGINT NOT NULL,
    swept       BOOL   NOT NULL,               -- nothing is left that isn't seen
    made_ms     BIGINT NOT NULL,
    moved_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX imports_digest ON imports (district, digest);

-- The doors it made, and by how many more households its buildings counted: to be undone.
CREATE TABLE import_doors (
    district     TEXT   NOT NULL,
    import_id    BIGINT NOT NULL,
    household_id BIGINT NOT NULL,
    PRIMARY KEY (district, import_id, household_id)
);

CREATE TABLE import_counts (
    district     TEXT   NOT NULL,
    import_id    BIGINT NOT NULL,
    building_id  BIGINT NOT NULL,
    more         BIGINT NOT NULL,
    PRIMARY KEY (district, import_id, building_id)
);
