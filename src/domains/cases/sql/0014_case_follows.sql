-- Who reported a case whose class hides its reporter follows it by a code that was shown once. Here stands its keyed digest,
-- and nothing of whom it was shown to or when (docs/decisions/0024).
CREATE TABLE case_follows (
    district    TEXT   NOT NULL,
    digest      BYTES  NOT NULL,
    case_id     BIGINT NOT NULL,
    PRIMARY KEY (district, digest)
);

-- The key of those digests, sealed with the house's key and so again with the next one: the digests stay as they are.
CREATE TABLE case_follow_keys (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    key_sealed  BYTES  NOT NULL,
    PRIMARY KEY (district, id)
);
