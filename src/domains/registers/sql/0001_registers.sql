-- The register as a clerk works with it: what was confirmed at a door, and what is counted of a micro-grid.

-- The last time somebody confirmed what is written down of a household: as it stands, or that nobody lives there.
CREATE TABLE register_checks (
    district      TEXT   NOT NULL,
    household_id  BIGINT NOT NULL,
    vacant        BOOL   NOT NULL,             -- nobody lives there, and that is so
    checked_ms    BIGINT NOT NULL,
    checked_by    BIGINT NOT NULL,             -- account
    by_words      TEXT   NOT NULL,             -- who they were then
    PRIMARY KEY (district, household_id)
);

-- A place's households and people, counted with each change and each day. Whoever filters a whole district's list passes
-- over places that have none.
CREATE TABLE register_totals (
    district      TEXT   NOT NULL,
    place         TEXT   NOT NULL,
    day           TEXT   NOT NULL,             -- as of this day; '': to be counted
    homes         BIGINT NOT NULL,
    own           BIGINT NOT NULL,             -- somebody lives there, and no tenant
    let           BIGINT NOT NULL,             -- a tenant lives there
    vacant        BIGINT NOT NULL,             -- nobody does, and somebody confirmed it
    unclear       BIGINT NOT NULL,             -- nobody does, and nobody has confirmed it
    people        BIGINT NOT NULL,             -- with a part in a household
    living        BIGINT NOT NULL,             -- of them with their home there; bands and care count these
    band0         BIGINT NOT NULL,
    band1         BIGINT NOT NULL,
    band2         BIGINT NOT NULL,
    band3         BIGINT NOT NULL,
    band4         BIGINT NOT NULL,
    band5         BIGINT NOT NULL,             -- no birthday is known
    owners        BIGINT NOT NULL,
    tenants       BIGINT NOT NULL,
    family        BIGINT NOT NULL,
    lodgers       BIGINT NOT NULL,
    workers       BIGINT NOT NULL,
    registered    BIGINT NOT NULL,             -- kinds of GB/T 31000
    floating      BIGINT NOT NULL,
    abroad        BIGINT NOT NULL,
    left_behind   BIGINT NOT NULL,
    care          BIGINT NOT NULL,             -- people who need some
    PRIMARY KEY (district, place)
);

-- … and how many of them need which kind of care.
CREATE TABLE register_cares (
    district  TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    kind      TEXT   NOT NULL,
    people    BIGINT NOT NULL,
    PRIMARY KEY (district, place, kind)
);
