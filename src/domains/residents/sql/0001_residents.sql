-- Who lives, owns and works where. Sealed columns: app/seal.h; the plain ones beside them are masked, to show. Civil
-- dates are text, 2026-03-01 (GB/T 7408): they sort, and are the same day on every clock.

CREATE TABLE residents (
    district         TEXT   NOT NULL,
    id               BIGINT NOT NULL,
    name_sealed      BYTES  NOT NULL,
    name_digest      BYTES  NOT NULL,
    name             TEXT   NOT NULL,
    identity_kind    TEXT,
    identity_sealed  BYTES,
    identity_digest  BYTES,
    identity         TEXT,
    inferred         BOOL   NOT NULL,          -- made of a first-generation number of 15 digits
    phone_sealed     BYTES,
    phone_digest     BYTES,
    phone            TEXT,
    origin           TEXT,                     -- GB/T 2260 code of the household registration
    address_sealed   BYTES,                    -- its address
    kind             TEXT   NOT NULL,
    sex              TEXT   NOT NULL,          -- GB/T 2261.1
    birth_date       TEXT,
    place            TEXT   NOT NULL,          -- the community that keeps the record: of the home, or of the last one
    account          BIGINT NOT NULL,          -- theirs; 0: none
    merged_into      BIGINT NOT NULL,          -- the same person under another id; 0: none
    synthetic        BOOL   NOT NULL,
    made_ms          BIGINT NOT NULL,
    version          BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX residents_identity ON residents (district, identity_digest);
CREATE INDEX residents_name ON residents (district, name_digest);
CREATE INDEX residents_phone ON residents (district, phone_digest);
CREATE INDEX residents_place ON residents (district, place);
CREATE UNIQUE INDEX residents_account ON residents (district, account) WHERE account > 0;

-- One person's part in one household, from a day to a day. Ended, never deleted.
CREATE TABLE memberships (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    household_id  BIGINT NOT NULL,
    resident      BIGINT NOT NULL,
    role          TEXT   NOT NULL,
    relation      TEXT,                        -- to the head of the household, GB/T 4761
    lives         BOOL   NOT NULL,             -- has their home here
    since         TEXT   NOT NULL,
    until         TEXT,
    until_why     TEXT,
    PRIMARY KEY (district, id),
    FOREIGN KEY (district, resident) REFERENCES residents (district, id)
);

CREATE INDEX memberships_household ON memberships (district, household_id);
CREATE INDEX memberships_resident ON memberships (district, resident);

-- Two records found to be one person; undone by the same row.
CREATE TABLE resident_merges (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    kept       BIGINT NOT NULL,
    merged     BIGINT NOT NULL,
    at_ms      BIGINT NOT NULL,
    account    BIGINT NOT NULL,                -- whose decision
    undone_ms  BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX resident_merges_kept ON resident_merges (district, kept);

-- What a merge did to memberships, so that it can be undone.
CREATE TABLE resident_merge_moves (
    district    TEXT   NOT NULL,
    merge_id    BIGINT NOT NULL,
    membership  BIGINT NOT NULL,
    moved       BOOL   NOT NULL,               -- from the merged record to the kept one
    ended       BOOL   NOT NULL,               -- the older of two homes
    PRIMARY KEY (district, merge_id, membership)
);
