-- Two records that look like one person, and aren't: somebody has looked.
CREATE TABLE resident_distinct (
    district  TEXT   NOT NULL,
    id        BIGINT NOT NULL,                 -- the lower of both ids
    other_id  BIGINT NOT NULL,
    at_ms     BIGINT NOT NULL,
    account   BIGINT NOT NULL,                 -- whose decision
    PRIMARY KEY (district, id, other_id)
);
