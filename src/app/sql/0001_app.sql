-- What the app floor itself keeps: the chain of events, and answers to repeated requests.

CREATE TABLE events (
    district    TEXT   NOT NULL,
    seq         BIGINT NOT NULL CHECK (seq > 0),     -- 1, 2, 3 … without a gap
    at_ms       BIGINT NOT NULL,                     -- never before that of the event before it
    kind        TEXT   NOT NULL,
    subject     BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    owner       BIGINT NOT NULL,
    account     BIGINT NOT NULL,
    post        BIGINT NOT NULL,
    by_words    TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    digest      BYTES  NOT NULL,                     -- SM3 over the digest before and this row
    PRIMARY KEY (district, seq)
);

CREATE INDEX events_subject ON events (district, subject, seq);

CREATE TABLE answers (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,
    key         TEXT   NOT NULL,
    digest      BYTES  NOT NULL,                     -- of method, path, content type and body
    status      BIGINT NOT NULL,
    type        TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, account, key)
);

CREATE INDEX answers_age ON answers (district, at_ms);
